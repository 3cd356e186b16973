/** Kinds of pages that hold prose. XML shows a tree of our browser's own, images and PDFs have no text to mark. */
const PROSE = ['text/html', 'application/xhtml+xml', 'text/plain'];

/**
 * Whether a page can be marked: prose, with a body, with an address that says whose it is, not an editor as a whole, and the browser has
 * a highlight registry.
 */
export function canMark(page: Document): boolean {
  return (
    PROSE.includes(page.contentType) &&
    page.body instanceof HTMLElement &&
    page.location.hostname !== '' &&
    page.designMode !== 'on' &&
    'highlights' in CSS
  );
}

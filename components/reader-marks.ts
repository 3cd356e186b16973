import { parseReaderHash } from './reader-address.ts';

/** A name or target marked in the text of a document. */
export interface TextMark {
  readonly id: string;
  readonly name: string;
  readonly link: HTMLAnchorElement;
}

export interface TextMarkHandlers {
  /** So long the pointer rests before a card opens, in ms. */
  readonly restMs: () => number;
  readonly onRest: (mark: TextMark) => void;
  /** Clicked or touched. */
  readonly onTap: (mark: TextMark) => void;
  /** Chosen by a key: Enter on it, Alt+N and Alt+P from the one before. */
  readonly onKey: (mark: TextMark) => void;
}

const LINKS = '#text a:is(.in-name, .in-target)';

/**
 * Hears the pointer and the keys over the marks of the text, as the script of a news page does over its own; nothing is attached to the
 * marks themselves. A click with a key held down is a link's: it opens another tab.
 */
export function watchTextMarks({ restMs, onRest, onTap, onKey }: TextMarkHandlers, signal: AbortSignal): void {
  let resting: ReturnType<typeof setTimeout>;
  let under: HTMLAnchorElement | undefined;
  /** From here the keys go on: the card has the focus meanwhile. */
  let last: HTMLAnchorElement | undefined;
  const forget = () => {
    clearTimeout(resting);
    under = undefined;
  };
  const onMove = ({ target, pointerType, buttons }: PointerEvent) => {
    const link = linkOf(target);
    if (link && link === under) return;
    forget();
    if (!link || pointerType === 'touch' || buttons !== 0) return;
    under = link;
    resting = setTimeout(() => onRest(markOf(link)), restMs());
  };
  const onClick = (event: MouseEvent) => {
    const link = linkOf(event.target);
    if (!link || event.button !== 0 || isHeld(event)) return;
    event.preventDefault();
    clearTimeout(resting);
    last = link;
    // Enter comes as a click without a pointer.
    if (event.detail === 0) onKey(markOf(link));
    else onTap(markOf(link));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.code === 'KeyN' ? 1 : event.code === 'KeyP' ? -1 : 0;
    if (step === 0 || !event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.isComposing) return;
    if (event.target instanceof Element && event.target.matches('input, textarea, select')) return;
    const link = linkBeside(step, last);
    if (!link) return;
    last = link;
    event.preventDefault();
    link.focus({ preventScroll: true });
    link.scrollIntoView?.({ block: 'center' });
    onKey(markOf(link));
  };
  document.addEventListener('pointermove', onMove, { passive: true, signal });
  document.addEventListener('click', onClick, { signal });
  // The card keeps the keys typed in it from the page.
  window.addEventListener('keydown', onKeyDown, { capture: true, signal });
  for (const type of ['scroll', 'blur', 'pointerdown'])
    window.addEventListener(type, forget, { passive: true, signal });
}

/** The mark after the one that has the focus, or was opened last, or before it; without one, the first in view. */
function linkBeside(step: 1 | -1, last: HTMLAnchorElement | undefined): HTMLAnchorElement | undefined {
  const links = [...document.querySelectorAll<HTMLAnchorElement>(LINKS)];
  const from = links.find((link) => link === document.activeElement) ?? links.find((link) => link === last);
  if (from) return links[(links.indexOf(from) + step + links.length) % links.length];
  const inView = links.findIndex((link) => link.getBoundingClientRect().top >= 0);
  return step > 0 ? links[Math.max(inView, 0)] : links.at(inView - 1);
}

function linkOf(target: EventTarget | null): HTMLAnchorElement | undefined {
  return (target instanceof Element && target.closest<HTMLAnchorElement>(LINKS)) || undefined;
}

function markOf(link: HTMLAnchorElement): TextMark {
  return { id: parseReaderHash(link.hash).about, name: link.textContent ?? '', link };
}

function isHeld({ altKey, ctrlKey, metaKey, shiftKey }: MouseEvent): boolean {
  return altKey || ctrlKey || metaKey || shiftKey;
}

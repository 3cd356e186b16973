/** Scrolls the card's own body, and nothing of the page, until what has just opened in it is seen. */
export function keepInView(element: HTMLElement | null): void {
  const body = element?.closest<HTMLElement>('.card-body');
  if (!element || !body) return;
  const [inner, outer] = [element.getBoundingClientRect(), body.getBoundingClientRect()];
  const below = inner.bottom - outer.bottom + MARGIN;
  // What is taller than the body is shown from its beginning.
  if (below > 0) body.scrollTop += Math.min(below, inner.top - outer.top);
}

/** So much room is left under it, in px. */
const MARGIN = 8;

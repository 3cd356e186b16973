/**
 * Where the card stands, as numbers: below its words, above them where there is no room, beside them where lines run down, over them
 * where they fill the window.
 */

/** A rectangle of the viewport. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Side {
  readonly at: 'below' | 'above' | 'left' | 'right' | 'over';
  /** Height the card may take there, in px. */
  readonly room: number;
}

const GAP = 10;
export const MARGIN = 5;

/** Enough room below for a card of ordinary length; with less, the larger side is taken. */
const ROOM_ENOUGH = 320;

/** The card is never made lower than this, in px; it scrolls inside. */
const LEAST_ROOM = 120;

/** Words so much taller than wide run down the page: two characters on two lines are not, with their line's height. */
const VERTICAL = 1.8;

/** The side of the words to take. `width` is the card's. */
export function sideOf(words: readonly Box[], width: number, viewport: Size): Side {
  const first = words[0];
  const last = words.at(-1);
  const vertical = words.length > 0 && words.every((box) => box.bottom - box.top > VERTICAL * (box.right - box.left));
  if (vertical) {
    const room = viewport.height - 2 * MARGIN;
    // Lines go from right to left: what was read already may be covered, what comes next should not.
    if (viewport.width - Math.max(...words.map((box) => box.right)) >= width + GAP + MARGIN)
      return { at: 'right', room };
    if (Math.min(...words.map((box) => box.left)) >= width + GAP + MARGIN) return { at: 'left', room };
  }
  const below = viewport.height - (last?.bottom ?? 0) - GAP - MARGIN;
  const above = (first?.top ?? 0) - GAP - MARGIN;
  // In a low window a line alone leaves no room: it is not covered.
  const fill = viewport.height - below - above > viewport.height / 2;
  if (fill && below < LEAST_ROOM && above < LEAST_ROOM)
    return { at: 'over', room: Math.max(LEAST_ROOM, Math.min(ROOM_ENOUGH, viewport.height - 2 * MARGIN)) };
  return below >= ROOM_ENOUGH || below >= above
    ? { at: 'below', room: Math.max(LEAST_ROOM, below) }
    : { at: 'above', room: Math.max(LEAST_ROOM, above) };
}

/** The upper left corner of the card. Start-aligned with the words; words that are gone put it into the upper corner. */
export function cornerOf(
  words: readonly Box[],
  at: Side['at'],
  card: Size,
  viewport: Size,
): { readonly left: number; readonly top: number } {
  const near = at === 'above' ? words[0] : words.at(-1);
  if (!near) return { left: viewport.width - card.width - MARGIN, top: MARGIN };
  if (at === 'over')
    return {
      left: within(viewport.width, card.width, viewport.width),
      top: within(viewport.height, card.height, viewport.height),
    };
  if (at === 'left' || at === 'right') {
    const left =
      at === 'right'
        ? Math.max(...words.map((box) => box.right)) + GAP
        : Math.min(...words.map((box) => box.left)) - GAP - card.width;
    return { left, top: within(words[0]!.top, card.height, viewport.height) };
  }
  // Words in two styles are two rectangles of one line.
  const sameLine = words.filter((box) => Math.abs(box.bottom - near.bottom) < (box.bottom - box.top) / 2);
  return {
    left: within(Math.min(...sameLine.map((box) => box.left)), card.width, viewport.width),
    top: at === 'below' ? near.bottom + GAP : near.top - GAP - card.height,
  };
}

/** A place from which `length` fits into `whole`, as near to the one wished as can be. */
export function within(wished: number, length: number, whole: number): number {
  return Math.max(MARGIN, Math.min(wished, whole - length - MARGIN));
}

/** Whether any of the words can be seen. */
export function isInView(words: readonly Box[], viewport: Size): boolean {
  return words.some((box) => box.bottom > 0 && box.top < viewport.height && box.right > 0 && box.left < viewport.width);
}

import { FLASH_NAME } from './mark-styles.ts';
import { rectsOf } from './ranges.ts';
import type { Mark } from './settle.ts';

/** How long the words stay lit, and when they go dark in between for a reader who does not mind motion, in ms. */
const FLASH_MS = 1600;
const DARK_MS = [280, 480] as const;

/**
 * The mark a list means by its place and its id: the page may have changed since the list was made, so the nearest one of that id.
 * `-1` when none is left.
 */
export function placeOfMark(marks: readonly Mark[], at: number, id: string): number {
  let best = -1;
  marks.forEach(({ mention }, i) => {
    if (mention.id === id && (best < 0 || Math.abs(i - at) < Math.abs(best - at))) best = i;
  });
  return best;
}

/** Scrolls a mark to where it is read well, unless it is there already. */
export function bringIntoView({ range }: Mark): void {
  const rect = rectsOf(range)[0];
  const inside = rect && rect.top >= 0 && rect.bottom <= innerHeight * 0.7;
  if (!inside) range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
}

/** Brings a mark into view and lights it up for a moment. False when the page keeps its words from sight. */
export function showMark(mark: Mark): boolean {
  bringIntoView(mark);
  if (rectsOf(mark.range).length === 0) return false;
  flash(mark.range);
  return true;
}

let darken: (() => void) | undefined;

/** Lights words up through the highlight registry: no node of the page is touched, and nothing of ours stays behind. */
function flash(range: StaticRange): void {
  darken?.();
  const highlight = new Highlight(range);
  highlight.priority = 1;
  const light = () => CSS.highlights.set(FLASH_NAME, highlight);
  const dark = () => CSS.highlights.get(FLASH_NAME) === highlight && CSS.highlights.delete(FLASH_NAME);
  light();
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const timers = still ? [] : [setTimeout(dark, DARK_MS[0]), setTimeout(light, DARK_MS[1])];
  darken = () => {
    for (const timer of timers) clearTimeout(timer);
    dark();
    darken = undefined;
  };
  timers.push(setTimeout(darken, FLASH_MS));
}

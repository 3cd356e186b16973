import { isConnected, isElement, parentOf } from './dom-reading.ts';
import { rectsOf } from './ranges.ts';
import type { Mark } from './settle.ts';

/** So many marks are painted at most: each costs time in every frame in which the page changes. */
const MOST_PAINTED = 300;

/** Marks farther from the viewport than this, in viewport heights, are not painted when there are too many; where that leaves too many, nearer ones. */
const NEAR_VIEWPORTS = [3, 1, 0] as const;

/** Marks whose neighbours so far apart in the text are both far above, or both far below, are far as well. */
const STRIDE = 16;

/** The marks to paint: all, or of very many those near the viewport. Yields where the caller may pause. */
export function* marksToPaint(marks: readonly Mark[]): Generator<void, readonly Mark[]> {
  const connected = marks.filter(({ range }) => isConnected(range.startContainer));
  if (connected.length <= MOST_PAINTED) return connected;
  let near: readonly Mark[] = connected;
  for (const viewports of NEAR_VIEWPORTS)
    if (near.length > MOST_PAINTED) near = yield* marksWithin(near, innerHeight * viewports);
  return near.slice(0, MOST_PAINTED);
}

/** Those not farther from the viewport than so many px. */
function* marksWithin(marks: readonly Mark[], reach: number): Generator<void, readonly Mark[]> {
  const sideOf = sideReader(reach);
  const near: Mark[] = [];
  for (let i = 0; i < marks.length; i += STRIDE) {
    yield;
    const group = marks.slice(i, i + STRIDE);
    const [first, last] = [sideOf(group[0]!.range), sideOf(group.at(-1)!.range)];
    if (first === last && (first === 'above' || first === 'below')) continue;
    near.push(...group.filter(({ range }) => sideOf(range) === 'near'));
  }
  return near;
}

type Side = 'above' | 'near' | 'below' | 'hidden';

/** Where a range is, seen from the viewport: told by the box around its text, once a box; in a very tall one by its own lines. */
function sideReader(reach: number): (range: StaticRange) => Side {
  const sides = new Map<Node, Side | 'tall'>();
  const boxSide = ({ top, bottom, width, height }: DOMRect): Side => {
    if (width === 0 && height === 0) return 'hidden';
    return bottom <= -reach ? 'above' : top >= innerHeight + reach ? 'below' : 'near';
  };
  return (range) => {
    const parent = parentOf(range.startContainer);
    if (!isElement(parent)) return 'hidden';
    const known = sides.get(parent);
    if (known && known !== 'tall') return known;
    const box = parent.getBoundingClientRect();
    const side = box.height > innerHeight ? 'tall' : boxSide(box);
    sides.set(parent, side);
    if (side !== 'tall') return side;
    const lines = rectsOf(range).map(boxSide);
    return lines.includes('near') ? 'near' : (lines[0] ?? 'hidden');
  };
}

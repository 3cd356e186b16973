import { isConnected, isElement, parentOf } from './dom-reading.ts';
import { rectsOf } from './ranges.ts';
import type { Mark } from './settle.ts';

/** So many marks are painted at most: each costs time in every frame in which the page changes. */
const MOST_PAINTED = 300;

/** Marks farther from the viewport than this, in viewport heights, are not painted when there are too many. */
const NEAR_VIEWPORTS = 3;

/** The marks to paint: all, or of very many those near the viewport. */
export function marksToPaint(marks: readonly Mark[]): readonly Mark[] {
  const connected = marks.filter(({ range }) => isConnected(range.startContainer));
  if (connected.length <= MOST_PAINTED) return connected;
  const isNear = nearnessReader(innerHeight * NEAR_VIEWPORTS);
  return connected.filter(({ range }) => isNear(range)).slice(0, MOST_PAINTED);
}

/** Whether a range is within reach of the viewport: told by the box around its text, once a box; in a very tall one by its own lines. */
function nearnessReader(reach: number): (range: StaticRange) => boolean {
  const within = ({ top, bottom }: DOMRect) => bottom > -reach && top < innerHeight + reach;
  const boxes = new Map<Node, DOMRect>();
  return (range) => {
    const parent = parentOf(range.startContainer);
    if (!isElement(parent)) return false;
    const box = boxes.get(parent) ?? parent.getBoundingClientRect();
    boxes.set(parent, box);
    if (box.height > reach) return rectsOf(range).some(within);
    return (box.height > 0 || box.width > 0) && within(box);
  };
}

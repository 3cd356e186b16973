/** How a script that is injected later finds the marks: in the isolated world, which the page cannot see. */
import type { Mark } from './marker.ts';

const MARKS = Symbol.for('yinju.marks');

type World = { [MARKS]?: () => readonly Mark[] };

export function leaveMarks(marks: () => readonly Mark[]): void {
  (globalThis as World)[MARKS] = marks;
}

/** The page's marks now; none where nothing is marked. */
export function marksNow(): readonly Mark[] {
  return (globalThis as World)[MARKS]?.() ?? [];
}

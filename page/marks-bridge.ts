/** How a script that is injected later finds the marks: in the isolated world, which the page cannot see. */
import type { Session } from './session.ts';

const MARKED = Symbol.for('yinju.marks');

type World = { [MARKED]?: Session };

export function leaveMarks(session: Session): void {
  (globalThis as World)[MARKED] = session;
}

/** The page's marks, what they cost and where the reader is among them; undefined where nothing is marked. */
export function markedPage(): Session | undefined {
  return (globalThis as World)[MARKED];
}

/** How a script that is injected later finds the marks: in the isolated world, which the page cannot see. */
import type { Session } from './session.ts';

type Marked = Pick<Session, 'marks' | 'cost' | 'walk'>;

const MARKED = Symbol.for('yinju.marks');

type World = { [MARKED]?: Marked };

export function leaveMarks(session: Marked): void {
  (globalThis as World)[MARKED] = session;
}

/** The page's marks, what they cost and where the reader is among them; undefined where nothing is marked. */
export function markedPage(): Marked | undefined {
  return (globalThis as World)[MARKED];
}

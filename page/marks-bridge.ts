/** How a script that is injected later finds the marks: in the isolated world, which the page cannot see. */
import type { Session } from './session.ts';

type Marked = Pick<Session, 'marks' | 'cost'>;

const MARKED = Symbol.for('yinju.marks');

type World = { [MARKED]?: Marked };

export function leaveMarks(session: Marked): void {
  (globalThis as World)[MARKED] = session;
}

/** The page's marks and what they cost; undefined where nothing is marked. */
export function markedPage(): Marked | undefined {
  return (globalThis as World)[MARKED];
}

import type { Place } from './dom-reading.ts';
import { outermost } from './reads.ts';

/** Does what is asked in turns, one after the other. */
export interface Turns {
  /** Asks for a turn over some places. Resolves when they, and all that was asked meanwhile, are done or forgotten. */
  take(places?: readonly Place[]): Promise<void>;
  /** Ends the turn that is under way by its signal, and forgets what waits. */
  forget(): void;
}

/**
 * What is asked while a turn is under way waits for the next one, all of it together: a turn always comes to its end, however often more
 * is asked, and a page that never rests is marked all the same.
 */
export function takeTurns(turn: (places: readonly Place[], signal: AbortSignal) => Promise<void>): Turns {
  let waiting = new Set<Place>();
  let asked = false;
  let end = new AbortController();
  let working: Promise<void> | undefined;
  const work = async () => {
    // What is asked in one breath is done in one turn.
    await undefined;
    while (asked) {
      asked = false;
      // What stands in another of the places is read with it.
      const places = outermost(waiting);
      waiting = new Set();
      await turn(places, end.signal);
    }
  };
  return {
    take(places = []) {
      for (const place of places) waiting.add(place);
      asked = true;
      working ??= work().finally(() => {
        working = undefined;
      });
      return working;
    },
    forget() {
      end.abort();
      end = new AbortController();
      waiting = new Set();
      asked = false;
    },
  };
}

/** Where a reader is among the marks of a page, going from one to the next by keys, by a click, or from the panel. */
export interface Walk {
  /** Among the marks as they are now; `-1` before the first step. */
  at(): number;
  go(at: number): void;
  /** Takes note of a step that the listener has asked for. */
  follow(at: number): void;
  /** Calls back at each step taken on the page. There is one listener, the panel's part of the page. */
  onStep(listener: ((at: number) => void) | undefined): void;
}

export function createWalk(): Walk {
  let at = -1;
  let tell: ((at: number) => void) | undefined;
  return {
    at: () => at,
    go(next) {
      at = next;
      tell?.(next);
    },
    follow(next) {
      at = next;
    },
    onStep(listener) {
      tell = listener;
    },
  };
}

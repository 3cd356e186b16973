import type { CardStage } from './start-card.tsx';

/** The card closes so long after the pointer has left it and its words, in ms. */
const LEAVE_MS = 300;

/** The pointer may stray so far from the words and the card on its way between them, in px. */
const CORRIDOR = 14;

/** Whether the pointer is on the card, on its words or on the way between them. */
export function isNear(stage: CardStage, words: readonly DOMRect[], { clientX: x, clientY: y }: PointerEvent): boolean {
  return [stage.rect(), ...words].some(
    (rect) =>
      rect &&
      x >= rect.left - CORRIDOR &&
      x <= rect.right + CORRIDOR &&
      y >= rect.top - CORRIDOR &&
      y <= rect.bottom + CORRIDOR,
  );
}

/** Closes after a while, unless told to stay. */
export function createLeaving(close: () => void) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    leave() {
      timer ??= setTimeout(close, LEAVE_MS);
    },
    stay() {
      clearTimeout(timer);
      timer = undefined;
    },
  };
}

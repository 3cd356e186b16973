import { cardHandle } from './card-bridge.ts';

/** What a reader does on a page, and a page that nobody looks at does not see. */
export const SIGNS = ['pointermove', 'pointerdown', 'click', 'wheel', 'keydown'] as const;

/** Something a reader has done. */
export interface Sign {
  readonly event: Event;
  /** What it went through; an event forgets that once it has been handed round. */
  readonly path: readonly EventTarget[];
}

/** A page that never rests is not waited for longer than this, in ms. */
const IDLE_MS = 300;

/** Who was refused asks again after this long, in ms. */
const REFUSED_MS = 2000;

/**
 * Makes sure that what attends to the reader, the card's script, comes into the page in an idle moment after a reader first stirs there, if
 * the page has something to be opened: a tab in the background, or a page without marks, never asks. Gives the signs that came until
 * then, once, to whoever takes over.
 */
export function awaitReader(
  isWanted: () => boolean,
  inject: () => Promise<boolean>,
  signal: AbortSignal,
): () => Sign[] {
  const here = new AbortController();
  let signs: Sign[] = [];
  const ask = async () => {
    if (signal.aborted || (await inject())) return;
    setTimeout(() => {
      signs = [];
    }, REFUSED_MS);
  };
  const onSign = (event: Event & Partial<KeyboardEvent>) => {
    if (cardHandle()) return here.abort();
    if (!event.isTrusted || !isWanted()) return;
    if (signs.length === 0) requestIdleCallback(ask, { timeout: IDLE_MS });
    const path = event.composedPath();
    // A step, as `keys.ts` will have it: what it asks for is ours to do, and the page need not hear of it.
    if (event.altKey && !(event.ctrlKey || event.metaKey || event.shiftKey) && /Key[NP]/.test(event.code!))
      if (!(path[0] as Element).matches?.(':read-write')) event.stopImmediatePropagation();
    // Of many moves the last one tells where the pointer is.
    if (signs.at(-1)?.event.type === event.type) signs.pop();
    signs.push({ event, path });
  };
  const options = { capture: true, passive: true, signal: AbortSignal.any([signal, here.signal]) };
  for (const sign of SIGNS) window.addEventListener(sign, onSign, options);
  return () => {
    here.abort();
    return signs;
  };
}

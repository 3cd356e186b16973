/** What a reader does on a page, and a page that nobody looks at does not see. */
const SIGNS = ['pointermove', 'pointerdown', 'wheel', 'keydown'] as const;

/**
 * Calls back once, in an idle moment, when a reader first stirs on a page that has something to be opened: a tab in the background, or a
 * page without marks, is never called for.
 */
export function onPresence(isWanted: () => boolean, callBack: () => void, signal: AbortSignal): void {
  const here = new AbortController();
  signal.addEventListener('abort', () => here.abort(), { signal: here.signal });
  const onSign = (event: Event) => {
    if (!event.isTrusted || !isWanted()) return;
    here.abort();
    requestIdleCallback(() => signal.aborted || callBack());
  };
  for (const sign of SIGNS)
    window.addEventListener(sign, onSign, { capture: true, passive: true, signal: here.signal });
}

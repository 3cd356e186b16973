import { bringIntoView } from './go-to.ts';
import type { Marker } from './marker.ts';
import { rectsOf } from './ranges.ts';
import type { Mark } from './settle.ts';
import type { Walk } from './walk.ts';

/**
 * Alt+N and Alt+P go to the next and the previous mark and open its card. Keys are the page's while the reader types: nothing is
 * listened to in fields or during composition.
 */
export function watchKeys(
  marker: Marker,
  { walk, onMark }: { readonly walk: Walk; readonly onMark: (mark: Mark) => void },
  signal: AbortSignal,
): void {
  const onKey = (event: KeyboardEvent) => {
    if (!event.isTrusted || event.isComposing || !event.altKey || event.ctrlKey || event.metaKey || event.shiftKey)
      return;
    const step = event.code === 'KeyN' ? 1 : event.code === 'KeyP' ? -1 : 0;
    const marks = marker.marks();
    if (step === 0 || marks.length === 0 || isTyping(event)) return;
    event.preventDefault();
    const from = walk.at();
    const at =
      from < 0 || from >= marks.length ? firstInView(marks, step) : (from + step + marks.length) % marks.length;
    const mark = marks[at]!;
    walk.go(at);
    bringIntoView(mark);
    onMark(mark);
  };
  window.addEventListener('keydown', onKey, { capture: true, signal });
}

/** The first mark below the top of the viewport, or the last one going back. */
function firstInView(marks: readonly Mark[], step: number): number {
  const index = marks.findIndex(({ range }) => (rectsOf(range)[0]?.top ?? -1) >= 0);
  if (index < 0) return step > 0 ? 0 : marks.length - 1;
  return step > 0 ? index : (index - 1 + marks.length) % marks.length;
}

function isTyping(event: Event): boolean {
  const target = event.composedPath()[0];
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(?:input|textarea|select)$/.test(target.localName))
  );
}

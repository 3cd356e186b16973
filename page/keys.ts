import { bringIntoView } from './go-to.ts';
import { markedPage } from './marks-bridge.ts';
import type { Sign } from './presence.ts';
import { rectsOf } from './ranges.ts';
import type { Mark } from './settle.ts';

/**
 * Alt+N and Alt+P go to the next and the previous mark and open its card. Keys are the page's while the reader types: nothing is
 * listened to in fields or during composition.
 */
export function takeKeys(onMark: (mark: Mark) => void): (sign: Sign) => void {
  return ({ event, path }) => {
    const page = markedPage();
    const step = stepOf(event);
    const marks = page?.marks() ?? [];
    if (!page || step === 0 || marks.length === 0 || isTyping(path[0])) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const from = page.walk.at();
    const at =
      from < 0 || from >= marks.length ? firstInView(marks, step) : (from + step + marks.length) % marks.length;
    const mark = marks[at]!;
    page.walk.go(at);
    bringIntoView(mark);
    onMark(mark);
  };
}

function stepOf(event: Event): number {
  if (!(event instanceof KeyboardEvent) || !event.isTrusted || event.isComposing) return 0;
  const { altKey, ctrlKey, metaKey, shiftKey, code } = event;
  if (event.type !== 'keydown' || !altKey || ctrlKey || metaKey || shiftKey) return 0;
  return code === 'KeyN' ? 1 : code === 'KeyP' ? -1 : 0;
}

/** The first mark below the top of the viewport, or the last one going back. */
function firstInView(marks: readonly Mark[], step: number): number {
  const index = marks.findIndex(({ range }) => (rectsOf(range)[0]?.top ?? -1) >= 0);
  if (index < 0) return step > 0 ? 0 : marks.length - 1;
  return step > 0 ? index : (index - 1 + marks.length) % marks.length;
}

function isTyping(target: EventTarget | undefined): boolean {
  return target instanceof Element && target.matches(':read-write');
}

import type { Marker } from './marker.ts';
import { rectsOf } from './ranges.ts';
import type { Mark } from './settle.ts';

/** The clause is asked for when the pointer has rested this long on a mark, so that it is there when the card opens, in ms. */
const WARM_MS = 80;

/** A pointer that moves less than this while it rests still rests, in px. */
const STILL = 4;

export interface PointerHandlers {
  readonly restMs: () => number;
  readonly onWarm: (mark: Mark) => void;
  readonly onRest: (mark: Mark) => void;
  readonly onTap: (mark: Mark) => void;
}

/** Watches the pointer over marks. Never stops the page's own handling of an event. */
export function watchPointer(marker: Marker, handlers: PointerHandlers, signal: AbortSignal): void {
  let timers: ReturnType<typeof setTimeout>[] = [];
  let last = { x: -1, y: -1 };
  const forget = () => {
    for (const timer of timers) clearTimeout(timer);
    timers = [];
  };
  const onMarkThere = (handle: (mark: Mark) => void) => {
    const mark = markAt(marker, last.x, last.y);
    if (mark) handle(mark);
  };
  const onMove = (event: PointerEvent) => {
    if (event.pointerType === 'touch' || event.buttons !== 0 || marker.marks().length === 0) return forget();
    if (timers.length > 0 && Math.hypot(event.clientX - last.x, event.clientY - last.y) < STILL) return;
    forget();
    last = { x: event.clientX, y: event.clientY };
    timers.push(
      setTimeout(() => onMarkThere(handlers.onWarm), Math.min(WARM_MS, handlers.restMs())),
      setTimeout(() => {
        forget();
        onMarkThere(handlers.onRest);
      }, handlers.restMs()),
    );
  };
  const onClick = (event: MouseEvent) => {
    forget();
    if (event.button !== 0 || !event.isTrusted || selects() || leadsAway(event)) return;
    const mark = markAt(marker, event.clientX, event.clientY);
    if (mark) handlers.onTap(mark);
  };
  const options = { capture: true, passive: true, signal };
  window.addEventListener('pointermove', onMove, options);
  window.addEventListener('click', onClick, options);
  for (const type of ['scroll', 'wheel', 'blur', 'pointerdown']) window.addEventListener(type, forget, options);
}

/** The mark under a point of the viewport. */
function markAt(marker: Marker, x: number, y: number): Mark | undefined {
  const shadowRoots = marker.shadowRoots();
  const ranges = marker.painter.rangesAt(x, y, shadowRoots);
  if (ranges) return marker.marks().find((mark) => ranges.includes(mark.range));
  const caret = document.caretPositionFromPoint?.(x, y, { shadowRoots: [...shadowRoots] });
  if (!caret) return undefined;
  // The caret answers for blank space beside the text too, so the rectangles decide.
  return marker.marks().find(({ range }) => {
    if (range.startContainer !== caret.offsetNode && range.endContainer !== caret.offsetNode) return false;
    return rectsOf(range).some((rect) => x >= rect.left && x <= rect.right && y >= rect.top && y <= rect.bottom);
  });
}

function selects(): boolean {
  return getSelection()?.isCollapsed === false;
}

/** A click on a link or a control is the page's. */
function leadsAway(event: Event): boolean {
  return event
    .composedPath()
    .some((target) => target instanceof Element && target.matches('a[href], button, input, select, label, summary'));
}

import { markedPage } from './marks-bridge.ts';
import type { Sign } from './presence.ts';
import type { Mark } from './settle.ts';

/** The clause is asked for when the pointer has rested this long on a mark, so that it is there when the card opens, in ms. */
const WARM_MS = 80;

/** A pointer that moves less than this while it rests still rests, in px. */
const STILL = 4;

export interface PointerHandlers {
  readonly onWarm: (mark: Mark) => void;
  readonly onRest: (mark: Mark) => void;
  readonly onTap: (mark: Mark) => void;
}

/** Follows the pointer over marks. Never stops the page's own handling of an event. */
export function takePointer(handlers: PointerHandlers): (sign: Sign) => void {
  let timers: ReturnType<typeof setTimeout>[] = [];
  let last = { x: -1, y: -1 };
  const forget = () => {
    for (const timer of timers) clearTimeout(timer);
    timers = [];
  };
  const onMarkThere = (handle: (mark: Mark) => void) => {
    const mark = markAt(last.x, last.y);
    if (mark) handle(mark);
  };
  const onMove = (event: PointerEvent) => {
    const page = markedPage();
    if (event.pointerType === 'touch' || event.buttons !== 0 || !page?.marks().length) return forget();
    if (timers.length > 0 && Math.hypot(event.clientX - last.x, event.clientY - last.y) < STILL) return;
    forget();
    last = { x: event.clientX, y: event.clientY };
    const { restMs } = page.wishes();
    // It may have rested there while this script was on its way.
    const rested = performance.now() - event.timeStamp;
    timers.push(
      setTimeout(() => onMarkThere(handlers.onWarm), Math.min(WARM_MS, restMs) - rested),
      setTimeout(() => {
        forget();
        onMarkThere(handlers.onRest);
      }, restMs - rested),
    );
  };
  const onClick = (event: MouseEvent, path: readonly EventTarget[]) => {
    if (event.button !== 0 || !event.isTrusted || selects() || leadsAway(path)) return;
    const mark = markAt(event.clientX, event.clientY);
    if (mark) handlers.onTap(mark);
  };
  return ({ event, path }) => {
    if (event.type === 'keydown') return;
    if (event.type === 'pointermove') return onMove(event as PointerEvent);
    forget();
    if (event.type === 'click') onClick(event as MouseEvent, path);
  };
}

type Registry = HighlightRegistry & {
  highlightsFromPoint(x: number, y: number, options: ShadowOptions): readonly HighlightHit[];
};

interface ShadowOptions {
  readonly shadowRoots: readonly ShadowRoot[];
}

interface HighlightHit {
  readonly ranges: readonly AbstractRange[];
}

/** The mark under a point of the viewport, in shadow roots too. */
function markAt(x: number, y: number): Mark | undefined {
  const page = markedPage();
  const hits = (CSS.highlights as Registry).highlightsFromPoint(x, y, { shadowRoots: page?.shadowRoots() ?? [] });
  const ranges = hits.flatMap((hit) => hit.ranges);
  return page?.marks().find((mark) => ranges.includes(mark.range));
}

function selects(): boolean {
  return getSelection()?.isCollapsed === false;
}

/** A click on a link or a control is the page's. */
function leadsAway(path: readonly EventTarget[]): boolean {
  return path.some(
    (target) => target instanceof Element && target.matches('a[href], button, input, select, label, summary'),
  );
}

import type { AnnotateOptions } from '@/core/match/annotate.ts';
import type { MatchPack } from '@/core/match/pack.ts';
import type { Locality, ScanCost } from '@/core/model/page.ts';
import { cardHandle } from './card-bridge.ts';
import { type ChangeWatch, watchChanges } from './changes.ts';
import type { Place } from './dom-reading.ts';
import { createMarker, type Marker } from './marker.ts';
import { awaitReader, type Sign } from './presence.ts';
import type { Mark } from './settle.ts';
import { createWalk, type Walk } from './walk.ts';

/** What the reader wants of this page. */
export interface PageWishes {
  /** Marks are on for this site, and not hidden on this page. */
  readonly on: boolean;
  readonly options: AnnotateOptions;
  readonly restMs: number;
}

export interface SessionHandlers {
  /** Makes sure the card's script is in this frame; resolves to whether it is. */
  readonly injectCard: () => Promise<boolean>;
  /** Makes sure what reads figures is in this frame; resolves to whether it is. */
  readonly injectFigures: () => Promise<boolean>;
  /** The marks are settled anew. */
  readonly onSettled: (session: Session) => void;
}

/** One page being read. */
export interface Session {
  readonly marks: () => readonly Mark[];
  readonly locality: () => Locality;
  readonly cost: () => ScanCost;
  readonly wishes: () => PageWishes;
  readonly walk: Walk;
  /** The open shadow roots that are read as well. */
  readonly shadowRoots: () => readonly ShadowRoot[];
  /** What the reader has done until now, for who attends to it from now on. */
  readonly takeSigns: () => readonly Sign[];
  /** Resolves when the marks are settled by them. */
  update(wishes: PageWishes): Promise<void>;
}

/** Painted marks are put back no more often than this when the page clears the registry, in ms. */
const RESTORE_MS = 1000;

/** Far marks are painted when scrolling has rested this long, in ms. */
const SCROLL_REST_MS = 150;

/** What is done when the page has nothing to do is done after this long all the same, in ms. */
const IDLE_MS = 2000;

/** Marks a page and keeps it marked until the signal is aborted. */
export function startSession(
  pack: MatchPack,
  first: PageWishes,
  handlers: SessionHandlers,
  signal: AbortSignal,
): Session {
  let wishes = first;
  let watch: ChangeWatch | undefined;
  const marker = createMarker(pack, {
    onSettled: () => handlers.onSettled(session),
    injectFigures: handlers.injectFigures,
  });
  const session: Session = {
    marks: marker.marks,
    locality: marker.locality,
    cost: marker.cost,
    wishes: () => wishes,
    walk: createWalk(),
    shadowRoots: marker.shadowRoots,
    // The first line of a card is then there without the worker, which may have been stopped since.
    takeSigns: awaitReader(() => marker.marks().length > 0, handlers.injectCard, signal),
    async update(next) {
      wishes = next;
      if (!next.on) return end();
      const settled = marker.settle(next.options);
      if (!watch) begin();
      await settled;
    },
  };
  const begin = () => {
    watch = watchChanges(async (places) => {
      const before = marker.cost().ms;
      await marker.scan(places);
      await enterShadowRoots(places);
      return marker.cost().ms - before;
    });
    // Asking every element is worth nobody's waiting.
    void marker
      .scan()
      .then(() => requestIdleCallback(() => void enterShadowRoots([document.body]), { timeout: IDLE_MS }));
  };
  const enterShadowRoots = async (places: readonly Place[]) => {
    const fresh = (await marker.findShadowRoots(places)).filter((root) => !marker.shadowRoots().includes(root));
    if (!watch || fresh.length === 0) return;
    for (const root of fresh) watch.observe(root);
    await marker.enter(fresh);
  };
  const end = () => {
    watch?.stop();
    watch = undefined;
    marker.clear();
    cardHandle()?.close();
  };
  void session.update(first);
  // The browser forgot what it shows of this page when the reader left it.
  const onShow = ({ persisted }: PageTransitionEvent) => persisted && handlers.onSettled(session);
  window.addEventListener('pageshow', onShow, { signal });
  keepPainted(marker, signal);
  signal.addEventListener('abort', () => {
    end();
    cardHandle()?.dispose();
  });
  return session;
}

/** Puts marks back that the page has cleared, and paints far ones when they come near. */
function keepPainted(marker: Marker, signal: AbortSignal): void {
  const restoring = setInterval(() => marker.painter.restore(), RESTORE_MS);
  let resting: ReturnType<typeof setTimeout>;
  const onScroll = () => {
    clearTimeout(resting);
    resting = setTimeout(marker.repaint, SCROLL_REST_MS);
  };
  window.addEventListener('scroll', onScroll, { passive: true, capture: true, signal });
  signal.addEventListener('abort', () => {
    clearInterval(restoring);
    clearTimeout(resting);
  });
}

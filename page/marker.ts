import { type AnnotateOptions, DEFAULT_OPTIONS, mayHaveFigures } from '@/core/match/annotate.ts';
import type { MatchPack } from '@/core/match/pack.ts';
import type { Locality, ScanCost } from '@/core/model/page.ts';
import { isConnected, type Place } from './dom-reading.ts';
import { figureReaderHere } from './figure-bridge.ts';
import { createPainter, type Painter } from './highlights.ts';
import { marksToPaint } from './near-viewport.ts';
import { type Read, type Reading, readBelow } from './read-text.ts';
import { readsOutside, withReads } from './reads.ts';
import { createCostMeter } from './scan-cost.ts';
import { isSettled, type Mark, type Settled, settleReads } from './settle.ts';
import { shadowRootsBelow } from './shadow-roots.ts';
import { beginSlices, type Slices } from './slices.ts';
import { takeTurns } from './turns.ts';

/** So often a page asks for what reads figures, should it not come. */
const MOST_TRIES = 3;

const UNKNOWN: Locality = { verdict: 'unknown', confidence: 0, evidence: [] };

/** The marks of a page: reads it, keeps up with its changes, paints. */
export interface Marker {
  readonly painter: Painter;
  readonly marks: () => readonly Mark[];
  readonly locality: () => Locality;
  /** What reading the page has cost since it was begun. */
  readonly cost: () => ScanCost;
  /** Reads the page, or the places that changed. Resolves when the marks are painted. */
  scan(places?: readonly Place[]): Promise<void>;
  /** The open shadow roots in some places. */
  findShadowRoots(places: readonly Place[]): Promise<readonly ShadowRoot[]>;
  /** Reads what stands in open shadow roots as well, from now on. Resolves when the marks are painted. */
  enter(roots: readonly ShadowRoot[]): Promise<void>;
  readonly shadowRoots: () => readonly ShadowRoot[];
  /** Decides anew what lights up, without reading the page again. Resolves when the marks are painted. */
  settle(options: AnnotateOptions): Promise<void>;
  /** Paints what is near the viewport now. */
  repaint(): Promise<void>;
  /** Forgets and unpaints everything; a later scan begins anew. */
  clear(): void;
}

export interface MarkerHandlers {
  readonly onSettled: () => void;
  /** Makes sure what reads figures is in this frame; resolves to whether it is. */
  readonly injectFigures: () => Promise<boolean>;
}

export function createMarker(pack: MatchPack, { onSettled, injectFigures }: MarkerHandlers): Marker {
  const painter = createPainter();
  let options: AnnotateOptions = DEFAULT_OPTIONS;
  let reads: readonly Read[] = [];
  let shadowRoots: readonly ShadowRoot[] = [];
  /** Blocks that may state figures are read as well. */
  let withFigures = false;
  let figureTries = 0;
  let settled: Settled | undefined;
  let meter = createCostMeter();

  const read = async (places: readonly Place[], slices: Slices, onText?: Reading['onText']) => {
    let next = readsOutside(reads, places);
    for (const place of places) {
      const reading = { pack, withFigures, learned: settled?.annotator.learned() ?? [], onText };
      const fresh = await slices.run(readBelow(place, reading));
      if (!fresh) return;
      next = withReads(next, fresh);
    }
    reads = next;
  };
  const settle = async (slices: Slices) => {
    if (settled && isSettled(settled, { reads, options })) return;
    const next = await slices.run(settleReads(pack, reads, options, settled));
    const painted = next && (await slices.run(marksToPaint(next.marks)));
    if (!painted) return;
    settled = next;
    painter.paint(painted);
    onSettled();
  };
  const repaint = async () => {
    const of = settled;
    const painted = of && (await beginSlices().run(marksToPaint(of.marks)));
    if (painted && settled === of) painter.paint(painted);
  };
  /** Names are marked before, and stay so should what reads figures not come. */
  const settleFigures = async (slices: Slices) => {
    if (!settled || !mayHaveFigures(pack, reads, settled.locality, options)) return;
    if (!withFigures) {
      withFigures = true;
      await read([document.body, ...shadowRoots], slices);
    }
    if (!reads.some(({ scan }) => scan.hasFigures)) return;
    if (figureReaderHere()) await settle(slices);
    else if (figureTries++ < MOST_TRIES) void injectFigures().then((here) => (here ? turns.take() : undefined));
  };
  const turns = takeTurns(async (places, signal) => {
    const slices = beginSlices({ signal, onSlice: meter.slice });
    for (const step of [() => read(places, slices, meter.read), () => settle(slices), () => settleFigures(slices)])
      if (!signal.aborted) await step();
    slices.end();
  });

  return {
    painter,
    marks: () => settled?.marks ?? [],
    locality: () => settled?.locality ?? UNKNOWN,
    cost: () => meter.cost(),
    scan: (places = [document.body]) => turns.take(places),
    async findShadowRoots(places) {
      const slices = beginSlices({ onSlice: meter.slice });
      const found = await slices.run(shadowRootsBelow(places));
      slices.end();
      return found ?? [];
    },
    enter(roots) {
      shadowRoots = [...shadowRoots.filter(isConnected), ...roots];
      return turns.take(roots);
    },
    shadowRoots: () => shadowRoots,
    settle(next) {
      options = next;
      return turns.take();
    },
    repaint,
    clear() {
      turns.forget();
      reads = [];
      shadowRoots = [];
      withFigures = false;
      settled = undefined;
      meter = createCostMeter();
      painter.remove();
      onSettled();
    },
  };
}

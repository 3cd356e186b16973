import { type AnnotateOptions, DEFAULT_OPTIONS, mayHaveFigures } from '@/core/match/annotate.ts';
import type { MatchPack } from '@/core/match/pack.ts';
import type { Locality, ScanCost } from '@/core/model.ts';
import { textOf } from './dom-reading.ts';
import { figureReaderHere } from './figure-bridge.ts';
import { createPainter, type Painter } from './highlights.ts';
import { marksToPaint } from './near-viewport.ts';
import { type Read, readBelow } from './read-text.ts';
import { readsOutside, withReads } from './reads.ts';
import { createCostMeter } from './scan-cost.ts';
import { isSettled, type Mark, type Settled, settleReads } from './settle.ts';
import { runInSlices } from './slices.ts';
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
  scan(places?: readonly Element[]): Promise<void>;
  /** Decides anew what lights up, without reading the page again. Resolves when the marks are painted. */
  settle(options: AnnotateOptions): Promise<void>;
  /** Paints what is near the viewport now. */
  repaint(): void;
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
  /** Blocks that may state figures are read as well. */
  let withFigures = false;
  let figureTries = 0;
  let settled: Settled | undefined;
  let meter = createCostMeter();

  const inSlices = <T>(work: Generator<unknown, T>, signal: AbortSignal) =>
    runInSlices(work, { signal, onSlice: meter.slice });

  const read = async (places: readonly Element[], signal: AbortSignal) => {
    let next = readsOutside(reads, places);
    for (const place of places) {
      const reading = { pack, withFigures, learned: settled?.annotator.learned() ?? [] };
      const fresh = await inSlices(readBelow(place, reading), signal);
      if (!fresh) return;
      next = withReads(next, fresh);
    }
    reads = next;
  };
  const settle = async (signal: AbortSignal) => {
    if (settled && isSettled(settled, { reads, options })) return;
    const next = await inSlices(settleReads(pack, reads, options, settled), signal);
    if (!next) return;
    settled = next;
    repaint();
    onSettled();
  };
  /** Names are marked before, and stay so should what reads figures not come. */
  const settleFigures = async (signal: AbortSignal) => {
    if (!settled || !mayHaveFigures(pack, reads, settled.locality, options)) return;
    if (!withFigures) {
      withFigures = true;
      await read([document.body], signal);
    }
    if (signal.aborted || !reads.some(({ scan }) => scan.hasFigures)) return;
    if (figureReaderHere()) await settle(signal);
    else if (figureTries++ < MOST_TRIES) void injectFigures().then((here) => (here ? turns.take() : undefined));
  };
  const turns = takeTurns(async (places, signal) => {
    for (const place of places) meter.read(textOf(place)?.length ?? 0);
    await read(places, signal);
    if (!signal.aborted) await settle(signal);
    if (!signal.aborted) await settleFigures(signal);
  });
  const repaint = () =>
    painter.paint(
      marksToPaint(settled?.marks ?? []).map(({ mention, range }) => ({
        range,
        kind: mention.kind === 'target' ? 'target' : 'project',
      })),
    );

  return {
    painter,
    marks: () => settled?.marks ?? [],
    locality: () => settled?.locality ?? UNKNOWN,
    cost: () => meter.cost(),
    scan: (places = [document.body]) => turns.take(places),
    settle(next) {
      options = next;
      return turns.take();
    },
    repaint,
    clear() {
      turns.forget();
      reads = [];
      withFigures = false;
      settled = undefined;
      meter = createCostMeter();
      painter.remove();
      onSettled();
    },
  };
}

import type { AnnotateOptions } from '@/core/match/annotate.ts';
import { DEFAULT_OPTIONS, mayHaveFigures, mentionsByBlock } from '@/core/match/annotate.ts';
import { judgeLocality } from '@/core/match/locality.ts';
import type { MatchPack } from '@/core/match/pack.ts';
import { HEAD_BLOCKS } from '@/core/match/page-time.ts';
import { type BlockScan, scanBlock } from '@/core/match/scan.ts';
import type { Locality, PageFacts, PageMention, ScanCost } from '@/core/model.ts';
import { blocksBelow, type DomBlock } from './blocks.ts';
import { isConnected, isElement, parentOf } from './dom-reading.ts';
import { figureReaderHere } from './figure-bridge.ts';
import { createPainter, type Painter } from './highlights.ts';
import { rangeInBlock, rectsOf } from './ranges.ts';
import { createCostMeter } from './scan-cost.ts';
import { runInSlices } from './slices.ts';

/** A mention with its place on the page. */
export interface Mark {
  readonly mention: PageMention;
  readonly range: StaticRange;
  /** The heading it stands under; empty above the first. */
  readonly section: string;
}

/** So many marks are painted at most: each costs time in every frame in which the page changes. */
const MOST_PAINTED = 300;

/** Marks farther from the viewport than this, in viewport heights, are not painted when there are too many. */
const NEAR_VIEWPORTS = 3;

/** So often a page asks for what reads figures, should it not come. */
const MOST_TRIES = 3;

interface Read {
  readonly dom: DomBlock;
  readonly scan: BlockScan;
}

/** The marks of a page: scans it, keeps up with its changes, paints. */
export interface Marker {
  readonly painter: Painter;
  readonly marks: () => readonly Mark[];
  readonly locality: () => Locality;
  /** What reading the page has cost since it was begun. */
  readonly cost: () => ScanCost;
  /** Scans the page, or the places that changed. Resolves when the marks are painted. */
  scan(places?: readonly Element[]): Promise<void>;
  /** Decides anew what lights up, without reading the page again. Resolves when the marks are painted, or others are being settled. */
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
  let reads: Read[] = [];
  let marks: Mark[] = [];
  let locality: Locality = { verdict: 'unknown', confidence: 0, evidence: [] };
  let options: AnnotateOptions = DEFAULT_OPTIONS;
  let scanning = new AbortController();
  let settling = new AbortController();
  let figureTries = 0;
  let meter = createCostMeter();

  const settle = async () => {
    settling.abort();
    settling = new AbortController();
    const { signal } = settling;
    const of = reads;
    const scans = of.map((read) => read.scan);
    const page = { facts: facts(), scans, locality: judgeLocality(pack, facts(), scans) };
    const sections = sectionsOf(scans);
    const found: Mark[] = [];
    const whole = await runInSlices(
      mentionsByBlock(pack, page, options, figureReaderHere()),
      (mentions) => {
        for (const mention of mentions) {
          const range = rangeInBlock(of[mention.block]!.dom, mention.start, mention.end);
          if (range) found.push({ mention, range, section: sections[mention.block]! });
        }
      },
      { signal, onSlice: meter.slice },
    );
    if (!whole) return;
    locality = page.locality;
    marks = found;
    repaint();
    onSettled();
    if (!figureReaderHere() && mayHaveFigures(page, options)) void withFigures();
  };
  /** Asks for what reads figures; names are marked meanwhile, and stay so should it not come. */
  const withFigures = async () => {
    if (figureTries >= MOST_TRIES) return;
    figureTries++;
    if ((await injectFigures()) && reads.length > 0) await settle();
  };
  const repaint = () =>
    painter.paint(
      nearby(marks).map(({ mention, range }) => ({ range, kind: mention.kind === 'target' ? 'target' : 'project' })),
    );

  return {
    painter,
    marks: () => marks,
    locality: () => locality,
    cost: () => meter.cost(),
    async scan(places) {
      const roots = places ?? [document.body];
      const fresh: Read[] = [];
      for (const root of roots) {
        const whole = await runInSlices(
          blocksBelow(root),
          (dom) => {
            meter.read(dom.block.text.length);
            const scan = scanBlock(pack, dom.block);
            if (isTelling(scan) || (!places && fresh.length < HEAD_BLOCKS)) fresh.push({ dom, scan });
          },
          { signal: scanning.signal, onSlice: meter.slice },
        );
        if (!whole) return;
      }
      const kept = reads.filter(({ dom }) => isConnected(dom.owner) && !roots.some((root) => root.contains(dom.owner)));
      if (fresh.length === 0 && kept.length === reads.length && places) return;
      reads = inOrder(kept, fresh);
      await settle();
    },
    settle(next) {
      options = next;
      return settle();
    },
    repaint,
    clear() {
      scanning.abort();
      scanning = new AbortController();
      settling.abort();
      reads = [];
      marks = [];
      meter = createCostMeter();
      painter.remove();
      onSettled();
    },
  };
}

/** Blocks without hits are forgotten, but for headings, which begin sections, and the head of the page, which tells its time. */
function isTelling({ names, hasFigures, block }: BlockScan): boolean {
  return names.length > 0 || hasFigures || block.heading;
}

/** So many characters of a heading are told with the marks below it. */
const LONGEST_SECTION = 80;

/** The heading above each block. */
function sectionsOf(scans: readonly BlockScan[]): string[] {
  let section = '';
  return scans.map(({ block }) => {
    if (block.heading) section = block.text.trim().slice(0, LONGEST_SECTION);
    return section;
  });
}

/** Both are in order; what a feed adds comes behind all there was. */
function inOrder(kept: readonly Read[], fresh: readonly Read[]): Read[] {
  const [last, first] = [kept.at(-1), fresh[0]];
  const all = [...kept, ...fresh];
  return last && first && inDocumentOrder(last, first) > 0 ? all.sort(inDocumentOrder) : all;
}

function inDocumentOrder(a: Read, b: Read): number {
  const order = a.dom.pieces[0]!.node.compareDocumentPosition(b.dom.pieces[0]!.node);
  return order & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : order & Node.DOCUMENT_POSITION_PRECEDING ? 1 : 0;
}

function facts(): PageFacts {
  return { url: location.href, title: document.title };
}

/** The marks to paint: all, or of very many those near the viewport. */
function nearby(marks: readonly Mark[]): readonly Mark[] {
  const connected = marks.filter(({ range }) => isConnected(range.startContainer));
  if (connected.length <= MOST_PAINTED) return connected;
  const isNear = nearnessReader(innerHeight * NEAR_VIEWPORTS);
  return connected.filter(({ range }) => isNear(range)).slice(0, MOST_PAINTED);
}

/** Whether a range is within reach of the viewport: told by the box around its text, once a box; in a very tall one by its own lines. */
function nearnessReader(reach: number): (range: StaticRange) => boolean {
  const within = ({ top, bottom }: DOMRect) => bottom > -reach && top < innerHeight + reach;
  const boxes = new Map<Node, DOMRect>();
  return (range) => {
    const parent = parentOf(range.startContainer);
    if (!isElement(parent)) return false;
    const box = boxes.get(parent) ?? parent.getBoundingClientRect();
    boxes.set(parent, box);
    if (box.height > reach) return rectsOf(range).some(within);
    return (box.height > 0 || box.width > 0) && within(box);
  };
}

import type { AnnotateOptions } from '@/core/match/annotate.ts';
import { DEFAULT_OPTIONS, resolveMentions } from '@/core/match/annotate.ts';
import { judgeLocality } from '@/core/match/locality.ts';
import type { MatchPack } from '@/core/match/pack.ts';
import { HEAD_BLOCKS } from '@/core/match/page-time.ts';
import { type BlockScan, scanBlock } from '@/core/match/scan.ts';
import type { Locality, PageFacts, PageMention, ScanCost } from '@/core/model.ts';
import { blocksBelow, type DomBlock } from './blocks.ts';
import { isConnected } from './dom-reading.ts';
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
  /** Decides anew what lights up, without reading the page again. */
  settle(options: AnnotateOptions): void;
  /** Paints what is near the viewport now. */
  repaint(): void;
  /** Forgets and unpaints everything; a later scan begins anew. */
  clear(): void;
}

export function createMarker(pack: MatchPack, onSettled: () => void): Marker {
  const painter = createPainter();
  let reads: Read[] = [];
  let marks: Mark[] = [];
  let locality: Locality = { verdict: 'unknown', confidence: 0, evidence: [] };
  let options: AnnotateOptions = DEFAULT_OPTIONS;
  let scanning = new AbortController();
  let meter = createCostMeter();

  const settle = () => {
    const began = performance.now();
    reads.sort(inDocumentOrder);
    const scans = reads.map((read) => read.scan);
    locality = judgeLocality(pack, facts(), scans);
    const mentions = resolveMentions(pack, scans, locality, options, facts());
    const sections = sectionsOf(scans);
    marks = mentions.flatMap((mention) => {
      const range = rangeInBlock(reads[mention.block]!.dom, mention.start, mention.end);
      return range ? [{ mention, range, section: sections[mention.block]! }] : [];
    });
    repaint();
    meter.slice(performance.now() - began);
    onSettled();
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
      const before = reads.length;
      reads = reads.filter(({ dom }) => isConnected(dom.owner) && !roots.some((root) => root.contains(dom.owner)));
      if (fresh.length === 0 && reads.length === before && places) return;
      reads.push(...fresh);
      settle();
    },
    settle(next) {
      options = next;
      settle();
    },
    repaint,
    clear() {
      scanning.abort();
      scanning = new AbortController();
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

function inDocumentOrder(a: Read, b: Read): number {
  const order = a.dom.pieces[0]!.node.compareDocumentPosition(b.dom.pieces[0]!.node);
  return order & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : order & Node.DOCUMENT_POSITION_PRECEDING ? 1 : 0;
}

function facts(): PageFacts {
  return { url: location.href, title: document.title };
}

function nearby(marks: readonly Mark[]): readonly Mark[] {
  const connected = marks.filter(({ range }) => isConnected(range.startContainer));
  if (connected.length <= MOST_PAINTED) return connected;
  const reach = innerHeight * NEAR_VIEWPORTS;
  return connected
    .filter(({ range }) => rectsOf(range).some((rect) => rect.bottom > -reach && rect.top < innerHeight + reach))
    .slice(0, MOST_PAINTED);
}

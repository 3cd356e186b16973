import { type Match, scanText } from '@/core/match/automaton.ts';
import { type LearnedName, learnNames } from '@/core/match/learned-names.ts';
import type { MatchPack } from '@/core/match/pack.ts';
import { type BlockScan, figurePlaces, hasDigit, scanBlock } from '@/core/match/scan.ts';
import type { Span } from '@/core/model/corpus.ts';
import { elementNames } from '@/core/text/elements.ts';
import { blockFinder, blocksBelow, type DomBlock } from './blocks.ts';
import { elementsNamed, isShadowRoot, type Place, precedes, select, textOf, treeOf } from './dom-reading.ts';
import { touchedNodes } from './touched-nodes.ts';

/** A block of the page that tells something, with its raw hits. */
export interface Read {
  readonly dom: DomBlock;
  readonly scan: BlockScan;
}

export interface Reading {
  readonly pack: MatchPack;
  /** Blocks that may state a figure tell something too. */
  readonly withFigures: boolean;
  /** Short names that the page has given so far. */
  readonly learned: readonly LearnedName[];
  /** Told of the text that is read, in UTF-16 units. */
  readonly onText?: ((length: number) => void) | undefined;
}

/** So many characters are scanned between two possible pauses. */
const CHARACTERS_A_STEP = 100_000;

const HEADINGS = elementNames('heading').join(',');

/** Readings above the line hide a name from a scan of all text. */
const READINGS = ['rt', 'rtc', 'rp'];

/**
 * The telling blocks below an element, in document order, each behind the heading it stands under: text first. All text is scanned as one
 * string, and only where something is found the nodes are asked whose it is; a page without a hit is never walked. Yields where the
 * caller may pause.
 */
export function* readBelow(root: Place, reading: Reading): Generator<void, readonly Read[]> {
  const text = textOf(root) ?? '';
  reading.onText?.(text.length);
  const names = yield* scanInSteps(reading.pack, text);
  const learned = learnNames(reading.pack, [pretended(text, names)], reading.learned);
  yield;
  const uses = yield* usesInSteps(text, learned);
  const figures = reading.withFigures ? figurePlaces(text) : [];
  yield;
  const nothing = names.length === 0 && uses.length === 0 && !reading.withFigures;
  if (nothing && READINGS.every((name) => elementsNamed(root, name).length === 0)) return [];
  const wanted = {
    names: uses.length === 0 ? names : [...names, ...uses].sort((a, b) => a.start - b.start),
    figures,
    ...(reading.withFigures ? { isFigureInCell: hasDigit } : {}),
  };
  const reads = yield* readTouched(root, wanted, reading, learned);
  const isHeaded = reads.length === 0 || reads[0]!.scan.block.heading || root === root.ownerDocument.body;
  return isHeaded ? reads : [...headingAbove(root, reading.pack), ...reads];
}

function* readTouched(
  root: Place,
  wanted: Parameters<typeof touchedNodes>[1],
  { pack, withFigures }: Reading,
  learned: readonly LearnedName[],
): Generator<void, readonly Read[]> {
  const reads: Read[] = [];
  const blocksAround = blockFinder(treeOf(root));
  const isTelling = ({ block, names, hasFigures }: BlockScan) =>
    names.length > 0 || hasFigures || learned.some(({ text }) => block.text.includes(text));
  let above: Element | undefined;
  for (const touched of touchedNodes(root, wanted)) {
    if (!touched) yield;
    else
      for (const dom of blocksAround(touched.node)) {
        // What is silent belongs to a line that goes on around it, and was read with it.
        if (!Node.prototype.contains.call(root, dom.owner)) continue;
        const scan = scanBlock(pack, dom.block, withFigures ? 'all' : 'names');
        if (!isTelling(scan)) continue;
        const { heading } = touched;
        if (heading && heading !== above && !dom.block.heading) reads.push(...readAll(heading, pack));
        above = heading;
        reads.push({ dom, scan });
      }
  }
  return reads;
}

/** The heading that an element stands under, the nearest before it; in a shadow root that is left to the page around it. */
function headingAbove(element: Place, pack: MatchPack): readonly Read[] {
  const tree = treeOf(element);
  if (isShadowRoot(tree)) return [];
  const headings = select(tree, HEADINGS);
  let low = 0;
  let high = headings.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (precedes(headings[middle]!, element)) low = middle + 1;
    else high = middle;
  }
  for (let i = low - 1; i >= 0; i--) {
    const reads = readAll(headings[i]!, pack);
    if (reads.length > 0) return reads;
  }
  return [];
}

function readAll(element: Element, pack: MatchPack): Read[] {
  return [...blocksBelow(element)].map((dom) => ({ dom, scan: scanBlock(pack, dom.block) }));
}

function* scanInSteps({ names }: MatchPack, text: string): Generator<void, Match[]> {
  const found: Match[] = [];
  for (let from = 0; from < text.length; ) {
    const to = Math.min(from + CHARACTERS_A_STEP, text.length);
    for (const match of scanText(names, text, from, to)) found.push(match);
    from = Math.max(to, found.at(-1)?.end ?? 0);
    yield;
  }
  return found;
}

/** All text as if it were one block: for what is to be looked for, not for what is found. */
function pretended(text: string, names: readonly Match[]): BlockScan {
  return { block: { text, heading: false }, names, hasFigures: false };
}

function* usesInSteps(text: string, learned: readonly LearnedName[]): Generator<void, Span[]> {
  const uses: Span[] = [];
  for (const { text: word } of learned) {
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length))
      uses.push({ start: at, end: at + word.length });
    yield;
  }
  return uses;
}

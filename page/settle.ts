import { type AnnotateOptions, type Annotator, createAnnotator } from '@/core/match/annotate.ts';
import { judgeLocality } from '@/core/match/locality.ts';
import type { MatchPack } from '@/core/match/pack.ts';
import type { FigureReader } from '@/core/match/page-figures.ts';
import { HEAD_BLOCKS } from '@/core/match/page-time.ts';
import type { Locality, PageBlock, PageFacts, PageMention } from '@/core/model/page.ts';
import { blocksBelow } from './blocks.ts';
import { figureReaderHere } from './figure-bridge.ts';
import { rangeInBlock } from './ranges.ts';
import type { Read } from './read-text.ts';

/** A mention with its place on the page. */
export interface Mark {
  readonly mention: PageMention;
  readonly range: StaticRange;
  /** The heading it stands under; empty above the first. */
  readonly section: string;
}

/** What lights up on a page, and what that was decided from. */
export interface Settled {
  readonly marks: readonly Mark[];
  readonly locality: Locality;
  readonly annotator: Annotator;
  readonly reads: readonly Read[];
  readonly options: AnnotateOptions;
  readonly facts: PageFacts;
  readonly readFigures: FigureReader | undefined;
}

/** So many characters of a heading are told with the marks below it. */
const LONGEST_SECTION = 80;

/**
 * Decides what lights up of what was read. Goes on where it was left as long as all of that holds and more has come behind it, as in a
 * feed; otherwise begins anew. Yields where the caller may pause; a run that is not brought to its end leaves `before` of no use.
 */
export function* settleReads(
  pack: MatchPack,
  reads: readonly Read[],
  options: AnnotateOptions,
  before: Settled | undefined,
): Generator<void, Settled> {
  const facts = { url: location.href, title: document.title };
  const readFigures = figureReaderHere();
  const scans = reads.map(({ scan }) => scan);
  const locality = judgeLocality(pack, facts, scans);
  const now = { locality, reads, options, facts, readFigures };
  const goesOn = before && holds(before, now) ? before : undefined;
  const annotator = goesOn?.annotator ?? createAnnotator(pack, { facts, head, locality }, options, readFigures);
  const marks = [...(goesOn?.marks ?? [])];
  const sections = sectionsOf(reads);
  yield;
  for (const mentions of annotator.read(scans.slice(goesOn?.reads.length ?? 0))) {
    for (const mention of mentions) {
      const range = rangeInBlock(reads[mention.block]!.dom, mention.start, mention.end);
      if (range) marks.push({ mention, range, section: sections[mention.block]! });
    }
    yield;
  }
  return { ...now, annotator, marks };
}

/** Whether nothing has changed since. */
export function isSettled(
  { reads, options, facts, readFigures }: Settled,
  now: Pick<Settled, 'reads' | 'options'>,
): boolean {
  return (
    reads === now.reads &&
    options === now.options &&
    readFigures === figureReaderHere() &&
    facts.url === location.href &&
    facts.title === document.title
  );
}

/** Whether all that was decided holds, and only more has come. */
function holds(before: Settled, now: Omit<Settled, 'marks' | 'annotator'>): boolean {
  return (
    before.options === now.options &&
    before.readFigures === now.readFigures &&
    before.facts.url === now.facts.url &&
    before.facts.title === now.facts.title &&
    before.locality.verdict === now.locality.verdict &&
    before.reads.every((read, i) => read === now.reads[i])
  );
}

/** The first blocks of the page, by which its time is told. */
function head(): PageBlock[] {
  return [...blocksBelow(document.body).take(HEAD_BLOCKS)].map(({ block }) => block);
}

/** The heading above each read. */
function sectionsOf(reads: readonly Read[]): string[] {
  let section = '';
  return reads.map(({ scan: { block } }) => {
    if (block.heading) section = block.text.trim().slice(0, LONGEST_SECTION);
    return section;
  });
}

import type { Quantity, Span } from '../model/corpus.ts';
import type { Comparison } from '../model/page.ts';
import { type Folded, foldText, withoutQuotes } from '../text/fold.ts';
import { compareFigure, type FigureSaying } from './compare-figure.ts';
import { type Passage, readingsOf } from './figure-readings.ts';
import { type FigureWords, wordsAround } from './figure-words.ts';
import { findIndicators, type IndicatorHit } from './indicators.ts';
import { type Neighbour, tellByNeighbour } from './neighbour-figures.ts';
import type { FigurePack, PackTarget } from './pack.ts';
import { quantitiesOf } from './page-quantities.ts';
import { type PageTime, trackPeriods } from './period-track.ts';
import type { Scope } from './scope-track.ts';

/** A figure of the page that states a value of an indicator the documents hold. Spans are in the block's text. */
export interface Figure extends Span {
  readonly target: PackTarget;
  /** The spelling of the indicator that was recognised. */
  readonly form: string;
  readonly comparison: Comparison;
}

/** What a block's figures depend on beside its own text. */
export interface FigureSetting {
  /** What the page says of its time; asked for only when an indicator was found. */
  readonly time: () => PageTime;
  /** What the table says a cell is about: the first cell of its row and the head of its column. */
  readonly labels?: readonly string[];
  /** Whose figures stand at an offset of the block's text. */
  readonly scopeAt: (offset: number) => Scope;
}

/**
 * The figures of a block, ordered, not overlapping. Better none than a wrong one: unit, scope and kind must fit.
 */
export function findFigures(pack: FigurePack, text: string, { time, labels = [], scopeAt }: FigureSetting): Figure[] {
  const folded = withoutQuotes(foldText(text));
  const passage: Passage = { text: folded.text, quantities: quantitiesOf(folded.text, labels), labels };
  let periodAt: ReturnType<typeof trackPeriods> | undefined;
  const figures: Figure[] = [];
  let neighbour: Neighbour | undefined;
  passage.quantities.forEach((quantity, index) => {
    const own = wordsAround(folded.text, passage.quantities, index);
    for (const { words, hit } of hitsOf(pack, passage, index, own, neighbour)) {
      const scope = scopeAt(folded.offsets[quantity.start]!);
      const targets = hit.targets.filter((target) => fitsScope(target, scope));
      periodAt ??= trackPeriods(folded.text, time());
      const period = isCell(words, own, labels)
        ? trackPeriods(words.before, time())(words.before.length)
        : periodAt(quantity.start);
      const compared = compareFigure(
        targets,
        quantity,
        sayingOf(passage.text, quantity, words, hit),
        period,
        time().year,
      );
      if (!compared) continue;
      neighbour = { target: compared.target, hit, end: quantity.end };
      const span = spanOf(folded, quantity, own, words === own ? hit : undefined);
      if (span.start >= (figures.at(-1)?.end ?? 0)) figures.push({ ...span, form: hit.form, ...compared });
      return;
    }
  });
  return figures;
}

/** So many indicators are tried for a figure, best first. */
const MOST_TRIED = 5;

interface Reading {
  readonly words: FigureWords;
  readonly hit: IndicatorHit;
}

/** What a figure may state: of the ways to read it the one with the longest indicator first; else what its neighbour tells. */
function hitsOf(
  pack: FigurePack,
  passage: Passage,
  index: number,
  own: FigureWords,
  neighbour: Neighbour | undefined,
): Reading[] {
  const quantity = passage.quantities[index]!;
  const readings = readingsOf(passage, index, own);
  const hits = readings.flatMap((words) => findIndicators(pack, quantity, words).map((hit) => ({ words, hit })));
  if (readings.length > 1) hits.sort((a, b) => b.hit.form.length - a.hit.form.length);
  if (hits.length > 0) return hits.slice(0, MOST_TRIED);
  const told = tellByNeighbour(pack, passage.text, neighbour, quantity, own);
  return told ? [{ words: own, hit: told }] : [];
}

/** A cell is read with its labels before it, and they tell its time too. */
function isCell(words: FigureWords, own: FigureWords, labels: readonly string[]): boolean {
  return words !== own && labels.length > 0;
}

function sayingOf(text: string, quantity: Quantity, words: FigureWords, hit: IndicatorHit): FigureSaying {
  const before = words.before.slice(Math.min(words.part, hit.start));
  const [after = ''] = words.after.split('、');
  return { before, whole: before + text.slice(quantity.start, quantity.end) + after, after };
}

/**
 * From the indicator, where it stands in the figure's own part of the sentence, to the end of the figure or of the indicator behind it.
 * All of the part for a figure that is read with other words than its own: 增长5.8%.
 */
function spanOf(folded: Folded, quantity: Quantity, own: FigureWords, hit: IndicatorHit | undefined): Span {
  const from = quantity.start - own.before.length;
  const start = !hit ? from + own.part : hit.start >= own.part ? from + hit.start : quantity.start;
  const end = quantity.end + (hit?.behind ?? 0);
  return { start: folded.offsets[start]!, end: folded.offsets[end - 1]! + 1 };
}

function fitsScope(target: PackTarget, scope: Scope): boolean {
  const own = target.scope === '全省' ? '全市' : target.scope;
  return own === scope;
}

import type { QuoteChange, QuoteCheck, QuoteSource } from '../model/answers.ts';
import type { Span } from '../model/corpus.ts';
import { alignQuote, type LaidWord, type QuoteAlignment, WORD_COST } from './quote-align.ts';
import { pairKey, type QuoteIndex, type WordRow, wordRow } from './quote-index.ts';
import { type QuoteWord, quoteWords } from './quote-words.ts';

/** Fewer words stand in any text by chance. */
const FEWEST_WORDS = 4;
/** Longer passages are to be checked part by part: the table of one would keep the reader waiting. */
const MOST_WORDS = 600;
/** Below this share of words in common the passage is not this place, reworded; it may be about the same thing. */
const LEAST_ALIKE = 0.6;
/** Below this share nothing is near enough to be shown. */
const LEAST_NEAR = 0.25;
/** Places that are looked at closely. */
const MOST_PLACES = 3;
/** Pairs of words that stand in more places say little of where a passage is from. */
const MOST_PLACES_OF_PAIR = 400;
/** Places of one stretch fall into one bucket, words put in or left out allowed. */
const BUCKET = 16;

/** Words between the parts of an abridged quotation: more, and they are two quotations. */
const MOST_ELIDED = 300;
/** `（六）`, `三、`, `2.` before a line: the label of its heading, which is none of its words. */
const LABEL =
  /^[ \t\u3000]{0,8}(?:[（(][一二三四五六七八九十]{1,3}[）)]|[一二三四五六七八九十]{1,3}、|\d{1,2}[.．、](?!\d))/gm;
const ELISION = /…{1,6}|\.{3,6}/;

const NO_SOURCE = { changes: [], elsewhere: [] } as const;

/**
 * Whether a passage stands in the documents: `智能算力规模突破6000P` → `number-changed`, and where it differs. Script, width, case and
 * signs do not count; words and numbers do. When unsure it is `not-found`, with the nearest place.
 */
export function checkQuote(index: QuoteIndex, passage: string): QuoteCheck {
  const words = quoteWords(withoutLabels(passage));
  if (words.length < FEWEST_WORDS) return { verdict: 'too-short', ...NO_SOURCE };
  if (words.length > MOST_WORDS) return { verdict: 'too-long', ...NO_SOURCE };
  const row = wordRow(index, words);
  const [first, ...others] = placesOf(index, row);
  if (first !== undefined) {
    const elsewhere = others.map((at) => index.clauses[index.clauseOf[at]!]!.clause.id);
    return { verdict: 'verbatim', nearest: sourceOf(index, first, first + words.length), changes: [], elsewhere };
  }
  const parts = abridgedPlace(index, passage);
  if (parts) return { verdict: 'abridged', nearest: sourceOf(index, parts.start, parts.end), ...NO_SOURCE };
  return checkNear(index, words, row);
}

/** The length is kept: places in it are those of the passage. */
function withoutLabels(passage: string): string {
  return passage.replace(LABEL, (label) => ' '.repeat(label.length));
}

/** Where the passage stands word for word, by the number of its first word; the rarest of its pairs leads there. */
function placesOf(index: QuoteIndex, { numbers }: WordRow): number[] {
  const { row, pairs } = index;
  if (numbers.includes(0)) return [];
  let [rarest, from]: [readonly number[], number] = [pairs.get(pairKey(numbers[0]!, numbers[1]!)) ?? [], 0];
  for (let i = 1; i + 1 < numbers.length && rarest.length > 0; i++) {
    const places = pairs.get(pairKey(numbers[i]!, numbers[i + 1]!)) ?? [];
    if (places.length < rarest.length) [rarest, from] = [places, i];
  }
  return rarest
    .map((place) => place - from)
    .filter(
      (start) =>
        start >= 0 &&
        numbers.every((number, i) => row.numbers[start + i] === number) &&
        inOneDocument(index, start, start + numbers.length),
    );
}

/** The stretch that holds all parts of `甲……乙` word for word, in order and not far apart. */
function abridgedPlace(index: QuoteIndex, passage: string): Span | undefined {
  const parts = withoutLabels(passage).split(ELISION).map(quoteWords);
  if (parts.length < 2 || parts.some((part) => part.length < FEWEST_WORDS)) return undefined;
  const rows = parts.map((part) => wordRow(index, part));
  for (const start of placesOf(index, rows[0]!)) {
    let end: number | undefined = start + parts[0]!.length;
    for (const row of rows.slice(1)) {
      const from: number = end;
      const next = placesOf(index, row).find((place) => place >= from && place - from <= MOST_ELIDED);
      end = next === undefined ? undefined : next + row.numbers.length;
      if (end === undefined) break;
    }
    if (end !== undefined && inOneDocument(index, start, end)) return { start, end };
  }
  return undefined;
}

function inOneDocument({ clauses, clauseOf }: QuoteIndex, start: number, end: number): boolean {
  return clauses[clauseOf[start]!]!.document === clauses[clauseOf[end - 1]!]!.document;
}

function checkNear(index: QuoteIndex, words: readonly QuoteWord[], row: WordRow): QuoteCheck {
  let best: QuoteAlignment | undefined;
  for (const place of likelyPlaces(index, row)) {
    const alignment = alignQuote(row, index.row, place);
    if (!best || isBetter(alignment, best)) best = alignment;
  }
  if (!best) return { verdict: 'not-found', ...NO_SOURCE };
  const { laid, cost } = best;
  const held = laid.flatMap(({ source }) => (source < 0 ? [] : [source]));
  const same = laid.filter((pair) => isSame(index, words, pair)).length;
  const alike = 1 - cost / WORD_COST / Math.max(words.length, held.length);
  if (same / words.length < LEAST_NEAR || held.length === 0) return { verdict: 'not-found', ...NO_SOURCE };
  const nearest = sourceOf(index, held[0]!, held.at(-1)! + 1);
  const changes = changesOf(index, words, laid, nearest);
  const verdict =
    alike < LEAST_ALIKE || same < FEWEST_WORDS
      ? 'not-found'
      : changes.some(({ kind }) => kind === 'number')
        ? 'number-changed'
        : 'reworded';
  return { verdict, nearest, changes, elsewhere: [] };
}

/** Of places that are as near, the earlier: an original stands before its second copy. */
function isBetter(a: QuoteAlignment, b: QuoteAlignment): boolean {
  return a.cost < b.cost || (a.cost === b.cost && firstSource(a) < firstSource(b));
}

function firstSource({ laid }: QuoteAlignment): number {
  return laid.find(({ source }) => source >= 0)?.source ?? Number.POSITIVE_INFINITY;
}

/** Stretches of the documents where many pairs of the passage stand in about its order, the best first. */
function likelyPlaces({ pairs, words }: QuoteIndex, { numbers }: WordRow): Span[] {
  const votes = new Map<number, number>();
  for (let i = 0; i + 1 < numbers.length; i++) {
    const places = pairs.get(pairKey(numbers[i]!, numbers[i + 1]!)) ?? [];
    if (places.length > MOST_PLACES_OF_PAIR) continue;
    for (const place of places) {
      const bucket = Math.floor((place - i) / BUCKET);
      // A place near the border of a bucket counts for both.
      for (const near of [bucket, bucket + 1]) votes.set(near, (votes.get(near) ?? 0) + 1 / Math.sqrt(places.length));
    }
  }
  const best: number[] = [];
  for (const [bucket] of [...votes].sort(([a, x], [b, y]) => y - x || a - b)) {
    if (best.length === MOST_PLACES) break;
    if (!best.some((other) => Math.abs(other - bucket) <= 1)) best.push(bucket);
  }
  const slack = Math.max(24, numbers.length >> 2);
  return best.map((bucket) => ({
    start: Math.max(0, (bucket - 1) * BUCKET - slack),
    end: Math.min(words.length, bucket * BUCKET + numbers.length + slack),
  }));
}

function isSame({ words: all }: QuoteIndex, words: readonly QuoteWord[], { stated, source }: LaidWord): boolean {
  return stated >= 0 && source >= 0 && words[stated]!.text === all[source]!.text;
}

/** Runs of words that are not the same, each as one change; a number against another number is a change of its own. */
function changesOf(
  index: QuoteIndex,
  words: readonly QuoteWord[],
  laid: readonly LaidWord[],
  nearest: QuoteSource,
): QuoteChange[] {
  const changes: QuoteChange[] = [];
  let run: LaidWord[] = [];
  const close = (kind: QuoteChange['kind'], next: number) => {
    if (run.length > 0) changes.push(changeOf(index, words, run, { kind, next, laid, nearest }));
    run = [];
  };
  laid.forEach((pair, at) => {
    if (isSame(index, words, pair)) close('words', at);
    else if (isOtherNumber(index, words, laid, at)) {
      close('words', at);
      run = [pair];
      close('number', at + 1);
    } else run.push(pair);
  });
  close('words', laid.length);
  return changes;
}

/**
 * A number in the place of another, of another value, with the same words on at least one side: elsewhere two numbers only happen
 * to meet.
 */
function isOtherNumber(index: QuoteIndex, words: readonly QuoteWord[], laid: readonly LaidWord[], at: number): boolean {
  const { stated, source } = laid[at]!;
  const [a, b] = [words[stated]?.value, index.words[source]?.value];
  if (a === undefined || b === undefined || Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b))) return false;
  return [at - 1, at + 1].some((beside) => laid[beside] !== undefined && isSame(index, words, laid[beside]));
}

interface ChangeContext {
  readonly kind: QuoteChange['kind'];
  /** Index of what is laid behind the run. */
  readonly next: number;
  readonly laid: readonly LaidWord[];
  readonly nearest: QuoteSource;
}

function changeOf(index: QuoteIndex, words: readonly QuoteWord[], run: readonly LaidWord[], context: ChangeContext) {
  const behind = context.laid.slice(context.next);
  const stated = run.flatMap((pair) => words[pair.stated] ?? []);
  const nextStated = behind.map((pair) => words[pair.stated]).find((word) => word !== undefined);
  const source = run.filter((pair) => pair.source >= 0).map((pair) => placeIn(index, context.nearest, pair.source));
  const nextSource = behind.find((pair) => pair.source >= 0)?.source;
  const sourceEnd =
    nextSource === undefined ? context.nearest.span.end : placeIn(index, context.nearest, nextSource).start;
  return {
    kind: context.kind,
    stated: spanOver(stated, nextStated?.start ?? words.at(-1)!.end),
    source: spanOver(source, sourceEnd),
  };
}

function spanOver(spans: readonly Span[], otherwise: number): Span {
  return { start: spans[0]?.start ?? otherwise, end: spans.at(-1)?.end ?? otherwise };
}

/** The clauses that hold the words from `start` to `end` of the row. */
function sourceOf(index: QuoteIndex, start: number, end: number): QuoteSource {
  const [first, last] = [index.clauseOf[start]!, index.clauseOf[end - 1]!];
  // A window may reach over the end of a document; what is laid there is little, and left out.
  const { document } = index.clauses[first]!;
  const held = index.clauses.slice(first, last + 1).filter((it) => it.document === document);
  const source = {
    document: document.id,
    clauses: held.map(({ clause }) => clause.id),
    text: held.map(({ clause }) => clause.text).join(''),
  };
  const whole = { ...source, span: { start: 0, end: source.text.length } };
  const [from, to] = [placeIn(index, whole, start), placeIn(index, whole, end - 1)];
  return { ...source, span: { start: from.start, end: to.end } };
}

/** Where a word of the row stands in the text of some clauses joined. */
function placeIn(index: QuoteIndex, { clauses, text }: Pick<QuoteSource, 'clauses' | 'text'>, word: number): Span {
  const number = index.clauseOf[word]!;
  const wanted = index.clauses[number]!;
  let before = 0;
  for (let at = number - 1; at >= 0 && clauses.includes(index.clauses[at]!.clause.id); at--)
    before += index.clauses[at]!.clause.text.length;
  if (!clauses.includes(wanted.clause.id)) return { start: text.length, end: text.length };
  const { start, end } = index.words[word]!;
  return { start: before + start, end: before + end };
}

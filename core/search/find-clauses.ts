import type { Span } from '../model/corpus.ts';
import { foldText, withoutQuotes } from '../text/fold.ts';
import { alike, charactersLike, charactersOf, splitSyllables } from './pinyin.ts';
import type { SearchIndex } from './search-index.ts';
import { addWeight, bestOf } from './tally.ts';
import { eachToken, isHan } from './tokens.ts';

/** What was looked for in the clauses and targets; the weights lie in the index's tally. */
export interface Looked {
  /** What a unit weighs that holds everything. */
  readonly total: number;
  /** Some pair of characters stands nowhere: what sounds alike was looked for too. */
  readonly bySound: boolean;
  readonly terms: readonly Term[];
}

interface Term {
  readonly text: string;
  readonly weight: number;
}

/** What stands for a pair that sounds alike counts so much less. */
const ALIKE = 0.6;

/** What a token that stands nowhere weighs, and what is looked for instead. */
type Absent = (index: SearchIndex, text: string) => { readonly whole: number; readonly parts: readonly Term[] };

/**
 * Adds up for each clause and target the weights of the query's tokens it holds, and of what sounds like those that stand nowhere. The
 * tally must be empty.
 */
export function lookFor(index: SearchIndex, words: string, absent: Absent = soundsOf): Looked {
  const { tally, firstTarget: clauses } = index;
  const seen = new Set<number>();
  const terms: Term[] = [];
  let total = 0;
  let bySound = false;
  eachToken(words, (key, start, end) => {
    if (seen.has(key)) return;
    seen.add(key);
    const text = words.slice(start, end);
    const count = index.read(key, tally.numbers);
    if (count > 0) {
      const weight = rarity(clauses, count);
      addWeight(tally, count, weight);
      terms.push({ text, weight });
      total += weight;
      return;
    }
    bySound = true;
    const { whole, parts } = absent(index, text);
    total += whole;
    terms.push(...parts);
  });
  return { total, bySound, terms };
}

/** What stands nowhere is nowhere. */
export const exactly: Absent = ({ firstTarget }) => ({ whole: rarity(firstTarget, 1), parts: [] });

/** A pair that stands nowhere, or letters: what sounds so is added to the tally. */
function soundsOf(index: SearchIndex, text: string): ReturnType<Absent> {
  const absent = rarity(index.firstTarget, 1);
  if (isHan(text.charCodeAt(0))) {
    const found = addAlike(index, charactersLike(text.charCodeAt(0)), charactersLike(text.charCodeAt(1)), ALIKE);
    return { whole: Math.max(found / ALIKE, absent * ALIKE), parts: [{ text, weight: absent }] };
  }
  const syllables = /^[a-z]{4,}$/.test(text) ? splitSyllables(text) : undefined;
  if (!syllables || syllables.length < 2) return { whole: absent, parts: [{ text, weight: absent }] };
  let whole = 0;
  for (let i = 1; i < syllables.length; i++)
    whole += addAlike(index, charactersOf(syllables[i - 1]!), charactersOf(syllables[i]!), 1) || absent;
  return { whole, parts: [] };
}

const marked = new Uint8Array(0x10000);

/** Adds the units with any pair of a first and a second character, once each; the weight they got. */
function addAlike(index: SearchIndex, firsts: string, seconds: string, share: number): number {
  const { tally, units, firstTarget } = index;
  const seen = new Uint8Array(units);
  const found: number[] = [];
  for (let i = 0; i < seconds.length; i++) marked[seconds.charCodeAt(i)] = 1;
  for (const first of new Set(firsts)) {
    index.eachOf(first.charCodeAt(0), marked, tally.numbers, (count) => {
      for (const unit of tally.numbers.subarray(0, count)) {
        if (seen[unit] === 0) found.push(unit);
        seen[unit] = 1;
      }
    });
  }
  for (let i = 0; i < seconds.length; i++) marked[seconds.charCodeAt(i)] = 0;
  if (found.length === 0) return 0;
  const weight = share * rarity(firstTarget, found.length);
  tally.numbers.set(found);
  addWeight(tally, found.length, weight);
  return weight;
}

/** BM25's weight of a term by the number of units that hold it. */
function rarity(clauses: number, count: number): number {
  return Math.log(1 + (Math.max(0, clauses - count) + 0.5) / (count + 0.5));
}

/** A clause that shares words with the query. */
export interface ClauseHit {
  readonly clause: number;
  /** 0 … 1.28, for ranking: the share of the query's weight, a little lowered for long clauses, more for one that holds the query whole. */
  readonly score: number;
  /** 0 … 1: how much of the query stands in the clause, sounds counted. */
  readonly share: number;
}

/** The best clauses after `lookFor`, best first; `mask` has 1 for those that filters let through. */
export function bestClauses(index: SearchIndex, looked: Looked, most: number, mask?: Uint8Array): ClauseHit[] {
  const { tally, lengths, tokens, firstTarget: clauses } = index;
  const average = Math.max(1, tokens / Math.max(1, clauses));
  const { total } = looked;
  const range = { from: 0, to: clauses, most, least: looked.bySound ? 0.15 : 0.25 };
  const factors = Float64Array.from({ length: 256 }, (_, length) => 1 / total / (1 + (0.05 * length) / average));
  const best = bestOf(tally, range, (unit, weight) =>
    mask && mask[unit] === 0 ? 0 : weight * factors[lengths[unit]!]!,
  );
  return best.map(({ unit, score }) => ({ clause: unit, score, share: Math.min(1, tally.weights[unit]! / total) }));
}

/**
 * How well a query that was looked for by sound fits a clause: pairs that sound alike count only where the characters stand together,
 * as they do in a name that was misspelt. 低空经剂 and 低空经济 → 0.94. `share` is of the characters that were typed.
 */
export function fitBySound(index: SearchIndex, clause: number, looked: Looked, words: readonly string[]) {
  const text = index.foldedClause(clause);
  let exact = 0;
  for (const term of looked.terms) if (text.includes(term.text)) exact += term.weight;
  let aligned = 0;
  let held = 0;
  let length = 0;
  for (const word of words) {
    length += word.length;
    aligned += word.length * bestWindow(text, word);
    held += charactersHeld(text, word);
  }
  const window = length === 0 ? 0 : aligned / length;
  return { score: Math.max(exact / looked.total, window), share: Math.max(held / Math.max(1, length), window) };
}

/** How many characters of a word stand in a text as they stand in the word, beside a neighbour. */
function charactersHeld(text: string, word: string): number {
  let held = 0;
  let upTo = 0;
  eachToken(word, (_, start, end) => {
    if (!text.includes(word.slice(start, end))) return;
    held += end - Math.max(start, upTo);
    upTo = end;
  });
  return held;
}

/** The best agreement of a word with as many characters of a text in a row: 1 for the same, 0.75 for the same sound. */
function bestWindow(text: string, word: string): number {
  let best = 0;
  for (let start = 0; start + word.length <= text.length; start++) {
    let score = 0;
    for (let i = 0; i < word.length; i++) {
      const [a, b] = [text.charCodeAt(start + i), word.charCodeAt(i)];
      if (a === b) score += 1;
      else if (alike(a, b)) score += 0.75;
      // The rest cannot make up for what is lost.
      if (score + word.length - 1 - i <= best) break;
    }
    if (score > best) best = score;
  }
  return best < 0.7 * word.length ? 0 : best / word.length;
}

/** Where wanted tokens stand in a text, as spans of the text as given, joined where they touch; `folded` is the text's `foldKey`. */
export function marksIn(text: string, folded: string, wanted: ReadonlySet<number>): Span[] {
  // Most texts keep their length when they are folded.
  const offsets = folded.length === text.length ? undefined : withoutQuotes(foldText(text)).offsets;
  const spans: { start: number; end: number }[] = [];
  let upTo = -1;
  eachToken(folded, (key, start, end) => {
    if (!wanted.has(key)) return;
    const span = offsets ? { start: offsets[start]!, end: offsets[end - 1]! + 1 } : { start, end };
    if (start <= upTo) spans.at(-1)!.end = span.end;
    else spans.push(span);
    upTo = end;
  });
  return spans;
}

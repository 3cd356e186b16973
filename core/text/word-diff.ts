import type { Span } from '../model/corpus.ts';

/** Words of one text that stand where the other has others; either span may be empty. */
export interface WordChange {
  /** In the first text. */
  readonly from: Span;
  /** In the second text. */
  readonly to: Span;
}

export interface WordDiff {
  /** 0 … 1: the share of words, of both texts, that they have in common. */
  readonly common: number;
  readonly changes: readonly WordChange[];
}

/** So many common words between two differences are chance (的, 建设): the differences are one. */
const SHORT_BRIDGE = 2;

/** Beyond so many words texts are not compared: the table grows with the product of both. */
const MOST_WORDS = 1200;

/** A word: a number with its decimals and ranges, a run of Latin letters, or one Chinese character. Punctuation is none. */
const WORD = /\d+(?:[.,]\d+)*%?|[A-Za-z]+|\p{L}/gu;

interface Word extends Span {
  readonly text: string;
}

type Pair = readonly [before: number, after: number];

/**
 * Where two texts differ, in words and numbers; punctuation does not count. `建成2座书院` against `建成3座书院` → 2–3 of both. Undefined
 * for texts that are too long.
 */
export function diffWords(before: string, after: string): WordDiff | undefined {
  const [old, now] = [wordsOf(before), wordsOf(after)];
  if (old.length > MOST_WORDS || now.length > MOST_WORDS) return undefined;
  const pairs = commonPairs(old, now);
  const all = old.length + now.length;
  const changes = changesBetween(withoutBridges(pairs), old.length, now.length).map(({ from, to }) => ({
    from: spanOf(old, from, before.length),
    to: spanOf(now, to, after.length),
  }));
  return { common: all === 0 ? 1 : (2 * pairs.length) / all, changes };
}

function wordsOf(text: string): Word[] {
  return [...text.matchAll(WORD)].map((match) => ({
    text: match[0].toUpperCase(),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** The longest common run of words, in order, gaps allowed. */
function commonPairs(before: readonly Word[], after: readonly Word[]): Pair[] {
  const width = after.length + 1;
  const longest = new Uint16Array((before.length + 1) * width);
  for (let i = before.length - 1; i >= 0; i--) {
    for (let j = after.length - 1; j >= 0; j--) {
      longest[i * width + j] =
        before[i]!.text === after[j]!.text
          ? longest[(i + 1) * width + j + 1]! + 1
          : Math.max(longest[(i + 1) * width + j]!, longest[i * width + j + 1]!);
    }
  }
  const pairs: Pair[] = [];
  for (let i = 0, j = 0; i < before.length && j < after.length; ) {
    if (before[i]!.text === after[j]!.text) pairs.push([i++, j++]);
    else if (longest[(i + 1) * width + j]! >= longest[i * width + j + 1]!) i++;
    else j++;
  }
  return pairs;
}

/** Runs of common words that are too short to mean anything are given up where words differ on both of their sides. */
function withoutBridges(pairs: readonly Pair[]): Pair[] {
  const runs: Pair[][] = [];
  for (const pair of pairs) {
    const last = runs.at(-1)?.at(-1);
    if (last && pair[0] === last[0] + 1 && pair[1] === last[1] + 1) runs.at(-1)!.push(pair);
    else runs.push([pair]);
  }
  return runs.filter((run, i) => run.length > SHORT_BRIDGE || i === 0 || i === runs.length - 1).flat();
}

/** What lies between the pairs, on both sides, in words. */
function changesBetween(pairs: readonly Pair[], beforeEnd: number, afterEnd: number): WordChange[] {
  const changes: WordChange[] = [];
  let [i, j] = [0, 0];
  for (const [before, after] of [...pairs, [beforeEnd, afterEnd] as const]) {
    if (before > i || after > j) changes.push({ from: { start: i, end: before }, to: { start: j, end: after } });
    [i, j] = [before + 1, after + 1];
  }
  return changes;
}

/** From the first of some words to the last, in their text; where there are none, the place before the next one. */
function spanOf(words: readonly Word[], { start, end }: Span, length: number): Span {
  if (start < end) return { start: words[start]!.start, end: words[end - 1]!.end };
  const at = words[start]?.start ?? length;
  return { start: at, end: at };
}

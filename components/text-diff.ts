/** Words of a clause that are not those of another, in its own text; empty where it only lacks some. */
export interface TextChange {
  readonly start: number;
  readonly end: number;
  /** What the other has in their place; empty where it has nothing. */
  readonly was: string;
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Below this share of common words two clauses are about different things, and marks would only be noise. */
const LEAST_COMMON = 0.5;

/** So many common words between two differences are chance (的, 建设): the differences are one. */
const SHORT_BRIDGE = 2;

/** Beyond so many words clauses are not compared: the table grows with the product of both. */
const MOST_WORDS = 1200;

/** A word: a number with its decimals and ranges, a run of Latin letters, or one Chinese character. Punctuation is none. */
const WORD = /\d+(?:[.,]\d+)*%?|[A-Za-z]+|\p{L}/gu;

interface Word extends Stretch {
  readonly text: string;
}

/**
 * Where a clause differs from the leading one, in words and numbers; punctuation does not count. `建成3座书院` against `建成2座书院` → 3
 * at 2–3, which was 2. Nothing where the two share little, or do not differ.
 */
export function textChanges(lead: string, text: string): TextChange[] {
  const [before, after] = [wordsOf(lead), wordsOf(text)];
  if (before.length > MOST_WORDS || after.length > MOST_WORDS) return [];
  const pairs = commonPairs(before, after);
  if ((2 * pairs.length) / (before.length + after.length) < LEAST_COMMON) return [];
  return changesBetween(withoutBridges(pairs), before.length, after.length).map(({ from, to }) => {
    const [gone, come] = [stretchOf(before, from), stretchOf(after, to)];
    const at = after[to.start]?.start ?? text.length;
    return { start: come?.start ?? at, end: come?.end ?? at, was: gone ? lead.slice(gone.start, gone.end) : '' };
  });
}

function wordsOf(text: string): Word[] {
  return [...text.matchAll(WORD)].map((match) => ({
    text: match[0].toUpperCase(),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

type Pair = readonly [before: number, after: number];

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
function changesBetween(pairs: readonly Pair[], beforeEnd: number, afterEnd: number): { from: Stretch; to: Stretch }[] {
  const changes: { from: Stretch; to: Stretch }[] = [];
  let [i, j] = [0, 0];
  for (const [before, after] of [...pairs, [beforeEnd, afterEnd] as const]) {
    if (before > i || after > j) changes.push({ from: { start: i, end: before }, to: { start: j, end: after } });
    [i, j] = [before + 1, after + 1];
  }
  return changes;
}

/** From the first of some words to the last, in their text; undefined for none. */
function stretchOf(words: readonly Word[], { start, end }: Stretch): Stretch | undefined {
  return start < end ? { start: words[start]!.start, end: words[end - 1]!.end } : undefined;
}

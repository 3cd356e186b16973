import type { WordRow } from './quote-index.ts';

/** A word of the passage laid on one of the source; one side is -1 where the other has no word for it. */
export interface LaidWord {
  readonly stated: number;
  readonly source: number;
}

export interface QuoteAlignment {
  /** In order, by the numbers of the words in either row. */
  readonly laid: readonly LaidWord[];
  /** Of all words put in, left out or replaced. */
  readonly cost: number;
}

/** What it costs to put in or leave out a word, or to replace it by another of its kind. */
export const WORD_COST = 4;
/** A number in the place of a number is the likeliest change: rather that than one gone and one come. */
const OTHER_NUMBER = 3;
/** A number is not the rewording of a word. */
const UNLIKE = 2 * WORD_COST;

/**
 * Lays a passage on the stretch of `[start, end)` of a longer row that is most like it, wherever that begins and ends (Sellers'
 * algorithm: edit distance with free ends). Time is the product of both lengths.
 */
export function alignQuote(
  passage: WordRow,
  row: WordRow,
  { start, end }: { start: number; end: number },
): QuoteAlignment {
  const window = {
    numbers: row.numbers.subarray(start, end),
    numerals: row.numerals.subarray(start, end),
  };
  const costs = costTable(passage, window);
  const [n, width] = [passage.numbers.length, end - start + 1];
  let last = 0;
  for (let j = 1; j < width; j++) if (costs[n * width + j]! < costs[n * width + last]!) last = j;
  const laid: LaidWord[] = [];
  for (let [i, j] = [n, last]; i > 0; ) {
    const here = costs[i * width + j]!;
    if (j > 0 && here === costs[(i - 1) * width + j - 1]! + replaceCost(passage, i - 1, window, j - 1))
      laid.push({ stated: --i, source: start + --j });
    else if (here === costs[(i - 1) * width + j]! + WORD_COST) laid.push({ stated: --i, source: -1 });
    else laid.push({ stated: -1, source: start + --j });
  }
  return { laid: laid.reverse(), cost: costs[n * width + last]! };
}

/** Row `i`, column `j`: the least cost of the passage's first `i` words ending before the window's word `j`. */
function costTable(passage: WordRow, window: WordRow): Uint16Array {
  const [n, m] = [passage.numbers.length, window.numbers.length];
  const costs = new Uint16Array((n + 1) * (m + 1));
  for (let i = 1; i <= n; i++) {
    const [above, here] = [(i - 1) * (m + 1), i * (m + 1)];
    costs[here] = i * WORD_COST;
    let left = i * WORD_COST;
    for (let j = 1; j <= m; j++) {
      let cost = costs[above + j - 1]! + replaceCost(passage, i - 1, window, j - 1);
      if (costs[above + j]! + WORD_COST < cost) cost = costs[above + j]! + WORD_COST;
      if (left + WORD_COST < cost) cost = left + WORD_COST;
      costs[here + j] = cost;
      left = cost;
    }
  }
  return costs;
}

function replaceCost(a: WordRow, i: number, b: WordRow, j: number): number {
  if (a.numbers[i] === b.numbers[j]) return 0;
  if (a.numerals[i] !== b.numerals[j]) return UNLIKE;
  return a.numerals[i] === 1 ? OTHER_NUMBER : WORD_COST;
}

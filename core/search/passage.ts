import { bestClauses, exactly, lookFor } from './find-clauses.ts';
import type { Hit } from './hits.ts';
import { parseQuery } from './query.ts';
import type { SearchIndex } from './search-index.ts';
import { emptyTally } from './tally.ts';

/** Longer texts are several sentences: no clause holds much of them all. */
export const LONGEST_SENTENCE = 200;

/** What a table or a list says without a stop is cut too. */
const SENTENCES = /[^。！？；!?;]{1,150}/g;

/** Sentences shorter than this say little: that a clause has all of them too. */
const SAYS_ENOUGH = 40;

/** A clause that holds less of a sentence says something else. */
const LEAST_SHARE = 0.4;

const WEIGHT = 74;

/** The clause nearest to each sentence of a long text. */
export function passageHits(index: SearchIndex, text: string): Hit[] {
  return [...text.matchAll(SENTENCES)].flatMap(([passage]) => {
    const looked = lookFor(index, parseQuery(passage).words.join(' '), exactly);
    const [best] = bestClauses(index, looked, 1);
    emptyTally(index.tally);
    if (!best || best.share < LEAST_SHARE) return [];
    const { clause, score } = best;
    const weight = WEIGHT * Math.min(1, 0.5 + passage.length / (2 * SAYS_ENOUGH));
    return { type: 'clause', thing: clause, clause, score: weight * score, passage: passage.trim() };
  });
}

import { foldText } from '../text/fold.ts';
import type { InvertedIndex } from './inverted-index.ts';
import { pinyinTable, splitSyllables } from './pinyin.ts';
import { isHan, pairKey, type Token, tokensOf } from './tokens.ts';

/** A clause that shares words with the query. */
export interface ClauseHit {
  /** Number in the index. */
  readonly clause: number;
  /** 0 … 1: the share of the query's weight that stands in the clause, a little lowered for long ones. */
  readonly score: number;
}

/** Only the best so many are looked at again. */
const CANDIDATES = 200;

/** What stands for a pair that sounds alike counts so much less. */
const ALIKE = 0.6;

/** Beyond so many pairs that sound alike a pair is too vague to help. */
const MOST_ALIKE = 600;

interface Weighted {
  readonly postings: readonly number[];
  readonly weight: number;
}

/** The clauses nearest to the words, best first. */
export function findClauses(index: InvertedIndex, words: string): ClauseHit[] {
  const terms = [...new Map(tokensOf(words).map((token) => [token.key, token] as const)).values()];
  const lists = terms.flatMap((token) => listsFor(index, token, words));
  if (lists.length === 0) return [];
  const scores = new Float64Array(index.clauses);
  let total = 0;
  for (const { postings, weight } of lists) {
    total += weight;
    for (const clause of postings) scores[clause]! += weight;
  }
  const hits: ClauseHit[] = [];
  for (let clause = 0; clause < scores.length; clause++) {
    if (scores[clause]! > 0)
      hits.push({ clause, score: scores[clause]! / total / (0.92 + 0.08 * index.lengthFactor(clause)) });
  }
  return hits.sort((a, b) => b.score - a.score || a.clause - b.clause).slice(0, CANDIDATES);
}

function listsFor(index: InvertedIndex, token: Token, words: string): Weighted[] {
  const text = words.slice(token.start, token.end);
  const count = index.count(token.key);
  if (count > 0) return [{ postings: index.postings(token.key), weight: rarity(index, count) }];
  if (isHan(text.charCodeAt(0))) return [alikeList(index, readingsOf(text[0]!), readingsOf(text[1]!))];
  const syllables = /^[a-z]+$/.test(text) ? splitSyllables(text) : undefined;
  if (!syllables || syllables.length < 2) return [{ postings: [], weight: rarity(index, 1) }];
  return syllables.slice(1).map((syllable, i) => alikeList(index, [syllables[i]!], [syllable]));
}

/** BM25's weight of a term by the number of clauses that hold it. */
function rarity(index: InvertedIndex, count: number): number {
  return Math.log(1 + (index.clauses - count + 0.5) / (count + 0.5));
}

/** The clauses with any pair of characters of these sounds. */
function alikeList(index: InvertedIndex, first: readonly string[], second: readonly string[]): Weighted {
  const { characters } = pinyinTable();
  const clauses = new Set<number>();
  let tried = 0;
  for (const a of first) {
    for (const b of second) {
      for (const x of characters.get(a) ?? '') {
        for (const y of characters.get(b) ?? '') {
          if (++tried > MOST_ALIKE * 4) break;
          const key = pairKey(x.charCodeAt(0), y.charCodeAt(0));
          if (index.count(key) > 0) for (const clause of index.postings(key)) clauses.add(clause);
        }
      }
    }
  }
  return { postings: [...clauses], weight: ALIKE * rarity(index, Math.max(1, clauses.size)) };
}

function readingsOf(char: string): readonly string[] {
  return pinyinTable().readings.get(char) ?? [];
}

/** Where the query's words stand in a text, as spans of the text as given, joined where they touch. */
export function markWords(text: string, words: string): { start: number; end: number }[] {
  const folded = foldText(text);
  const wanted = new Set(tokensOf(words).map((token) => token.key));
  const spans: { start: number; end: number }[] = [];
  for (const token of tokensOf(folded.text)) {
    if (!wanted.has(token.key)) continue;
    const start = folded.offsets[token.start]!;
    const end = folded.offsets[token.end - 1]! + 1;
    const last = spans.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else spans.push({ start, end });
  }
  return spans;
}

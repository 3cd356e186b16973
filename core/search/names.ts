import type { Corpus } from '../model.ts';
import { foldKey } from '../text/fold.ts';
import { fitPinyin, soundsAlike } from './pinyin.ts';

/** A thing that can be found by name. */
export interface NameEntry {
  readonly entity: number;
  /** Folded. */
  readonly key: string;
  /** The entity's own name counts more than an alias. */
  readonly proper: boolean;
}

export interface NameHit {
  readonly entity: number;
  /** 0 … 1. */
  readonly score: number;
  /** How much of the query the name accounts for, 0 … 1. */
  readonly covered: number;
}

export function nameEntries(corpus: Corpus): NameEntry[] {
  return corpus.entities.flatMap((entity, index) =>
    [entity.name, ...entity.aliases]
      .map((name, i) => ({ entity: index, key: foldKey(name), proper: i === 0 }))
      .filter(({ key }) => key.length >= 2),
  );
}

/** The best fit of each entity's names with the query, in no order; `words` is folded, without blanks. */
export function findNames(entries: readonly NameEntry[], words: string): NameHit[] {
  const best = new Map<number, NameHit>();
  const latin = /[a-z]/.test(words);
  for (const entry of entries) {
    const hit = fitChinese(entry, words) ?? (latin ? fitSound(entry, words) : undefined);
    if (!hit) continue;
    const score = hit.score * (entry.proper ? 1 : 0.97);
    if (score > (best.get(entry.entity)?.score ?? 0)) best.set(entry.entity, { ...hit, entity: entry.entity, score });
  }
  return [...best.values()];
}

type Fit = Pick<NameHit, 'score' | 'covered'>;

function fitChinese({ key }: NameEntry, words: string): Fit | undefined {
  if (key === words) return { score: 1, covered: 1 };
  if (words.length >= 2 && key.includes(words)) return { score: 0.72 + (0.2 * words.length) / key.length, covered: 1 };
  if (key.length >= 3 && words.includes(key)) {
    const covered = key.length / words.length;
    return { score: 0.45 + 0.5 * covered, covered };
  }
  if (words.length < 3 || words.length > 24) return undefined;
  return fitWithSlip(key, words) ?? fitInOrder(key, words);
}

/** One character wrong in a window of the name of the query's length; one that sounds alike counts for more. */
function fitWithSlip(key: string, words: string): Fit | undefined {
  for (let start = 0; start + words.length <= key.length; start++) {
    let wrong = -1;
    for (let i = 0; i < words.length && wrong > -2; i++) {
      if (key[start + i] !== words[i]) wrong = wrong === -1 ? i : -2;
    }
    if (wrong < 0) continue;
    const alike = soundsAlike(key[start + wrong]!, words[wrong]!);
    if (words.length < 4 && !alike) continue;
    return { score: (alike ? 0.78 : 0.66) + (0.12 * words.length) / key.length, covered: 1 };
  }
  return undefined;
}

/** All characters of the query in the name, in order, with gaps: 市一院新院区 in 市第一人民医院新院区. One may be wrong in long queries. */
function fitInOrder(key: string, words: string): Fit | undefined {
  if (key.length > words.length * 3 + 2) return undefined;
  let at = -1;
  let found = 0;
  for (const char of words) {
    const next = key.indexOf(char, at + 1);
    if (next < 0) continue;
    at = next;
    found++;
  }
  const missing = words.length - found;
  if (found < 3 || missing > (words.length >= 5 ? 1 : 0)) return undefined;
  return {
    score: 0.5 + 0.25 * (found / Math.max(key.length, words.length)) - 0.12 * missing,
    covered: found / words.length,
  };
}

function fitSound({ key }: NameEntry, words: string): Fit | undefined {
  const fit = fitPinyin(key, words);
  if (!fit) return undefined;
  const share = (fit.end - fit.start) / key.length;
  return { score: 0.45 + 0.25 * fit.whole + 0.2 * share + (fit.start === 0 ? 0.06 : 0), covered: 1 };
}

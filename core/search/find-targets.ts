import type { Quantity, Target } from '../model/corpus.ts';
import type { Looked } from './find-clauses.ts';
import type { SearchQuery } from './query.ts';
import type { SearchIndex } from './search-index.ts';
import { bestOf } from './tally.ts';

export interface TargetHit {
  readonly target: number;
  /** 0 … 1. */
  readonly score: number;
}

/** So many are compared with the query. */
const MOST_COMPARED = 48;

/** The targets a query may mean, after `lookFor`: those whose words it has, and those of the value it states. */
export function findTargets(index: SearchIndex, query: SearchQuery, looked: Looked): TargetHit[] {
  const { firstTarget, firstName } = index;
  const range = { from: firstTarget, to: firstName, most: MOST_COMPARED, least: 0.3 };
  const near = bestOf(index.tally, range, (_, weight) => weight / looked.total).map(({ unit }) => unit - firstTarget);
  const numbers = query.quantities.length === 0 ? near : new Set([...near, ...withValue(index, query.quantities)]);
  const hits: TargetHit[] = [];
  for (const number of numbers) {
    const score = scoreOf(index.layout.targets[number]!, index.targetKey(number), query, index.newestYear);
    if (score > 0.5) hits.push({ target: number, score: Math.min(1, score) });
  }
  return hits;
}

function withValue({ layout }: SearchIndex, quantities: readonly Quantity[]): number[] {
  const found: number[] = [];
  layout.targets.forEach((target, number) => {
    if (quantities.some((quantity) => isSameValue(target, quantity))) found.push(number);
  });
  return found;
}

/** A quantity without a unit, as in 公益性岗位1.53万, agrees with any. */
function isSameValue(target: Target, quantity: Quantity): boolean {
  const low = typeof target.base === 'object' ? target.base[0] : target.base;
  const wanted = typeof quantity.base === 'number' ? quantity.base : quantity.base[0];
  return low === wanted && (quantity.baseUnit === '' || quantity.baseUnit === target.baseUnit);
}

function scoreOf(target: Target, key: string, query: SearchQuery, newest: number): number {
  const { asks, quantities, subject } = query;
  const { share, gaps } = shareOf(subject, key);
  const valued = quantities.some((quantity) => isSameValue(target, quantity));
  // A value alone may be anything's: beside other words it counts once some of them agree.
  if (subject.length < 2) return valued ? 0.9 : 0;
  if (share < 0.5 && !(valued && share > 0.2)) return 0;
  // Of two indicators that hold the words, the one that says no more is meant: 常住人口, not 常住人口城镇化率.
  const plain = Math.min(1, subject.length / target.indicator.length);
  let score = share * 0.62 + plain * 0.04 - gaps * 0.02 + (valued ? 0.28 : 0);
  if (share > 0.6) {
    const year = yearAsked(query, newest);
    const status = year !== undefined && Number(year) < newest ? 'achieved' : 'planned';
    if (asks.figure || asks.when) score += 0.22;
    if (target.status === status) score += 0.02;
    if (year !== undefined) score += target.deadline === year ? 0.12 : -0.06;
  }
  return score;
}

/** The year a query asks of. 今年 is told from the newest document; a report of 2025 says what was done in 2024. */
export function yearAsked({ year, asks }: SearchQuery, newest: number): string | undefined {
  if (year !== undefined) return year;
  return asks.thisYear ? String(newest) : asks.lastYear ? String(newest - 1) : undefined;
}

/** The share of a query's character pairs that stand in a text, and how many runs they fall into. */
export function shareOf(words: string, key: string): { share: number; gaps: number } {
  if (words.length < 2) return { share: 0, gaps: 0 };
  let found = 0;
  let gaps = 0;
  let inside = false;
  for (let i = 0; i + 1 < words.length; i++) {
    const stands = key.includes(words.slice(i, i + 2));
    if (stands) found++;
    if (stands && !inside) gaps++;
    inside = stands;
  }
  return { share: found / (words.length - 1), gaps: Math.max(0, gaps - 1) };
}

import type { SearchedTarget } from '../model/search.ts';
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
  const numbers = new Set(near);
  if (query.quantities.length > 0)
    index.targets.forEach((target, number) => {
      if (hasValue(target, query)) numbers.add(number);
    });
  return [...numbers].flatMap((target) => {
    const score = scoreOf(index.targets[target]!, index.targetKey(target), query, index.newestYear);
    return score > 0.5 ? { target, score: Math.min(1, score) } : [];
  });
}

/** Whether a query states a target's value. A quantity without a unit, as in 公益性岗位1.53万, agrees with any. */
function hasValue({ base, baseUnit }: SearchedTarget, { quantities }: SearchQuery): boolean {
  return quantities.some(
    (stated) => lowOf(stated.base) === lowOf(base) && (stated.baseUnit === '' || stated.baseUnit === baseUnit),
  );
}

function lowOf(value: SearchedTarget['base']): number | undefined {
  return typeof value === 'object' ? value[0] : value;
}

function scoreOf(target: SearchedTarget, key: string, query: SearchQuery, newest: number): number {
  const { asks, subject } = query;
  const { share, gaps } = shareOf(subject, key);
  const valued = hasValue(target, query);
  // A value alone may be anything's: beside other words it counts once some of them agree.
  if (subject.length < 2) return valued ? 0.9 : 0;
  if (share < 0.5 && !(valued && share > 0.2)) return 0;
  // Of two indicators that hold the words, the one that says no more is meant: 常住人口, not 常住人口城镇化率.
  const plain = Math.min(1, subject.length / target.indicator.length);
  let score = share * 0.62 + plain * 0.04 - gaps * 0.02 + (valued ? 0.28 : 0);
  if (share > 0.6) {
    const year = yearAsked(query, newest);
    const status = year > 0 && year < newest ? 'achieved' : 'planned';
    if (asks.figure || asks.when) score += 0.22;
    if (target.status === status) score += 0.02;
    if (year) score += Number(target.deadline) === year ? 0.12 : -0.06;
  }
  return score;
}

/** The year a query asks of, 0 for none. 今年 is told from the newest document; a report of 2025 says what was done in 2024. */
export function yearAsked({ year, asks }: SearchQuery, newest: number): number {
  return year || (asks.thisYear ? newest : asks.lastYear ? newest - 1 : 0);
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

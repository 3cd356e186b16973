import type { Quantity } from '../model/corpus.ts';
import type { Comparison, Relation } from '../model/page.ts';
import { AVERAGE, NEWLY } from '../text/counting-words.ts';
import { toBase } from '../text/units.ts';
import type { PackTarget } from './pack.ts';
import type { Period } from './period-track.ts';

/** The words a figure stands in, folded. */
export interface FigureSaying {
  /** The clause up to the figure. */
  readonly before: string;
  /** The clause with the figure in it and what follows. */
  readonly whole: string;
  /** What follows. */
  readonly after: string;
}

/** What is done in a year is counted anew each year, whether or not 新 is said of it: 新开放共享绿地 is 开放共享绿地. */
const DEED = /^(?:开放|开工|开通|改造|治理|筹集|举办|引进|培育|认定|建设|打造|实施|拆除|修建)/;
const TOTAL = /累计|总数|总量|总面积|总规模|[共现]有|达到/;

/** What came to a total is not the total: 高新技术企业4397家，较上年增加1368家. */
const INCREMENT = /(?:增加|净增|减少|少|[再又]多|多出)了?$/;
const GROWING = /增|减|降|少|多|(?<!高)新/;

/** Words of something done, and of something wanted. */
const DONE = /大关|已|完成|实现了|达到了|最终|提前/;
const WANTED = /力争|目标|计划|将|今年要|争取|预期|确保|要达到|定的是|定了|达到$/;
/** 15万人的年度目标. */
const AIM_BEHIND = /^的?(?:年度|全年|既定)?(?:目标|任务|要求)/;

/** A total and a yearly addition, or a part and the whole, are farther apart than this. */
const MOST_TIMES = 12;
const MOST_TIMES_UNSAID = 2.5;

/** 左右 means so near. */
const ABOUT = 0.02;

/**
 * Lays a figure against the target it fits best, or none: an addition is not compared with a total, nor figures that lie too far apart
 * to be of one thing.
 *
 * @param targets all of one indicator and one family of units
 * @param pageYear the year the page was written in, where it can be told
 */
export function compareFigure(
  targets: readonly PackTarget[],
  quantity: Quantity,
  saying: FigureSaying,
  period: Period,
  pageYear: number | undefined,
): { readonly target: PackTarget; readonly comparison: Comparison } | undefined {
  const fitting = targets.filter((target) => fits(target, quantity, saying));
  const fitness = (target: PackTarget) => fitnessOf(target, quantity, period);
  const [target] = fitting.toSorted((a, b) => fitness(b) - fitness(a));
  if (!target) return undefined;
  const { value, unit, comparator, deadline, status, clause } = target;
  const relation = relationOf(target, quantity, saying, period, pageYear);
  const difference = differenceOf(target, quantity, relation);
  return {
    target,
    comparison: {
      indicator: target.indicator,
      reported: { value: quantity.value, unit: quantity.unit, period: period.words },
      planned: { value, unit, comparator, deadline, status, clause },
      relation,
      ...(difference ? { difference } : {}),
    },
  };
}

function fits(target: PackTarget, quantity: Quantity, { before, whole }: FigureSaying): boolean {
  const { indicator, baseUnit } = target;
  if (INCREMENT.test(before) && !GROWING.test(indicator)) return false;
  if (AVERAGE.test(indicator) !== AVERAGE.test(whole)) return false;
  const times = ratio(nearestPair(target, quantity));
  const share = baseUnit === '%' || baseUnit === '个百分点';
  if (!share && times > MOST_TIMES) return false;
  if (NEWLY.test(indicator) === NEWLY.test(whole)) return true;
  return NEWLY.test(indicator)
    ? !TOTAL.test(whole) && times <= MOST_TIMES_UNSAID
    : DEED.test(indicator) && times <= MOST_TIMES_UNSAID;
}

/** How many times the larger is the smaller; 1 for equal ones. */
function ratio([planned, reported]: readonly [number, number]): number {
  const [small = 0, large = 0] = [Math.abs(planned), Math.abs(reported)].sort((a, b) => a - b);
  return large === small ? 1 : large / (small || Number.MIN_VALUE);
}

/** Equal figures first, then the same year, then what is planned. */
function fitnessOf(target: PackTarget, quantity: Quantity, { year }: Period): number {
  const [planned, reported] = nearestPair(target, quantity);
  const same = planned === reported ? 4 : 0;
  const ofYear = year !== undefined && String(year) === target.deadline ? 2 : 0;
  return same + ofYear + (target.status === 'planned' ? 1 : 0);
}

/** Of two ranges the values that lie nearest: 增长5%—6% holds the planned 5.5%. `[planned, reported]`, in the base unit of the family. */
function nearestPair(target: PackTarget, quantity: Quantity): [number, number] {
  const [planLow, planHigh] = range(target.base);
  const [low, high] = range(quantity.base).map((value) => toBase(value, quantity.baseUnit)) as [number, number];
  if (low > planHigh) return [planHigh, low];
  if (high < planLow) return [planLow, high];
  const shared = Math.max(low, planLow);
  return [shared, shared];
}

function range(value: number | readonly [number, number]): readonly [number, number] {
  return typeof value === 'number' ? [value, value] : value;
}

function relationOf(
  target: PackTarget,
  quantity: Quantity,
  saying: FigureSaying,
  period: Period,
  pageYear: number | undefined,
): Relation {
  const deadline = Number(target.deadline);
  const [planned, reported] = nearestPair(target, quantity);
  const difference = (reported - planned) / (Math.abs(planned) || 1);
  const sameYear = period.partial === undefined && period.year === deadline;
  if (target.status === 'achieved') {
    if (difference === 0) return 'same';
    if (!sameYear) return 'other-period';
    return Math.abs(difference) < 0.01 ? 'meets' : difference > 0 ? 'exceeds' : 'below';
  }
  const wanted = AIM_BEHIND.test(saying.after) || (WANTED.test(saying.before) && !DONE.test(saying.whole));
  if (period.implied && (wanted || difference === 0))
    return relationOf(target, quantity, saying, { ...period, partial: undefined, implied: false }, pageYear);
  // A report after the year of the target looks back on it: 五年成绩单 of January 2026 speaks of 2025.
  const looksBack = period.partial === undefined && !period.named && !wanted && period.year === deadline + 1;
  if (difference === 0 && period.partial === undefined && !(period.named === 'number' && period.year !== deadline)) {
    const reached = target.comparator === '≥' && !wanted && (DONE.test(saying.whole) || (pageYear ?? 0) > deadline);
    return reached ? 'meets' : 'same';
  }
  if (reachedEarly(target, period, difference)) return difference > 0 ? 'exceeds' : 'meets';
  if (!sameYear && !looksBack) return 'other-period';
  if (target.comparator === '≤') return difference < 0 ? 'exceeds' : 'below';
  if (target.comparator === '≈' && Math.abs(difference) < ABOUT) return 'meets';
  return difference > 0 ? 'exceeds' : 'below';
}

/** Of figures that compare; that of two shares is in points: 5.4% is 0.4个百分点 above 5%. */
function differenceOf(target: PackTarget, quantity: Quantity, relation: Relation): Comparison['difference'] {
  if (!['meets', 'below', 'exceeds'].includes(relation) || typeof target.value !== 'number') return undefined;
  const [planned, reported] = nearestPair(target, quantity);
  if (reported === planned || planned === 0) return undefined;
  const value = Number((((reported - planned) / planned) * target.value).toPrecision(6));
  return { value, unit: target.unit === '%' ? '个百分点' : target.unit };
}

/** What a year's plan asks for can be there before the year is over; a rate of part of the year says nothing of that. */
function reachedEarly(target: PackTarget, { partial, year }: Period, difference: number): boolean {
  const isAmount = target.baseUnit !== '%' && target.baseUnit !== '个百分点' && target.comparator !== '≤';
  return isAmount && partial === 'part' && String(year) === target.deadline && difference >= 0;
}

import type { Comparison, Quantity, Relation, Span } from '../model.ts';
import { foldText } from '../text/fold.ts';
import { findQuantities } from '../text/quantities.ts';
import type { MatchPack, PackTarget } from './pack.ts';
import type { BlockScan } from './scan.ts';

/** A figure of the page that states a value of an indicator the documents hold. */
export interface Figure extends Span {
  readonly target: PackTarget;
  readonly form: number;
  readonly comparison: Comparison;
}

/** What the page says of its own time. */
export interface PageTime {
  /** The year the article was written in, where it can be told. */
  readonly year: number | undefined;
}

/** So many characters may stand between an indicator and its figure. */
const FARTHEST = 14;

/** Signs that end a statement; a figure behind one is of another. */
const STOP = /[。；！？!?\n]/;

/** An area or holder that is not the city: its figures are not compared. */
const OTHER_SCOPE =
  /全国|全省|山东省|我国|国内|全球|世界|沿黄|黄河流域|都市圈|经济圈|起步区|先行区|高新区|该区|我区|全区|区内|全县|公司|集团|累计|[一-鿿]{2}区(?!县)|七市|各市/;

/** Words of a running year: 前三季度 is no year. */
const PART_OF_YEAR = /上半年|下半年|季度|前\S{1,3}个?月|1[-—至~]\d{1,2}月|\d{1,2}月份|累计|截至目前/;

/** Words of something done: 突破万亿元大关, 已达到. */
const DONE = /大关|已|完成|实现了|达到了|建成|累计|最终|全年/;

/** The figures of a block, ordered, not overlapping. Better none than a wrong one: scope and unit must fit. */
export function findFigures(pack: MatchPack, scan: BlockScan, time: PageTime): Figure[] {
  if (scan.indicators.length === 0) return [];
  const folded = foldText(scan.block.text);
  const quantities = findQuantities(folded.text).map((quantity) => ({
    ...quantity,
    start: folded.offsets[quantity.start]!,
    end: folded.offsets[quantity.end - 1]! + 1,
  }));
  const figures: Figure[] = [];
  for (const indicator of scan.indicators) {
    const targets = pack.indicators[indicator.form]!.map((index) => pack.targets[index]!);
    const quantity = nearestQuantity(scan.block.text, indicator, quantities, targets);
    if (!quantity) continue;
    const span = { start: Math.min(indicator.start, quantity.start), end: Math.max(indicator.end, quantity.end) };
    if (figures.some((figure) => figure.start < span.end && span.start < figure.end)) continue;
    const statement = statementAround(scan.block.text, span);
    if (OTHER_SCOPE.test(statement.before)) continue;
    const compared = compare(
      targets.filter((target) => unitFits(target, quantity)),
      quantity,
      statement,
      time,
    );
    if (compared) figures.push({ ...span, form: indicator.form, ...compared });
  }
  return figures.sort((a, b) => a.start - b.start);
}

function unitFits(target: PackTarget, quantity: Quantity): boolean {
  return target.baseUnit.toLowerCase() === quantity.baseUnit.toLowerCase();
}

function nearestQuantity(
  text: string,
  indicator: Span,
  quantities: readonly Quantity[],
  targets: readonly PackTarget[],
): Quantity | undefined {
  const near = quantities.filter((quantity) => {
    if (!targets.some((target) => unitFits(target, quantity))) return false;
    const [from, to] =
      quantity.start >= indicator.end ? [indicator.end, quantity.start] : [quantity.end, indicator.start];
    const limit = quantity.start >= indicator.end ? FARTHEST : 4;
    return to >= from && to - from <= limit && !STOP.test(text.slice(from, to));
  });
  return near.sort((a, b) => distance(a, indicator) - distance(b, indicator))[0];
}

function distance(quantity: Span, indicator: Span): number {
  return quantity.start >= indicator.end ? quantity.start - indicator.end : 4 + indicator.start - quantity.end;
}

interface Statement {
  /** From the last stop to the figure, at most 40 characters. */
  readonly before: string;
  readonly whole: string;
}

function statementAround(text: string, span: Span): Statement {
  let start = span.start;
  while (start > 0 && !STOP.test(text[start - 1]!)) start--;
  let end = span.end;
  while (end < text.length && !STOP.test(text[end]!)) end++;
  const before = foldText(text.slice(Math.max(start, span.start - 40), span.start)).text;
  return { before, whole: foldText(text.slice(start, end)).text };
}

function compare(
  targets: readonly PackTarget[],
  quantity: Quantity,
  statement: Statement,
  time: PageTime,
): Pick<Figure, 'target' | 'comparison'> | undefined {
  const reported = typeof quantity.base === 'number' ? quantity.base : quantity.base[0];
  const period = periodOf(statement, time);
  const ranked = [...targets].sort((a, b) => fitness(b, reported, period) - fitness(a, reported, period));
  const target = ranked[0];
  if (!target) return undefined;
  const relation = relationOf(target, reported, period, statement);
  return {
    target,
    comparison: {
      indicator: target.indicator,
      reported: { value: quantity.value, unit: quantity.unit },
      planned: {
        value: target.value,
        unit: target.unit,
        comparator: target.comparator,
        deadline: target.deadline,
        status: target.status,
        clause: target.clause,
      },
      relation,
    },
  };
}

/** Equal figures first, then the same year, then what is planned. */
function fitness(target: PackTarget, reported: number, period: number | undefined): number {
  const same = target.base === reported ? 4 : 0;
  const year = period !== undefined && String(period) === target.deadline ? 2 : 0;
  return same + year + (target.status === 'planned' ? 1 : 0);
}

/** The year the figure speaks of; undefined for part of a year. */
function periodOf({ before, whole }: Statement, time: PageTime): number | undefined {
  const named = [...before.matchAll(/(20\d\d)年/g)].at(-1)?.[1] ?? /(20\d\d)年/.exec(whole)?.[1];
  if (PART_OF_YEAR.test(before)) return undefined;
  if (named) return Number(named);
  if (time.year === undefined) return undefined;
  return /去年|上年/.test(before) ? time.year - 1 : time.year;
}

function relationOf(target: PackTarget, reported: number, period: number | undefined, statement: Statement): Relation {
  const sameYear = period !== undefined && String(period) === target.deadline;
  const difference = (reported - target.base) / (Math.abs(target.base) || 1);
  if (target.status === 'achieved') {
    if (difference === 0) return 'same';
    if (!sameYear) return 'other-period';
    return Math.abs(difference) < 0.01 ? 'meets' : difference > 0 ? 'exceeds' : 'below';
  }
  if (difference === 0)
    return sameYear && DONE.test(statement.whole) && !/力争|目标|计划|将|今年要/.test(statement.whole)
      ? 'meets'
      : 'same';
  if (period !== undefined && period > Number(target.deadline) + 1) return 'other-period';
  if (!sameYear) return 'other-period';
  if (target.comparator === '≤') return difference < 0 ? 'exceeds' : 'below';
  if (target.comparator === '≈' && Math.abs(difference) < 0.02) return 'meets';
  return difference > 0 ? 'exceeds' : 'below';
}

import type { Comparison, Quantity, Relation, Span } from '../model.ts';
import { type Folded, foldText } from '../text/fold.ts';
import { findQuantities } from '../text/quantities.ts';
import { stripEnd } from '../text/strip-end.ts';
import { findIndicator, unitFamily } from './indicators.ts';
import type { MatchPack, PackTarget } from './pack.ts';

/** A figure of the page that states a value of an indicator the documents hold. Spans are in the block's text. */
export interface Figure extends Span {
  readonly target: PackTarget;
  /** The spelling of the indicator that was recognised. */
  readonly form: string;
  readonly comparison: Comparison;
}

/** What the page says of its own time. */
export interface PageTime {
  /** The year the article was written in, where it can be told. */
  readonly year: number | undefined;
}

/** Signs that end a statement; a figure behind one is of another. */
const STOP = /[。；！？!?\n]/;

/** How far back an indicator is looked for, in characters. */
const REACH = 44;

/** An area or holder that is not the whole city: its figures are not compared. */
const OTHER_SCOPE =
  /全国|全省|山东省|我国|国内|全球|世界|沿黄|黄河流域|都市圈|经济圈|起步区|先行区|高新区|自贸区|该区|全区|全县|(?:历下|市中|槐荫|天桥|历城|长清|章丘|济阳|莱芜|钢城)区|平阴县|商河县|公司|集团|各省|[七九]市/;

/** A yearly addition is no total: 新增供热面积 is not 供热面积. */
const NEWLY = /新增|新建|新开|净增/;

/** A yearly average is not the growth of one year. */
const AVERAGE = /年均/;

/** 一般公共预算收入1120亿元，增长3.4%: growth of what the figure before states. */
const GROWTH = /^[,，、](?:同比|比上年|较上年|比去年)?(?:名义|实际)?增长$/;

/** Words between an indicator and its figure. */
const LINKING = ['累计', '达到', '达', '为', '完成', '实现', '突破', '超过', '超', '近', '约'];

/** Words of part of a year, or of a sum over years: no figure of the year. */
const PART_OF_YEAR = /上半年|下半年|季度|前\S{1,3}个?月|1[-至~]\d{1,2}月|\d{1,2}月份|截至目前|以来/;

/** Words of something done, and of something wanted. */
const DONE = /大关|已|完成|实现了|达到了|最终|去年|介绍了|突破/;
const WANTED = /力争|目标|计划|将|今年要|争取|预期|确保|达到$/;

/**
 * The figures of a block, ordered, not overlapping. `previous` is the text of the block before, for a table row whose name stands in
 * one cell and whose figure in the next. Better none than a wrong one: unit and scope must fit.
 */
export function findFigures(pack: MatchPack, text: string, previous: string, time: PageTime): Figure[] {
  const folded = foldText(text);
  const quantities = quantitiesOf(folded);
  const figures: Figure[] = [];
  for (const [i, quantity] of quantities.entries()) {
    const from = statementStart(folded.text, quantity.start);
    const growing = growthOf(folded.text, quantities[i - 1], quantity);
    const cell = from === 0 && quantity.start < 3 && previous.length <= REACH ? `${foldText(previous).text} ` : '';
    const before = growing ?? cell + folded.text.slice(from, quantity.start);
    const after = /^[^，,。；;！？!?\n]{0,14}/.exec(folded.text.slice(quantity.end))![0];
    const found = findIndicator(pack, quantity, before, after);
    if (!found) continue;
    if (
      growing === undefined &&
      isTaken(quantities.slice(0, i), quantity, found.start - cell.length + from, folded.text)
    )
      continue;
    const scope = scopeWords(folded.text, from, quantity, found.form);
    if (OTHER_SCOPE.test(scope) || respectively(scope)) continue;
    const compared = compare(
      found.targets,
      quantity,
      { before, whole: before + folded.text.slice(quantity.start, quantity.end) + after },
      time,
    );
    const begins = growing === undefined ? found.start - cell.length + from : quantities[i - 1]!.end + 1;
    const start = Math.min(Math.max(from, begins), quantity.start);
    const end = Math.max(quantity.end, quantity.end + found.behind);
    const span = { start: folded.offsets[start]!, end: folded.offsets[end - 1]! + 1 };
    if (compared && !figures.some((figure) => figure.start < span.end && span.start < figure.end)) {
      figures.push({ ...span, form: found.form, ...compared });
    }
  }
  return figures;
}

/** The words a growth is said of, as if they stood before it: 全年一般公共预算收入增长. Undefined for any other figure. */
function growthOf(text: string, previous: Quantity | undefined, { start, baseUnit }: Quantity): string | undefined {
  if (previous === undefined || baseUnit !== '%' || !GROWTH.test(text.slice(previous.end, start))) return undefined;
  return `${stripEnd(text.slice(statementStart(text, previous.start), previous.start), LINKING)}增长`;
}

/** A bare 万亿 or 千亿 is a figure too: 突破万亿元大关. */
function quantitiesOf(folded: Folded): Quantity[] {
  const bare = [...folded.text.matchAll(/(?:突破|超过|超|达到|达|过)(万亿|千亿|百亿)元?/g)].map((match): Quantity => {
    const base = { 万亿: 1e12, 千亿: 1e11, 百亿: 1e10 }[match[1]!]!;
    return {
      start: match.index,
      end: match.index + match[0].length,
      value: 1,
      base,
      unit: `${match[1]}元`,
      baseUnit: '元',
      comparator: '≥',
    };
  });
  return [...findQuantities(folded.text), ...bare].sort((a, b) => a.start - b.start);
}

function statementStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && at - start < REACH && !STOP.test(text[start - 1]!)) start--;
  return start;
}

/** Another figure of the same unit between the indicator and this one is the indicator's own. */
function isTaken(earlier: readonly Quantity[], quantity: Quantity, start: number, text: string): boolean {
  return earlier.some(
    (other) =>
      other.start >= start &&
      unitFamily(other.baseUnit) === unitFamily(quantity.baseUnit) &&
      /[,，]/.test(text.slice(other.end, quantity.start)),
  );
}

/** The words that say whose figure it is: the sentence up to the figure, without the indicator's own name. */
function scopeWords(text: string, from: number, quantity: Quantity, form: string): string {
  return text.slice(from, quantity.start).replace(form, '');
}

/** Figures of several things in turn: which is whose cannot be told. 城镇、农村居民收入分别增长5.4%、6.1%. */
function respectively(words: string): boolean {
  const at = words.lastIndexOf('分别');
  return at >= 0 && !/[,，]/.test(words.slice(at));
}

interface Statement {
  readonly before: string;
  readonly whole: string;
}

function compare(
  targets: readonly PackTarget[],
  quantity: Quantity,
  statement: Statement,
  time: PageTime,
): Pick<Figure, 'target' | 'comparison'> | undefined {
  const reported = (target: PackTarget) => nearestTo(target.base, quantity.base);
  const period = periodOf(statement, time);
  const target = targets
    .filter(({ indicator }) => [NEWLY, AVERAGE].every((word) => word.test(indicator) === word.test(statement.whole)))
    .sort((a, b) => fitness(b, reported(b), period) - fitness(a, reported(a), period))[0];
  if (!target) return undefined;
  const { value, unit, comparator, deadline, status, clause } = target;
  return {
    target,
    comparison: {
      indicator: target.indicator,
      reported: { value: quantity.value, unit: quantity.unit },
      planned: { value, unit, comparator, deadline, status, clause },
      relation: relationOf(target, reported(target), period, statement),
    },
  };
}

/** Of a range the value that is nearest: 增长5%—6% holds the planned 5.5%. */
function nearestTo(planned: number, base: Quantity['base']): number {
  return typeof base === 'number' ? base : Math.min(Math.max(planned, base[0]), base[1]);
}

/** Equal figures first, then the same year, then what is planned. */
function fitness(target: PackTarget, reported: number, period: number | undefined): number {
  const same = target.base === reported ? 4 : 0;
  const year = period !== undefined && String(period) === target.deadline ? 2 : 0;
  return same + year + (target.status === 'planned' ? 1 : 0);
}

/** The year the figure speaks of; undefined for part of a year. */
function periodOf({ before, whole }: Statement, time: PageTime): number | undefined {
  if (PART_OF_YEAR.test(before)) return undefined;
  const named = [...before.matchAll(/(20\d\d)年/g)].at(-1)?.[1] ?? /(20\d\d)年/.exec(whole)?.[1];
  if (named) return Number(named);
  if (time.year === undefined) return undefined;
  return /去年|上年/.test(before) ? time.year - 1 : time.year;
}

function relationOf(target: PackTarget, reported: number, period: number | undefined, { whole }: Statement): Relation {
  const sameYear = period !== undefined && String(period) === target.deadline;
  const difference = (reported - target.base) / (Math.abs(target.base) || 1);
  if (target.status === 'achieved') {
    if (difference === 0) return 'same';
    if (!sameYear) return 'other-period';
    return Math.abs(difference) < 0.01 ? 'meets' : difference > 0 ? 'exceeds' : 'below';
  }
  // A report after the year of the target looks back on it: 五年成绩单 of January 2026 speaks of 2025.
  const lookingBack = period !== undefined && period === Number(target.deadline) + 1;
  if (difference === 0)
    return (sameYear || lookingBack) && DONE.test(whole) && !WANTED.test(whole) && lookingBack ? 'meets' : 'same';
  if (!sameYear && !lookingBack) return 'other-period';
  if (target.comparator === '≤') return difference < 0 ? 'exceeds' : 'below';
  if (target.comparator === '≈' && Math.abs(difference) < 0.02) return 'meets';
  return difference > 0 ? 'exceeds' : 'below';
}

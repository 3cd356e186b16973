import type { Comparison, Quantity, Span } from '../model.ts';
import { type Folded, foldText } from '../text/fold.ts';
import { findQuantities } from '../text/quantities.ts';
import { stripEnd } from '../text/strip-end.ts';
import { compareFigure, type FigureSaying } from './compare-figure.ts';
import { type FigureWords, LINKING, ownWords, wordsAround } from './figure-words.ts';
import { findIndicators, type IndicatorHit } from './indicators.ts';
import type { MatchPack, PackTarget } from './pack.ts';
import { type PageTime, periodAt } from './period-track.ts';
import { respectiveReadings } from './respective-figures.ts';
import type { Scope } from './scope-track.ts';
import { unitFamily } from './units.ts';

/** A figure of the page that states a value of an indicator the documents hold. Spans are in the block's text. */
export interface Figure extends Span {
  readonly target: PackTarget;
  /** The spelling of the indicator that was recognised. */
  readonly form: string;
  readonly comparison: Comparison;
}

/** What a block's figures depend on beside its own text. */
export interface FigureSetting {
  readonly time: PageTime;
  /** What the table says a cell is about: the first cell of its row and the head of its column. */
  readonly labels?: readonly string[];
  /** Whose figures stand at an offset of the block's text. */
  readonly scopeAt: (offset: number) => Scope;
}

/** 一般公共预算收入1120亿元，增长3.4%: what is said of the figure before goes on. */
const GROWTH =
  /^[,、(](?:按(?:不变|可比)价格?计算,)?(?:同比|比上年|较上年|比去年|比年初)?(?:名义|实际)?(?:增长|增加|提高|改善|占比|占)$/;

const KIND_OF_GROWTH = /(同比)?(增加|提高|改善|占比?)$/;

/** 去年底5G基站5.4万个，今年要达到6万个: the same indicator at another time. */
const AGAIN =
  /^[,](?:到?20\d\d年|今年|明年|年内|年底|目标|计划|要|将|力争|争取|预计|再)+(?:达到|增至|升至|提高到|增加到|突破|为|是|增长)?$/;

/**
 * The figures of a block, ordered, not overlapping. Better none than a wrong one: unit, scope and kind must fit.
 */
export function findFigures(pack: MatchPack, text: string, setting: FigureSetting): Figure[] {
  const folded = withoutQuotes(foldText(text));
  const quantities = bareCell(folded.text, setting) ?? quantitiesOf(folded.text);
  const figures: Figure[] = [];
  let previous: Found | undefined;
  for (const i of quantities.keys()) {
    const found = figureAt(pack, folded, quantities, i, previous, setting);
    previous = found ?? previous;
    if (found && !figures.some((figure) => figure.start < found.figure.end && found.figure.start < figure.end))
      figures.push(found.figure);
  }
  return figures;
}

/** A figure that was found, and how: the next may go on from there. */
interface Found {
  readonly figure: Figure;
  readonly hit: IndicatorHit;
  /** Where its quantity ends in the folded text. */
  readonly end: number;
}

function figureAt(
  pack: MatchPack,
  folded: Folded,
  quantities: readonly Quantity[],
  index: number,
  previous: Found | undefined,
  setting: FigureSetting,
): Found | undefined {
  const quantity = quantities[index]!;
  const own = wordsAround(folded.text, quantities, index);
  const cell = labelled(own, setting);
  const readings = respectiveReadings(folded.text, quantities, index, own) ?? [
    cell ?? goesOn(folded.text, quantities, index, own) ?? own,
  ];
  const said = cell?.before ?? folded.text.slice(0, quantity.start);
  const scope = setting.scopeAt(folded.offsets[quantity.start]!);
  for (const { words, hit } of hitsOf(pack, folded.text, quantity, readings, previous, own)) {
    const compared = compareFigure(
      hit.targets.filter((target) => fitsScope(target, scope)),
      quantity,
      sayingOf(folded.text, quantity, words, hit),
      periodAt(said, said.length, setting.time),
      setting.time.year,
    );
    if (!compared) continue;
    const span = spanOf(folded, quantity, own, words === own ? hit : undefined);
    return { figure: { ...span, form: hit.form, ...compared }, hit, end: quantity.end };
  }
  return undefined;
}

/** So many indicators are tried for a figure, best first. */
const MOST_TRIED = 5;

interface Reading {
  readonly words: FigureWords;
  readonly hit: IndicatorHit;
}

/** What a figure may state: of the ways to read it the one with the longest indicator first; else what its neighbour tells. */
function hitsOf(
  pack: MatchPack,
  text: string,
  quantity: Quantity,
  readings: readonly FigureWords[],
  previous: Found | undefined,
  own: FigureWords,
): Reading[] {
  const hits = readings.flatMap((words) => findIndicators(pack, quantity, words).map((hit) => ({ words, hit })));
  if (readings.length > 1) hits.sort((a, b) => b.hit.form.length - a.hit.form.length);
  if (hits.length > 0) return hits.slice(0, MOST_TRIED);
  const told = siblingOf(pack, text, previous, quantity, own) ?? sizeAgain(text, previous, quantity, own);
  return told ? [told] : [];
}

/** A cell of a table is read behind what the table says it is about. */
function labelled(own: FigureWords, { labels = [] }: FigureSetting): FigureWords | undefined {
  if (labels.length === 0 || own.before.length > LONGEST_CELL) return undefined;
  const before = labels.map((label) => withoutQuotes(foldText(label)).text).join('') + own.before;
  return { ...own, before, part: 0, listed: false, counted: false };
}

/** A cell has no more words before its figure: 增长5%. */
const LONGEST_CELL = 6;

function sayingOf(text: string, quantity: Quantity, words: FigureWords, hit: IndicatorHit): FigureSaying {
  const before = words.before.slice(Math.min(words.part, hit.start));
  const [after = ''] = words.after.split('、');
  return { before, whole: before + text.slice(quantity.start, quantity.end) + after };
}

/**
 * From the indicator, where it stands in the figure's own part of the sentence, to the end of the figure or of the indicator behind it.
 * All of the part for a figure that is read with other words than its own: 增长5.8%.
 */
function spanOf(folded: Folded, quantity: Quantity, own: FigureWords, hit: IndicatorHit | undefined): Span {
  const from = quantity.start - own.before.length;
  const start = !hit ? from + own.part : hit.start >= own.part ? from + hit.start : quantity.start;
  const end = quantity.end + (hit?.behind ?? 0);
  return { start: folded.offsets[start]!, end: folded.offsets[end - 1]! + 1 };
}

function fitsScope(target: PackTarget, scope: Scope): boolean {
  const own = target.scope === '全省' ? '全市' : target.scope;
  return own === scope;
}

/** The words of a figure that goes on from the one before it: what that is said of, then its own words. */
function goesOn(
  text: string,
  quantities: readonly Quantity[],
  index: number,
  own: FigureWords,
): FigureWords | undefined {
  const [previous, quantity] = [quantities[index - 1], quantities[index]!];
  if (!previous) return undefined;
  const between = text.slice(previous.end, quantity.start);
  const { before, part } = wordsAround(text, quantities, index - 1);
  const subject = stripEnd(before, LINKING);
  if (GROWTH.test(between)) {
    const [, compared = '', kind = '增长'] = KIND_OF_GROWTH.exec(between) ?? [];
    return { ...own, before: subject + compared + kind, part };
  }
  const grows = quantity.baseUnit === '%' && between.endsWith('增长');
  const same = unitFamily(previous.baseUnit) === unitFamily(quantity.baseUnit);
  return AGAIN.test(between) && (same || grows) ? { ...own, before: subject + (grows ? '增长' : ''), part } : undefined;
}

/**
 * The figure of the same clause of a document, counted in another unit: 老旧小区改造项目69个、909万平方米，11.8万户居民受益.
 */
function siblingOf(
  pack: MatchPack,
  text: string,
  previous: Found | undefined,
  quantity: Quantity,
  own: FigureWords,
): Reading | undefined {
  if (!previous || ownWords(own.before.slice(own.part)) !== '') return undefined;
  if (sentencesBetween(text, previous.end, quantity.start) > 0) return undefined;
  const { target } = previous.figure;
  const family = unitFamily(quantity.baseUnit);
  if (family === unitFamily(target.baseUnit)) return undefined;
  const targets = pack.targets.filter(
    (other) =>
      other.clause === target.clause &&
      unitFamily(other.baseUnit) === family &&
      other.indicator.slice(0, STEM) === target.indicator.slice(0, STEM),
  );
  const [first] = targets;
  return first && { words: own, hit: { form: first.indicator, targets, start: own.before.length, behind: 0 } };
}

/** Indicators of one thing begin with so many equal characters: 老旧小区改造项目数, 老旧小区改造面积. */
const STEM = 4;

/** Words that take up an indicator again by its size; a unit that few things are counted in says which. */
const SIZE = /(?:规模|里程|总长度?|长度|总面积)$/;
const RARE_UNITS: ReadonlySet<string> = new Set(['公里', '平方米', '吨', 'P', '列']);

/** The indicator of the sentence before, taken up by its size: 轨道交通运营里程是96.7公里。…线网规模突破248公里. */
function sizeAgain(
  text: string,
  previous: Found | undefined,
  quantity: Quantity,
  own: FigureWords,
): Reading | undefined {
  const unit = unitFamily(quantity.baseUnit);
  if (!previous || !RARE_UNITS.has(unit) || !SIZE.test(own.before)) return undefined;
  if (sentencesBetween(text, previous.end, quantity.start) > 1) return undefined;
  const { hit } = previous;
  const targets = hit.targets.filter((target) => unitFamily(target.baseUnit) === unit);
  return { words: own, hit: { ...hit, targets, start: own.before.length, behind: 0 } };
}

function sentencesBetween(text: string, from: number, to: number): number {
  return text.slice(from, to).match(/[。;！？!?\n]/g)?.length ?? 0;
}

/** A number alone in its cell, whose unit its label gives: 中欧班列（列） | 1102. */
function bareCell(text: string, { labels = [] }: FigureSetting): Quantity[] | undefined {
  if (!/^[\d.,]{1,15}[余多]?$/.test(text)) return undefined;
  const unit = labels.map((label) => /\(([^()]{1,4})\)$/.exec(foldText(label).text)?.[1]).findLast(Boolean);
  const [quantity] = unit === undefined ? [] : findQuantities(text + unit);
  return quantity && quantity.end > text.length ? [{ ...quantity, end: text.length }] : [];
}

/** A bare 万亿 or 千亿 is a figure too: 突破万亿元大关. */
function quantitiesOf(text: string): Quantity[] {
  const bare = [...text.matchAll(/(?:突破|超过|超|达到|达)(万亿|千亿|百亿)元?/g)].map((match): Quantity => {
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
  const told = findQuantities(text).map((quantity) => withUnit(quantity, text));
  return [...told, ...bare].sort((a, b) => a.start - b.start);
}

/** 人口达到1000万, GDP超1.4万亿: people and money are often left unsaid behind 万 and 亿. */
function withUnit(quantity: Quantity, text: string): Quantity {
  if (quantity.baseUnit !== '' || !/[万亿]$/.test(quantity.unit)) return quantity;
  const said = text.slice(Math.max(0, quantity.start - UNSAID), quantity.start);
  const unit = /人口|就业|游客|参保/.test(said) ? '人' : /gdp|生产总值|收入|余额|总额|投资|产值/.test(said) ? '元' : '';
  return unit === '' ? quantity : { ...quantity, unit: quantity.unit + unit, baseUnit: unit };
}

/** So far before a number its unit is looked for, in characters. */
const UNSAID = 12;

/** Indicators are known without quotation marks: “四新”经济占比. */
function withoutQuotes({ text, offsets }: Folded): Folded {
  const kept = [...text].flatMap((char, i) => (/["'“”‘’]/.test(char) ? [] : [i]));
  return {
    text: kept.map((i) => text[i]).join(''),
    offsets: Uint32Array.from([...kept.map((i) => offsets[i]!), offsets[text.length]!]),
  };
}

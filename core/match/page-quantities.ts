import type { Quantity } from '../model/corpus.ts';
import { foldText } from '../text/fold.ts';
import { parseNumeral } from '../text/numerals.ts';
import { findQuantities } from '../text/quantities.ts';

/** A number alone in its cell, whose unit its label gives: 中欧班列（列） | 1102. */
function bareCell(text: string, labels: readonly string[]): Quantity[] | undefined {
  if (!/^[\d.,]{1,15}[余多]?$/.test(text)) return undefined;
  const unit = labels.map((label) => /\(([^()]{1,4})\)$/.exec(foldText(label).text)?.[1]).findLast(Boolean);
  const [quantity] = unit === undefined ? [] : findQuantities(text + unit);
  return quantity && quantity.end > text.length ? [{ ...quantity, end: text.length }] : [];
}

/**
 * The figures of a text as a page writes them, ordered: a bare 万亿 counts (突破万亿元大关), and a number alone in its cell takes the unit of its
 * label.
 *
 * @param text folded, without quotation marks
 * @param labels what the table says of the cell, as it stands
 */
export function quantitiesOf(text: string, labels: readonly string[] = []): Quantity[] {
  const cell = bareCell(text, labels);
  if (cell) return cell;
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
  const tenths = [...text.matchAll(TENTHS)].map((match): Quantity => {
    const value = 10 * parseNumeral(match[1]!)!;
    const [start, end] = [match.index, match.index + match[0].length];
    const comparator = match[2] ? '≥' : '=';
    return { start, end, value, base: value, unit: '%', baseUnit: '%', comparator };
  });
  const told = findQuantities(text).map((quantity) => withUnit(quantity, text));
  return [...told, ...bare, ...tenths].sort((a, b) => a.start - b.start);
}

/** 压减三成以上 is by 30%; 八成新, 两成熟 and 一成不变 are words. */
const TENTHS = /(?<![一二三四五六七八九十])([一二三四五六七八九])成(以上|多)?(?!不变|[为立功果本员就长人都绩品新熟])/g;

/** 人口达到1000万, GDP超1.4万亿: people and money are often left unsaid behind 万 and 亿. */
function withUnit(quantity: Quantity, text: string): Quantity {
  if (quantity.baseUnit !== '' || !/[万亿]$/.test(quantity.unit)) return quantity;
  const said = text.slice(Math.max(0, quantity.start - UNSAID), quantity.start);
  const unit = /人口|就业|游客|参保/.test(said) ? '人' : /gdp|生产总值|收入|余额|总额|投资|产值/.test(said) ? '元' : '';
  return unit === '' ? quantity : { ...quantity, unit: quantity.unit + unit, baseUnit: unit };
}

/** So far before a number its unit is looked for, in characters. */
const UNSAID = 12;

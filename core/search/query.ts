import type { Quantity } from '../model.ts';
import { foldText } from '../text/fold.ts';
import { findQuantities } from '../text/quantities.ts';

/** A query, understood. An immutable value. */
export interface SearchQuery {
  /** Folded, without question words, blanks between its words kept. */
  readonly words: readonly string[];
  /** The same without blanks. */
  readonly joined: string;
  readonly quantities: readonly Quantity[];
  readonly asks: {
    readonly figure: boolean;
    readonly department: boolean;
    readonly thisYear: boolean;
    readonly when: boolean;
  };
}

/** Longer queries are cut: the nearest clauses to 2,000 characters are the nearest to their beginning. */
const LONGEST_QUERY = 400;

const QUESTION_WORDS =
  /什么时候|哪一?年|何时|几时|多少|哪个部门|哪些部门|什么部门|哪些单位|哪个单位|由谁|谁来|谁|哪条|哪些|哪个|哪里|什么|怎么样|怎样|如何|是否|有没有|能不能|为什么|吗|呢|负责|要达到|达到|将会|一共|总共|的?目标是?|请问|请/g;

/** 地铁 is 轨道交通 in the documents, GDP 地区生产总值. Folded on both sides. */
const SYNONYMS: readonly (readonly [RegExp, string])[] = [
  [/gdp/g, '地区生产总值'],
  [/地铁/g, '轨道交通'],
  [/研发投入/g, '研发经费'],
  [/超算/g, '超级计算'],
];

/** `今年城镇新增就业多少人` → words 城镇新增就业人, asks for a figure of this year. Any string is a query; blanks alone are an empty one. */
export function parseQuery(text: string): SearchQuery {
  const parts = text
    .slice(0, LONGEST_QUERY)
    .split(/[\s,，。、;；:：?？!！]+/)
    .map((part) => foldText(part).text.replace(/["'“”‘’`]/g, ''));
  const whole = parts.join(' ').trim();
  const asks = {
    figure: /多少|几[个条家处年]|占比|达到什么/.test(whole),
    department: /部门|单位|谁/.test(whole) && /负责|牵头|哪|什么|谁/.test(whole),
    thisYear: /今年|2025年?/.test(whole),
    when: /什么时候|何时|哪一?年|几时/.test(whole),
  };
  let stripped = whole.replace(QUESTION_WORDS, ' ').replace(/今年|由(?= |$)|(?<=.)的(?= |$)/g, ' ');
  if (stripped.replace(/ /g, '').length < 2) stripped = whole;
  for (const [word, meaning] of SYNONYMS) stripped = stripped.replace(word, meaning);
  const words = stripped.split(/ +/).filter((word) => word !== '');
  return { words, joined: words.join(''), quantities: findQuantities(whole.replace(/ /g, '')), asks };
}

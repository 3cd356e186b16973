import type { Quantity } from '../model/corpus.ts';
import { MAX_QUERY_LENGTH, type SearchFilter } from '../model/search.ts';
import { foldKey, foldText } from '../text/fold.ts';
import { parseNumeral } from '../text/numerals.ts';
import { findQuantities } from '../text/quantities.ts';
import { takeFilters } from './filters.ts';

/** A query, understood. An immutable value. */
export interface SearchQuery {
  /** Folded, without question words and filters, blanks between its words kept. */
  readonly words: readonly string[];
  /** The same without blanks. */
  readonly joined: string;
  /** Everything but the filters, as names are folded: no question word taken out, nothing replaced. */
  readonly plain: string;
  /** The words as typed, where one was replaced by what the documents call it. */
  readonly literal: string | undefined;
  /** `joined` without figures, years and the city's own name: what a figure is asked of. */
  readonly subject: string;
  readonly quantities: readonly Quantity[];
  /** The year named, as in 2024年; 0 for none. */
  readonly year: number;
  readonly filters: readonly SearchFilter[];
  readonly asks: {
    /** It has question words. */
    readonly question: boolean;
    readonly figure: boolean;
    readonly department: boolean;
    readonly thisYear: boolean;
    readonly lastYear: boolean;
    readonly when: boolean;
  };
}

/** Longer texts are passages: what stands in them is said, not asked. */
const LONGEST_QUESTION = 60;

const QUESTION_WORDS =
  /什么时候|哪一?年|何时|几时|(?:多少|有?几)(?:平方米|公里|[个条家处张户亩套所座吨件名次辆项人万亿元])*|(?:哪[个些]|什么)(?:部门|单位)|由?谁来?|哪[条些个里]|什么|怎么?样|如何|是否|有没有|能不能|为什么|吗|呢|负责|要?达到|将会|[一总]共|的?目标是?|请问?/g;

const TIME_WORDS = /(?:今年|去年)[要将]?|由(?= |$)|(?<=.)的(?= |$)/g;

/** In a question the year says of when the figure is; elsewhere it is a word like others. */
const YEAR_ASKED = /(?:19|20)\d\d年[要将]?/g;

/** 地铁 is 轨道交通 in the documents, GDP 地区生产总值. Folded on both sides. */
const SYNONYMS: readonly (readonly [string, string])[] = [
  ['gdp', '地区生产总值'],
  ['地铁', '轨道交通'],
  ['研发投入', '研发经费'],
  ['超算', '超级计算'],
];

const NUMERAL = /[\d一二两三四五六七八九十百千万亿]/;

/** `今年城镇新增就业多少人` → words 城镇新增就业人, asks for a figure of this year. Any string is a query; blanks alone are an empty one. */
export function parseQuery(text: string): SearchQuery {
  const { text: unfiltered, filters } = takeFilters(text.slice(0, MAX_QUERY_LENGTH));
  const parts = unfiltered
    .split(/[\s,，。、;；:：?？!！]+/)
    .map((part) => foldText(part).text.replace(/["'“”‘’`]/g, ''));
  const whole = inDigits(parts.join(' ').trim());
  const asking = whole.length <= LONGEST_QUESTION;
  const says = (words: RegExp) => asking && words.test(whole);
  const statement = asking ? whole.replace(QUESTION_WORDS, ' ') : whole;
  let stripped = asking ? statement.replace(TIME_WORDS, ' ') : whole;
  if (statement !== whole) stripped = stripped.replace(YEAR_ASKED, ' ');
  if (stripped.replace(/ /g, '').length < 2) stripped = whole;
  const literal = stripped;
  for (const [word, meaning] of SYNONYMS) stripped = stripped.replaceAll(word, meaning);
  const words = stripped.split(/ +/).filter((word) => word !== '');
  const joined = words.join('');
  const quantities = NUMERAL.test(whole) ? findQuantities(whole.replace(/ /g, '')) : [];
  const year = /(?:^|\D)((?:19|20)\d\d)年/.exec(whole)?.[1];
  return {
    words,
    joined,
    plain: foldKey(unfiltered),
    literal: literal === stripped ? undefined : literal,
    subject: subjectOf(joined, NUMERAL.test(joined)),
    quantities,
    year: Number(year ?? 0),
    filters,
    asks: {
      question: asking && stripped.length < whole.length,
      figure: says(/多少|几[个条家处年]|占比|达到什么|目标/),
      department: says(/部门|单位|谁/) && says(/负责|牵头|哪|什么|谁/),
      thisYear: says(/今年/),
      lastYear: says(/去年/),
      when: says(/什么时候|何时|哪一?年|几时/),
    },
  };
}

/** 六万个 is 6万个 in the documents. */
function inDigits(text: string): string {
  if (!/[万亿]/.test(text)) return text;
  return text.replace(/[一二两三四五六七八九十百千]{1,7}(?=[万亿][个人家户亩元吨件处套平公张万]|[万亿]$)/g, (numeral) =>
    String(parseNumeral(numeral) ?? numeral),
  );
}

/** `济南2024年5g基站6万个` → `5g基站`: figures with their units, years and the city say nothing of what is counted. */
function subjectOf(joined: string, hasFigures: boolean): string {
  let subject = joined.replace(/^(?:济南市?|全市|我市)(?=..)/, '');
  if (!hasFigures) return subject;
  subject = subject.replace(/(?:19|20)\d\d年?/g, '');
  for (const { start, end } of findQuantities(subject).reverse())
    if (end > start) subject = subject.slice(0, start) + subject.slice(end);
  return subject;
}

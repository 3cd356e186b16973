import type { DocumentFacts, Period } from '../model/corpus.ts';
import { foldText } from '../text/fold.ts';
import { parseNumeral } from '../text/numerals.ts';
import { stripEnd } from '../text/strip-end.ts';

/** What a document's own words say of it, and what its reader says, who is believed first. */
export type GuessedFacts = Pick<DocumentFacts, 'title' | 'date' | 'kind' | 'period' | 'language' | 'issuer'>;

/** What the reader says of a document; undefined where they say nothing. */
export interface GivenFacts {
  readonly title?: string | undefined;
  /** `YYYY-MM-DD`. */
  readonly date?: string | undefined;
}

/** So many characters at the head of a document hold its title, its date and what it looks back on. */
const HEAD_LENGTH = 3000;

/** A title is cut here: what is longer is a first paragraph. */
const LONGEST_TITLE = 80;

/** The first five-year plan began in 1953, the later ones in 1981 + 5 (n − 6): the fourteenth in 2021. */
const FIVE_YEAR_PLAN = /第?(十[一二三四五六七八九]?|[六七八九])个?五(?:年?规划|年计划|”|’)/;

/** 规划（2022—2027年）, in a folded title. */
const YEARS = /(20\d\d)年?[-~至到]{1,2}(20\d\d)年/;

/**
 * Facts of a document nobody has described; a year that cannot be told is 0. `2025年济南市政府工作报告` given in January 2025 → it plans for 2025 and looks back on
 * 2024; a `第十四个五年规划` → it plans for 2021 to 2025.
 */
export function guessFacts(raw: string, given: GivenFacts): GuessedFacts {
  const head = raw.slice(0, HEAD_LENGTH);
  const title = given.title ?? titleIn(raw, head);
  const date = given.date ?? dateIn(head) ?? '';
  const year = Number(date.slice(0, 4)) || Number(/(20\d\d) ?年/.exec(title + head)?.[1] ?? 0);
  const folded = { title: foldText(title).text, head: foldText(head).text };
  const kind = kindOf(folded);
  return { title, issuer: '', date, kind, period: periodOf(raw, folded, kind, year), language: languageOf(raw) };
}

/** Such a line is a title: 2026年某市政府工作报告, …规划（2022—2027年）. */
const TITLED =
  /^[^，。；：]{0,60}(?:工作报告|规划|纲要|建议|意见|方案|计划|条例|办法|决定|措施|報告|規劃|綱要|建議|意見|計劃|條例)(?:（[^（）]{1,16}）)?$/;

/** A title stands in one of so many lines; sites print their own words before it. */
const LINES_BEFORE_TITLE = 30;

/** The first line that ends in the name of a kind of document, else the first line with words. */
function titleIn(raw: string, head: string): string {
  const lines = head.split('\n', LINES_BEFORE_TITLE).map(withoutMarks);
  const titled = lines.find((line) => TITLED.test(line));
  const first = withoutMarks(raw.split('\n').find((line) => line.trim() !== '') ?? '');
  return (titled ?? first).slice(0, LONGEST_TITLE);
}

function withoutMarks(line: string): string {
  return stripEnd(line.replace(/^[\s#*\uFEFF]+/, '').trimEnd(), ['*', ' ']);
}

/** The first full date of the head: （2021年2月19日）, 二〇二六年一月二十七日. Must not take 2021—2035年. */
function dateIn(head: string): string | undefined {
  const match =
    /(20\d\d|二[〇○零][一二三四五六七八九〇○零]{2}) ?年 ?(\d{1,2}|[一二三四五六七八九十]{1,3}) ?月 ?(\d{1,2}|[一二三四五六七八九十]{1,3}) ?日/.exec(
      head,
    );
  const [year, month, day] = (match?.slice(1) ?? []).map((digits) => String(parseNumeral(digits) ?? ''));
  return year && month && day ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : undefined;
}

interface Words {
  readonly title: string;
  readonly head: string;
}

/** The last of the words that name a kind is the document's own: 规划纲要实施方案 is a 方案. */
function kindOf({ title, head }: Words): string {
  if (/工作报告/.test(title) || /年工作回顾|代表(?:省|市|区|县|自治区)?人民政府,?向大会/.test(head))
    return '政府工作报告';
  const named = title.match(/实施意见|规划建议|建议|规划|纲要|意见|方案|行动计划|条例|办法/g);
  return named?.at(-1) ?? '规划文件';
}

/** A report speaks of its own year and looks back on the one before; a plan speaks to its horizon; anything else to its year. */
function periodOf(raw: string, { title, head }: Words, kind: string, year: number): Period {
  if (kind === '政府工作报告') return { from: year, to: year, reportYear: year - 1 };
  const [, from, to] = YEARS.exec(title) ?? [];
  if (from !== undefined) return { from: Number(from), to: Number(to) };
  const planned = FIVE_YEAR_PLAN.exec(title) ?? (kind === '规划文件' ? null : FIVE_YEAR_PLAN.exec(head));
  const number = parseNumeral(planned?.[1] ?? '');
  if (number !== undefined) return { from: 1951 + 5 * number, to: 1955 + 5 * number };
  const horizon = kind === '规划文件' ? 0 : Number(/[到至] ?(20\d\d) ?年/.exec(raw)?.[1] ?? 0);
  return { from: year, to: Math.max(horizon, year) };
}

/** Characters that only Traditional text has, among the commonest of planning documents: one in a hundred tells. */
function languageOf(raw: string): DocumentFacts['language'] {
  return (raw.match(/[國發業區濟經產會與設實這]/g)?.length ?? 0) > raw.length * 0.01 ? 'zh-Hant' : 'zh-Hans';
}

import { parseNumeral } from '../text/numerals.ts';

/** Other ways to write a name of the documents that folding its characters does not bring together. */

/** Words that Taiwan's sites write their own way, each by its folded characters; all of a name's are taken at once. */
const TAIWAN: readonly (readonly [string, string])[] = [
  ['人工智能', '人工智慧'],
  ['智能', '智慧'],
  ['互联网', '网际网路'],
  ['网络', '网路'],
  ['软件', '软体'],
  ['信息', '资讯'],
  ['数据', '资料'],
  ['项目', '专案'],
  ['通信', '通讯'],
  ['高端', '高阶'],
  ['芯片', '晶片'],
  ['激光', '雷射'],
  ['硅', '矽'],
];

/** 計畫 is folded character by character to 计画, as the word for a drawing is. */
const PLAN = /计划/g;

const DIGITS = '〇一二三四五六七八九';

/** A number that counts lines, stages, rings: 4号线, 二期. */
const ARABIC = /(?<!\d)\d{1,2}(?=号线|号院|期|环)/g;
const WRITTEN = /(?<![一二三四五六七八九十])[一二三四五六七八九十]{1,3}(?=号线|号院|期|环)/g;

/** A year in figures or in characters; its zero is written 〇 or 零. */
const ARABIC_YEAR = /(?<!\d)20\d\d(?=年)/g;
const WRITTEN_YEAR = /二[〇零][〇零一二三四五六七八九]{2}(?=年)/g;

/**
 * The spellings of a name besides itself: 轨道交通4号线 → 轨道交通四号线; 空天信息大学 → 空天资讯大学; 产业园二期 → 产业园2期. None for most names.
 */
export function spellingsOf(name: string): string[] {
  const spellings = [
    name.replace(ARABIC, (digits) => written(Number(digits))),
    name.replace(WRITTEN, (words) => String(parseNumeral(words))),
    name.replace(ARABIC_YEAR, (year) => [...year].map((digit) => DIGITS[Number(digit)]).join('')),
    name.replace(WRITTEN_YEAR, (year) => String(parseNumeral(year))),
    name.replace(WRITTEN_YEAR, (year) => year.replaceAll('〇', '零')),
    name.replace(PLAN, '计画'),
    TAIWAN.reduce((text, [here, there]) => text.replaceAll(here, there), name),
  ];
  return [...new Set(spellings)].filter((spelling) => spelling !== name);
}

/** 1 … 99 in characters: 12 → 十二. */
function written(value: number): string {
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  const head = tens === 0 ? '' : `${tens === 1 ? '' : DIGITS[tens]}十`;
  return head + (ones === 0 && tens > 0 ? '' : DIGITS[ones]);
}

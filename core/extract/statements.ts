import type { Quantity } from '../model/corpus.ts';
import { findQuantities } from '../text/quantities.ts';
import { findQualities, type Quality } from './qualities.ts';

/** A figure, or what is said in the place of one. */
export type Statement = Quantity | Quality;

/** What a text states, in order: its qualities, and the figures that are figures. */
export function statementsOf(text: string): Statement[] {
  const qualities = findQualities(text);
  const figures = findQuantities(text).filter(
    (figure) =>
      countsSomething(text, figure) && !qualities.some(({ start, end }) => start < figure.end && figure.start < end),
  );
  return [...figures, ...qualities].sort((a, b) => a.start - b.start);
}

/** 过百亿元项目12个: the sum says which projects are meant, the figure is 12. */
export function qualifies(text: string, { unit, end }: Statement): boolean {
  return unit.endsWith('元') && /^(?:的|级)?(?:技改)?(?:项目|企业|工程|县域|产业)/.test(text.slice(end, end + 6));
}

/** What one does, not what one reaches: 重点抓好5项工作, 从3个层面. */
const AGENDA = /^(?:重点|主要)?(?:工作|任务|方面|层面|环节|举措|要求|问题|指标)/;

/** A size that is part of a name: 240小时过境免签, 延长三十年试点, 1小时通勤圈, 25米手枪速射. */
const IN_A_NAME = /^[一-鿿]{0,4}(?:免签|试点|通勤圈|生活圈|交通圈|圈|手枪|赛跑|热线)/;

/** Who is compared: 位列全国36个考核城市第5位. */
const COMPARED = /^[一-鿿]{0,12}(?:城市|省份|省区市|地区)(?:中|第|前|首)/;

/** A stretch of time: 未来5年, 过去五年. Must not take 连续三年, which counts. */
const SPAN = /(?:未来|今后|过去|最近|近|这|前|后)$/;

/**
 * Whether a number is a figure. Must not take an ordinal (第十二次会议, 十一届十二次), an age (3岁以下), a jubilee (75周年), a time gained
 * (提前一年), a product (2×66万千瓦), a part of a name (“高校20条”, 对标全省66条重点产业链), nor levels (省市县三级).
 */
function countsSomething(text: string, { start, end, unit }: Quantity): boolean {
  const before = text.slice(Math.max(0, start - 8), start);
  const after = text.slice(end, end + 20);
  if (text[start] === '第' && !/^(?:位|名|)$/.test(unit)) return false;
  if (unit === '岁' && !/(?:寿命|年龄)/.test(before)) return false;
  if (unit === '级' || /^[千百]吨级$/.test(text.slice(start, end)) || (unit === '周' && after.startsWith('年')))
    return false;
  if (
    /年$/.test(unit) &&
    (SPAN.test(before) ||
      /^(?:增长|提高|提升|增加|下降|累计|来|间|内)/.test(after) ||
      /^[近前后]/.test(text.slice(start, end)))
  )
    return false;
  if (/[届×]$|对标(?:全省|全国)?$/.test(before) || (before.endsWith('提') && text[start] === '前')) return false;
  if (isQuoted(text, start, end) || IN_A_NAME.test(after) || COMPARED.test(after)) return false;
  // Where it rose from is no figure of its own: 由6530亿元增加到8200亿元.
  if (/[由从](?:\d{4}年的?|全国|全省)?$/.test(before) && /^[^，。；]{0,6}[到至]/.test(after)) return false;
  return !AGENDA.test(after);
}

/** Words in quotation marks of this length are a name: “117项目”, “高校20条”. */
const LONGEST_QUOTED = 12;

function isQuoted(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - LONGEST_QUOTED), start);
  const quoted = before.slice(before.lastIndexOf('“') + 1);
  if (quoted.length === before.length || /[”，。；]/.test(quoted)) return false;
  return /^[^“，。；]{0,12}”/.test(text.slice(end, end + LONGEST_QUOTED));
}

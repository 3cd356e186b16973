import type { Quantity } from '../model/corpus.ts';
import { groupBy } from '../text/group-by.ts';
import { unitFamily } from '../text/units.ts';
import { STATEMENT_END } from './sentence-signs.ts';

/** The words around a figure, folded and without quotation marks. */
export interface FigureWords {
  /** The sentence up to the figure. */
  readonly before: string;
  /** What follows it, up to the end of its part of the sentence; the members of a list go on. */
  readonly after: string;
  /** Where the figure's own part of the sentence begins in `before`: behind the last comma or figure. */
  readonly part: number;
  /** That part is a member of a list: 新建公园54处、绿道116公里. */
  readonly listed: boolean;
  /** Another figure counted in the same units stands before it in the sentence. */
  readonly counted: boolean;
}

/** Words between an indicator and its figure that add nothing to it. */
const LINKING: readonly string[] =
  `累计 总计 合计 共计 一共 总共 共 已经 已 达到了 达到 达 为 是 有 约 近 完成 实现了 实现 突破 超过 超
  预计 预期 保持在 稳定在 控制在 维持在 占到 再 提高到 提高至 提升到 提升至 提升 提高 增加到 增加至 增至
  增长到 升至 升到 扩大到 上升到 降至 降到 下降到 下降至 收窄到 要 将 力争 计划 目标 争取 确保 预期目标 左右
  不低于 的 了 则 就 也 均 又 仍 还 首次 全部 目前 年 今年 去年 全年 当年 年内 年底 年末 建成 建设 开工
  完工 投用 举办 实施 打造 开行 群众 居民 市民 老人 成为 分别 另 数量 总数 总量 数值 数据 绝对数 绝对量
  规模 到 至 底 末 去年底 今年底 由 从 上年 上年的 去年的 要到 冲 : (`.split(/\s+/);

/** By their last character, the longest first: 今年 before 年. */
const LINKING_BY_END: ReadonlyMap<string, readonly string[]> = groupBy(
  LINKING.toSorted((a, b) => b.length - a.length),
  (word) => word.at(-1)!,
);

/** Words of time: they may stand anywhere between. */
const TIME = /(?:20\d\d年|十[三四五]五)(?:底|末|全年|期间|以来)?|截至|其中/g;

/** What of a text says something of its own: without linking words at its end, words of time and brackets. */
export function ownWords(text: string): string {
  const timeless = /\d|截至|其中|十[三四五]五/.test(text) ? text.replace(TIME, '') : text;
  return stripLinking(timeless.includes('(') ? timeless.replace(/\([^()]{0,12}\)/g, '') : timeless);
}

/** A text without the linking words at its end. */
export function stripLinking(text: string): string {
  let end = text.length;
  for (;;) {
    const word = LINKING_BY_END.get(text[end - 1] ?? '')?.find((candidate) => text.endsWith(candidate, end));
    if (word === undefined) return text.slice(0, end);
    end -= word.length;
  }
}

/** What is said behind a figure ends here. */
const STATEMENT = /^[^,。;!?]{0,26}/;

/** Where the statement begins, at most so many characters back. */
const REACH = 90;

/** The words around a figure, given all figures of the text in order. */
export function wordsAround(text: string, quantities: readonly Quantity[], index: number): FigureWords {
  const { start, end, baseUnit } = quantities[index]!;
  let from = start;
  while (from > 0 && start - from < REACH && !STATEMENT_END.test(text[from - 1]!)) from--;
  const before = text.slice(from, start);
  const comma = Math.max(...[',', '、', ':'].map((sign) => before.lastIndexOf(sign))) + 1;
  const part = Math.max(comma, (quantities[index - 1]?.end ?? 0) - from, 0);
  return {
    before,
    after: STATEMENT.exec(text.slice(end))![0],
    part,
    listed: before[part - 1] === '、',
    counted: isCounted(quantities, index, from, unitFamily(baseUnit)),
  };
}

function isCounted(quantities: readonly Quantity[], index: number, from: number, unit: string): boolean {
  for (let i = index - 1; i >= 0 && quantities[i]!.start >= from; i--)
    if (unitFamily(quantities[i]!.baseUnit) === unit) return true;
  return false;
}

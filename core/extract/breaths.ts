import { stripEnd } from '../text/strip-end.ts';
import { endsInVerb, nounAt, skipGoverning } from './name-words.ts';
import { qualifies, type Statement } from './statements.ts';

/** What is said of a figure in the same breath: where it begins, and what the figure is of. */
export interface Breath {
  readonly start: number;
  readonly indicator: string;
}

/** Words between the indicator and its figure, taken off its end: 达到, 突破, 增长到, 比重达到 … */
const LINKING =
  `已 将 要 力争 年均 预计 基本 全年 累计 新增 分别 实现 保持 提高 提升 增长 增加 增 达到 达 突破 超过 稳定在 控制在 降至 提升至 跃升至 上升至 升至 排名 下降 降低 上涨 压减 缩短 减少 为 到 至 在 居 列 了 率先 均 同比 环比 位居 位列 跨上 迈上 建成 培育 打造 完成 实施 新建 改造 引进 新开工 开工 举办 建设`.split(
    /\s+/,
  );

/** Words before a rank that is said of the figure before it: 、均居全国. */
const RANKING = [...LINKING, '全国', '全省', '全市', '全球', '世界', '中部', '中西部', '我国'];

/** 5年增长18.7%, 近三年. */
const PERIOD = /^近?[\d一二三四五六七八九十]{1,2}年(?:来|间|内)?/;

/** Words that begin further before a figure than this are no indicator. */
const LONGEST_BREATH = 120;

/** The words before a figure. */
interface Words {
  readonly start: number;
  readonly text: string;
}

/**
 * What each figure of a text is of. 企业150家、园区3个 are two breaths; 总额2300亿元、增长7% says two figures of the same words, and so do
 * 总额2300亿元，增长7% and 总额由2100亿元增加到2300亿元. 出口、进口分别增长4%、2% shares them out. 新建10个公园 names behind the figure what
 * it counts.
 */
export function breathsOf(text: string, statements: readonly Statement[]): Breath[] {
  const said = wordsBefore(text, statements);
  const breaths: Breath[] = [];
  for (let first = 0; first < said.length; ) {
    const words = said[first]!;
    let next = first + 1;
    while (said[next] === words) next++;
    const shared = next - first > 1 ? respectively(words.text, next - first) : undefined;
    const common = indicatorOf(words.text, afterwards(text, statements[first]!));
    for (let i = first; i < next; i++) breaths.push({ start: words.start, indicator: shared?.[i - first] ?? common });
    first = next;
  }
  return breaths;
}

/** No noun and no predicate is longer. */
const LONGEST_BEHIND = 24;

function afterwards(text: string, { end }: Statement): string {
  return text.slice(end, end + LONGEST_BEHIND);
}

function wordsBefore(text: string, statements: readonly Statement[]): Words[] {
  let last: Words = { start: 0, text: '' };
  let from = 0;
  return statements.map((statement, i) => {
    const { start: at, end } = statement;
    const between = text.slice(from, at);
    const counts = nounAt(afterwards(text, statement)) !== '';
    const meant = i > 0 && signAt(between) < 0 && qualifies(text, statements[i - 1]!);
    const start = meant ? last.start : from + (i === 0 ? Math.max(0, signAt(between) + 1) : startOf(between, counts));
    from = end;
    if (i > 0 && isSaidOfTheSame(between, counts)) return last;
    last = { start, text: at - start > LONGEST_BREATH ? '' : text.slice(start, at) };
    return last;
  });
}

/** The last sign that begins another breath, or -1. A bracket that closes again begins none: 双拥模范城（县）. */
function signAt(words: string): number {
  const open = words.replace(/（[^（）]{0,40}）/g, (bracket) => ' '.repeat(bracket.length));
  return open.search(/[，。；：（][^，。；：（]*$/);
}

/** Where the words before a later figure begin: behind a sign; behind the noun of the figure before it (改造19个城中村、180个小区). */
function startOf(between: string, counts: boolean): number {
  const sign = signAt(between);
  if (sign >= 0) return sign + 1;
  if (/^[、和及]/.test(between)) return 1;
  return counts || /^[一-鿿]+、[一-鿿]+$/.test(between)
    ? Math.max(...[...'、和及'].map((char) => between.lastIndexOf(char))) + 1
    : 0;
}

/** Whether what stands between two figures leaves the second, which may count something itself, to the words of the first. */
function isSaidOfTheSame(between: string, counts: boolean): boolean {
  const sign = signAt(between);
  const words = between
    .slice(sign + 1)
    .replace(/^[、和及]/, '')
    .replace(PERIOD, '');
  // 较2020年提高6个百分点, 高于全国1个百分点, 由6530亿元增加到8200亿元, 由第12位跃升至第9位.
  if (/^(?:比|较|同比|环比|高于|低于|快于|高出|低)/.test(words)) return true;
  if (/^(?:增加|增长|提高|提升|扩大|下降|减少|降低|跃升|上升|缩小)?[到至]$/.test(between)) return true;
  // 改造小区69个、909万平方米 is of one thing, 29家实验室、62家院所 is not.
  const goesOn = sign < 0 ? /^[、和及]/.test(between) : between[sign] === '，';
  return goesOn && !counts && stripEnd(words, RANKING) === '';
}

/** 出口、进口分别增长: each of two figures has a name. Undefined where the names are not as many as the figures. */
function respectively(words: string, count: number): string[] | undefined {
  if (!words.includes('分别')) return undefined;
  const names = bare(words).split(/[、和及]/);
  return names.length === count && names.every((name) => name.length >= 2) ? names : undefined;
}

/** What the words before a figure and what stands behind it say that it is of. */
function indicatorOf(words: string, behind: string): string {
  // 连续9年实施攻坚.
  if (words.endsWith('连续')) return `连续${/^[一-鿿“”]{2,20}/.exec(behind)?.[0] ?? ''}`;
  const before = bare(words);
  const object = before.slice(skipGoverning(before));
  const noun = nounAt(behind);
  // 消除桥园里、和苑等6处易积水点位.
  if (noun !== '' && before.endsWith('等')) return (object + noun).slice(-40);
  if (noun !== '' && (before.length < 2 || endsInVerb(words) || /[、和及]$/.test(words))) return noun;
  return object.length >= 2 ? object : before.length >= 2 ? before : '';
}

function bare(words: string): string {
  const named = words.replace(/^(?:(?:到|至)?\d{4}年(?:底|末)?|全市|全省|力争|推动|确保|使|其中|累计)+/, '');
  return stripEnd(stripEnd(named, LINKING).replace(/(?:较|比)(?:\d{4}年|上年|去年)[底末]?$/, ''), LINKING)
    .replace(PERIOD, '')
    .replace(/连续[\d一二三四五六七八九十]{1,3}年$/, '')
    .replace(/[由从](?:全国|全省)?(?:第?\d[^，。；]{0,14})?$/, '')
    .replace(/(?<=.{4})(?:居|位居|列|位列|排名|排在)?(?:全国|全省|全球|世界)$/, '');
}

import type { Comparator, Quantity } from '../model/corpus.ts';
import { parseNumeral, scaleFactor } from './numerals.ts';

/** Units the documents and the news count in, longest first so that 公里 wins over 里. Bare 年 is a duration only after 1–3 digits. */
const UNITS =
  `个百分点 平方公里 平方千米 平方米 立方米 标准箱 千瓦时 公里 千米 公顷 美元 人次 场次 架次 班次 车次 小时 分钟 微克 百分点
 厘米 千瓦 兆瓦 连冠 批次 户次 例次 元 个 家 项 处 条 场 次 件 人 名 户 所 张 款 座 台 辆 套 间 米 亩 吨 斤 公斤 倍 天 年 列 只 部 位 PF P 颗 枚 头 艘 班 栋 幢 株 棵
 册 篇 种 类 级 成 度 岁 里 月 周 日 箱 份 支 批 对 口 村 街 片 %`
    .split(/\s+/)
    .sort((a, b) => b.length - a.length);

const UNIT_PATTERN = UNITS.map((unit) =>
  unit === '%' ? '[%％]' : unit === 'P' ? '[Pp]' : unit === '台' ? '台(?!阶)' : unit,
).join('|');
const NUMBER = '\\d{1,3}(?:[,，]\\d{3}){1,4}(?:\\.\\d{1,4})?|\\d{1,15}(?:\\.\\d{1,6})?';
const HAN = '[一二两三四五六七八九十百千〇○零]';
const HAN_NUMBER = `${HAN}{1,7}(?:万${HAN}{1,7}|亿${HAN}{1,7}(?:万${HAN}{0,7})?)?`;

/** 近万个, 跨上万亿元台阶: a scale without a number is one of it. */
const BARE_SCALE = '(?<=[近超破逾过]|[跨迈]上)(?=万亿?[个人家户名亩元吨件条])';

/** 千米 and 百分点 are units, not thousands and hundreds. */
const SCALE = '万亿|百万|千万|[万亿]|千(?![米瓦])|百(?!分点)';

/** 3至5家, 1—2个, 5%—6%; but 由3%至5% is a change. */
const TO = '至|[%％]?[—–~～-]{1,2}';

/** Words that bound a number they stand right before; the longest first. */
const BEFORE =
  '不低于 不少于 不超过 不高于 控制在 至少 突破 超过 高于 大于 低于 少于 小于 达到 约为 大约 接近 约 近 超 第 前'.split(
    ' ',
  );

/**
 * A number with a unit, with the words that bound it behind: `突破5000P`, `1.4万个`, `7%左右`, `1—2个`, `第8位`. Tried where a numeral stands
 * and nowhere else, and it takes all of it. Every repeat is bounded, so the scan is linear. Must not match the year in `2025年`, nor `5G`,
 * nor `12345热线`.
 */
const QUANTITY = new RegExp(
  `(?:(${NUMBER})(?:([万亿百千]{0,2})(?:${TO})(${NUMBER}))?|(${HAN_NUMBER}|${BARE_SCALE}))` +
    `(${SCALE})?(余|多)?(${UNIT_PATTERN})?(?:[/／](?:立方米|平方米|公里|小时|[一-鿿]))?(?:（[套间辆台]）)?(级)?(以上|以内|以下|左右|余|上下)?`,
  'y',
);

/** A quantity may begin with one of these: digits, written numerals, and the scale of a number left out. */
const NUMERALS: ReadonlySet<number> = new Set(
  [...'0123456789一二两三四五六七八九十百千〇○零万'].map((char) => char.charCodeAt(0)),
);

const BOUNDS: Readonly<Record<string, Comparator>> = {
  不低于: '≥',
  不少于: '≥',
  至少: '≥',
  突破: '≥',
  超过: '≥',
  高于: '≥',
  大于: '≥',
  超: '≥',
  以上: '≥',
  余: '≥',
  多: '≥',
  不超过: '≤',
  不高于: '≤',
  低于: '≤',
  少于: '≤',
  小于: '≤',
  控制在: '≤',
  以内: '≤',
  以下: '≤',
  约: '≈',
  约为: '≈',
  大约: '≈',
  近: '≈',
  接近: '≈',
  左右: '≈',
  上下: '≈',
  第: 'rank',
  前: 'rank',
};

/** Units that mean the same: 百分点 and 个百分点. */
const SAME_UNIT: Readonly<Record<string, string>> = {
  p: 'P',
  PF: 'P',
  '％': '%',
  百分点: '个百分点',
  千米: '公里',
  平方千米: '平方公里',
};

/**
 * The quantities of a text, ordered, not overlapping. Spans are in the text as given.
 *
 * `全市智能算力规模突破5000P` → value 5000, unit `P`, comparator `≥`; `建成5G基站1.4万个` → value 1.4, base 14000, unit `万个`.
 */
export function findQuantities(text: string): Quantity[] {
  const found: Quantity[] = [];
  let free = 0;
  for (let i = 0; i < text.length; i++) {
    if (!NUMERALS.has(text.charCodeAt(i))) continue;
    QUANTITY.lastIndex = i;
    const match = QUANTITY.exec(text);
    if (!match) continue;
    const before = BEFORE.find((word) => i - word.length >= free && text.startsWith(word, i - word.length)) ?? '';
    const quantity = toQuantity(match, before, text);
    if (quantity) found.push(quantity);
    free = i + match[0].length;
    i = free - 1;
  }
  return found;
}

function toQuantity(match: RegExpExecArray, before: string, text: string): Quantity | undefined {
  const [whole, first, firstScale = '', second, written, scale = '', more = '', unit = '', grade = '', after = ''] =
    match;
  if (!isQuantity(text, match, before)) return undefined;
  const low = written === '' ? 1 : parseNumeral(first ?? written ?? '');
  const high = second === undefined ? undefined : parseNumeral(second);
  if (low === undefined) return undefined;
  const factor = scaleFactor(scale);
  const lowBase = round(low * (firstScale ? scaleFactor(firstScale) : factor));
  const range = high !== undefined && high > low;
  const bound = BOUNDS[after] ?? BOUNDS[more] ?? BOUNDS[before];
  return {
    start: match.index - before.length,
    end: match.index + whole.length,
    value: range ? [low, high] : low,
    base: range ? [lowBase, round(high * factor)] : lowBase,
    unit: `${scale}${unit}${grade}`.replace('％', '%'),
    baseUnit: SAME_UNIT[unit] ?? unit,
    comparator: range ? 'range' : (bound ?? '='),
  };
}

/** Weeds out years, model names, telephone numbers and words that begin with a numeral. */
function isQuantity(text: string, match: RegExpExecArray, before: string): boolean {
  const [whole, first, , second, written, scale = '', more = '', unit = ''] = match;
  const previous = text[match.index - 1] ?? '';
  const next = text[match.index + whole.length] ?? '';
  if (first !== undefined && /[A-Za-z0-9.]/.test(previous)) return false;
  if (unit === '' && scale === '') return first !== undefined && (before === '前' || before === '第') && next !== '';
  if (unit === '年' && scale === '' && /^(?:(?:19|20)\d\d|[一二][九〇○零]..)$/.test(first ?? written ?? ''))
    return false;
  if ((unit === '月' || unit === '日') && second === undefined) return false;
  if (/[A-Za-z]/.test(unit) && /[A-Za-z]/.test(next)) return false;
  if (unit === '' && first === undefined) return false;
  // 千余家, 近百项: a round number that is bounded is meant.
  if (/^[千百]$/.test(written ?? '') && (more !== '' || before !== '')) return unit !== '';
  return written === undefined || written === '' || isWrittenQuantity(written, unit, before);
}

/** Written-out numbers count before real units only: 三十年, 两个, but not 一体, 一批, 三大. */
function isWrittenQuantity(written: string, unit: string, before: string): boolean {
  if (unit === '') return false;
  if (before === '第' || before === '前') return true;
  return (
    written.length > 1 ||
    !/^(个|批|次|件|类|级|成|度|里|日|周|口|片|对|种|部|项|条|年|家|处|名|场|人|位|户|天|月|街|村|座|张|篇|份)$/.test(
      unit,
    )
  );
}

function round(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}

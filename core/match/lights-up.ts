import type { EntityType, Span } from '../model/corpus.ts';
import { foldSlice } from '../text/fold.ts';
import type { PackName } from './name-table.ts';
import type { PlaceBefore } from './place-track.ts';

/** All that decides on one hit. */
export interface Hit {
  readonly text: string;
  readonly match: Span;
  readonly form: PackName;
  readonly type: EntityType;
  readonly place: PlaceBefore | undefined;
  /** The page, or this block of it, is about Jinan. */
  readonly local: boolean;
  /** A longer name of the same thing has stood on the page before. */
  readonly namedBefore: boolean;
}

/**
 * Whether a name is meant where it stands. Distinctive names are, unless another place's name stands right before them; local ones need
 * a page about Jinan and a place in the sentence that lets them be names. Templates are the reader's choice.
 */
export function lightsUp(hit: Hit, showTemplates: boolean): boolean {
  const { form, place } = hit;
  if (form.grade === 'template') return showTemplates;
  const elsewhere = place !== undefined && !place.own && !form.beginsWithPlace;
  if (!endsHere(hit) || cutsNumber(hit)) return false;
  if (form.grade === 'distinctive') return !elsewhere || (!place.leads && standsApart(hit, place));
  return hit.local && !elsewhere && beginsHere(hit) && isWord(hit);
}

/** 青岛聊热入济 would be another thing; 济宁、济枣高铁 and 青岛与聊热入济 are two. */
function standsApart({ text, match }: Hit, place: PlaceBefore): boolean {
  const between = text.slice(place.end, match.start);
  return between.length > 1 || /[、，和与及]/.test(between);
}

/** 4号线 in 14号线, 四号线 in 十四号线. */
function cutsNumber({ text, match }: Hit): boolean {
  const around = foldSlice(text, match.start - 1, match.start + 1);
  return around.length === 2 && (/^\d\d$/.test(around) || /^[一二三四五六七八九十]{2}$/.test(around));
}

/** What a name before it makes a name of another thing: 大明湖路, 洪家楼街道; and what follows a direction: 黄河北|岸. */
const OTHER_THING = /^(?:路|大?街|大道|街道|小区|社区|派出所|[小中]学|分?店)/;
/** A line named by its ends alone is the railway, unless the words go on: 德州至商河高速公路. */
const OTHER_LINE = /^(?:高速公路|公路|国道|省道|航线|大巴|客运)/;
const BESIDE = /^[岸侧边面部段路街门]/;

function endsHere({ text, match, type }: Hit): boolean {
  const next = foldSlice(text, match.end, match.end + 3);
  if (/[东南西北]$/.test(foldSlice(text, match.end - 1, match.end)) && BESIDE.test(next)) return false;
  if (type === 'project' && OTHER_LINE.test(foldSlice(text, match.end, match.end + 4))) return false;
  return type !== 'place' || !OTHER_THING.test(next);
}

/**
 * Characters and words after which a place that every city has may be Jinan's own: 走进起步区, but not 南沙起步区, 平遥古城. Sets, not one
 * expression: it would be made anew for every page, and its words are many.
 */
const LEADING_CHARACTERS: ReadonlySet<string> = new Set(
  '在去到称从和与及或同跟把将向对是逛游进出往由为该本让给等沿至于起接抵通经入赴访过近离的了着第',
);
const LEADING_WORDS: ReadonlySet<string> = new Set(
  `建设 打造 推进 推动 加快 走进 来到 位于 参观 落户 入驻 支持 依托 围绕 聚焦 服务 助力 包括 以及 其中 建成 启动 规划 提升 发展 实施 完善
  融入 引领 赋能 布局 抢抓 用好 做强 做大 抓好 办好 开发 改造 带动 联动 促进 深化 拓展 激活 擦亮 全市 我市 本市 济南 济南市 省会 国家级 西部
  东部 南部 北部`.split(/\s+/),
);

function beginsHere({ text, match, form }: Hit): boolean {
  return !form.needsLead || leadsIn(foldSlice(text, match.start - 4, match.start));
}

/** Whether what stands right before a name lets it begin there; the beginning of the text and signs do. */
function leadsIn(before: string): boolean {
  const last = before.at(-1) ?? '';
  if (last < '一' || last > '鿿' || LEADING_CHARACTERS.has(last)) return true;
  return LEADING_WORDS.has(before.slice(-2)) || LEADING_WORDS.has(before.slice(-3));
}

/**
 * Longer words that a name of two characters is often part of. A list, not the browser's word segmenter: making that costs more than all
 * else on a page (30 ms and more), browsers cut differently, and of the 60 places in our labelled pages and documents it refused none.
 */
const LONGER_WORDS: readonly string[] =
  `云巴士 终南山 钟南山 南山区 南山街 龙洞堡 白龙洞 黑龙洞 三川半 古城镇 古城街 白泉镇 济西站 无济马 经济马 救济马 济马上 济马路
  海浪潮 热浪潮 浪潮水 浪潮汐`.split(/\s+/);
const LONGEST_WORD = 3;

/**
 * A name of two characters counts only where it is no part of a longer word. That of a firm may be a common word (浪潮, 吉利), so it waits
 * until the firm was named in full.
 */
function isWord({ text, match: { start, end }, type, form, namedBefore }: Hit): boolean {
  if (end - start > 2 || form.rule === 'learned') return true;
  if (type === 'institution' && !namedBefore) return false;
  const from = start - (LONGEST_WORD - 2);
  const around = foldSlice(text, from, end + LONGEST_WORD - 2);
  return !LONGER_WORDS.some((word) => around.includes(word));
}

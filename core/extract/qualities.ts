import type { Comparator } from '../model/corpus.ts';
import { parseNumeral } from '../text/numerals.ts';

/** A target said without a figure: 走在全国前列, 实现零的突破, 翻一番, 应治尽治. Spans are in the text searched. */
export interface Quality {
  /** Where the words of the quality begin; what stands before them in the same breath is the indicator. */
  readonly start: number;
  readonly end: number;
  readonly comparator: Comparator;
  readonly value: number | string;
  readonly unit: string;
}

const AREA = '(?:全省|全国|全球|世界|国际|国内|沿黄|副省级|省会|主要|同类)';
const RANKED = `${AREA}[一-鿿]{0,10}?(?:前列|前茅|领先行列|领先水平|第一方阵|第一梯队)`;
const STANDS = '(?:走在|位居|位列|跻身|跃居|进入|居于|居|列|保持|处于|稳居|达到)了?';

type Reading = Pick<Quality, 'comparator' | 'value' | 'unit'>;

/** Each pattern with what it says. Every repeat is bounded; the first that fits a place wins. */
const RULES: readonly (readonly [RegExp, (match: RegExpMatchArray) => Reading])[] = [
  // 000: 高质量发展核心指标走在全省首位、全国前列. Must not take 走在前、挑大梁.
  [new RegExp(`${STANDS}((?:全省首位、)?${RANKED})`, 'g'), ([, place]) => rank(place!)],
  // 003: 居全省首位, 连续三年全省第一.
  [/(?:居|列|稳居|位居|位列)?(?:全省|全国|副省级城市|省会城市)(?:首位|第一)(?![、个批家方梯度])/g, () => rank(1, '位')],
  // 003: 跻身中国城市科创金融指数前十. Must not take 前三季度.
  [
    /(?:跻身|稳居|进入|位列|居)[一-鿿]{0,14}?前(十|百|[二三五]|\d{1,3})(?![一-鿿\d]?(?:季|个|年|月|批|期))(?:位|名|强|列)?/g,
    ([, place]) => rank(`前${parseNumeral(place!)}`, '位'),
  ],
  // 排名全国第三, 居全国第二位. Must not take 全国第四次普查, nor 全省第一 (above).
  [
    /(?:排名|排在|升至|居|位居|位列|列)(?:全国|全省|全市|全球|世界|副省级城市|省会城市)第([二三四五六七八九十]{1,2})(?![个批家届次章节条轮类产])(?:位|名)?/g,
    ([, place]) => rank(parseNumeral(place!) ?? 0, '位'),
  ],
  // 000: 国际城市排名位次前移.
  [/位次(?:前移|提升|上升|进位)/g, ([words]) => rank(words!)],
  // 001: 主要经济指标增速领跑全省.
  [/领跑(?:全省|全国|沿黄[一-鿿]{0,4})/g, ([words]) => rank(words!)],
  // 001: 全国文明城市年度测评“三连冠”. Must not take 争创全国双拥模范城“十连冠”.
  [/(?<!争创[一-鿿“]{0,12})[“"]?([一二三四五六七八九十\d]{1,3}连冠)[”"]?/g, ([, times]) => rank(times!)],
  // 001: 在全省率先消除劣V类水体.
  [/在?(全省率先|全国率先|率先在全[省国])(?=消除|建成|实现|完成)/g, ([, words]) => rank(words!)],
  // 001: 大科学装置实现零的突破. Must not take 新突破.
  [/(?:实现)?(零的突破)/g, ([, words]) => quality(words!)],
  // 001: 高速铁路运营里程翻一番. Two times is the value.
  [/(?:实现)?翻(?:一番|番)/g, () => ({ comparator: '=', value: 2, unit: '倍' })],
  [/(?:实现)?翻两番/g, () => ({ comparator: '=', value: 4, unit: '倍' })],
  // 003: 紧密型县域医共体全覆盖.
  [/(?:实现|基本实现)?((?:城乡)?(?<!健)全覆盖)(?!的)/g, ([, words]) => quality(words!)],
  // 001: 城镇污水应治尽治.
  [/(应([一-鿿])尽\2)/g, ([, words]) => quality(words!)],
  // 003: 重大事故隐患动态清零. A household without work is counted: 零就业家庭动态清零 is zero.
  [/(?<=家庭|户)(?:动态)?清零/g, () => ({ comparator: '=', value: 0, unit: '户' })],
  [/(动态清零)/g, ([, words]) => quality(words!)],
  // 001: 居民收入增长与经济增长基本同步.
  [/([与和][一-鿿]{2,8}?(?:增长)?(?:基本)?同步)(?![推实])/g, ([, words]) => quality(words!)],
  // 001: 增速明显高于全省平均水平.
  [
    /((?:明显|显著|持续)?(?:高于|不低于|低于|快于|优于)(?:全市|全省|全国)平均(?:水平)?)/g,
    ([, words]) => quality(words!),
  ],
  // 001: 碳排放率先达峰, 率先实现碳排放达峰.
  [/(率先(?:实现)?达峰|率先实现(?=碳排放达峰|碳达峰))/g, ([, words]) => quality(words!)],
  // 001: 人均地区生产总值率先达到中等发达经济体水平. Must not take 达到新水平, nor a rank.
  [/达到((?:中等|世界|国际|国内|国家)[一-鿿]{2,8}水平)/g, ([, words]) => quality(words!)],
  // 001: 支流水质逐步恢复到Ⅳ类及以上.
  [
    /(?:恢复|提升|稳定|达)到?([ⅠⅡⅢⅣⅤ]类)(?:及以上|以上)?/g,
    ([, words]) => ({ comparator: '≥', value: words!, unit: '' }),
  ],
  // 001: 守住不发生区域性、系统性金融风险底线.
  [/守[住牢好](不发生)(?=[一-鿿、]{2,16}底线)/g, ([, words]) => quality(words!)],
];

function rank(value: number | string, unit = ''): Reading {
  return { comparator: 'rank', value, unit };
}

function quality(value: string): Reading {
  return { comparator: 'qualitative', value, unit: '' };
}

/** The qualities of a text, ordered, not overlapping. `碳排放率先达峰` → qualitative 率先达峰 at 3–7. */
export function findQualities(text: string): Quality[] {
  const found: Quality[] = [];
  for (const [pattern, read] of RULES) {
    for (const match of text.matchAll(pattern)) {
      const span = { start: match.index, end: match.index + match[0].length };
      if (!found.some((other) => other.start < span.end && span.start < other.end))
        found.push({ ...span, ...read(match) });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

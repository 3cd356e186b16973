import type { Span } from '../model/corpus.ts';
import { foldText } from '../text/fold.ts';
import type { BlockScan } from './scan.ts';
import { SENTENCE_END } from './sentence-signs.ts';

/** Whose figures are spoken of: the whole city, an area the documents set targets for, or anybody else. */
export type Scope = '全市' | '都市圈' | '起步区' | '自贸试验区' | 'other';

/** Whose figures stand where in a block. */
export interface ScopeTrack {
  /** The scope at an offset of the block's text. */
  at(offset: number): Scope;
  /** The scope the block ends with: what a heading gives to its section. */
  readonly standing: Scope;
  /** The scope the next block begins with: a report of the province goes on, a district named in passing does not. */
  readonly after: Scope;
}

const OWN_PARTS = '历下|市中|槐荫|天桥|历城|长清|章丘|济阳|莱芜|钢城|平阴|商河';

/** What makes a word the measure or the title of something, not the holder of a figure: 居全省首位, 高于全省4.1个百分点, 在章丘区. */
const NOT_HOLDER_BEFORE: ReadonlySet<string> = new Set('居列位占于过超比跑到入获为全与和及同被的在向从对由给是创评');
const NOT_HOLDER_BEHIND =
  /^“?(?:首|第|前[\d列茅三五十]|平均|文明|双拥|重点|百强|主要|同类|唯一|最|人大|政协|统一|各|性|名|排名|领先|之|示范|优秀|先进|劳模|冠军|一流|知名|来|范围|、|和|与|及|大葱|生姜|大学|医院|机场)/;

/** Whose a page's words make its figures, in the order in which they are tried at a place. The first row holds wherever it stands. */
const HOLDERS: readonly (readonly [RegExp, Scope])[] = [
  [/国内生产总值|省政府工作报告|省统计局|国家统计局(?!济南|山东)|省委省政府|工业和信息化部|国务院/, 'other'],
  [/(?:济南)?(?:省会)?(?:都市圈|经济圈)/, '都市圈'],
  [/(?:济南)?(?:新旧动能转换)?(?:起步区|先行区)(?:直管区)?/, '起步区'],
  [/自贸(?:试验)?区(?:济南片区)?|济南片区/, '自贸试验区'],
  [/全市|我市|本市|市域|济南市?(?!日报|时报|海关|站|东|西|人|高新|国际|大学)/, '全市'],
  [
    /全国|我国|全球|世界|(?<!国际)国内(?!外)|全省|山东省?(?!大学|重工|能源|高速|财经|建筑|师范)|我省|省内|各省|16市|[七九]市|沿黄|黄河流域|胶东|鲁南/,
    'other',
  ],
  [
    new RegExp(
      `(?:${OWN_PARTS})[区县]|(?<=^|[。;,、:】)|]|其中|仅|年)(?:${OWN_PARTS})|高新区|综保区|该[区县市]|[全本][区县]|区内|辖区`,
    ),
    'other',
  ],
  [
    /(?<=^|[。;,])[一-鿿]{2,8}(?:集团|公司)(?=[一-鿿])|(?:集团|公司|景区|该企业|一家|车间|门店|分行|支行)(?=全年|今年|去年|上半年|年|已|共|累计|就)/,
    'other',
  ],
];

/** All holders but a firm, which stands where a part of a sentence begins, begin with one of these: nearly all places are through at once. */
const FIRST = '国省工济都经新起先自全我本市世山各1七九沿黄胶鲁历槐天长章莱钢平商高综该区辖集公景一车门分支';

const ANY_HOLDER = new RegExp(
  `(?=[${FIRST}]|(?<=^|[。;,])[一-鿿]{2})(?:${HOLDERS.map(([words]) => `(${words.source})`).join('|')})`,
  'g',
);

/** 放到全省看，…: what is said so at the head of a block goes for all of it. */
const HEAD = 14;

const SENTENCE_ENDS = new RegExp(SENTENCE_END, 'g');

interface Turn {
  readonly at: number;
  readonly scope: Scope;
}

/**
 * Follows whose figures a block gives. A holder speaks to the end of its sentence, one at the head of the block for the whole of it.
 *
 * @param names known names in the block: 山东 in 山东大学 holds nothing
 * @param base the scope of the section, or of the block before
 */
export function trackScopes(text: string, names: readonly Span[], base: Scope): ScopeTrack {
  const folded = foldText(text);
  const turns: Turn[] = [{ at: 0, scope: base }];
  let standing = base;
  let after = base;
  const ends = [...folded.text.matchAll(SENTENCE_ENDS)].map(({ index }) => index);
  let passed = 0;
  const endBefore = (at: number) => {
    for (; ends[passed] !== undefined && ends[passed]! < at; passed++)
      turns.push({ at: folded.offsets[ends[passed]!]! + 1, scope: standing });
  };
  for (const match of folded.text.matchAll(ANY_HOLDER)) {
    const row = match.slice(1).findIndex((group) => group !== undefined);
    const scope = HOLDERS[row]![1];
    const start = match.index;
    const end = start + match[0].length;
    if (row > 0 && !isHolder(folded.text, start, end)) continue;
    const at = folded.offsets[start]!;
    const last = folded.offsets[end - 1]!;
    if (names.some((name) => name.start <= at && last < name.end - 1)) continue;
    endBefore(start);
    const goesOn = scope === '全市' || row === 0;
    if (goesOn) after = scope;
    if (goesOn || start <= HEAD) standing = scope;
    turns.push({ at, scope });
  }
  endBefore(Number.POSITIVE_INFINITY);
  return {
    at: (offset) => turns.findLast((turn) => turn.at <= offset)!.scope,
    standing,
    after,
  };
}

/** 从全省看 begins a statement with its holder; 高于全省平均 only measures by it. */
function isHolder(text: string, start: number, end: number): boolean {
  const before = text[start - 1] ?? '';
  const looksFrom = start <= HEAD && (before === '从' || before === '到');
  return (looksFrom || !NOT_HOLDER_BEFORE.has(before)) && !NOT_HOLDER_BEHIND.test(text.slice(end, end + 4));
}

/**
 * The scopes of the blocks of a page, found out as far as they are asked for, which must be in order. A heading begins anew; another block
 * begins where the one before it with figures ended.
 */
export function followScopes(scans: readonly BlockScan[]): (block: number) => ScopeTrack {
  let next = 0;
  let base: Scope = '全市';
  let track = trackScopes('', [], base);
  return (asked) => {
    for (; next <= asked; next++) {
      const { block, names, hasFigures } = scans[next]!;
      if (!block.heading && !hasFigures) continue;
      track = trackScopes(block.text, names, block.heading ? '全市' : base);
      base = block.heading ? track.standing : track.after;
    }
    return track;
  };
}

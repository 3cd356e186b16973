import type { EntityType, Span } from '../model/corpus.ts';
import { isBalanced, mayBeName } from './may-be-name.ts';
import { CLASS_NOUNS, type ClassNoun, endingOf, JOINED_CLASSES } from './name-endings.ts';
import { bordersOf, endsBefore, isSpecific, skipGoverning, skipLeading } from './name-words.ts';
import { FORMULAS, findQuotedNames } from './quoted-names.ts';

/** A name as the grammar reads it; the span covers what stands in the text, which a joined name does not: 济滨、济枣高铁. */
export interface NamePhrase extends Span {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly type: EntityType;
}

/** Words between two signs, with their place in the clause. */
interface Piece {
  readonly text: string;
  readonly start: number;
}

/** The kind a list is of, with its words: 等片区. */
interface ListKind extends ClassNoun {
  readonly words: string;
}

/** What is known of an item before it is read: whether others stand beside it, and what they all are. */
interface Context {
  readonly listed: boolean;
  readonly kind: ListKind | undefined;
}

const LONGEST_NAME = 26;

/** Nobody writes so many characters without a stop: what is longer is no sentence, and not read. */
const LONGEST_STRETCH = 300;

/**
 * The names of a clause, in order, not overlapping. A name stands behind a governing verb or in a list, and runs to an ending that makes
 * a name of what is before it, or to the kind its list is of; or it stands in quotation marks. Linear in the text.
 * `推进黄岗路隧道、泉城路等项目建设` → 黄岗路隧道, 泉城路.
 */
export function findNamePhrases(text: string): NamePhrase[] {
  const stretches = piecesOf(text.replaceAll('——', '\n\n'), STOPS).filter(
    (piece) => piece.text.length <= LONGEST_STRETCH,
  );
  return longest([...findQuotedNames(text), ...stretches.flatMap(readStretch)]);
}

/** Of phrases that overlap the longer one; of equal ones the first given. */
function longest(phrases: readonly NamePhrase[]): NamePhrase[] {
  const kept: NamePhrase[] = [];
  for (const phrase of [...phrases].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1);
    if (!last || last.end <= phrase.start) kept.push(phrase);
    else if (phrase.end - phrase.start > last.end - last.start) kept[kept.length - 1] = phrase;
  }
  return kept;
}

const STOPS = /[，。；：！？\n]/;
const OPENERS = '“《（';
const CLOSERS = '”》）';

/** Cuts at signs outside quotation marks and brackets. */
function piecesOf(text: string, signs: RegExp, from = 0): Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  let depth = 0;
  for (let at = 0; at <= text.length; at++) {
    const char = text[at] ?? '\n';
    if (OPENERS.includes(char)) depth++;
    else if (CLOSERS.includes(char)) depth = Math.max(0, depth - 1);
    if (at < text.length && (depth > 0 || !signs.test(char))) continue;
    if (at > start) pieces.push({ text: text.slice(start, at), start: from + start });
    start = at + 1;
  }
  return pieces;
}

/** 等 that ends a list. Must not take 平等, 高等, 等级. */
const ENOUGH = /(?<![平高中优同初劣])等(?![级次于待同])/;

function readStretch(stretch: Piece): NamePhrase[] {
  const items = piecesOf(stretch.text, /、/, stretch.start).flatMap(splitPair);
  const enough = items.findIndex(({ text }) => ENOUGH.test(text));
  const kind = enough < 0 ? undefined : kindBehind(items[enough]!.text);
  const listed = items.length > 1 || enough >= 0;
  const phrases = items.flatMap((item, i) => readItem(item, { listed, kind: i <= enough ? kind : undefined }));
  return [...phrases, ...sharedEndings(items, phrases)];
}

/** Must not take 和 in 平和, 和谐, 和美. */
const AND = /(?<![平饱亲温柔])(?:以及|[和与及])(?!谐|平|美|睦|解)/g;

/** Cuts at 和, 与 or 及 where each side is a name of its own: 千佛山北广场和佛慧山片区, but not 保护和治理工程. */
function splitPair({ text, start }: Piece): Piece[] {
  for (const { index, 0: and } of text.matchAll(AND)) {
    const left = text.slice(0, index);
    const next = index + and.length;
    if (!isBalanced(left) || next + 1 >= text.length) continue;
    if (endingOf(left) === undefined && !(left.length <= 4 && isSpecific(left))) continue;
    return [{ text: left, start }, ...splitPair({ text: text.slice(next), start: start + next })];
  }
  return [{ text, start }];
}

/** The kind a list is of, within the words behind 等: 等10个重点项目 → 项目. */
function kindBehind(text: string): ListKind | undefined {
  const rest = text.slice(text.search(ENOUGH) + 1);
  for (let start = 0; start <= Math.min(rest.length, 16); start++) {
    for (let length = Math.min(6, rest.length - start); length > 0; length--) {
      const words = rest.slice(start, start + length);
      const kind = CLASS_NOUNS.get(words);
      if (kind && endsBefore(rest.slice(start + length))) return { ...kind, words };
    }
  }
  return undefined;
}

function readItem({ text, start }: Piece, context: Context): NamePhrase[] {
  const enough = text.search(ENOUGH);
  if (enough < 0) return readNamesOrKind({ text, start }, context);
  const behind = { text: text.slice(enough + 1), start: start + enough + 1 };
  return [
    ...readNamesOrKind({ text: text.slice(0, enough), start }, context),
    ...readNames(behind, { listed: false, kind: undefined }),
  ];
}

function readNamesOrKind(item: Piece, context: Context): NamePhrase[] {
  const named = readNames(item, context);
  const ofKind = named.length === 0 && context.kind ? nameOfKind(item, context.kind) : undefined;
  return ofKind ? [ofKind] : named;
}

/** Names with an ending, from the last governing verb backwards, and what stands on either side of them. */
function readNames(item: Piece, context: Context): NamePhrase[] {
  for (const border of bordersOf(item.text)) {
    const name = nameBehind(item, border, context.listed);
    if (!name) continue;
    const before = { text: item.text.slice(0, border), start: item.start };
    const after = { text: item.text.slice(name.end - item.start), start: name.end };
    const others = { listed: false, kind: undefined };
    return [...(border > 0 ? readNames(before, context) : []), name, ...readNames(after, others)];
  }
  return [];
}

/** The longest name that begins behind a border. */
function nameBehind(item: Piece, border: number, listed: boolean): NamePhrase | undefined {
  const rest = item.text.slice(border);
  const lead = skipLeading(rest);
  const governed = border > 0 || lead > 0;
  for (let end = Math.min(rest.length, lead + LONGEST_NAME); end > lead + 2; end--) {
    const ending = endingOf(rest.slice(lead, end));
    const behind = rest.slice(end);
    if (!ending || !endsBefore(behind, ending.words)) continue;
    // A scheme is called by its verb, too: 优化营商环境创新提升行动.
    const from = ending.type === 'programme' && border > 0 ? skipGoverning(rest) : lead;
    const name = rest.slice(from, end);
    if (!mayBeName(name, { ending, governed, listed, behind })) continue;
    const start = item.start + border + from;
    const span = { start, end: start + name.length };
    return withBracket({ name, aliases: otherNames(name), type: ending.type, ...span }, behind);
  }
  return undefined;
}

/** 国家健康医疗大数据中心（北方）: a short bracket behind a name belongs to it. */
function withBracket(phrase: NamePhrase, behind: string): NamePhrase {
  const bracket = /^（[^（）]{1,8}）/.exec(behind)?.[0];
  if (!bracket) return phrase;
  const { name, aliases, end } = phrase;
  return { ...phrase, name: name + bracket, aliases: [name, ...aliases], end: end + bracket.length };
}

/** 东部汉峪金谷 is 汉峪金谷, too, and “掌上泉办”平台 is 掌上泉办. */
function otherNames(name: string): string[] {
  const quoted = /^“([^”]{4,20})”/.exec(name)?.[1];
  const bare = quoted ?? name.replace(/^(?:东部|西部|南部|北部|中部|市级|省级)/, '');
  return bare !== name && (quoted || isSpecific(bare)) ? [bare] : [];
}

/** What an item says behind its last governing verb. */
function objectOf({ text, start }: Piece): Piece {
  const border = bordersOf(text)[0]!;
  const from = border + skipLeading(text.slice(border));
  return { text: text.slice(from), start: start + from };
}

/** An item that has no ending, but is one of a kind: 泉城路、上新街等商圈. */
function nameOfKind(item: Piece, kind: ListKind): NamePhrase | undefined {
  const { text, start } = objectOf(item);
  if (text.length < 2 || text.length > LONGEST_NAME || /^[\d“]/.test(text)) return undefined;
  if (!isSpecific(text) || FORMULAS.has(text)) return undefined;
  const name = kind.joined && !text.endsWith(kind.words) ? text + kind.words : text;
  return { name, aliases: [], type: kind.type, start, end: start + text.length };
}

/** Words longer than this lack more than an ending. */
const LONGEST_HEADLESS = 12;

/** 济滨、济枣高铁: the name behind them lends the others its ending. */
function sharedEndings(items: readonly Piece[], phrases: readonly NamePhrase[]): NamePhrase[] {
  return items.flatMap((item): NamePhrase[] => {
    const itemEnd = item.start + item.text.length;
    if (phrases.some(({ start, end }) => start < itemEnd && item.start < end)) return [];
    const lender = phrases.find((phrase) => phrase.start >= itemEnd);
    const ending = lender && joinedEnding(lender.name);
    const { text, start } = objectOf(item);
    if (!lender || !ending || text.length < 2 || text.length > LONGEST_HEADLESS) return [];
    if (!isSpecific(text) || !/[一-鿿）]$/.test(text)) return [];
    return [{ name: text + ending, aliases: [], type: lender.type, start, end: itemEnd }];
  });
}

/** What a name lends: 绕城东线高速公路改扩建 → 高速公路改扩建. */
function joinedEnding(name: string): string | undefined {
  const words = JOINED_CLASSES.find((ending) => name.indexOf(ending) > 1);
  return words && name.slice(name.indexOf(words));
}

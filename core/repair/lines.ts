import { applyReplacements, type Draft, type Replacement } from './draft.ts';

/** A label that begins a heading or an item: 一、 （一） (一) 1. 1． 第一章 — or a bullet or an annex. */
const LABEL =
  /^(?:第[一二三四五六七八九十百]{1,4}[章节条]|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|\d{1,2}[.．、](?!\d)|——|附件[：:\d])/;

const SENTENCE_END = /[。！？；：…!?;:][”’）)》】"]{0,2}$|[）)】]$/;

/** Running heads and page numbers: `— 12 —`, `- 3 -`, `第 4 页 共 9 页`. Must not match the bullet `——坚持`. */
const PAGE_NUMBER = /^(?:[-—–]{1,2} ?\d{1,3} ?[-—–]{1,2}|第 ?\d{1,3} ?页(?:[ ，/]{0,2}共 ?\d{1,3} ?页)?)$/;

/** A paragraph longer than this whose labels stand inside was robbed of its lines (004 has 12 breaks in 30,000 characters). */
const LINES_LOST = 1500;

/** A line longer than this without comma or stop was torn, unless a bracket follows (the date below a title of 001). */
const LONGEST_HEADING = 40;

/** So begins only the rest of a torn line: 战略机¶遇，坚持 (001), 全面深化改革¶排头兵。顺应 (003). Must not match 当前，济南… below a heading. */
const REST_OF_SENTENCE = /^.?[，、]|^.{1,4}[。；]/;

/** An opening bracket farther from the line's end was never closed. */
const LONGEST_BRACKET = 200;

/** With so many lines for each that has words, blank lines part pages, not paragraphs. */
const MOSTLY_BLANK = 1.5;

/** Nobody cuts lines wider than this: longer ones are paragraphs. */
const WIDEST_WRAP = 80;

/** A line so near the full width was cut, not ended. */
const NEARLY = 0.8;

interface Line {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Makes each line of the draft one paragraph: joins what page ends tore apart, drops blank lines, page numbers and indents,
 * and breaks before labels where the lines were lost. `要求，准确¶¶把握黄河` → `要求，准确把握黄河`.
 */
export function joinLines(draft: Draft): Draft {
  const all = linesOf(draft.text);
  const lines = all.filter((line) => line.text !== '' && !isFurniture(line.text));
  const furnished = furnitureBetween(all.filter((line) => isFurniture(line.text)));
  const width = wrapWidth(lines);
  const torn = width > 0 || all.length > lines.length * MOSTLY_BLANK;
  const replacements: Replacement[] = [];
  lines.forEach((line, i) => {
    const previous = lines[i - 1];
    const furniture = furnished(previous, line);
    const mayJoin = previous !== undefined && (torn || furniture || hasOpenBracket(previous.text));
    const joins = mayJoin && continues(previous.text, line.text, width);
    replacements.push(replaceGap(previous, line, { joins, furniture }));
  });
  const end = lines.at(-1)?.end ?? 0;
  replacements.push({ start: end, end: draft.text.length, text: '', reason: 'spacing' });
  const real = replacements.filter((r) => draft.text.slice(r.start, r.end) !== r.text);
  return breakBeforeLabels(applyReplacements(draft, real));
}

/** What stands between two lines becomes a line end, or nothing; words printed on both sides of it go with it. */
function replaceGap(
  previous: Line | undefined,
  line: Line,
  { joins, furniture }: { readonly joins: boolean; readonly furniture: boolean },
): Replacement {
  const start = previous?.end ?? 0;
  const text = joins || previous === undefined ? '' : '\n';
  const doubled = joins && previous !== undefined ? doubledLength(previous.text, line.text) : 0;
  const reason = furniture ? 'page-furniture' : joins ? 'page-break' : 'spacing';
  if (doubled === 0) return { start, end: line.start, text, reason };
  return { start, end: line.start + doubled, text, reason: 'doubled-text', note: '换页处重复印出的字' };
}

/** What a site prints round a document: its buttons, where it is from and how often it was read. Must not match 位置：北园大街, a field of a table, nor 下一篇章. */
const SITE_FURNITURE =
  /^(?:下载|打印|全屏|收藏|分享|关闭|首页|加大|还原|减小|大|中|小|】|>|返回顶部|相关报道[：:]?|【?(?:字号|字体)[：:].{0,12}|(?:您的?|您现在的|当前)位置[：:].{0,40}|(?:稿件)?来源[：:].{1,20}|(?:发布)?(?:时间|日期)[：:] ?20\d\d-\d\d-\d\d.{0,9}|(?:浏览|阅读)(?:次数|量)[：:].{0,8}|责任编辑[：:].{1,8}|[上下]一篇[：:].{0,40}|20\d\d-\d\d-\d\d(?: \d\d:\d\d(?::\d\d)?)?)$/;

/** Page numbers, and the table of contents: 目录, `一、发展基础……3`. Must not match a sentence that ends in a year. */
function isFurniture(line: string): boolean {
  if (PAGE_NUMBER.test(line) || SITE_FURNITURE.test(line) || /^目[ 　]{0,8}录$/.test(line)) return true;
  const entry = line.replace(/\d{1,3}$/, '');
  return entry.length < line.length && /(?:……|\.{4}|·{4})$/.test(entry.slice(-12).trimEnd());
}

/** Whether such a line stands between two others; asked in order. */
function furnitureBetween(furniture: readonly Line[]): (previous: Line | undefined, line: Line) => boolean {
  let at = 0;
  return (previous, line) => {
    while (at < furniture.length && furniture[at]!.start < (previous?.end ?? 0)) at++;
    return at < furniture.length && furniture[at]!.start < line.start;
  };
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  while (start <= text.length) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    const line = text.slice(start, end);
    const trimmed = line.trim();
    const lead = line.length - line.trimStart().length;
    lines.push({ start: start + lead, end: start + lead + trimmed.length, text: trimmed });
    start = end + 1;
  }
  return lines;
}

/** True when `next` goes on with the sentence of `previous`. Headings end without a full stop, too, but begin with a label. */
function continues(previous: string, next: string, width: number): boolean {
  if (hasOpenBracket(previous)) return true;
  if (LABEL.test(next) || SENTENCE_END.test(previous)) return false;
  if (isHeadingLine(previous) || /^附件[：:]/.test(previous)) return false;
  if (width > 0 && previous.length >= width * NEARLY) return true;
  if (/[，。；]/.test(previous) || REST_OF_SENTENCE.test(next)) return true;
  return previous.length > LONGEST_HEADING && !/^[（(]/.test(next);
}

/** `一、奋斗目标`: a label and no full stop. `（五）…实现新突破。加强与` is a run-in heading, so its text goes on. */
function isHeadingLine(line: string): boolean {
  return LABEL.test(line) && !line.startsWith('——') && !line.includes('。');
}

function hasOpenBracket(line: string): boolean {
  const open = Math.max(line.lastIndexOf('（'), line.lastIndexOf('('));
  return open >= 0 && line.length - open < LONGEST_BRACKET && !/[）)]/.test(line.slice(open));
}

/** How much of the start of `next` is a repeat of the end of `previous`: 思想¶会主义思想为指导 → 5. One or two characters prove nothing. */
function doubledLength(previous: string, next: string): number {
  for (let length = Math.min(12, previous.length, next.length); length >= 4; length--) {
    if (previous.endsWith(next.slice(0, length))) return length;
  }
  return 0;
}

/** The width of lines cut at a fixed one, or 0: most long lines end inside a sentence, and nearly all are of one length. */
function wrapWidth(lines: readonly Line[]): number {
  const long = lines.filter((line) => line.text.length >= 20);
  if (long.length < 8) return 0;
  const width = Math.max(...long.slice(0, 2000).map((line) => line.text.length));
  if (width > WIDEST_WRAP) return 0;
  const open = long.filter((line) => !SENTENCE_END.test(line.text) && line.text.length >= width * NEARLY);
  return open.length > long.length / 2 ? width : 0;
}

function breakBeforeLabels(draft: Draft): Draft {
  const replacements: Replacement[] = [];
  let start = 0;
  for (const paragraph of draft.text.split('\n')) {
    if (paragraph.length > LINES_LOST) {
      for (const match of paragraph.matchAll(/(?<=[。！!])(?=[（(][一二三四五六七八九十]{1,3}[）)])/g)) {
        const at = start + match.index;
        replacements.push({ start: at, end: at, text: '\n', reason: 'page-break', note: '原件失去分段' });
      }
    }
    start += paragraph.length + 1;
  }
  return applyReplacements(draft, replacements);
}

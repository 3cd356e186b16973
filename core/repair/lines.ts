import { applyReplacements, type Draft, type Replacement } from './draft.ts';

/** A label that begins a heading or an item: 一、 （一） (一) 1. 1． 第一章 — or a bullet or an annex. */
export const LABEL =
  /^(?:第[一二三四五六七八九十百]{1,4}[章节条]|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|\d{1,2}[.．、](?!\d)|——|附件[：:\d])/;

const SENTENCE_END = /[。！？；：…!?;:][”’）)》】"]{0,2}$|[）)】]$/;

/** Running heads and page numbers: `— 12 —`, `- 3 -`, `第 4 页 共 9 页`. Must not match the bullet `——坚持`. */
const PAGE_NUMBER = /^(?:[-—–]{1,2} ?\d{1,3} ?[-—–]{1,2}|第 ?\d{1,3} ?页(?:[ ，/]{0,2}共 ?\d{1,3} ?页)?)$/;

/** A paragraph longer than this whose labels stand inside was robbed of its lines (004 has 12 breaks in 30,000 characters). */
const LINES_LOST = 1500;

/** An opening bracket farther from the line's end was never closed. */
const LONGEST_BRACKET = 200;

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
  const lines = all.filter((line) => line.text !== '' && !PAGE_NUMBER.test(line.text));
  const wrapped = isHardWrapped(lines);
  const paged = all.length > lines.length * 1.5;
  const replacements: Replacement[] = [];
  let from = 0;
  lines.forEach((line, i) => {
    const previous = lines[i - 1];
    const joins =
      previous !== undefined &&
      (paged || wrapped || hasOpenBracket(previous.text)) &&
      continues(previous.text, line.text);
    const doubled = joins ? doubledLength(previous.text, line.text) : 0;
    if (line.start + doubled > from)
      replacements.push(gapReplacement(from, line.start + doubled, joins, i === 0, doubled));
    from = line.end;
  });
  if (from < draft.text.length) replacements.push({ start: from, end: draft.text.length, text: '', reason: 'spacing' });
  return breakBeforeLabels(
    applyReplacements(
      draft,
      replacements.filter((r) => draft.text.slice(r.start, r.end) !== r.text),
    ),
  );
}

function gapReplacement(start: number, end: number, joins: boolean, first: boolean, doubled: number): Replacement {
  const reason = doubled > 0 ? 'doubled-text' : joins ? 'page-break' : 'spacing';
  const note = doubled > 0 ? '换页处重复印出的字' : undefined;
  return { start, end, text: joins || first ? '' : '\n', reason, ...(note === undefined ? {} : { note }) };
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
function continues(previous: string, next: string): boolean {
  if (hasOpenBracket(previous)) return true;
  if (LABEL.test(next) || SENTENCE_END.test(previous)) return false;
  if (isHeadingLine(previous) || /^附件[：:]/.test(previous)) return false;
  if (/[，。；、]/.test(previous)) return true;
  return /[，。]/.test(next) && !/^[（(]/.test(next);
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

/** Lines cut at a fixed width: most long ones end inside a sentence, and nearly all are of one length. */
function isHardWrapped(lines: readonly Line[]): boolean {
  const long = lines.filter((line) => line.text.length >= 20);
  if (long.length < 8) return false;
  const widest = Math.max(...long.slice(0, 2000).map((line) => line.text.length));
  if (widest > 80) return false;
  const open = long.filter((line) => !SENTENCE_END.test(line.text) && line.text.length >= widest * 0.8);
  return open.length > long.length * 0.5;
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

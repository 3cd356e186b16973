import { parseNumeral } from '../text/numerals.ts';

/** Kinds of numbering from the highest down. A document's levels are the kinds it uses, in this order. */
export type LabelKind = 'chapter' | 'section' | 'han' | 'han-brackets' | 'digit' | 'digit-brackets' | 'none';

export const LABEL_ORDER: readonly LabelKind[] = [
  'chapter',
  'section',
  'han',
  'han-brackets',
  'digit',
  'digit-brackets',
  'none',
];

export interface Heading {
  readonly kind: LabelKind;
  readonly label: string;
  /** The number of the label, for the path; 0 without one. */
  readonly ordinal: number;
  readonly title: string;
  /** Offsets in the paragraph: where the heading begins and where its text ends (behind the full stop of a run-in heading). */
  readonly start: number;
  readonly end: number;
  readonly titleStart: number;
}

const LABELS: readonly (readonly [LabelKind, RegExp])[] = [
  ['chapter', /^第([一二三四五六七八九十百]{1,4})章[ 　]?/],
  ['section', /^第([一二三四五六七八九十百]{1,4})节[ 　]?/],
  ['han', /^([一二三四五六七八九十]{1,3})、/],
  ['han-brackets', /^[（(]([一二三四五六七八九十]{1,3})[）)]/],
  ['digit', /^(\d{1,2})[.．、](?!\d)/],
  ['digit-brackets', /^[（(](\d{1,2})[）)]/],
];

/** A numbered heading longer than this before its first full stop is a numbered paragraph without a heading. */
const LONGEST_TITLE = 80;

/** An unnumbered run-in heading: 加快激发消费潜能。 Longer first sentences are text. */
const LONGEST_RUN_IN = 22;

/** An unnumbered heading on a line of its own: 在提升产业层次上创新突破 (002). */
const LONGEST_OWN_LINE = 32;

/**
 * The heading a paragraph begins with. Levels come from numbering, never from marks, which are random in 003.
 * `（一）牵住动能转换牛鼻子，省会发展势能持续汇聚。“项目…` → label `（一）`, title up to the full stop. Must not take 2025年 for `2025.`.
 */
export function headingOf(paragraph: string, next: string | undefined): Heading | undefined {
  for (const [kind, pattern] of LABELS) {
    const match = pattern.exec(paragraph);
    if (match) return numbered(kind, match, paragraph);
  }
  return ownLine(paragraph, next) ?? runIn(paragraph);
}

function numbered(kind: LabelKind, match: RegExpExecArray, paragraph: string): Heading | undefined {
  const titleStart = match[0].length;
  const stop = paragraph.slice(titleStart).search(/[。！？]/);
  const titleEnd = stop < 0 ? paragraph.length : titleStart + stop;
  if (titleEnd - titleStart > LONGEST_TITLE || titleEnd === titleStart) return undefined;
  return {
    kind,
    label: match[0].trim(),
    ordinal: parseNumeral(match[1] ?? '') ?? 0,
    title: paragraph.slice(titleStart, titleEnd),
    start: 0,
    end: stop < 0 ? titleEnd : titleEnd + 1,
    titleStart,
  };
}

function ownLine(paragraph: string, next: string | undefined): Heading | undefined {
  if (next === undefined || paragraph.length > LONGEST_OWN_LINE || paragraph.length < 4) return undefined;
  if (/[，。；：！？、,]|^[（(—]|[）)]$/.test(paragraph) || /^\d{4}年|^附件/.test(paragraph)) return undefined;
  return unnumbered(paragraph, paragraph.length, paragraph.length);
}

function runIn(paragraph: string): Heading | undefined {
  const stop = paragraph.indexOf('。');
  if (stop < 4 || stop > LONGEST_RUN_IN || paragraph.length < stop + 20) return undefined;
  if (/[，；：！？,]|^(?:[（(—]|各位代表)/.test(paragraph.slice(0, stop))) return undefined;
  return unnumbered(paragraph, stop, stop + 1);
}

function unnumbered(paragraph: string, titleEnd: number, end: number): Heading {
  return { kind: 'none', label: '', ordinal: 0, title: paragraph.slice(0, titleEnd), start: 0, end, titleStart: 0 };
}

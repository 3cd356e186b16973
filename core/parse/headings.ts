import { parseNumeral } from '../text/numerals.ts';

/** Kinds of numbering from the highest down. A document's levels are the kinds it uses, in this order. */
export type LabelKind = 'part' | 'chapter' | 'section' | 'han' | 'han-brackets' | 'digit' | 'digit-brackets' | 'none';

export const LABEL_ORDER: readonly LabelKind[] = [
  'part',
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
  /** Where the words that can be cited begin: behind a label. */
  readonly titleStart: number;
}

const LABELS: readonly (readonly [LabelKind, RegExp])[] = [
  ['chapter', /^第([一二三四五六七八九十百]{1,4})章[ 　]*/],
  ['section', /^第([一二三四五六七八九十百]{1,4})节[ 　]*/],
  ['han', /^([一二三四五六七八九十]{1,3})、/],
  ['han-brackets', /^[（(]([一二三四五六七八九十]{1,3})[）)]/],
  ['digit', /^(\d{1,2})[.．、](?!\d)/],
  ['digit-brackets', /^[（(](\d{1,2})[）)]/],
];

/** A numbered heading longer than this before its first full stop is a numbered paragraph without a heading. */
const LONGEST_TITLE = 80;

/** An unnumbered run-in heading: 加快激发消费潜能。 Longer first sentences are text. */
const LONGEST_RUN_IN = 22;

/** Parts of a report that gives numbers only below them: 2025年工作回顾 above （一）. */
const PART = /(?:工作回顾|工作总结|发展成就|主要目标|目标任务|主要任务|重点任务|重点工作|工作安排|总体要求)$/;

/** An unnumbered heading on a line of its own: 在提升产业层次上创新突破 (002). */
const LONGEST_OWN_LINE = 32;

/** A paragraph with its neighbours: an unnumbered heading shows by what stands round it. */
export interface Surroundings {
  readonly previous: string | undefined;
  readonly next: string | undefined;
}

/**
 * The heading of a paragraph. Levels come from numbering, never from marks, which are random in 003.
 * `（一）牵住动能转换牛鼻子，省会发展势能持续汇聚。“项目…` → label `（一）`, title up to the full stop. Must not take 2025年 for `2025.`.
 */
export function headingOf(paragraph: string, around: Surroundings): Heading | undefined {
  for (const [kind, pattern] of LABELS) {
    const match = pattern.exec(paragraph);
    if (match) return numbered(kind, match, paragraph);
  }
  return ownLine(paragraph, around) ?? runIn(paragraph) ?? announced(paragraph);
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

/**
 * A short line without a stop: 在提升产业层次上创新突破. The line behind it is its subtitle, no heading (全年实施投资过百亿元项目…).
 * Must not take the signature (中共济南市委办公厅 before a date) or the speaker (济南市市长 于海田 before 各位代表：).
 */
function ownLine(paragraph: string, { previous, next }: Surroundings): Heading | undefined {
  if (!isOwnLine(paragraph) || next === undefined) return undefined;
  if (/^\d{4}年\d{1,2}月/.test(next) || isSalutation(next)) return undefined;
  if (previous !== undefined && isOwnLine(previous) && !LABELS.some(([, label]) => label.test(previous)))
    return undefined;
  const heading = unnumbered(paragraph, { start: 0, titleEnd: paragraph.length, end: paragraph.length });
  return PART.test(paragraph) ? { ...heading, kind: 'part' } : heading;
}

/** Who gives a report: 济南市市长 于海田. */
const SPEAKER = /(?:[省市区县州旗]长|主席) ?[一-鿿]{1,4}(?: [一-鿿]{1,3})?$/;

function isOwnLine(line: string): boolean {
  if (line.length < 4 || line.length > LONGEST_OWN_LINE) return false;
  if (SPEAKER.test(line)) return false;
  return !/[，。；：！？,]|^[（(—]|[）)]$|^\d{4}年(?!.{0,12}(?:工作|回顾))|^附件/.test(line);
}

function isSalutation(line: string): boolean {
  return line.length <= 20 && /[：:]$/.test(line);
}

/**
 * A paragraph's short first sentence that names what it is about: 强化数字赋能。实施制造业… (002), 做强做优主导产业。 (003).
 * Must not take a statement (绿色低碳是中国式现代化的鲜明底色。) or an address (我们必须坚定不移推进新型工业化。).
 */
function runIn(paragraph: string): Heading | undefined {
  const stop = paragraph.indexOf('。');
  if (stop < 4 || stop > LONGEST_RUN_IN || paragraph.length < stop + 20) return undefined;
  if (/[，；：！？,是]|^(?:[（(—]|我们|各位)/.test(paragraph.slice(0, stop))) return undefined;
  return unnumbered(paragraph, { start: 0, titleEnd: stop, end: stop + 1 });
}

/**
 * The first heading of a list, announced in the paragraph before its sisters: 重点抓好5项工作。其中包括，进一步优化工业布局。近期…
 * (002, in six parts). Must not take 其中包括，不断增强城市文明感召力，扎实深化…, which goes on.
 */
function announced(paragraph: string): Heading | undefined {
  const match = /(?:其中)?包括，([^，。；：！？]{4,22})。(?=.{20})/.exec(paragraph);
  if (!match || !/[。：]$/.test(paragraph.slice(0, match.index))) return undefined;
  const end = match.index + match[0].length;
  return unnumbered(paragraph, { start: match.index, titleEnd: end - 1, end }, match[0].length - 1 - match[1]!.length);
}

function unnumbered(
  paragraph: string,
  { start, titleEnd, end }: { readonly start: number; readonly titleEnd: number; readonly end: number },
  lead = 0,
): Heading {
  const title = paragraph.slice(start + lead, titleEnd);
  return { kind: 'none', label: '', ordinal: 0, title, start, end, titleStart: start };
}

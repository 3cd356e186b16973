import { applyReplacements, type Draft, type Replacement, replaceAll } from './draft.ts';

/**
 * Takes out what converters leave behind: Markdown marks (003 has `**` and `#` without system), HTML tags (`PM<sub>2.5</sub>`),
 * entities, carriage returns. Must not touch a single * or # inside a sentence.
 */
export function removeMarks(draft: Draft): Draft {
  let marked = replaceAll(draft, /\r\n?|[\u2028\u2029\v\f]/g, 'spacing', () => '\n');
  marked = replaceAll(marked, /\uFEFF|\u00AD|[\u200B-\u200D\u2060]/g, 'spacing', () => '');
  marked = replaceAll(
    marked,
    /<\/?(?:sub|sup|b|i|em|strong|span|br|p|div|font)(?:\s[^<>]{0,200})?\/?>/gi,
    'mark',
    () => '',
  );
  marked = replaceAll(
    marked,
    /&(?:nbsp|ensp|emsp|amp|quot|lt|gt|middot|ldquo|rdquo|mdash);/g,
    'mark',
    ([entity]) => ENTITIES[entity],
  );
  marked = replaceAll(marked, /^[ \t]*#{1,6}[ \t]+/gm, 'mark', () => '');
  return replaceAll(marked, /\*\*/g, 'mark', () => '');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&nbsp;': ' ',
  '&ensp;': ' ',
  '&emsp;': ' ',
  '&amp;': '&',
  '&quot;': '"',
  '&lt;': '<',
  '&gt;': '>',
  '&middot;': '·',
  '&ldquo;': '“',
  '&rdquo;': '”',
  '&mdash;': '—',
};

/** A stray English word between Chinese ones (000 line 82: `休闲旅游街区 and 全域旅游示范区`). Must not touch `R&D and` in English. */
export function replaceStrayWords(draft: Draft): Draft {
  return replaceAll(draft, /(?<=[一-鿿）])[ \t]?\band\b[ \t]?(?=[一-鿿])/g, 'foreign-word', () => '和');
}

/**
 * Han characters, CJK signs, full-width forms, and the quotation marks and dashes that Chinese shares with Latin. Not the ideographic
 * space: a run of them would be looked through anew from each.
 */
const WIDE_CHARACTER = '[\\u2E80-\\u2FFF\\u3001-\\u9FFF\\uF900-\\uFAFF\\uFF00-\\uFFEF“”‘’—…]';

/** A blank beside Chinese: `突破 36 万辆`, `4F 级`. Two phrases keep theirs: `选择济南 共赢未来`; single characters do not: `政 府 工 作`. */
const BLANKS = new RegExp(
  `(?<=${WIDE_CHARACTER})[ \\t\u00A0\u3000]+(?=[^\\s])|(?<=[0-9A-Za-z%)])[ \\t\u00A0\u3000]+(?=${WIDE_CHARACTER})|(?<=^\\d{1,2}[.．、])[ \\t]+`,
  'gm',
);

const HALF_WIDTH_SIGN = new RegExp(`(?<=${WIDE_CHARACTER}|%)[,;:!?]|[,;:!?](?=[一-鿿“])|(?<=[一-鿿])\\.$`, 'gm');

/**
 * Drops blanks between Chinese and figures or Latin words, and widens half-width signs between Chinese characters (002
 * throughout, two pages of 001): the documents are cited side by side, and one style reads better than two. Every change is
 * an edit, the raw file keeps its own. Must not touch `1,234`, `2:30` or `Java Script`.
 */
export function normaliseSpacing(draft: Draft): Draft {
  const joined = replaceAll(draft, BLANKS, 'spacing', (match) => (partsPhrases(match) ? ' ' : ''));
  const widened = replaceAll(joined, HALF_WIDTH_SIGN, 'punctuation', ([sign]) => WIDE[sign]);
  return widenBrackets(widened);
}

/** Tabs part the columns of a table. */
function partsPhrases(match: RegExpMatchArray): boolean {
  if (match[0].includes('\t')) return true;
  const text = match.input ?? '';
  const end = (match.index ?? 0) + match[0].length;
  return (
    /[一-鿿]{2}$/.test(text.slice(Math.max(0, end - match[0].length - 2), match.index)) &&
    /^[一-鿿]{2}/.test(text.slice(end, end + 2))
  );
}

/** Widens both brackets of a pair that holds or follows Chinese: `（创新港)`, `(2021年2月19日)`. Must not touch `f(x)`. */
function widenBrackets(draft: Draft): Draft {
  const replacements: Replacement[] = [];
  const { text } = draft;
  let open = -1;
  for (let i = 0; i < text.length; i++) {
    const char = text[i]!;
    if (char === '\n') open = -1;
    else if (char === '(' || char === '（') open = i;
    else if ((char === ')' || char === '）') && open >= 0) {
      if (isChinesePair(text, open, i)) replacements.push(...[open, i].flatMap((at) => widen(text, at)));
      open = -1;
    }
  }
  return applyReplacements(draft, replacements);
}

/** Brackets farther apart than this are looked at by their ends only. */
const LONGEST_LOOK = 100;

function isChinesePair(text: string, open: number, close: number): boolean {
  if (text[open] === '（' || text[close] === '）') return true;
  const inside = text.slice(open + 1, Math.min(close, open + LONGEST_LOOK));
  return /[一-鿿]/.test(inside) || /[一-鿿“”]/.test((text[open - 1] ?? '') + (text[close + 1] ?? ''));
}

function widen(text: string, at: number): Replacement[] {
  const wide = WIDE[text[at]!];
  return wide === undefined ? [] : [{ start: at, end: at + 1, text: wide, reason: 'punctuation' }];
}

const WIDE: Readonly<Record<string, string>> = {
  ',': '，',
  '.': '。',
  ';': '；',
  ':': '：',
  '!': '！',
  '?': '？',
  '(': '（',
  ')': '）',
};

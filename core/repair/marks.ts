import { type Draft, replaceAll } from './draft.ts';

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
 * Drops blanks between Chinese and figures or Latin words (003: `突破 36 万辆`), and widens half-width signs between Chinese
 * characters (002 throughout, two pages of 001). Must not touch `1,234` or `Java Script`.
 */
export function normaliseSpacing(draft: Draft): Draft {
  const joined = replaceAll(
    draft,
    /(?<=[⺀-鿿　-〿＀-￯“”‘’—…]) +(?=[^\n ])|(?<=[0-9A-Za-z%)]) +(?=[⺀-鿿　-〿＀-￯“”‘’—…])/g,
    'spacing',
    () => '',
  );
  return replaceAll(
    joined,
    /(?<=[⺀-鿿　-〿＀-￯“”‘’—…])[,;:!?()]|[,;:!?()](?=[一-鿿“])/g,
    'punctuation',
    ([sign]) => WIDE[sign],
  );
}

const WIDE: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '!': '！',
  '?': '？',
  '(': '（',
  ')': '）',
};

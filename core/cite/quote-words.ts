import type { Span } from '../model/corpus.ts';
import { foldText } from '../text/fold.ts';
import { parseNumeral } from '../text/numerals.ts';

/** A word of a text: a number with its scale and percent sign, or written out, a run of Latin letters, or one Chinese character. */
export interface QuoteWord extends Span {
  /** Folded: script, width and case do not count. */
  readonly text: string;
  /** What a number comes to, `1.35万` → 13500; undefined for other words. */
  readonly value?: number;
}

/** Numbers keep their scale: 5000万 and 5000亿 are two numbers, not one word before 万 and 亿. */
const WORD =
  /(\d{1,15}(?:[.,]\d{1,9}){0,5})(万亿|[百千]?[万亿])?(%)?|[〇零一二两三四五六七八九十百千万亿]{2,10}|[a-z]+|\p{L}/gu;

/** Characters that say a number, alone too: 五大工程 is not 六大工程. */
const HAN_NUMERAL = /^[〇零一二两三四五六七八九十百千万亿]{1,10}$/;

/** The words of a text in order, in its own offsets; signs, blanks and inserted readings are no words. `突破5000P` → 突, 破, 5000, p. */
export function quoteWords(text: string): QuoteWord[] {
  const { text: folded, offsets } = foldText(text);
  return [...folded.matchAll(WORD)].map((match) => {
    const [whole, digits, scale = '', percent = ''] = match;
    const start = offsets[match.index]!;
    const end = offsets[match.index + whole.length - 1]! + 1;
    const value = digits === undefined ? hanValue(whole) : digitsValue(digits, scale, percent);
    return { text: whole, start, end, ...(value === undefined ? {} : { value }) };
  });
}

function digitsValue(digits: string, scale: string, percent: string): number | undefined {
  const value = parseNumeral(digits.replace(/,(?=\d{3})/g, ''));
  const factor = scale === '' ? 1 : parseNumeral(`1${scale}`);
  return value === undefined || factor === undefined ? undefined : (value * factor) / (percent === '' ? 1 : 100);
}

function hanValue(word: string): number | undefined {
  return HAN_NUMERAL.test(word) ? parseNumeral(word) : undefined;
}

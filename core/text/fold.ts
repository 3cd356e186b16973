import { FOLD_PAIRS } from './fold-pairs.ts';

/** Folded text with its way back: `offsets[i]` is the source offset of folded character `i`, that at its length the source's end. */
export interface Folded {
  readonly text: string;
  readonly offsets: readonly number[];
}

/** Marks a character that folding drops. */
export const DROPPED = 0xffff;

/** A reading is dropped only when it is this short: 創(chuàng) is the longest of Mandarin with its brackets. */
const LONGEST_READING = 8;

/** Signs that sites write in several ways: 〇 in 二〇三五年, dashes of ranges, middle dots, corner brackets. */
const SAME: readonly (readonly [string, string])[] = [
  ['○', '〇'],
  ['—', '-'],
  ['–', '-'],
  ['－', '-'],
  ['～', '~'],
  ['〜', '~'],
  ['‧', '·'],
  ['・', '·'],
  ['•', '·'],
  ['「', '“'],
  ['」', '”'],
  ['『', '“'],
  ['』', '”'],
  ['﹐', ','],
  ['％', '%'],
];

/** White space (Unicode White_Space), zero-width characters, soft hyphen, byte order mark, variation selectors. */
const INVISIBLE: readonly number[] = [
  ...[0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x20, 0x85, 0xa0, 0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000],
  ...Array.from({ length: 11 }, (_, i) => 0x2000 + i),
  ...[0xad, 0x200b, 0x200c, 0x200d, 0x2060, 0xfeff, 0xfe0e, 0xfe0f],
];

/**
 * One entry a UTF-16 unit: 0 keeps it, `DROPPED` drops it, all else is what it becomes. Traditional and variant characters
 * become Simplified ones, full-width signs half-width, capitals small; white space and invisible characters are dropped.
 */
let table: Uint16Array | undefined;

function buildTable(): Uint16Array {
  const table = new Uint16Array(0x10000);
  for (let i = 0; i < FOLD_PAIRS.length; i += 2) table[FOLD_PAIRS.charCodeAt(i)] = FOLD_PAIRS.charCodeAt(i + 1);
  for (let code = 0xff01; code <= 0xff5e; code++) table[code] = lower(code - 0xfee0);
  for (let code = 0x41; code <= 0x5a; code++) table[code] = lower(code);
  for (const [from, to] of SAME) table[from.charCodeAt(0)] = to.charCodeAt(0);
  for (const code of INVISIBLE) table[code] = DROPPED;
  return table;
}

function lower(code: number): number {
  return code >= 0x41 && code <= 0x5a ? code + 32 : code;
}

/** The folded code of one UTF-16 unit, or `DROPPED`. `foldCode('黃'.charCodeAt(0))` is that of 黄. */
export function foldCode(code: number): number {
  // Made when it is first asked: most pages name nothing.
  table ??= buildTable();
  return table[code] || code;
}

/**
 * Folds a text for comparing: `現(xiàn)在　５G` → `现在5g`, with offsets back to the source.
 */
export function foldText(text: string): Folded {
  const first = firstFolded(text);
  if (first === text.length) return { text, offsets: ownOffsets(text.length) };
  const offsets: number[] = [];
  const codes: number[] = [];
  for (let i = 0; i < first; i++) {
    codes.push(text.charCodeAt(i));
    offsets.push(i);
  }
  for (let i = first; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x28 || code === 0xff08) {
      const end = readingEnd(text, i);
      if (end > 0) {
        i = end - 1;
        continue;
      }
    }
    const folded = foldCode(code);
    if (folded === DROPPED) continue;
    codes.push(folded);
    offsets.push(i);
  }
  offsets.push(text.length);
  return { text: fromCodes(codes), offsets };
}

/** The offset of the first character that folding may change; the length where none is. Most sentences have none. */
function firstFolded(text: string): number {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x28 || foldCode(code) !== code) return i;
  }
  return text.length;
}

const own: number[] = [];

/** 0, 1, 2 … to `length` at least; the one list of them serves all texts. */
function ownOffsets(length: number): readonly number[] {
  while (own.length <= length) own.push(own.length);
  return own;
}

/** A few characters of a text, folded one by one; offsets outside of it are cut. For the words beside a name: readings stay. */
export function foldSlice(text: string, start: number, end: number): string {
  let folded = '';
  for (let i = Math.max(0, start); i < end && i < text.length; i++) {
    const code = foldCode(text.charCodeAt(i));
    if (code !== DROPPED) folded += String.fromCharCode(code);
  }
  return folded;
}

/** The key under which names are compared: folded, without quotation marks. `“双千兆”` → `双千兆`. */
export function foldKey(text: string): string {
  return foldText(text).text.replace(ALL_QUOTES, '');
}

const QUOTES = /["'“”‘’]/;
const ALL_QUOTES = new RegExp(QUOTES, 'g');

/** A folded text without quotation marks, as keys are, but with its way back: “四新”经济占比 → 四新经济占比. */
export function withoutQuotes({ text, offsets }: Folded): Folded {
  if (!QUOTES.test(text)) return { text, offsets };
  const kept: number[] = [];
  for (let i = 0; i < text.length; i++) if (!QUOTES.test(text[i]!)) kept.push(offsets[i]!);
  kept.push(offsets[text.length]!);
  return { text: text.replace(ALL_QUOTES, ''), offsets: kept };
}

/**
 * The offset behind a bracketed reading that starts at `start`, or 0: `現(xiàn)在` at 1 → 7. A reading has a letter with a
 * tone mark, so `(REITs)` and `(2024)` are none.
 */
export function readingEnd(text: string, start: number): number {
  const limit = Math.min(text.length, start + LONGEST_READING + 2);
  let toned = false;
  for (let i = start + 1; i < limit; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x29 || code === 0xff09) return toned ? i + 1 : 0;
    if (isTonedLetter(code)) toned = true;
    else if (!isLatinLetter(code)) return 0;
  }
  return 0;
}

/** āáǎà … ǜ, the letters of Hanyu Pinyin that carry a tone mark. */
function isTonedLetter(code: number): boolean {
  return (code >= 0xe0 && code <= 0xfc) || (code >= 0x100 && code <= 0x17f) || (code >= 0x1cd && code <= 0x1dc);
}

function isLatinLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
}

/** Long texts are joined in pieces: `apply` has a limit on its arguments. */
function fromCodes(codes: number[]): string {
  if (codes.length <= 0x2000) return String.fromCharCode.apply(null, codes);
  const pieces: string[] = [];
  for (let i = 0; i < codes.length; i += 0x2000) {
    pieces.push(String.fromCharCode.apply(null, codes.slice(i, i + 0x2000)));
  }
  return pieces.join('');
}

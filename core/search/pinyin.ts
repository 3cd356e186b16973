import { PINYIN_TABLE } from './pinyin-table.ts';
import { letterOf } from './tokens.ts';

/** Readings by character and characters by reading; every reading counts, which one is right in a word does not matter. */
interface PinyinTable {
  /** The characters of each syllable. */
  readonly characters: ReadonlyMap<string, string>;
  /** The syllables of each character, by UTF-16 unit. */
  readonly readings: readonly (readonly string[] | undefined)[];
}

let table: PinyinTable | undefined;

/** The table, read on first use: 24 KB of text. */
function pinyinTable(): PinyinTable {
  table ??= readTable();
  return table;
}

function readTable(): PinyinTable {
  const characters = new Map<string, string>();
  const readings: string[][] = new Array(0x10000);
  for (const [, syllable, all] of PINYIN_TABLE.matchAll(/^([a-z]+)(.+)/gm)) {
    characters.set(syllable!, all!);
    for (let i = 0; i < all!.length; i++) {
      const own = readings[all!.charCodeAt(i)];
      if (own) own.push(syllable!);
      else readings[all!.charCodeAt(i)] = [syllable!];
    }
  }
  return { characters, readings };
}

const NONE: readonly string[] = [];

function readingsOf(code: number): readonly string[] {
  return pinyinTable().readings[code] ?? NONE;
}

/** Whether two characters share a reading: 晓 and 小. */
export function alike(a: number, b: number): boolean {
  const others = readingsOf(b);
  for (const syllable of readingsOf(a)) if (others.includes(syllable)) return true;
  return false;
}

/** The characters that share a reading with a character, itself among them; empty for one that has no reading. */
export function charactersLike(code: number): string {
  return readingsOf(code).map(charactersOf).join('');
}

/** The characters of a syllable; empty for letters that are none. */
export function charactersOf(syllable: string): string {
  return pinyinTable().characters.get(syllable) ?? '';
}

/** Visits the letters (0 … 35, see `letterOf`) a sign of a name may be typed from: 重 from c and z, 4 from 4. */
export function eachInitial(code: number, visit: (letter: number) => void): void {
  const own = letterOf(code);
  if (own >= 0) visit(own);
  let seen = -1;
  for (const syllable of readingsOf(code)) {
    const letter = letterOf(syllable.charCodeAt(0));
    if (letter !== seen) visit(letter);
    seen = letter;
  }
}

/** How a typed string fits a name: which part of the name, and how much of it was typed as whole syllables. */
export interface PinyinFit {
  readonly start: number;
  readonly end: number;
  /** 1 when every syllable was typed whole, towards 0 for initials. */
  readonly whole: number;
}

/** Fewer letters than this are not looked for inside a name: every name has them somewhere. */
const FEWEST_INSIDE = 3;

/** Longer strings fit no name; it bounds the walk. */
const MOST_TYPED = 192;

/** For each place in the query reached: letters typed as whole syllables on the way, in halves, plus one; 0 is not reached. */
const reached = new Uint16Array(MOST_TYPED + 1);
const next = new Uint16Array(MOST_TYPED + 1);

/**
 * The best place where a typed string fits a name at or behind `from`: whole syllables, initials, both mixed, Chinese between, the
 * last syllable unfinished. `huanghety` and `黄河ty` fit 黄河体育中心 at 0–4. The query has no blanks or apostrophes, ü is v.
 */
export function fitPinyin(name: string, query: string, from = 0): PinyinFit | undefined {
  if (query.length > MOST_TYPED) return undefined;
  let best: PinyinFit | undefined;
  for (let start = from; start < name.length; start++) {
    if (start > 0 && query.length < FEWEST_INSIDE) break;
    const code = name.charCodeAt(start);
    // Most names end here: the walk is only worth its steps where the first letter fits.
    if (code !== query.charCodeAt(0) && !readingsOf(code).some((syllable) => syllable[0] === query[0])) continue;
    const fit = fitFrom(name, start, query);
    if (fit && (!best || fit.whole > best.whole + 0.01)) best = fit;
  }
  return best;
}

/** Walks the name with, for each query position reached, the most letters typed as whole syllables on the way. */
function fitFrom(name: string, start: number, query: string): PinyinFit | undefined {
  const length = query.length;
  reached.fill(0, 0, length + 1);
  reached[0] = 1;
  for (let i = start; i < name.length; i++) {
    next.fill(0, 0, length + 1);
    let any = false;
    for (let position = 0; position < length; position++) {
      if (reached[position] === 0) continue;
      if (step(name.charCodeAt(i), query, position, reached[position]!)) any = true;
    }
    if (next[length]! > 0) return { start, end: i + 1, whole: (next[length]! - 1) / 2 / length };
    if (!any) return undefined;
    reached.set(next.subarray(0, length + 1));
  }
  return undefined;
}

/** Everything a sign of the name may have been typed as at a position; whether anything fits. */
function step(code: number, query: string, position: number, score: number): boolean {
  const letter = query.charCodeAt(position);
  let any = code === letter && reach(position + 1, score + 2);
  for (const syllable of readingsOf(code)) {
    if (syllable.charCodeAt(0) !== letter) continue;
    any = reach(position + 1, score);
    if (query.startsWith(syllable, position)) reach(position + syllable.length, score + 2 * syllable.length);
    else if (position > 0 && syllable.startsWith(query.slice(position))) reach(query.length, score + 1);
    if (syllable[1] === 'h' && query[position + 1] === 'h') reach(position + 2, score);
  }
  return any;
}

function reach(position: number, score: number): true {
  if (next[position]! < score) next[position] = score;
  return true;
}

/** The places where the first sign typed may end: behind its letter, zh, ch, sh, or a whole syllable. */
export function firstEnds(query: string): number[] {
  const ends = [1];
  if (/^[zcs]h/.test(query)) ends.push(2);
  for (let length = 2; length <= 6; length++) if (charactersOf(query.slice(0, length))) ends.push(length);
  return ends.filter((end) => end <= query.length);
}

/** Cuts letters into syllables, the fewest that cover them whole: `wuzhengming` → wu, zheng, ming. Undefined when they do not fit. */
export function splitSyllables(letters: string): string[] | undefined {
  const best: (string[] | undefined)[] = [[]];
  for (let end = 1; end <= letters.length; end++) {
    for (let length = Math.min(6, end); length >= 1; length--) {
      const before = best[end - length];
      const syllable = letters.slice(end - length, end);
      if (before && charactersOf(syllable) && (!best[end] || before.length + 1 < best[end]!.length))
        best[end] = [...before, syllable];
    }
  }
  return best[letters.length];
}

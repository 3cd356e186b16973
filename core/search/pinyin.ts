import { PINYIN_TABLE } from './pinyin-table.ts';
import { letterOf } from './tokens.ts';

/** Readings by character and characters by reading; every reading counts, which one is right in a word does not matter. */
interface PinyinTable {
  readonly syllables: readonly string[];
  /** The characters of each syllable. */
  readonly characters: readonly string[];
  readonly numbers: ReadonlyMap<string, number>;
  /** By UTF-16 unit: where its readings begin in `readings`, 0 for none. Readings end with 0xffff. */
  readonly heads: Uint16Array;
  readonly readings: Uint16Array;
}

let table: PinyinTable | undefined;

/** The table, read on first use: 24 KB of text. */
function pinyinTable(): PinyinTable {
  table ??= readTable();
  return table;
}

const END = 0xffff;

function readTable(): PinyinTable {
  const lines = PINYIN_TABLE.trim().split('\n');
  const syllables = lines.map((line) => /^[a-z]+/.exec(line)![0]);
  const characters = lines.map((line, i) => line.slice(syllables[i]!.length));
  const counts = new Uint8Array(0x10000);
  let total = 1;
  for (const all of characters) {
    for (let i = 0; i < all.length; i++) total += counts[all.charCodeAt(i)]!++ === 0 ? 2 : 1;
  }
  const heads = new Uint16Array(0x10000);
  const readings = new Uint16Array(total).fill(END);
  const filled = new Uint8Array(0x10000);
  let free = 1;
  characters.forEach((all, syllable) => {
    for (let i = 0; i < all.length; i++) {
      const code = all.charCodeAt(i);
      if (heads[code] === 0) {
        heads[code] = free;
        free += counts[code]! + 1;
      }
      readings[heads[code]! + filled[code]!++] = syllable;
    }
  });
  return { syllables, characters, numbers: new Map(syllables.map((text, i) => [text, i])), heads, readings };
}

/** Whether two characters share a reading: 晓 and 小. */
export function soundsAlike(a: string, b: string): boolean {
  return alike(a.charCodeAt(0), b.charCodeAt(0));
}

/** The same for UTF-16 units. */
export function alike(a: number, b: number): boolean {
  const { heads, readings } = pinyinTable();
  const [headA, headB] = [heads[a]!, heads[b]!];
  if (headA === 0 || headB === 0) return false;
  for (let i = headA; readings[i] !== END; i++)
    for (let j = headB; readings[j] !== END; j++) if (readings[i] === readings[j]) return true;
  return false;
}

/** The characters that share a reading with a character, itself among them; empty for one that has no reading. */
export function charactersLike(code: number): string {
  const { heads, readings, characters } = pinyinTable();
  let all = '';
  if (heads[code] !== 0) for (let i = heads[code]!; readings[i] !== END; i++) all += characters[readings[i]!]!;
  return all;
}

/** The characters of a syllable; empty for letters that are none. */
export function charactersOf(syllable: string): string {
  const { numbers, characters } = pinyinTable();
  return characters[numbers.get(syllable) ?? -1] ?? '';
}

/** Visits the letters (0 … 35, see `letterOf`) a sign of a name may be typed from: 重 from c and z, 4 from 4. */
export function eachInitial(code: number, visit: (letter: number) => void): void {
  const own = letterOf(code);
  if (own >= 0) visit(own);
  const { heads, readings, syllables } = pinyinTable();
  let seen = -1;
  if (heads[code] === 0) return;
  for (let i = heads[code]!; readings[i] !== END; i++) {
    const letter = syllables[readings[i]!]!.charCodeAt(0) - 0x61;
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
    // Most names end here: the walk is only worth its steps where the first letter fits.
    if (!soundsFrom(name.charCodeAt(start), query.charCodeAt(0))) continue;
    const fit = fitFrom(name, start, query);
    if (fit && (!best || fit.whole > best.whole + 0.01)) best = fit;
  }
  return best;
}

/** Whether a character may be typed from this letter, or is typed itself. */
function soundsFrom(code: number, letter: number): boolean {
  if (code === letter) return true;
  const { heads, readings, syllables } = pinyinTable();
  if (heads[code] === 0) return false;
  for (let i = heads[code]!; readings[i] !== END; i++)
    if (syllables[readings[i]!]!.charCodeAt(0) === letter) return true;
  return false;
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
  const { heads, readings, syllables } = pinyinTable();
  const letter = query.charCodeAt(position);
  let any = code === letter && reach(position + 1, score + 2);
  if (heads[code] === 0) return any;
  for (let i = heads[code]!; readings[i] !== END; i++) {
    const syllable = syllables[readings[i]!]!;
    if (syllable.charCodeAt(0) !== letter) continue;
    any = reach(position + 1, score);
    if (query.startsWith(syllable, position)) reach(position + syllable.length, score + 2 * syllable.length);
    else if (position > 0 && query.length - position < syllable.length && syllable.startsWith(query.slice(position)))
      reach(query.length, score + 1);
    if (syllable.charCodeAt(1) === 0x68 && query.charCodeAt(position + 1) === 0x68) reach(position + 2, score);
  }
  return any;
}

function reach(position: number, score: number): true {
  if (next[position]! < score) next[position] = score;
  return true;
}

/** The places where the first sign typed may end: behind its letter, zh, ch, sh, or a whole syllable. */
export function firstEnds(query: string): number[] {
  const { numbers } = pinyinTable();
  const ends = [1];
  if (/^[zcs]h/.test(query)) ends.push(2);
  for (let length = 2; length <= 6; length++) if (numbers.has(query.slice(0, length))) ends.push(length);
  return ends.filter((end) => end <= query.length);
}

/** Cuts letters into syllables, the fewest that cover them whole: `wuzhengming` → wu, zheng, ming. Undefined when they do not fit. */
export function splitSyllables(letters: string): string[] | undefined {
  const { numbers } = pinyinTable();
  const best: (string[] | undefined)[] = [[]];
  for (let end = 1; end <= letters.length; end++) {
    for (let length = Math.min(6, end); length >= 1; length--) {
      const before = best[end - length];
      const syllable = letters.slice(end - length, end);
      if (before && numbers.has(syllable) && (!best[end] || before.length + 1 < best[end]!.length))
        best[end] = [...before, syllable];
    }
  }
  return best[letters.length];
}

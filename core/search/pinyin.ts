import { PINYIN_TABLE } from './pinyin-table.ts';

/** Readings by character and characters by reading; every reading counts, which one is right in a word does not matter. */
export interface PinyinTable {
  readonly readings: ReadonlyMap<string, readonly string[]>;
  readonly characters: ReadonlyMap<string, string>;
}

let table: PinyinTable | undefined;

/** The table, read on first use: 24 KB of text. */
export function pinyinTable(): PinyinTable {
  table ??= readTable();
  return table;
}

function readTable(): PinyinTable {
  const readings = new Map<string, string[]>();
  const characters = new Map<string, string>();
  for (const line of PINYIN_TABLE.trim().split('\n')) {
    const syllable = /^[a-z]+/.exec(line)![0];
    characters.set(syllable, line.slice(syllable.length));
    for (const char of line.slice(syllable.length)) readings.set(char, [...(readings.get(char) ?? []), syllable]);
  }
  return { readings, characters };
}

/** Whether two characters share a reading: 晓 and 小. */
export function soundsAlike(a: string, b: string): boolean {
  const { readings } = pinyinTable();
  const other = readings.get(b);
  return readings.get(a)?.some((reading) => other?.includes(reading)) ?? false;
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

/**
 * The best place where a typed string fits a name: whole syllables, initials, both mixed, Chinese between, the last syllable
 * unfinished. `huanghety` and `黄河ty` fit 黄河体育中心 at 0–4. The query has no blanks or apostrophes, ü is v.
 */
export function fitPinyin(name: string, query: string): PinyinFit | undefined {
  let best: PinyinFit | undefined;
  for (let start = 0; start < name.length; start++) {
    if (start > 0 && query.length < FEWEST_INSIDE) break;
    // Most names end here: the walk is only worth its steps where the first letter fits.
    if (!soundsFrom(name[start]!, query[0]!)) continue;
    const fit = fitFrom(name, start, query);
    if (fit && (!best || fit.whole > best.whole + 0.01)) best = fit;
  }
  return best;
}

/** Whether a character may be typed from this letter, or is typed itself. */
function soundsFrom(char: string, letter: string): boolean {
  return (
    char === letter ||
    (pinyinTable()
      .readings.get(char)
      ?.some((reading) => reading[0] === letter) ??
      false)
  );
}

/** Walks the name with, for each query position reached, the most letters typed as whole syllables on the way. */
function fitFrom(name: string, start: number, query: string): PinyinFit | undefined {
  const { readings } = pinyinTable();
  let reached = new Map([[0, 0]]);
  for (let i = start; i < name.length && reached.size > 0; i++) {
    const next = new Map<number, number>();
    const reach = (position: number, whole: number) => next.set(position, Math.max(next.get(position) ?? 0, whole));
    for (const [position, whole] of reached) {
      if (query[position] === name[i]) reach(position + 1, whole + 1);
      for (const syllable of readings.get(name[i]!) ?? []) {
        if (query.startsWith(syllable, position)) reach(position + syllable.length, whole + syllable.length);
        else if (position > 0 && query.length > position && syllable.startsWith(query.slice(position)))
          reach(query.length, whole + 0.5);
        if (query[position] === syllable[0]) reach(position + 1, whole);
        if (/^[zcs]h/.test(syllable) && query.startsWith(syllable.slice(0, 2), position)) reach(position + 2, whole);
      }
    }
    const whole = next.get(query.length);
    if (whole !== undefined) return { start, end: i + 1, whole: whole / query.length };
    reached = next;
  }
  return undefined;
}

/** Cuts letters into syllables, the fewest that cover them whole: `wuzhengming` → wu, zheng, ming. Undefined when they do not fit. */
export function splitSyllables(letters: string): string[] | undefined {
  const { characters } = pinyinTable();
  const best: (string[] | undefined)[] = [[]];
  for (let end = 1; end <= letters.length; end++) {
    for (let length = Math.min(6, end); length >= 1; length--) {
      const before = best[end - length];
      const syllable = letters.slice(end - length, end);
      if (before && characters.has(syllable) && (!best[end] || before.length + 1 < best[end]!.length))
        best[end] = [...before, syllable];
    }
  }
  return best[letters.length];
}

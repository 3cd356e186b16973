import type { Match } from '@/core/match/automaton.ts';
import { DROPPED, foldCode, foldKey, readingEnd } from '@/core/text/fold.ts';

const QUOTATION_MARKS = `"'“”‘’「」『』＂＇`;

/** One unit that counts: its folded form, and where it ends with the readings that follow it at once. */
interface Unit {
  readonly char: string;
  readonly end: number;
}

/** The same as `scanText` by the shortest way: at each place every form is tried, and the longest that fits is taken. */
export function naiveScan(forms: readonly string[], text: string): Match[] {
  const keys = forms.map(foldKey);
  const matches: Match[] = [];
  let start = 0;
  while (start < text.length) {
    const units = counts(text, start) ? unitsFrom(text, start) : [];
    const form = longestOf(keys, units);
    if (form === undefined) start++;
    else {
      const { end } = units[keys[form]!.length - 1]!;
      matches.push({ start, end, form });
      start = end;
    }
  }
  return matches;
}

function counts(text: string, at: number): boolean {
  return foldCode(text.charCodeAt(at)) !== DROPPED && !QUOTATION_MARKS.includes(text[at]!);
}

/** The unit at `start` is taken as it is, even a bracket: only what follows a unit can be its reading. */
function unitsFrom(text: string, start: number): Unit[] {
  const units: Unit[] = [];
  for (let i = start; i < text.length; ) {
    const reading = i > start ? bracketEnd(text, i) : 0;
    if (reading > 0) {
      const last = units.at(-1)!;
      if (last.end === i) units[units.length - 1] = { ...last, end: reading };
      i = reading;
      continue;
    }
    i++;
    if (counts(text, i - 1)) units.push({ char: String.fromCharCode(foldCode(text.charCodeAt(i - 1))), end: i });
  }
  return units;
}

function bracketEnd(text: string, at: number): number {
  return text[at] === '(' || text[at] === '（' ? readingEnd(text, at) : 0;
}

/** The first of the longest forms, as the automaton has it; a form of one character is none. */
function longestOf(keys: readonly string[], units: readonly Unit[]): number | undefined {
  const text = units.map(({ char }) => char).join('');
  let best: number | undefined;
  keys.forEach((key, form) => {
    if (key.length >= 2 && text.startsWith(key) && key.length > (keys[best ?? -1]?.length ?? 0)) best = form;
  });
  return best;
}

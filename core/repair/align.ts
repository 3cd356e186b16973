/** A stretch where two texts differ: `[start, end)` of the one, `[otherStart, otherEnd)` of the other. Either may be empty. */
export interface Gap {
  readonly start: number;
  readonly end: number;
  readonly otherStart: number;
  readonly otherEnd: number;
}

/** So many equal characters in a row count as being back in step. */
const IN_STEP = 8;

/** Beyond so many characters without getting back in step the rest is given up as one gap. */
const FARTHEST = 6000;

/** How two copies of one text lie on each other. */
export interface Alignment {
  readonly gaps: readonly Gap[];
  /** For each character of the other text the offset of its equal in the first, or -1. */
  readonly places: Int32Array;
}

/**
 * Lays one copy of a text on another: `甲X乙丙…` on `甲乙丙…` → one gap at 1. White space (a blank in both texts) is passed over.
 * Time grows with the length of the texts, and with each gap's length up to `FARTHEST`.
 */
export function alignTexts(text: string, other: string): Alignment {
  const gaps: Gap[] = [];
  const places = new Int32Array(other.length).fill(-1);
  let i = 0;
  let j = 0;
  while (i < text.length && j < other.length) {
    if (text[i] === other[j]) places[j++] = i++;
    else if (text[i] === ' ') i++;
    else if (other[j] === ' ') j++;
    else {
      const next = backInStep(text, i, other, j);
      gaps.push({ start: i, end: next.i, otherStart: j, otherEnd: next.j });
      i = next.i;
      j = next.j;
    }
  }
  return { gaps, places };
}

function backInStep(text: string, i: number, other: string, j: number): { i: number; j: number } {
  const places = new Map<string, number>();
  const seenOther = new Map<string, number>();
  for (let step = 0; step <= FARTHEST; step++) {
    const here = text.slice(i + step, i + step + IN_STEP);
    const there = other.slice(j + step, j + step + IN_STEP);
    if (here.length === IN_STEP && !places.has(here)) places.set(here, step);
    if (there.length === IN_STEP && !seenOther.has(there)) seenOther.set(there, step);
    const meet = seenOther.get(here);
    if (here.length === IN_STEP && meet !== undefined) return { i: i + step, j: j + meet };
    const meetHere = places.get(there);
    if (there.length === IN_STEP && meetHere !== undefined) return { i: i + meetHere, j: j + step };
    if (here.length < IN_STEP && there.length < IN_STEP) break;
  }
  return { i: text.length, j: other.length };
}

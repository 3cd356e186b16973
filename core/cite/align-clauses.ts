import type { Clause } from '../model/corpus.ts';
import { bareWords } from '../text/bare-words.ts';
import { likeness } from '../text/likeness.ts';

/** Clauses of two copies of a document that say the same; one side is empty where only the other copy has them. */
export interface AlignedClauses {
  readonly left: readonly Clause[];
  readonly right: readonly Clause[];
}

/** One clause may have become two where a full stop was lost; how many of each side a row may join. */
const STEPS = [
  [1, 1],
  [1, 2],
  [2, 1],
] as const;

/** Clauses with less in common than this are not the same clause. */
const LEAST_ALIKE = 0.4;

/**
 * Lays two copies of a document beside each other, clause by clause, both in their own order. What is the same in both is found
 * first; only what lies between is compared pair by pair, so that time grows with the differences.
 */
export function alignClauses(left: readonly Clause[], right: readonly Clause[]): AlignedClauses[] {
  const [a, b] = [left.map(keyOf), right.map(keyOf)];
  const rows: AlignedClauses[] = [];
  let [i, j] = [0, 0];
  for (const [x, y] of [...sameInOrder(a, b), [left.length, right.length] as const]) {
    rows.push(...alignGap(left.slice(i, x), right.slice(j, y)));
    if (x < left.length) rows.push({ left: [left[x]!], right: [right[y]!] });
    [i, j] = [x + 1, y + 1];
  }
  return rows;
}

function keyOf({ text }: Clause): string {
  return bareWords(text);
}

/** Pairs of equal keys that each copy has once, as many as stand in the same order in both. */
function sameInOrder(a: readonly string[], b: readonly string[]): (readonly [number, number])[] {
  const once = (keys: readonly string[]) => {
    const places = new Map<string, number>();
    keys.forEach((key, place) => {
      places.set(key, places.has(key) ? -1 : place);
    });
    return places;
  };
  const [inA, inB] = [once(a), once(b)];
  const pairs = a.flatMap((key, x) => {
    const y = inB.get(key) ?? -1;
    return key !== '' && y >= 0 && inA.get(key) === x ? [[x, y] as const] : [];
  });
  return longestRising(pairs);
}

function longestRising(pairs: readonly (readonly [number, number])[]): (readonly [number, number])[] {
  const ends: number[] = [];
  const before = new Int32Array(pairs.length).fill(-1);
  pairs.forEach(([, y], k) => {
    let low = 0;
    for (let high = ends.length; low < high; ) {
      const middle = (low + high) >> 1;
      if (pairs[ends[middle]!]![1] < y) low = middle + 1;
      else high = middle;
    }
    before[k] = low > 0 ? ends[low - 1]! : -1;
    ends[low] = k;
  });
  const rising: (readonly [number, number])[] = [];
  for (let k = ends.at(-1) ?? -1; k >= 0; k = before[k]!) rising.unshift(pairs[k]!);
  return rising;
}

/** The rows of a stretch without equal clauses: as much likeness as can be had, in order. */
function alignGap(left: readonly Clause[], right: readonly Clause[]): AlignedClauses[] {
  const [n, m] = [left.length, right.length];
  if (n === 0 || m === 0)
    return [
      ...left.map((clause) => ({ left: [clause], right: [] })),
      ...right.map((clause) => ({ left: [], right: [clause] })),
    ];
  const [a, b] = [left.map(keyOf), right.map(keyOf)];
  const best = new Float64Array((n + 1) * (m + 1));
  const step = new Map<number, readonly [number, number]>();
  const cell = (i: number, j: number) => i * (m + 1) + j;
  for (let i = n; i >= 0; i--) {
    for (let j = m; j >= 0; j--) {
      const here = cell(i, j);
      const take = (x: number, y: number, gain: number) => {
        const sum = gain + best[cell(i + x, j + y)]!;
        if (step.has(here) && sum <= best[here]!) return;
        best[here] = sum;
        step.set(here, [x, y]);
      };
      if (i < n) take(1, 0, 0);
      if (j < m) take(0, 1, 0);
      for (const [x, y] of STEPS) {
        if (i + x > n || j + y > m) continue;
        const like = likeness(a.slice(i, i + x).join(''), b.slice(j, j + y).join(''));
        if (like >= LEAST_ALIKE) take(x, y, like * (x + y));
      }
    }
  }
  const rows: AlignedClauses[] = [];
  for (let [i, j] = [0, 0]; i < n || j < m; ) {
    const [x, y] = step.get(cell(i, j))!;
    rows.push({ left: left.slice(i, i + x), right: right.slice(j, j + y) });
    [i, j] = [i + x, j + y];
  }
  return rows;
}

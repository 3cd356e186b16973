/** Weights added up by unit, of which few are ever touched; made once and emptied after each use. */
export interface Tally {
  readonly weights: Float32Array;
  /** The units that have a weight, in the order they were met; the first `count` entries. */
  readonly touched: Uint32Array;
  count: number;
  /** The list that was read last. */
  readonly numbers: Uint32Array;
}

export function createTally(units: number): Tally {
  return {
    weights: new Float32Array(units),
    touched: new Uint32Array(units),
    count: 0,
    numbers: new Uint32Array(units),
  };
}

/** Adds a weight to the units in the front of `numbers`. */
export function addWeight(tally: Tally, length: number, weight: number): void {
  const { weights, touched, numbers } = tally;
  for (let i = 0; i < length; i++) {
    const unit = numbers[i]!;
    if (weights[unit] === 0) touched[tally.count++] = unit;
    weights[unit]! += weight;
  }
}

export function emptyTally(tally: Tally): void {
  for (let i = 0; i < tally.count; i++) tally.weights[tally.touched[i]!] = 0;
  tally.count = 0;
}

/** So many are kept until the best of them are told apart. */
const MOST_KEPT = 1 << 12;
const packed = new Float64Array(MOST_KEPT);

/** Score and unit in one number, which typed arrays sort without calling back. */
const SCALE = 1 << 20;
const UNITS = 1 << 25;

/** The best units of a range, best first, at most `most`. Scores are positive; those alike keep the order of their numbers. */
export function bestOf(
  { weights, touched, count }: Tally,
  { from, to, most, least }: { from: number; to: number; most: number; least: number },
  scoreOf: (unit: number, weight: number) => number,
): { unit: number; score: number }[] {
  let kept = 0;
  let worst = 0;
  for (let i = 0; i < count; i++) {
    const unit = touched[i]!;
    const score = unit >= from && unit < to ? scoreOf(unit, weights[unit]!) : 0;
    const both = Math.round(score * SCALE) * UNITS + (UNITS - 1 - unit);
    if (score <= 0 || score < least || both < worst) continue;
    packed[kept++] = both;
    if (kept < MOST_KEPT) continue;
    packed.sort().copyWithin(0, kept - most);
    kept = most;
    worst = packed[0]!;
  }
  const sorted = packed.subarray(0, kept).sort();
  return Array.from({ length: Math.min(most, kept) }, (_, i) => {
    const both = sorted[kept - 1 - i]!;
    const score = Math.floor(both / UNITS);
    return { unit: UNITS - 1 - (both - score * UNITS), score: score / SCALE };
  });
}

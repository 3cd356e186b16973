/** Weights added up by unit, of which few are ever touched; made once and emptied after each use. */
export interface Tally {
  readonly weights: Float32Array;
  /** The units that have a weight, in the order they were met; the first `count` entries. */
  readonly touched: Uint32Array;
  count: number;
  /** The list that was read last. */
  readonly numbers: Uint32Array;
  /** Which group of lists a unit was last met in, so that it counts once for the group. */
  readonly groups: Uint32Array;
  group: number;
  /** For `bestOf`. */
  readonly packed: Float64Array;
}

export function createTally(units: number): Tally {
  return {
    weights: new Float32Array(units),
    touched: new Uint32Array(units),
    count: 0,
    numbers: new Uint32Array(units),
    groups: new Uint32Array(units),
    group: 0,
    packed: new Float64Array(units),
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

/** Keeps in the front of `numbers` what was not met in this group yet; says how many. */
export function keepNew({ groups, group, numbers }: Tally, length: number): number {
  let kept = 0;
  for (let i = 0; i < length; i++) {
    const unit = numbers[i]!;
    if (groups[unit] === group) continue;
    groups[unit] = group;
    numbers[kept++] = unit;
  }
  return kept;
}

export function emptyTally(tally: Tally): void {
  for (let i = 0; i < tally.count; i++) tally.weights[tally.touched[i]!] = 0;
  tally.count = 0;
}

/** Score and unit in one number, which typed arrays sort without calling back. */
const SCALE = 1 << 20;
const UNITS = 1 << 25;

/** The best units of a range, best first, at most `most`. Scores are positive; those alike keep the order of their numbers. */
export function bestOf(
  { weights, touched, count, packed }: Tally,
  { from, to, most, least }: { from: number; to: number; most: number; least: number },
  scoreOf: (unit: number, weight: number) => number,
): { unit: number; score: number }[] {
  let kept = 0;
  for (let i = 0; i < count; i++) {
    const unit = touched[i]!;
    const score = unit >= from && unit < to ? scoreOf(unit, weights[unit]!) : 0;
    if (score > 0 && score >= least) packed[kept++] = Math.round(score * SCALE) * UNITS + (UNITS - 1 - unit);
  }
  const sorted = packed.subarray(0, kept).sort();
  return Array.from({ length: Math.min(most, kept) }, (_, i) => {
    const both = sorted[kept - 1 - i]!;
    const score = Math.floor(both / UNITS);
    return { unit: UNITS - 1 - (both - score * UNITS), score: score / SCALE };
  });
}

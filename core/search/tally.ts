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
  readonly scores: Float32Array;
}

export function createTally(units: number): Tally {
  return {
    weights: new Float32Array(units),
    touched: new Uint32Array(units),
    count: 0,
    numbers: new Uint32Array(units),
    groups: new Uint32Array(units),
    group: 0,
    scores: new Float32Array(units),
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

const STEPS = 512;
const steps = new Uint32Array(STEPS + 1);

/**
 * The best units of a range, best first, at most `most` and a few with as good a score as the last. Scores are from 0 to 1.2; those
 * alike keep the order of their numbers.
 */
export function bestOf(
  tally: Tally,
  { from, to, most, least }: { from: number; to: number; most: number; least: number },
  scoreOf: (unit: number, weight: number) => number,
): { unit: number; score: number }[] {
  const { weights, touched, count, scores } = tally;
  // Counted by steps first: only what is above the step that holds the last one wanted is sorted.
  steps.fill(0);
  for (let i = 0; i < count; i++) {
    const unit = touched[i]!;
    const score = unit >= from && unit < to ? scoreOf(unit, weights[unit]!) : 0;
    scores[i] = score;
    if (score > 0 && score >= least) steps[stepOf(score)]!++;
  }
  let step = STEPS;
  for (let above = 0; step > 0 && above + steps[step]! < most; step--) above += steps[step]!;
  const packed: number[] = [];
  for (let i = 0; i < count; i++) {
    const score = scores[i]!;
    if (score > 0 && score >= least && stepOf(score) >= step)
      packed.push(Math.round(score * SCALE) * UNITS + (UNITS - 1 - touched[i]!));
  }
  const sorted = Float64Array.from(packed).sort();
  const best: { unit: number; score: number }[] = [];
  for (let i = sorted.length - 1; i >= 0 && best.length < most; i--) {
    const both = sorted[i]!;
    const score = Math.floor(both / UNITS);
    best.push({ unit: UNITS - 1 - (both - score * UNITS), score: score / SCALE });
  }
  return best;
}

/** Score and unit in one number, which typed arrays sort without calling back. */
const SCALE = 1 << 20;
const UNITS = 1 << 25;

function stepOf(score: number): number {
  return Math.min(STEPS, Math.floor((score / 1.2) * STEPS));
}

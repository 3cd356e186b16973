import { groupBy } from '../text/group-by.ts';
import { unitFamily } from '../text/units.ts';
import type { FigurePack, PackTarget } from './pack.ts';

/** A spelling of an indicator with the targets it may mean, all counted in one family of units. */
export interface Candidate {
  readonly form: string;
  readonly targets: readonly PackTarget[];
}

/** The indicators of a family of units, found by any two characters that stand together in them. */
export interface IndicatorIndex {
  readonly candidates: readonly Candidate[];
  /** By their first and by their last two characters. */
  readonly byStart: ReadonlyMap<string, readonly Candidate[]>;
  readonly byEnd: ReadonlyMap<string, readonly Candidate[]>;
  /** All forms behind one another, each behind a line break; `starts` says where each begins. */
  readonly joined: string;
  readonly starts: readonly number[];
}

const indices = new WeakMap<FigurePack, Map<string, IndicatorIndex>>();

/** The index of a family; made once a pack and family, as a table of figures asks thousands of times. */
export function indicatorIndex(pack: FigurePack, family: string): IndicatorIndex {
  const known = indices.get(pack) ?? new Map<string, IndicatorIndex>();
  indices.set(pack, known);
  const found = known.get(family) ?? makeIndex(pack, family);
  known.set(family, found);
  return found;
}

/** The candidates that hold two characters side by side. A search of the engine's own is faster than a table of all pairs. */
export function holding({ candidates, joined, starts }: IndicatorIndex, pair: string): Candidate[] {
  const found: Candidate[] = [];
  for (let at = joined.indexOf(pair); at >= 0; ) {
    const index = lastAtOrBefore(starts, at);
    found.push(candidates[index]!);
    at = joined.indexOf(pair, starts[index + 1] ?? joined.length);
  }
  return found;
}

function makeIndex(pack: FigurePack, family: string): IndicatorIndex {
  const candidates = pack.indicators.flatMap(({ form, targets: indices }) => {
    const targets = indices.map((index) => pack.targets[index]!).filter((it) => unitFamily(it.baseUnit) === family);
    return targets.length > 0 ? [{ form, targets }] : [];
  });
  const starts: number[] = [];
  let length = 0;
  for (const { form } of candidates) {
    starts.push(length + 1);
    length += 1 + form.length;
  }
  return {
    candidates,
    byStart: groupBy(candidates, ({ form }) => form.slice(0, 2)),
    byEnd: groupBy(candidates, ({ form }) => form.slice(-2)),
    joined: candidates.map(({ form }) => `\n${form}`).join(''),
    starts,
  };
}

/** The index of the last number that is not above `value`, of numbers that rise; -1 where all are. */
function lastAtOrBefore(numbers: readonly number[], value: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle]! <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

import type { Target } from '@/core/model/corpus.ts';

/** A target's figure as it is said: `≥ 5000P`, `5%—6%`, `≈ 7%`, `第 1 位`. */
export function targetText({ comparator, value, unit }: Pick<Target, 'comparator' | 'value' | 'unit'>): string {
  if (typeof value === 'string') return value + (value.endsWith(unit) ? '' : unit);
  if (typeof value !== 'number') return `${value[0]}${unit}—${value[1]}${unit}`;
  if (comparator === '≥' || comparator === '≤' || comparator === '≈') return `${comparator} ${value}${unit}`;
  return `${value}${unit}`;
}

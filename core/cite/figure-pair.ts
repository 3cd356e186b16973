import type { ApartReason, FigurePair } from '../model/answers.ts';
import type { Target } from '../model/corpus.ts';
import { AVERAGE, NEWLY } from '../text/counting-words.ts';
import { toBase, unitFamily } from '../text/units.ts';

type Value = number | readonly [number, number];

/**
 * How a target stands to another of its lineage: `新建公园54处` is not compared with `公园数量达到1000个以上`, as one is new and the other a
 * total; 3% is 0.06个百分点 above 2.94%.
 *
 * @param other what it is laid against
 */
export function pairFigures(other: Target, target: Target): FigurePair {
  const [basis, figure] = [figureOf(other), figureOf(target)];
  if (basis === undefined && figure === undefined) return { kind: 'words', same: other.value === target.value };
  if (basis === undefined || figure === undefined) return { kind: 'apart', reason: 'words' };
  const reason = apartReason(other, target);
  if (reason) return { kind: 'apart', reason };
  const difference = differenceOf(other, target);
  return {
    kind: 'comparable',
    ...(difference ? { difference } : {}),
    ...(other.indicator === target.indicator ? {} : { names: [other.indicator, target.indicator] as const }),
  };
}

/** A target's figure in the first unit of its family; undefined for words. */
export function figureOf({ base, baseUnit, value }: Target): Value | undefined {
  if (base === undefined || typeof value === 'string') return undefined;
  return typeof base === 'number' ? toBase(base, baseUnit) : [toBase(base[0], baseUnit), toBase(base[1], baseUnit)];
}

function apartReason(a: Target, b: Target): ApartReason | undefined {
  if (unitFamily(a.baseUnit) !== unitFamily(b.baseUnit)) return 'unit';
  if (a.scope !== b.scope) return 'scope';
  if (isAverage(a) !== isAverage(b)) return 'average';
  if (NEWLY.test(a.indicator) !== NEWLY.test(b.indicator)) return 'total';
  return isSameMeasure(a, b) ? undefined : 'measure';
}

function isAverage({ indicator, quote }: Target): boolean {
  return AVERAGE.test(indicator) || AVERAGE.test(quote);
}

/** Either has the other's name, or both go by a third. */
function isSameMeasure(a: Target, b: Target): boolean {
  const names = new Set([a.indicator, ...a.aliases]);
  return [b.indicator, ...b.aliases].some((name) => names.has(name));
}

function differenceOf(other: Target, target: Target): { value: number; unit: string } | undefined {
  if (typeof other.value === 'number' && typeof target.value === 'number' && other.unit === target.unit)
    return { value: rounded(target.value - other.value), unit: asDifference(target.unit) };
  const [basis, figure] = [other.base, target.base];
  if (typeof basis !== 'number' || typeof figure !== 'number') return undefined;
  if (other.baseUnit === target.baseUnit)
    return { value: rounded(figure - basis), unit: asDifference(target.baseUnit) };
  // 60家 and 70个: counted alike, called differently. Areas and lengths go to the first unit of their family.
  const value = toBase(figure, target.baseUnit) - toBase(basis, other.baseUnit);
  return { value: rounded(value), unit: asDifference(unitFamily(target.baseUnit)) };
}

/** Of two shares: 3% is 0.06个百分点 above 2.94%. */
function asDifference(unit: string): string {
  return unit === '%' ? '个百分点' : unit;
}

function rounded(value: number): number {
  return Number(value.toPrecision(10));
}

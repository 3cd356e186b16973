import type { Quantity } from '../model.ts';
import { type FigureWords, ownWords } from './figure-words.ts';
import type { IndicatorHit } from './indicators.ts';
import type { MatchPack, PackTarget } from './pack.ts';
import { STATEMENT_END } from './sentence-signs.ts';
import { COMMON_UNITS, unitFamily } from './units.ts';

/** The figure before, and how it was found. */
export interface Neighbour {
  readonly target: PackTarget;
  readonly hit: IndicatorHit;
  /** Where its quantity ends in the text. */
  readonly end: number;
}

/**
 * What a figure without an indicator of its own states by the one before it: another side of the same clause of a document, or the same
 * thing at another size.
 */
export function tellByNeighbour(
  pack: MatchPack,
  text: string,
  neighbour: Neighbour | undefined,
  quantity: Quantity,
  own: FigureWords,
): IndicatorHit | undefined {
  if (!neighbour) return undefined;
  const between = text.slice(neighbour.end, quantity.start).split(STATEMENT_END).length - 1;
  if (between === 0 && ownWords(own.before.slice(own.part)) === '') return siblingOf(pack, neighbour, quantity, own);
  return between <= 1 ? sizeAgain(neighbour, quantity, own) : undefined;
}

/** Indicators of one thing begin with so many equal characters: 老旧小区改造项目数, 老旧小区改造面积. */
const STEM = 4;

/** The figure of the same clause of a document in another unit: 老旧小区改造项目69个、909万平方米，11.8万户居民受益. */
function siblingOf(
  pack: MatchPack,
  { target }: Neighbour,
  quantity: Quantity,
  own: FigureWords,
): IndicatorHit | undefined {
  const family = unitFamily(quantity.baseUnit);
  if (family === unitFamily(target.baseUnit)) return undefined;
  const targets = pack.targets.filter(
    (other) =>
      other.clause === target.clause &&
      unitFamily(other.baseUnit) === family &&
      other.indicator.slice(0, STEM) === target.indicator.slice(0, STEM),
  );
  const [first] = targets;
  return first && { form: first.indicator, targets, start: own.before.length, behind: 0 };
}

/** Words that take up an indicator again by its size; a unit that few things are counted in says which. */
const SIZE = /(?:规模|里程|总长度?|长度|总面积)$/;

/** The indicator of the sentence before, taken up by its size: 轨道交通运营里程是96.7公里。…线网规模突破248公里. */
function sizeAgain({ hit }: Neighbour, quantity: Quantity, own: FigureWords): IndicatorHit | undefined {
  const unit = unitFamily(quantity.baseUnit);
  if (COMMON_UNITS.has(unit) || !SIZE.test(own.before)) return undefined;
  const targets = hit.targets.filter((target) => unitFamily(target.baseUnit) === unit);
  return { ...hit, targets, start: own.before.length, behind: 0 };
}

import type { Quantity } from '../model/corpus.ts';
import { COMMON_UNITS, unitFamily } from '../text/units.ts';
import { type FigureWords, ownWords } from './figure-words.ts';
import { digitsOf, type IndicatorHit, isValueOf } from './indicators.ts';
import type { FigurePack, PackTarget } from './pack.ts';
import { STATEMENT_END } from './sentence-signs.ts';

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
  pack: FigurePack,
  text: string,
  neighbour: Neighbour | undefined,
  quantity: Quantity,
  own: FigureWords,
): IndicatorHit | undefined {
  if (!neighbour) return undefined;
  const between = text.slice(neighbour.end, quantity.start).split(STATEMENT_END).length - 1;
  const wordless = between === 0 && ownWords(own.before.slice(own.part)) === '';
  const sibling = wordless ? siblingOf(pack, neighbour, quantity, own) : undefined;
  if (sibling || between > 1) return sibling;
  return sizeAgain(neighbour, quantity, own) ?? sameAgain(pack, neighbour, quantity, own);
}

/** Indicators of one thing begin with so many equal characters: 老旧小区改造项目数, 老旧小区改造面积. */
const STEM = 4;

/** The figure of the same clause of a document in another unit: 老旧小区改造项目69个、909万平方米，11.8万户居民受益. */
function siblingOf(
  pack: FigurePack,
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

/** Words that lay a figure beside another of the same thing: what was planned, or another year's. */
const BESIDE =
  /目标|任务|计划|安排|要求|预期|当年|年初|定[的了]?[是为]|[去今明前上]一?年|20\d\d年|前一年|上年|同期|[离距较比由从冲]|[降增加提升]到|[降增升]至|高[于过]|低于|超过/;

/** A figure of so many digits that are not zero at the end is hardly a coincidence, without such words. */
const TELLING_DIGITS = 3;

/**
 * The very figure of a document for the indicator of the figure before it, or for another of the same clause:
 * 158条支路街巷全部整治，比2024年的150条又多出8条; 城镇新增就业18.9万人，远高于15万人的年度目标.
 */
function sameAgain(
  pack: FigurePack,
  { target, hit }: Neighbour,
  quantity: Quantity,
  own: FigureWords,
): IndicatorHit | undefined {
  const equal = (targets: readonly PackTarget[]) => targets.filter((other) => isValueOf(other, quantity));
  const again = equal(hit.targets);
  const beside = pack.targets.filter(
    ({ clause, baseUnit }) => clause === target.clause && unitFamily(baseUnit) === unitFamily(target.baseUnit),
  );
  const targets = again.length > 0 ? again : equal(beside);
  if (targets.length === 0) return undefined;
  const said = own.before.slice(own.part) + own.after.slice(0, BEHIND);
  if (/其中/.test(said) || (digitsOf(quantity) < TELLING_DIGITS && !BESIDE.test(said))) return undefined;
  return { ...hit, targets, start: own.before.length, behind: 0 };
}

/** So far behind a figure such words are looked for: 15万人的年度目标. */
const BEHIND = 8;

/** Words that take up an indicator again by its size; a unit that few things are counted in says which. */
const SIZE = /(?:规模|里程|总长度?|长度|总面积)$/;

/** The indicator of the sentence before, taken up by its size: 轨道交通运营里程是96.7公里。…线网规模突破248公里. */
function sizeAgain({ hit }: Neighbour, quantity: Quantity, own: FigureWords): IndicatorHit | undefined {
  const unit = unitFamily(quantity.baseUnit);
  if (COMMON_UNITS.has(unit) || !SIZE.test(own.before)) return undefined;
  const targets = hit.targets.filter((target) => unitFamily(target.baseUnit) === unit);
  return { ...hit, targets, start: own.before.length, behind: 0 };
}

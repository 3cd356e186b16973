import type { Quantity } from '../model.ts';
import { stripEnd } from '../text/strip-end.ts';
import type { MatchPack, PackTarget } from './pack.ts';

/** An indicator recognised in the words around a figure. */
export interface IndicatorHit {
  readonly form: string;
  /** Where it begins in the words before the figure. */
  readonly start: number;
  /** How far it reaches behind the figure, in characters; 0 when it stands before. */
  readonly behind: number;
  readonly targets: readonly PackTarget[];
}

/** So many characters may stand between an indicator and its figure. */
const FARTHEST = 14;

/** A form recognised by its pairs of characters alone needs so many of them, and a unit of its own: 列, P, 公里. */
const PAIR_SHARE = 0.66;
const COMMON_UNITS: ReadonlySet<string> = new Set(['%', '个', '元', '人', '项', '次', '个百分点', '']);

/** Words that count things are one family: 60家 and 70个 compare. */
const COUNTING: ReadonlySet<string> = new Set(['个', '家', '处', '座', '所']);

export function unitFamily(baseUnit: string): string {
  return COUNTING.has(baseUnit) ? '个' : baseUnit;
}

/**
 * The indicator a figure states, from the words before and behind it in its statement. The nearest and longest form wins; what stands
 * between may be words (农村居民人均可支配收入27182元，增长), not another figure of the unit.
 */
export function findIndicator(
  pack: MatchPack,
  quantity: Quantity,
  before: string,
  after: string,
): IndicatorHit | undefined {
  let best: (IndicatorHit & { readonly score: number }) | undefined;
  for (const { form, targets } of candidatesOf(pack, unitFamily(quantity.baseUnit))) {
    const hit = fitBefore(form, before, quantity.baseUnit) ?? fitBehind(form, after, before.length);
    if (hit && (!best || hit.score > best.score)) best = { form, targets, ...hit };
  }
  return best ?? findByValue(pack, quantity, before, after);
}

/** So many digits that are not zero at the end are no coincidence, with so many pairs of the indicator's characters beside them. */
const TELLING_DIGITS = 4;
const TELLING_PAIRS = 2;

/**
 * An indicator whose very figure this is, where its name is scattered: 累计在3232个村推进“三变”改革 is 农村“三变”改革覆盖行政村数, 3232个.
 */
function findByValue(pack: MatchPack, quantity: Quantity, before: string, after: string): IndicatorHit | undefined {
  const { base } = quantity;
  if (typeof base !== 'number' || stripEnd(String(base).replace('.', ''), ['0']).length < TELLING_DIGITS)
    return undefined;
  const around = `${before.slice(-REACH)} ${after}`;
  for (const { form, targets } of candidatesOf(pack, unitFamily(quantity.baseUnit))) {
    const same = targets.filter((target) => target.base === base);
    if (same.length === 0 || pairsAmong(form, around) < TELLING_PAIRS) continue;
    return { form, targets: same, start: before.length, behind: 0 };
  }
  return undefined;
}

/** How far before a figure its scattered name is looked for. */
const REACH = 20;

function pairsAmong(form: string, text: string): number {
  let found = 0;
  for (let i = 0; i + 1 < form.length; i++) if (text.includes(form.slice(i, i + 2))) found++;
  return found;
}

interface Candidate {
  readonly form: string;
  readonly targets: readonly PackTarget[];
}

const candidates = new WeakMap<MatchPack, Map<string, readonly Candidate[]>>();

/** The indicators counted in a family of units; gathered once a pack and family, as a table of figures asks thousands of times. */
function candidatesOf(pack: MatchPack, family: string): readonly Candidate[] {
  const known = candidates.get(pack) ?? new Map<string, readonly Candidate[]>();
  candidates.set(pack, known);
  const found = known.get(family) ?? gather(pack, family);
  known.set(family, found);
  return found;
}

function gather(pack: MatchPack, family: string): Candidate[] {
  return pack.indicators.flatMap(({ form, targets: indices }) => {
    const targets = indices.map((index) => pack.targets[index]!).filter((it) => unitFamily(it.baseUnit) === family);
    return targets.length > 0 ? [{ form, targets }] : [];
  });
}

interface Fit {
  readonly start: number;
  readonly behind: number;
  readonly score: number;
}

function fitBefore(form: string, before: string, unit: string): Fit | undefined {
  const exact = before.lastIndexOf(form);
  if (exact >= 0 && before.length - exact - form.length <= FARTHEST)
    return { start: exact, behind: 0, score: 3 + form.length / 10 - (before.length - exact - form.length) / 30 };
  if (form.length < 5) return undefined;
  const start = subsequenceStart(form, before);
  if (start !== undefined) return { start, behind: 0, score: 2 + form.length / 10 };
  if (COMMON_UNITS.has(unit)) return undefined;
  const pairs = pairsIn(form, before);
  return pairs.share >= PAIR_SHARE ? { start: pairs.start, behind: 0, score: 1 + pairs.share } : undefined;
}

function fitBehind(form: string, after: string, length: number): Fit | undefined {
  const at = after.indexOf(form);
  return at >= 0 && at <= 3 ? { start: length, behind: at + form.length, score: 2.5 + form.length / 10 } : undefined;
}

/** The whole form in order with few words between, ending near the figure: 规上工业营业收入 in 规上工业企业营业收入突破. */
function subsequenceStart(form: string, before: string): number | undefined {
  let at = before.length;
  let last = -1;
  for (let i = form.length - 1; i >= 0; i--) {
    at = before.lastIndexOf(form[i]!, at - 1);
    if (at < 0) return undefined;
    if (last < 0) last = at;
  }
  const span = last - at + 1;
  return span <= form.length * 1.6 + 2 && before.length - last <= FARTHEST ? at : undefined;
}

function pairsIn(form: string, before: string): { share: number; start: number } {
  const near = before.slice(-26);
  let found = 0;
  let start = near.length;
  for (let i = 0; i + 1 < form.length; i++) {
    const at = near.lastIndexOf(form.slice(i, i + 2));
    if (at < 0) continue;
    found++;
    start = Math.min(start, at);
  }
  return { share: found / (form.length - 1), start: before.length - near.length + start };
}

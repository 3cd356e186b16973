/**
 * Units that measure the same thing, each with what it is in the first of its family. A plan in 亩 and a report in 公顷 compare.
 */
const FAMILIES: readonly Readonly<Record<string, number>>[] = [
  { 平方米: 1, 亩: 10_000 / 15, 公顷: 10_000, 平方公里: 1_000_000 },
  { 公里: 1, 米: 0.001, 里: 0.5 },
  { 吨: 1, 公斤: 0.001, 斤: 0.0005 },
];

/** Words that count things are one family: 60家 and 70个 compare. */
const COUNTING: ReadonlySet<string> = new Set('个 家 处 座 所 项 条 张 部 台 款 套 套（间） 件 只 场 场次'.split(' '));

/** Families that so many things are counted in that they say nothing of the indicator. */
export const COMMON_UNITS: ReadonlySet<string> = new Set(['%', '个', '人', '元', '次', '个百分点', '']);

/** People and things that are counted are told apart. */
const PEOPLE: ReadonlySet<string> = new Set(['人', '名']);

/** The name of the family a base unit belongs to; a unit of no family is one by itself. `公顷` → `平方米`, `家` → `个`. */
export function unitFamily(baseUnit: string): string {
  if (PEOPLE.has(baseUnit)) return '人';
  if (COUNTING.has(baseUnit)) return '个';
  const family = FAMILIES.find((units) => baseUnit in units);
  return family ? Object.keys(family)[0]! : baseUnit;
}

/** A value in the first unit of its family: 3 公顷 → 30,000 平方米. Rounded, as 亩 is no whole number of 平方米. */
export function toBase(value: number, baseUnit: string): number {
  const factor = FAMILIES.find((units) => baseUnit in units)?.[baseUnit] ?? 1;
  return factor === 1 ? value : Math.round(value * factor * 1e6) / 1e6;
}

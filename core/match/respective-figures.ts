import type { Quantity } from '../model/corpus.ts';
import { unitFamily } from '../text/units.ts';
import { type FigureWords, wordsAround } from './figure-words.ts';

/** Words that hold two things in one, as the members they stand for. */
const CONTRACTED: Readonly<Record<string, readonly string[]>> = { 存贷款: ['存款', '贷款'] };

/** What stands between the members and their figures. */
const RESPECTIVELY = /分别(?:为|达到|达|增长|下降|提高到|提高|增至|突破|超过|是)?$/;

/** So many members at most. */
const MOST_MEMBERS = 6;

/**
 * The ways to read one of several figures that are said in turn, as if it stood alone: of 城镇、农村居民人均可支配收入分别增长5.2%、6%
 * the first may be 城镇居民人均可支配收入增长, 城镇民人均…; the indicators tell which. None where members and figures do not agree in
 * number; undefined for a figure that is not said in turn.
 */
export function respectiveReadings(
  text: string,
  quantities: readonly Quantity[],
  index: number,
  own: FigureWords,
): FigureWords[] | undefined {
  const row = rowOf(text, quantities, index);
  if (!row) return own.before.slice(own.before.lastIndexOf(',') + 1).includes('分别') ? [] : undefined;
  const { before } = wordsAround(text, quantities, row.first);
  const link = RESPECTIVELY.exec(before)![0];
  const members = membersOf(before.slice(0, before.length - link.length), row.count);
  const readings = members ? readingsOf(members, index - row.first) : [];
  return readings.map((words) => ({
    ...own,
    before: words + link.slice('分别'.length),
    part: 0,
    listed: false,
    counted: false,
  }));
}

/** The row of figures that a 分别 opens: the index of the first and how many there are. */
function rowOf(
  text: string,
  quantities: readonly Quantity[],
  index: number,
): { first: number; count: number } | undefined {
  const joined = (at: number) => inRow(text, quantities[at]!, quantities[at + 1]);
  let first = index;
  while (first > 0 && index - first < MOST_MEMBERS && joined(first - 1)) first--;
  const { start } = quantities[first]!;
  if (!RESPECTIVELY.test(text.slice(Math.max(0, start - LONGEST_LINK), start))) return undefined;
  let count = 1;
  while (count <= MOST_MEMBERS && joined(first + count - 1)) count++;
  return count > 1 && count <= MOST_MEMBERS ? { first, count } : undefined;
}

/** 分别 with the longest word behind it. */
const LONGEST_LINK = 6;

function inRow(text: string, a: Quantity, b: Quantity | undefined): boolean {
  if (!b) return false;
  const between = text.slice(a.end, b.start);
  return (
    /^(?:[、和与及,]|以及)$/.test(between) && (unitFamily(a.baseUnit) === unitFamily(b.baseUnit) || between === '、')
  );
}

/** The members before 分别, or undefined where there are fewer than figures. */
function membersOf(before: string, count: number): string[] | undefined {
  for (const [contracted, members] of Object.entries(CONTRACTED)) {
    const at = before.lastIndexOf(contracted);
    if (at >= 0 && members.length === count)
      return members.map((member) => before.slice(0, at) + member + before.slice(at + contracted.length));
  }
  const parts = before.slice(before.lastIndexOf(',') + 1).split(/、|和|与|及/);
  return parts.length < count ? undefined : parts.slice(-count);
}

/** A member with the end it may share with the last one, or the beginning it may share with the first. */
function readingsOf(members: readonly string[], index: number): string[] {
  const member = members[index]!;
  const [first, last] = [members[0]!, members.at(-1)!];
  const tails = index === members.length - 1 ? [] : cuts(last).map((at) => member + last.slice(at));
  const heads = index === 0 ? [] : cuts(first).map((at) => first.slice(0, at) + member);
  return [member, ...tails, ...heads];
}

function cuts(text: string): number[] {
  return Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => i + 1);
}

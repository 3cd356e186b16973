import { expect, it } from 'vitest';
import { toBase, unitFamily } from '@/core/text/units.ts';

it.each([
  ['家', '个'],
  ['处', '个'],
  ['名', '人'],
  ['公顷', '平方米'],
  ['亩', '平方米'],
  ['千克', '千克'],
  ['%', '%'],
])('%s is counted as %s', (unit, family) => expect(unitFamily(unit)).toBe(family));

it.each([
  [15, '亩', 10_000],
  [3, '公顷', 30_000],
  [2, '平方公里', 2_000_000],
  [500, '米', 0.5],
  [2000, '公斤', 2],
  [7, '家', 7],
])('%d %s are %d', (value, unit, base) => expect(toBase(value, unit)).toBeCloseTo(base, 3));

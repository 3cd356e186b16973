import { describe, expect, it } from 'vitest';
import { parseNumeral, scaleFactor } from '@/core/text/numerals.ts';

describe('the value of a number', () => {
  it.each([
    ['30', 30],
    ['0.5', 0.5],
    ['1,234.5', 1234.5],
    ['1，234，567', 1_234_567],
    ['３０', 30],
    ['１２．５', 12.5],
    ['1.4万', 14_000],
    ['3百万', 3_000_000],
    ['3.5万亿', 3.5e12],
    ['十', 10],
    ['十五', 15],
    ['二十', 20],
    ['一百零八', 108],
    ['两千', 2000],
    ['五万四千', 54_000],
    ['一万二千三百四十五', 12_345],
    ['一亿零五百万', 105_000_000],
    ['五千亿', 5e11],
    ['一万亿', 1e12],
    ['二〇二五', 2025],
    ['〇', 0],
  ])('%s is %d', (text, value) => expect(parseNumeral(text)).toBe(value));

  it.each([[''], ['1,23'], ['1.2.3'], ['12a'], ['半'], ['一点五'], ['−3'], ['第一']])('%s has none', (text) =>
    expect(parseNumeral(text)).toBeUndefined(),
  );
});

describe('the factor of a scale', () => {
  it.each([
    ['', 1],
    ['万', 1e4],
    ['亿', 1e8],
    ['万亿', 1e12],
    ['百万', 1e6],
    ['千', 1000],
  ])('%s is %d', (scale, factor) => expect(scaleFactor(scale)).toBe(factor));
});

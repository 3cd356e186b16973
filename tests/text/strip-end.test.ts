import { expect, it } from 'vitest';
import { stripEnd } from '@/core/text/strip-end.ts';

it.each([
  ['智能算力规模已达到', ['已', '达到', '达', '到'], '智能算力规模'],
  ['达到达到', ['达到'], ''],
  ['规模', ['达到'], '规模'],
  ['', ['达到'], ''],
  ['达到规模', ['达到'], '达到规模'],
  ['规模', [''], '规模'],
])('%s without %s at its end is %s', (text, words, expected) => {
  expect(stripEnd(text, words)).toBe(expected);
});

it('takes a word of words as quickly as any other', () => {
  // As a repeated alternation this would not end: 达到, 达 and 到 cut the text in 2^40 ways.
  expect(stripEnd(`x${'达到'.repeat(40)}`, ['达到', '达', '到'])).toBe('x');
});

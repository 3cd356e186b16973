import { expect, it } from 'vitest';
import { bareWords } from '@/core/text/bare-words.ts';
import { likeness } from '@/core/text/likeness.ts';

it.each([
  ['公园数量', '公园数量', 1],
  ['公园数量', '公园总量', 1 / 3],
  ['公园公园', '公园', 2 / 3],
  ['园', '园', 1],
  ['园', '林', 0],
  ['', '', 0],
])('%s and %s are alike by %d', (left, right, share) => {
  expect(likeness(left, right)).toBeCloseTo(share);
  expect(likeness(right, left)).toBeCloseTo(share);
});

it('leaves the words of a text without signs and blanks, in one width and script', () => {
  expect(bareWords('　算力突破“５０００Ｐ”，增長 7%！')).toBe('算力突破5000p增长7%');
});

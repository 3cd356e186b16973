import { describe, expect, it } from 'vitest';
import { isHan, pairKey, tokensOf } from '@/core/search/tokens.ts';

function check(folded: string, expected: readonly string[]): void {
  expect(tokensOf(folded).map(({ start, end }) => folded.slice(start, end))).toEqual(expected);
}

describe('tokens', () => {
  it.each([
    ['黄河体育', ['黄河', '河体', '体育']],
    ['5g基站6万个', ['5g', '基站', '6', '万个']],
    ['二〇三五年', ['二〇', '〇三', '三五', '五年']],
    ['增长5.5%,降至36', ['增长', '5.5', '降至', '36']],
    ['pm2.5降到', ['pm2.5', '降到']],
    ['2.75.3', ['2.75', '3']],
    ['起步区,南山', ['起步', '步区', '南山']],
    ['河', []],
    ['甲,乙。丙', []],
    ['😀!?', []],
    ['', []],
  ])('of %s', check);

  it('have one key for one word, and no key that a word and a pair share', () => {
    const [first, second, again] = tokensOf('5g,6g,5g').map((token) => token.key);
    expect(first).toBe(again);
    expect(first).not.toBe(second);
    for (const word of ['a', '5000p', 'tod', 'reits', '2025', '0'])
      expect(tokensOf(word)[0]!.key).toBeLessThan(pairKey('㐀'.charCodeAt(0), 0));
  });

  it('keep the order of their two characters', () => {
    const [forth, back] = [tokensOf('河黄'), tokensOf('黄河')].map(([token]) => token!.key);
    expect(forth).not.toBe(back);
    expect(back).toBe(pairKey('黄'.charCodeAt(0), '河'.charCodeAt(0)));
  });
});

it.each([
  ['黄', true],
  ['㐀', true],
  ['〇', true],
  ['鿿', true],
  ['a', false],
  ['，', false],
  ['の', false],
])('%s is a Chinese character: %s', (char, expected) => expect(isHan(char.charCodeAt(0))).toBe(expected));

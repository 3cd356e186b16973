import { describe, expect, it } from 'vitest';
import { openPostings, type Postings, PostingsBuilder } from '@/core/search/postings.ts';
import { eachToken, pairKey, tokensOf } from '@/core/search/tokens.ts';
import { foldText } from '@/core/text/fold.ts';
import { holders, randomFrom } from './naive.ts';

const TEXTS = ['加快黄河体育中心建设。', '黄河大橋通車，5G基站6万个。', '', '河', '体育中心、黄河中心。黄河！'];

function postingsOf(texts: readonly string[]): Postings {
  const builder = new PostingsBuilder();
  texts.forEach((text, unit) => {
    eachToken(foldText(text).text, (key) => builder.add(unit, key));
  });
  return openPostings(builder.finish());
}

function read(postings: Postings, key: number): number[] {
  const numbers = new Uint32Array(50_000);
  return [...numbers.subarray(0, postings.read(key, numbers))];
}

function keyOf(word: string): number {
  return tokensOf(word)[0]!.key;
}

/** Short words of few characters, so that they meet often; gaps beyond 127 and clauses without words occur. */
function randomTexts(random: () => number): string[] {
  const signs = [...'黄河济南起步区，。5gp1', ' '];
  return Array.from({ length: Math.floor(random() * 900) }, () =>
    Array.from({ length: Math.floor(random() * 9) }, () => signs[Math.floor(random() * signs.length)]).join(''),
  );
}

describe('the lists', () => {
  it.each([
    ['黄河', [0, 1, 4]],
    ['体育', [0, 4]],
    ['大桥', [1]],
    ['5g', [1]],
    ['6', [1]],
    ['万个', [1]],
    ['泉城', []],
    ['5', []],
  ])('say which units hold %s', (word, units) => expect(read(postingsOf(TEXTS), keyOf(word))).toEqual(units));

  it('hold what their naive twin finds in random texts', () => {
    for (let seed = 1; seed <= 40; seed++) {
      const texts = randomTexts(randomFrom(seed));
      const postings = postingsOf(texts);
      const keys = new Set(texts.flatMap((text) => tokensOf(foldText(text).text).map((token) => token.key)));
      for (const key of [...keys, 0, 1, 0xffff_ffff])
        expect(read(postings, key), `seed ${seed}`).toEqual(holders(texts, key));
    }
  });

  it('have gaps of more than seven and fourteen bits, and more bytes than seven bits count', () => {
    const sparse = Array.from({ length: 40_000 }, (_, i) => ([0, 127, 128, 300, 39_999].includes(i) ? '黄河' : ''));
    expect(read(postingsOf(sparse), keyOf('黄河'))).toEqual([0, 127, 128, 300, 39_999]);
    const dense = Array.from({ length: 20_000 }, () => '黄河济黄');
    expect(read(postingsOf(dense), keyOf('黄河'))).toHaveLength(20_000);
    expect(read(postingsOf(dense), keyOf('济黄'))).toHaveLength(20_000);
  });

  it('of many keys grow with them', () => {
    const builder = new PostingsBuilder();
    for (let key = 0; key < 30_000; key++) builder.add(key % 7 === 0 ? key : key - (key % 7), key * 1117);
    const postings = openPostings(builder.finish());
    for (const key of [0, 1, 2047, 2048, 15_000, 29_999]) expect(read(postings, key * 1117)).toEqual([key - (key % 7)]);
  });

  it('of no unit are empty', () => expect(read(postingsOf([]), keyOf('黄河'))).toEqual([]));

  it('of all pairs with one first character and some second ones are visited', () => {
    const postings = postingsOf(['黄河', '黄山', '黄河黄台', '红河']);
    const seconds = new Uint8Array(0x10000);
    for (const char of '河台') seconds[char.charCodeAt(0)] = 1;
    const numbers = new Uint32Array(8);
    const visited: number[][] = [];
    postings.eachOf(pairKey(0, '黄'.charCodeAt(0)), seconds, numbers, (count) =>
      visited.push([...numbers.subarray(0, count)]),
    );
    expect(visited).toEqual([[2], [0, 2]]);
  });
});

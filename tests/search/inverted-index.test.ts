import { describe, expect, it } from 'vitest';
import { buildInvertedIndex, openInvertedIndex } from '@/core/search/inverted-index.ts';
import { tokensOf } from '@/core/search/tokens.ts';
import { foldText } from '@/core/text/fold.ts';

const TEXTS = ['加快黄河体育中心建设。', '黃河大橋通車，5G基站6万个。', '', '河', '体育中心、黄河中心。黄河！'];

/** The naive twin: the texts that hold a key, one after the other. */
function holders(texts: readonly string[], key: number): number[] {
  return [...texts.keys()].filter((i) => tokensOf(foldText(texts[i]!).text).some((token) => token.key === key));
}

function keyOf(word: string): number {
  return tokensOf(word)[0]!.key;
}

/** Mulberry32: small, seeded, the same on every machine. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Short words of few characters, so that they meet often; gaps beyond 127 and clauses without words occur. */
function randomTexts(random: () => number): string[] {
  const signs = [...'黄河济南起步区，。5gp1', ' '];
  return Array.from({ length: Math.floor(random() * 900) }, () =>
    Array.from({ length: Math.floor(random() * 9) }, () => signs[Math.floor(random() * signs.length)]).join(''),
  );
}

describe('the index', () => {
  it.each([
    ['黄河', [0, 1, 4]],
    ['体育', [0, 4]],
    ['大桥', [1]],
    ['5g', [1]],
    ['6', [1]],
    ['万个', [1]],
    ['泉城', []],
    ['5', []],
  ])('knows which clauses hold %s', (word, clauses) => {
    const index = openInvertedIndex(buildInvertedIndex(TEXTS));
    expect(index.clauses).toBe(TEXTS.length);
    expect(index.postings(keyOf(word))).toEqual(clauses);
    expect(index.count(keyOf(word))).toBe(clauses.length);
  });

  it('finds what its naive twin finds in random texts', () => {
    for (let seed = 1; seed <= 40; seed++) {
      const texts = randomTexts(randomFrom(seed));
      const index = openInvertedIndex(buildInvertedIndex(texts));
      const keys = new Set(texts.flatMap((text) => tokensOf(foldText(text).text).map((token) => token.key)));
      for (const key of [...keys, 0, 1, 0xffff_ffff]) {
        expect(index.postings(key), `seed ${seed}`).toEqual(holders(texts, key));
        expect(index.count(key), `seed ${seed}`).toBe(index.postings(key).length);
      }
    }
  });

  it('writes gaps of more than seven and fourteen bits', () => {
    const texts = Array.from({ length: 40_000 }, (_, i) => ([0, 127, 128, 300, 39_999].includes(i) ? '黄河' : ''));
    expect(openInvertedIndex(buildInvertedIndex(texts)).postings(keyOf('黄河'))).toEqual([0, 127, 128, 300, 39_999]);
  });

  it('gives a clause of average length the factor 1, a longer one more', () => {
    const index = openInvertedIndex(buildInvertedIndex(['黄河大桥', '济南都市', '起步区']));
    expect(index.lengthFactor(0)).toBeGreaterThan(1);
    expect(index.lengthFactor(2)).toBeLessThan(1);
    const even = openInvertedIndex(buildInvertedIndex(['黄河', '济南']));
    expect([even.lengthFactor(0), even.lengthFactor(1)]).toEqual([1, 1]);
  });

  it('of no clause is empty', () => {
    const index = openInvertedIndex(buildInvertedIndex([]));
    expect([index.clauses, index.count(keyOf('黄河')), index.postings(keyOf('黄河'))]).toEqual([0, 0, []]);
  });

  it('is built to the same bytes each time', () => {
    expect(buildInvertedIndex(TEXTS)).toEqual(buildInvertedIndex(TEXTS));
  });
});

describe('the bytes of the index', () => {
  const bytes = buildInvertedIndex(TEXTS);

  it.each([1, 2, 3, 4])('may stand at offset %i of a larger buffer', (offset) => {
    const larger = Buffer.alloc(bytes.length + 8, 0xff);
    larger.set(bytes, offset);
    const index = openInvertedIndex(larger.subarray(offset, offset + bytes.length));
    expect(index.postings(keyOf('黄河'))).toEqual([0, 1, 4]);
  });

  it.each([
    ['nothing', new Uint8Array(0), /not a search index/],
    ['a text', new TextEncoder().encode('{"documents":[]} and so on, longer than a header'), /not a search index/],
    ['another kind', Uint8Array.from(bytes, (byte, i) => (i === 0 ? byte ^ 1 : byte)), /not a search index/],
    ['another version', Uint8Array.from(bytes, (byte, i) => (i === 4 ? 9 : byte)), /not a search index of version/],
    ['a header alone', bytes.slice(0, 24), /cut to 24/],
    ['all but the last byte', bytes.subarray(0, bytes.length - 1), /cut to/],
  ])('are refused when they are %s', (_, other, message) => {
    expect(() => openInvertedIndex(other)).toThrow(message);
  });
});

import { tokensOf } from '@/core/search/tokens.ts';
import { foldText } from '@/core/text/fold.ts';

/** The naive twin: the texts that hold a key, one after the other. */
export function holders(texts: readonly string[], key: number): number[] {
  return [...texts.keys()].filter((i) => tokensOf(foldText(texts[i]!).text).some((token) => token.key === key));
}

/** Mulberry32: small, seeded, the same on every machine. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

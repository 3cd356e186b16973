import { shortHash } from '../text/hash.ts';

/** A searchable unit of a folded text: two Chinese characters in a row, or a whole run of letters and digits. */
export interface Token {
  readonly key: number;
  /** In the folded text. */
  readonly start: number;
  readonly end: number;
}

const RUN = /[一-鿿㐀-䶿〇]+|[a-z0-9]+(?:\.[0-9]+)?/g;

/**
 * Tokens of a folded text, in order. `5g基站6万个` → 5g, 基站, 6, 万个. No word segmenter: browsers disagree on words, pairs of characters
 * are the same everywhere. A Chinese run of one character has no token.
 */
export function tokensOf(folded: string): Token[] {
  const tokens: Token[] = [];
  for (const run of folded.matchAll(RUN)) {
    const [text] = run;
    if (isHan(text.charCodeAt(0))) {
      for (let i = 0; i + 1 < text.length; i++) {
        tokens.push({
          key: pairKey(text.charCodeAt(i), text.charCodeAt(i + 1)),
          start: run.index + i,
          end: run.index + i + 2,
        });
      }
    } else tokens.push({ key: wordKey(text), start: run.index, end: run.index + text.length });
  }
  return tokens;
}

/** Two units packed into 32 bits; Chinese ones are all above 0x3000, so words hashed below 2^29 never meet them. */
export function pairKey(first: number, second: number): number {
  return ((first << 16) | second) >>> 0;
}

function wordKey(word: string): number {
  return Number.parseInt(shortHash(word), 16) & 0x1fff_ffff;
}

export function isHan(code: number): boolean {
  return (code >= 0x3400 && code <= 0x9fff) || code === 0x3007;
}

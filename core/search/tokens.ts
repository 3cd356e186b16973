/** A searchable unit of a folded text: two Chinese characters in a row, or a whole run of letters and digits. */
export interface Token {
  readonly key: number;
  /** In the folded text. */
  readonly start: number;
  readonly end: number;
}

/**
 * Keys are 32 bits; the upper half says what they are of, so that one table holds all:
 *
 * ```
 *  0x0000 … 0x01ff   words of letters and digits, hashed to 25 bits
 *  0x2000            the first letters of two signs of a name that follow each other
 *  0x2001            one sign of a name
 *  0x2002            the first letter of a name
 *  0x3007 … 0x9fff   two Chinese characters that follow each other
 * ```
 */
const WORD_MASK = 0x1ff_ffff;
const INITIALS = 0x2000_0000;
const NAME_SIGN = 0x2001_0000;
const NAME_START = 0x2002_0000;

/**
 * Visits the tokens of a folded text, in order. `5g基站6万个` → 5g, 基站, 6, 万个. No word segmenter: browsers disagree on words, pairs
 * of characters are the same everywhere. A Chinese run of one character has no token.
 */
export function eachToken(folded: string, visit: (key: number, start: number, end: number) => void): void {
  const { length } = folded;
  for (let i = 0; i < length; ) {
    const code = folded.charCodeAt(i);
    if (isHan(code)) {
      let before = code;
      for (i++; i < length; i++) {
        const next = folded.charCodeAt(i);
        if (!isHan(next)) break;
        visit(pairKey(before, next), i - 1, i + 1);
        before = next;
      }
    } else if (letterOf(code) >= 0) {
      const end = wordEnd(folded, i);
      visit(wordKey(folded, i, end), i, end);
      i = end;
    } else i++;
  }
}

/** The same as a list. */
export function tokensOf(folded: string): Token[] {
  const tokens: Token[] = [];
  eachToken(folded, (key, start, end) => tokens.push({ key, start, end }));
  return tokens;
}

/** Two units packed into 32 bits. */
export function pairKey(first: number, second: number): number {
  return ((first << 16) | second) >>> 0;
}

/** The key of a name's sign, wherever it stands in the name. */
export function signKey(code: number): number {
  return NAME_SIGN + code;
}

/** The key of two first letters (0 … 35, see `letterOf`) that follow each other in a name. */
export function initialsKey(first: number, second: number): number {
  return INITIALS + first * 36 + second;
}

/** The key of a name's first letter. */
export function startKey(letter: number): number {
  return NAME_START + letter;
}

/** 0 … 25 for a … z, 26 … 35 for the digits, -1 for all else. */
export function letterOf(code: number): number {
  if (code >= 0x61 && code <= 0x7a) return code - 0x61;
  return code >= 0x30 && code <= 0x39 ? code - 0x30 + 26 : -1;
}

export function isHan(code: number): boolean {
  return (code >= 0x3400 && code <= 0x9fff) || code === 0x3007;
}

function isDigit(code: number): boolean {
  return letterOf(code) >= 26;
}

/** A point belongs to a word where digits stand behind it: 5.5, pm2.5. */
function wordEnd(text: string, start: number): number {
  let end = start;
  while (letterOf(text.charCodeAt(end)) >= 0) end++;
  if (text.charCodeAt(end) !== 0x2e || !isDigit(text.charCodeAt(end + 1))) return end;
  for (end++; isDigit(text.charCodeAt(end)); ) end++;
  return end;
}

/** FNV-1a, folded to 25 bits. */
function wordKey(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash ^ (hash >>> 25)) & WORD_MASK;
}

import { readingEnd } from '../text/fold.ts';
import { BRACKET, END, HEADER_WORDS, MAGIC, pairHash, ROOT, SKIP, VERSION } from './automaton-layout.ts';

/** Views into a serialised automaton; nothing is copied but the class table. */
export interface Automaton {
  /** Class of each UTF-16 unit. */
  readonly classes: Uint16Array;
  readonly bitmap: Uint8Array;
  readonly trie: Int32Array;
}

/** A hit: `[start, end)` in the text scanned, and the index of the form. */
export interface Match {
  readonly start: number;
  readonly end: number;
  readonly form: number;
}

/**
 * Opens a serialised automaton. `bytes` must be aligned to four bytes.
 *
 * @throws Error when the bytes are of another kind or version
 */
export function openAutomaton(bytes: Uint8Array): Automaton {
  const header = new Uint32Array(bytes.buffer, bytes.byteOffset, HEADER_WORDS);
  const [magic, version, length, pairCount, , slots, bitmapAt, trieAt] = header;
  if (magic !== MAGIC || version !== VERSION || length !== bytes.byteLength)
    throw new Error(`not an automaton of version ${VERSION}`);
  const pairs = new Uint16Array(bytes.buffer, bytes.byteOffset + 4 * HEADER_WORDS, 2 * pairCount!);
  const classes = new Uint16Array(0x10000);
  for (let i = 0; i < pairs.length; i += 2) classes[pairs[i]!] = pairs[i + 1]!;
  return {
    classes,
    bitmap: bytes.subarray(bitmapAt!, trieAt!),
    trie: new Int32Array(bytes.buffer, bytes.byteOffset + trieAt!, 2 * slots!),
  };
}

/**
 * Leftmost-longest hits, ordered, not overlapping: at the first place where a name begins the longest one is taken, and the scan
 * goes on behind it. White space, quotation marks and inserted readings inside a name are passed over.
 *
 * `黃河(hé)體育 中心` → one match over the whole of it.
 */
export function scanText(automaton: Automaton, text: string): Match[] {
  const { classes, bitmap, trie } = automaton;
  const matches: Match[] = [];
  const last = text.length - 1;
  let second = last > 0 ? classes[text.charCodeAt(0)]! : END;
  for (let i = 0; i < last; i++) {
    const first = second;
    second = classes[text.charCodeAt(i + 1)]!;
    const bit = pairHash(first, second);
    if ((bitmap[bit >> 3]! & (1 << (bit & 7))) === 0) continue;
    if (i + 2 <= last && isDead(trie, first, second, classes[text.charCodeAt(i + 2)]!)) continue;
    const match = longestFrom(automaton, text, i);
    if (!match) continue;
    matches.push(match);
    i = match.end - 1;
    if (i < last) second = classes[text.charCodeAt(i + 1)]!;
  }
  return matches;
}

/** Whether no name begins with three classes, nor with the first two of them alone: most beginnings end here. */
function isDead(trie: Int32Array, first: number, second: number, third: number): boolean {
  if (second <= BRACKET || third === SKIP || third === BRACKET) return false;
  const one = (trie[2 * ROOT]! >> 1) + first;
  const two = (trie[2 * one]! >> 1) + second;
  const base = trie[2 * two]!;
  return (base & 1) === 0 && trie[2 * ((base >> 1) + third) + 1] !== two;
}

/** The longest name that begins at `start`, if one does. */
function longestFrom({ classes, trie }: Automaton, text: string, start: number): Match | undefined {
  let state = ROOT;
  let base = trie[2 * ROOT]!;
  let end = 0;
  let final = 0;
  for (let i = start; i < text.length; i++) {
    const step = classes[text.charCodeAt(i)]!;
    if (step <= BRACKET) {
      if (step === END) break;
      if (step === SKIP) continue;
      const behind = i > start ? readingEnd(text, i) : 0;
      if (behind > 0) {
        // The reading belongs to the character before it: a name that ended there takes it along.
        if (end === i) end = behind;
        i = behind - 1;
        continue;
      }
    }
    const next = (base >> 1) + step;
    if (trie[2 * next + 1] !== state) break;
    state = next;
    base = trie[2 * state]!;
    if ((base & 1) === 1) {
      end = i + 1;
      final = base >> 1;
    }
  }
  return end === 0 ? undefined : { start, end, form: trie[2 * (final + END)]! };
}

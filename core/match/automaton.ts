import { readingEnd } from '../text/fold.ts';
import {
  BITMAP_MASK,
  BRACKET,
  END,
  HEADER_WORDS,
  MAGIC,
  PAIR_FACTOR,
  ROOT,
  SKIP,
  VERSION,
} from './automaton-layout.ts';

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
 *
 * @param to where the scan stops, so that a caller can pause: a name that begins before it is found whole
 */
export function scanText(automaton: Automaton, text: string, from = 0, to = text.length): Match[] {
  const matches: Match[] = [];
  for (let i = nextBeginning(automaton, text, from, to); i >= 0; ) {
    const match = longestFrom(automaton, text, i);
    if (match) matches.push(match);
    i = nextBeginning(automaton, text, match ? match.end : i + 1, to);
  }
  return matches;
}

/**
 * The next offset in `[from, to)` where a name may begin, or -1. A loop of its own, on purpose: nearly all time is spent in
 * it, and it is a fifth faster than as a part of `scanText`.
 */
function nextBeginning({ classes, bitmap, trie }: Automaton, text: string, from: number, to: number): number {
  const last = text.length - 1;
  const end = Math.min(last, to);
  let second = from < last ? classes[text.charCodeAt(from)]! : END;
  for (let i = from; i < end; i++) {
    const first = second;
    second = classes[text.charCodeAt(i + 1)]!;
    // Written out: a page is read before the engine has compiled anything, when each call costs as much as all else in this loop.
    const bit = (first * PAIR_FACTOR + second) & BITMAP_MASK;
    if ((bitmap[bit >> 3]! & (1 << (bit & 7))) === 0) continue;
    if (i + 1 === last || mayGoOn(trie, first, second, classes[text.charCodeAt(i + 2)]!)) return i;
  }
  return -1;
}

/**
 * Of two classes that begin a name: whether one goes on with the third, or is those two, or the three cannot tell. Most beginnings
 * end here. Of two that the bitmap let through by chance the answer may be either.
 */
function mayGoOn(trie: Int32Array, first: number, second: number, third: number): boolean {
  if (second === SKIP || second === BRACKET || third === SKIP || third === BRACKET) return true;
  const one = (trie[2 * ROOT]! >> 1) + first;
  const two = (trie[2 * one]! >> 1) + second;
  const base = trie[2 * two]!;
  return (base & 1) === 1 || trie[2 * ((base >> 1) + third) + 1] === two;
}

/** The longest name that begins at `start`, if one does. */
function longestFrom({ classes, trie }: Automaton, text: string, start: number): Match | undefined {
  let state = (trie[2 * ROOT]! >> 1) + classes[text.charCodeAt(start)]!;
  if (trie[2 * state + 1] !== ROOT) return undefined;
  let base = trie[2 * state]!;
  let end = 0;
  let final = 0;
  for (let i = start + 1; i < text.length; i++) {
    const step = classes[text.charCodeAt(i)]!;
    if (step <= BRACKET) {
      if (step === END) break;
      if (step === SKIP) continue;
      const behind = readingEnd(text, i);
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

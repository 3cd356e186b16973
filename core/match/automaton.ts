import { readingEnd } from '../text/fold.ts';
import { END, FIRST_CLASS, HEADER_WORDS, MAGIC, pairHash, ROOT, SKIP, VERSION } from './automaton-layout.ts';

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
  const { classes, bitmap } = automaton;
  const matches: Match[] = [];
  const last = text.length - 1;
  for (let i = 0; i < last; i++) {
    const first = classes[text.charCodeAt(i)]!;
    if (first < FIRST_CLASS) continue;
    const second = classes[text.charCodeAt(i + 1)]!;
    // A bracket may open a reading, so what follows it cannot be judged by the pair alone.
    if (second >= FIRST_CLASS && !opensBracket(text.charCodeAt(i + 1))) {
      const bit = pairHash(first, second);
      if ((bitmap[bit >> 3]! & (1 << (bit & 7))) === 0) continue;
    } else if (second !== SKIP && !opensBracket(text.charCodeAt(i + 1))) continue;
    const match = longestFrom(automaton, text, i);
    if (match) {
      matches.push(match);
      i = match.end - 1;
    }
  }
  return matches;
}

/** The longest name that begins at `start`, if one does. */
function longestFrom({ classes, trie }: Automaton, text: string, start: number): Match | undefined {
  let state = ROOT;
  let end = 0;
  let form = -1;
  for (let i = start; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (opensBracket(code) && state !== ROOT) {
      const behind = readingEnd(text, i);
      if (behind > 0) {
        // The reading belongs to the character before it: a name that ended there takes it along.
        if (end === i) end = behind;
        i = behind - 1;
        continue;
      }
    }
    const step = classes[code]!;
    if (step === SKIP) continue;
    if (step === END) break;
    const next = trie[2 * state]! + step;
    if (trie[2 * next + 1] !== state) break;
    state = next;
    const final = trie[2 * state]! + END;
    if (trie[2 * final + 1] === state) {
      end = i + 1;
      form = trie[2 * final]!;
    }
  }
  return form < 0 ? undefined : { start, end, form };
}

function opensBracket(code: number): boolean {
  return code === 0x28 || code === 0xff08;
}

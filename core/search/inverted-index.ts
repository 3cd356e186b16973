import { foldText } from '../text/fold.ts';
import { tokensOf } from './tokens.ts';

/**
 * Layout of the stored index, little-endian:
 *
 * ```
 *  header   Uint32 × 6   magic, version, clauses, keys, bytes of the postings, total of tokens
 *  keys     Uint32 × k   sorted
 *  offsets  Uint32 × k+1 where each key's postings begin
 *  counts   Uint32 × k   in how many clauses a key stands
 *  lengths  Uint16 × n   tokens of each clause (padded to four bytes)
 *  postings bytes        clause numbers as gaps, seven bits a byte, the high bit says that more follows
 * ```
 */
const MAGIC = 0x4a59_5349;
const VERSION = 1;
const HEADER_WORDS = 6;

export interface InvertedIndex {
  readonly clauses: number;
  /** In how many clauses a key stands. */
  count(key: number): number;
  /** Numbers of the clauses that hold a key, rising. */
  postings(key: number): readonly number[];
  /** BM25's length factor of a clause, 1 for one of average length. */
  lengthFactor(clause: number): number;
}

/** Builds the index of clause texts, in the order given. */
export function buildInvertedIndex(texts: readonly string[]): Uint8Array {
  const lists = new Map<number, number[]>();
  const lengths = new Uint16Array(Math.ceil(texts.length / 2) * 2);
  let total = 0;
  texts.forEach((text, clause) => {
    const tokens = tokensOf(foldText(text).text);
    lengths[clause] = Math.min(0xffff, tokens.length);
    total += tokens.length;
    for (const key of new Set(tokens.map((token) => token.key))) {
      const list = lists.get(key);
      if (list) list.push(clause);
      else lists.set(key, [clause]);
    }
  });
  const keys = Uint32Array.from(lists.keys()).sort();
  const offsets = new Uint32Array(keys.length + 1);
  const counts = new Uint32Array(keys.length);
  const postings: number[] = [];
  keys.forEach((key, i) => {
    const list = lists.get(key)!;
    counts[i] = list.length;
    writeGaps(postings, list);
    offsets[i + 1] = postings.length;
  });
  const header = Uint32Array.of(MAGIC, VERSION, texts.length, keys.length, postings.length, total);
  return joinBytes([header, keys, offsets, counts, lengths, Uint8Array.from(postings)]);
}

/**
 * Opens a stored index by views; nothing is parsed.
 *
 * @throws Error when the bytes are of another kind or version, or cut short
 */
export function openInvertedIndex(bytes: Uint8Array): InvertedIndex {
  // Not `slice`: Node's Buffer answers it with a view, at the same offset.
  const { buffer, byteOffset } = bytes.byteOffset % 4 === 0 ? bytes : new Uint8Array(bytes);
  const header = new Uint32Array(buffer, byteOffset, bytes.byteLength >= 4 * HEADER_WORDS ? HEADER_WORDS : 0);
  const [magic, version, clauses = 0, keyCount = 0, postingBytes = 0, total = 0] = header;
  if (magic !== MAGIC || version !== VERSION) throw new Error(`not a search index of version ${VERSION}`);
  const size = 4 * (HEADER_WORDS + 3 * keyCount + 1 + Math.ceil(clauses / 2)) + postingBytes;
  if (bytes.byteLength < size) throw new Error(`a search index of ${size} bytes is cut to ${bytes.byteLength}`);
  let at = byteOffset + 4 * HEADER_WORDS;
  const words = (length: number) => {
    const view = new Uint32Array(buffer, at, length);
    at += 4 * length;
    return view;
  };
  const keys = words(keyCount);
  const offsets = words(keyCount + 1);
  const counts = words(keyCount);
  const lengths = new Uint16Array(buffer, at, clauses);
  const postings = new Uint8Array(buffer, at + 4 * Math.ceil(clauses / 2), postingBytes);
  const average = Math.max(1, total / Math.max(1, clauses));
  return {
    clauses,
    count: (key) => counts[indexOf(keys, key)] ?? 0,
    postings(key) {
      const i = indexOf(keys, key);
      return i < 0 ? [] : readGaps(postings, offsets[i]!, offsets[i + 1]!);
    },
    lengthFactor: (clause) => 0.25 + (0.75 * lengths[clause]!) / average,
  };
}

function indexOf(keys: Uint32Array, key: number): number {
  let low = 0;
  let high = keys.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (keys[middle] === key) return middle;
    if (keys[middle]! < key) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

function writeGaps(bytes: number[], list: readonly number[]): void {
  let previous = -1;
  for (const value of list) {
    let gap = value - previous;
    while (gap >= 0x80) {
      bytes.push((gap & 0x7f) | 0x80);
      gap >>>= 7;
    }
    bytes.push(gap);
    previous = value;
  }
}

function readGaps(bytes: Uint8Array, from: number, to: number): number[] {
  const list: number[] = [];
  let value = -1;
  for (let i = from; i < to; ) {
    let gap = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[i++]!;
      gap |= (byte & 0x7f) << shift;
      if (byte < 0x80) break;
    }
    value += gap;
    list.push(value);
  }
  return list;
}

function joinBytes(parts: readonly (Uint32Array | Uint16Array | Uint8Array)[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.byteLength, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), at);
    at += part.byteLength;
  }
  return bytes;
}

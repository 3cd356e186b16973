/**
 * Layout of a serialised automaton, little-endian, every part aligned to 4 bytes:
 *
 * ```
 *  header   Uint32 × 8   magic, version, bytes, pairs, classes, slots, offset of the bitmap, offset of the trie
 *  pairs    Uint16 × 2n  (character, class): the folding is in here, 黃 and 黄 have one class
 *  bitmap   16 KiB       one bit a hashed pair of classes: may a name begin with these two?
 *  trie     Int32 × 2m   double array, interleaved: base of slot s at 2s, check at 2s + 1
 * ```
 *
 * A base is stored as 2 × base, plus 1 when a name ends in the state. From state s the character class c leads to slot
 * t = base[s] + c when check[t] = s. A name that ends in state s has its form at slot base[s] + END.
 */
export const MAGIC = 0x4a59_4d31;
export const VERSION = 2;
export const HEADER_WORDS = 8;
export const BITMAP_BYTES = 16 * 1024;
export const BITMAP_MASK = BITMAP_BYTES * 8 - 1;
/** Of the classes of a pair the first is multiplied by it: odd, and small enough that the product of any two stays a small integer. */
export const PAIR_FACTOR = 0x9e37;
export const ROOT = 1;

/** Class 0 marks the end of a name in the trie; as the class of a character it means: in no name. */
export const END = 0;
/** White space, invisible characters and quotation marks: passed over inside a name. */
export const SKIP = 1;
/** An opening bracket: it may open a reading, which is passed over, or stand in a name. */
export const BRACKET = 2;
export const FIRST_CLASS = 3;

/** Where a pair of classes stands in the bitmap. */
export function pairHash(first: number, second: number): number {
  return (first * PAIR_FACTOR + second) & BITMAP_MASK;
}

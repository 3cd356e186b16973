import { groupOf } from './layout.ts';

/**
 * Lists of unit numbers by key, as bytes that are read where they lie:
 *
 * ```
 *  firsts   Uint16 × d      the upper halves of the keys that occur, sorted (padded to four bytes)
 *  offsets  Uint32 × d+1    where the block of each begins
 *  blocks   bytes           for each key of the block, sorted: its lower half (two bytes), the length of its list in
 *                           bytes, the list. Numbers are gaps, seven bits a byte, the high bit says that more follows.
 * ```
 *
 * A block is walked from its front: it holds some ten keys, each costs three bytes and no offset of its own.
 */
export interface Postings {
  /** Writes the numbers under a key, rising, into the front of `numbers`; says how many. */
  read(key: number, numbers: Uint32Array): number;
  /** Visits the lists of all keys with this upper half whose lower half is marked in `seconds`. */
  eachOf(first: number, seconds: Uint8Array, numbers: Uint32Array, visit: (count: number) => void): void;
}

const FEWEST_SLOTS = 1 << 12;

/** Collects keys by unit; units come in rising order. */
export class PostingsBuilder {
  private slots = new Int32Array(FEWEST_SLOTS).fill(-1);
  private keys = new Uint32Array(FEWEST_SLOTS / 2);
  private counts = new Uint32Array(FEWEST_SLOTS / 2);
  private lastUnit = new Int32Array(FEWEST_SLOTS / 2);
  private keyCount = 0;
  private entryKeys = new Uint32Array(FEWEST_SLOTS);
  private entryUnits = new Uint32Array(FEWEST_SLOTS);
  private entryCount = 0;

  /** Says that a unit has a key; again for the same unit changes nothing. */
  add(unit: number, key: number): void {
    const id = this.idOf(key);
    if (this.lastUnit[id] === unit) return;
    this.lastUnit[id] = unit;
    this.counts[id]!++;
    if (this.entryCount === this.entryKeys.length) {
      this.entryKeys = grown(this.entryKeys);
      this.entryUnits = grown(this.entryUnits);
    }
    this.entryKeys[this.entryCount] = id;
    this.entryUnits[this.entryCount++] = unit;
  }

  /** The bytes; the builder is of no use afterwards. */
  finish(): PostingsBytes {
    const order = this.sortedIds();
    const starts = new Uint32Array(this.keyCount);
    let start = 0;
    for (const id of order) {
      starts[id] = start;
      start += this.counts[id]!;
    }
    const units = new Uint32Array(this.entryCount);
    for (let i = 0; i < this.entryCount; i++) units[starts[this.entryKeys[i]!]!++] = this.entryUnits[i]!;
    return writeBlocks(order, this.keys, this.counts, units);
  }

  private idOf(key: number): number {
    let slot = slotOf(key, this.slots.length);
    for (; this.slots[slot]! >= 0; slot = (slot + 1) & (this.slots.length - 1))
      if (this.keys[this.slots[slot]!] === key) return this.slots[slot]!;
    if (this.keyCount === this.keys.length) {
      this.grow();
      return this.idOf(key);
    }
    const id = this.keyCount++;
    this.slots[slot] = id;
    this.keys[id] = key;
    this.lastUnit[id] = -1;
    return id;
  }

  private grow(): void {
    this.keys = grown(this.keys);
    this.counts = grown(this.counts);
    const last = new Int32Array(this.keys.length);
    last.set(this.lastUnit);
    this.lastUnit = last;
    this.slots = new Int32Array(this.slots.length * 2).fill(-1);
    for (let id = 0; id < this.keyCount; id++) {
      let slot = slotOf(this.keys[id]!, this.slots.length);
      while (this.slots[slot]! >= 0) slot = (slot + 1) & (this.slots.length - 1);
      this.slots[slot] = id;
    }
  }

  private sortedIds(): Uint32Array {
    // Key and id in one number: a typed array sorts those without calling back. 32 + 21 bits are exact.
    const packed = Float64Array.from({ length: this.keyCount }, (_, id) => this.keys[id]! * 0x20_0000 + id).sort();
    return Uint32Array.from(packed, (both) => both % 0x20_0000);
  }
}

export interface PostingsBytes {
  readonly firsts: Uint16Array;
  readonly offsets: Uint32Array;
  readonly blocks: Uint8Array;
}

/** Reads lists out of the three parts of the bytes. */
export function openPostings({ firsts, offsets, blocks }: PostingsBytes): Postings {
  /** Visits the keys of a block with the places of their lists, until told to stop. */
  const walk = (first: number, visit: (second: number, from: number, to: number) => boolean) => {
    const block = groupOf(firsts, first, firsts.length);
    if (firsts[block] !== first) return;
    for (let at = offsets[block]!; at < offsets[block + 1]!; ) {
      const second = blocks[at]! | (blocks[at + 1]! << 8);
      let byte = blocks[at + 2]!;
      let length = byte & 0x7f;
      at += 3;
      for (let shift = 7; byte >= 0x80; shift += 7) {
        byte = blocks[at++]!;
        length |= (byte & 0x7f) << shift;
      }
      if (visit(second, at, at + length)) return;
      at += length;
    }
  };
  return {
    read(key, numbers) {
      const wanted = key & 0xffff;
      let count = 0;
      walk(key >>> 16, (second, from, to) => {
        if (second === wanted) count = readGaps(blocks, from, to, numbers);
        return second >= wanted;
      });
      return count;
    },
    eachOf(first, seconds, numbers, visit) {
      walk(first, (second, from, to) => {
        if (seconds[second] === 1) visit(readGaps(blocks, from, to, numbers));
        return false;
      });
    },
  };
}

/** Numbers as gaps, seven bits a byte: short lists of short gaps are a byte a number. */
class ByteWriter {
  private bytes = new Uint8Array(1 << 12);
  length = 0;

  byte(value: number): void {
    if (this.length === this.bytes.length) {
      const larger = new Uint8Array(this.bytes.length * 2);
      larger.set(this.bytes);
      this.bytes = larger;
    }
    this.bytes[this.length++] = value;
  }

  number(value: number): void {
    let rest = value;
    for (; rest >= 0x80; rest >>>= 7) this.byte((rest & 0x7f) | 0x80);
    this.byte(rest);
  }

  copy(other: ByteWriter): void {
    for (let i = 0; i < other.length; i++) this.byte(other.bytes[i]!);
  }

  finish(): Uint8Array {
    return this.bytes.slice(0, this.length);
  }
}

function writeBlocks(order: Uint32Array, keys: Uint32Array, counts: Uint32Array, units: Uint32Array): PostingsBytes {
  const blocks = new ByteWriter();
  const list = new ByteWriter();
  const firsts: number[] = [];
  const offsets: number[] = [];
  let at = 0;
  for (const id of order) {
    const key = keys[id]!;
    if (firsts.at(-1) !== key >>> 16) {
      firsts.push(key >>> 16);
      offsets.push(blocks.length);
    }
    list.length = 0;
    for (let previous = -1, end = at + counts[id]!; at < end; at++) {
      list.number(units[at]! - previous);
      previous = units[at]!;
    }
    blocks.byte(key & 0xff);
    blocks.byte((key >>> 8) & 0xff);
    blocks.number(list.length);
    blocks.copy(list);
  }
  return {
    firsts: Uint16Array.from(firsts),
    offsets: Uint32Array.from([...offsets, blocks.length]),
    blocks: blocks.finish(),
  };
}

function readGaps(bytes: Uint8Array, from: number, to: number, numbers: Uint32Array): number {
  let count = 0;
  let value = -1;
  for (let i = from; i < to; ) {
    let byte = bytes[i++]!;
    let gap = byte & 0x7f;
    for (let shift = 7; byte >= 0x80; shift += 7) {
      byte = bytes[i++]!;
      gap |= (byte & 0x7f) << shift;
    }
    value += gap;
    numbers[count++] = value;
  }
  return count;
}

function slotOf(key: number, slots: number): number {
  const hash = Math.imul(key, 0x9e37_79b1);
  return (hash ^ (hash >>> 15)) & (slots - 1);
}

function grown(array: Uint32Array): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(array.length * 2);
  larger.set(array);
  return larger;
}

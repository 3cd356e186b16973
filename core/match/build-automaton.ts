import { DROPPED, foldCode, foldKey } from '../text/fold.ts';
import {
  BITMAP_BYTES,
  BRACKET,
  END,
  FIRST_CLASS,
  HEADER_WORDS,
  MAGIC,
  pairHash,
  ROOT,
  SKIP,
  VERSION,
} from './automaton-layout.ts';

const QUOTATION_MARKS = `"'“”‘’「」『』＂＇`;

interface Node {
  readonly children: Map<number, Node>;
  /** Index of the form that ends here, or -1. */
  form: number;
}

/**
 * Builds the automaton of a list of forms. A form is known by its index; where two fold alike the first stands, shorter than two
 * characters none does. Done at build time, never on a page.
 */
export function buildAutomaton(forms: readonly string[]): Uint8Array {
  const keys = forms.map(foldKey);
  const classes = classesOf(keys);
  const root: Node = { children: new Map(), form: -1 };
  const bitmap = new Uint8Array(BITMAP_BYTES);
  keys.forEach((key, index) => {
    if (key.length < 2) return;
    const path = key.split('').map((unit) => classes.get(unit)!);
    admit(bitmap, path[0]!, path[1]!);
    insert(root, path, index);
  });
  return serialise(pairsOf(classes), bitmap, layOut(root), classes.size + BRACKET);
}

/** Lets a beginning through the bitmap, also where something that may be passed over stands behind its first character. */
function admit(bitmap: Uint8Array, first: number, second: number): void {
  for (const step of [second, SKIP, BRACKET]) {
    const bit = pairHash(first, step);
    bitmap[bit >> 3]! |= 1 << (bit & 7);
  }
}

/** The commonest units get the smallest classes: the double array packs better. Half a surrogate pair is a unit of its own. */
function classesOf(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) for (const unit of key.split('')) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  counts.delete('(');
  const byCount = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return new Map([['(', BRACKET], ...byCount.map(([char], i) => [char, i + FIRST_CLASS] as const)]);
}

function pairsOf(classes: ReadonlyMap<string, number>): [number, number][] {
  const pairs: [number, number][] = [];
  for (let code = 0; code < 0x10000; code++) {
    const folded = foldCode(code);
    const char = String.fromCharCode(folded);
    if (folded === DROPPED || QUOTATION_MARKS.includes(String.fromCharCode(code))) pairs.push([code, SKIP]);
    else if (classes.has(char)) pairs.push([code, classes.get(char)!]);
  }
  return pairs;
}

function insert(root: Node, path: readonly number[], form: number): void {
  let node = root;
  for (const step of path) {
    let next = node.children.get(step);
    if (!next) {
      next = { children: new Map(), form: -1 };
      node.children.set(step, next);
    }
    node = next;
  }
  if (node.form < 0) node.form = form;
}

/** First-fit placing of every node's children, widest nodes first within a level order walk. */
function layOut(root: Node): Int32Array {
  let slots = new Int32Array(1 << 14);
  let firstFree = 2;
  let used = 2;
  const check = (slot: number) => slots[2 * slot + 1]!;
  const grow = (slot: number) => {
    if (2 * slot + 2 <= slots.length) return;
    const larger = new Int32Array(Math.max(slots.length * 2, 2 * slot + 2));
    larger.set(slots);
    slots = larger;
  };
  const waiting: [Node, number][] = [[root, ROOT]];
  for (let turn = 0; turn < waiting.length; turn++) {
    const [node, state] = waiting[turn]!;
    const steps = [...node.children.keys(), ...(node.form >= 0 ? [END] : [])].sort((a, b) => a - b);
    if (steps.length === 0) continue;
    while (firstFree * 2 + 1 < slots.length && check(firstFree) !== 0) firstFree++;
    let base = Math.max(1, firstFree - steps[0]!);
    for (;;) {
      grow(base + steps.at(-1)! + 1);
      if (steps.every((step) => base + step > ROOT && check(base + step) === 0)) break;
      base++;
    }
    slots[2 * state] = 2 * base + (node.form < 0 ? 0 : 1);
    for (const step of steps) {
      slots[2 * (base + step) + 1] = state;
      used = Math.max(used, base + step + 1);
      if (step === END) slots[2 * base] = node.form;
      else waiting.push([node.children.get(step)!, base + step]);
    }
  }
  return slots.slice(0, 2 * used);
}

function serialise(
  pairs: readonly [number, number][],
  bitmap: Uint8Array,
  trie: Int32Array,
  classes: number,
): Uint8Array {
  const bitmapAt = 4 * HEADER_WORDS + 4 * pairs.length;
  const trieAt = bitmapAt + bitmap.length;
  const bytes = new Uint8Array(trieAt + trie.byteLength);
  const header = [MAGIC, VERSION, bytes.length, pairs.length, classes, trie.length / 2, bitmapAt, trieAt];
  new Uint32Array(bytes.buffer, 0, HEADER_WORDS).set(header);
  new Uint16Array(bytes.buffer, 4 * HEADER_WORDS, 2 * pairs.length).set(pairs.flat());
  bytes.set(bitmap, bitmapAt);
  new Int32Array(bytes.buffer, trieAt, trie.length).set(trie);
  return bytes;
}

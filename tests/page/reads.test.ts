// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import type { Read } from '@/page/read-text.ts';
import { withReads } from '@/page/reads.ts';

/** A read of the block with an id. */
function readOf(id: string): Read {
  const owner = document.getElementById(id)!;
  const heading = owner.localName === 'h2';
  const pieces = [{ node: owner.firstChild as Text, start: 0 }];
  return {
    dom: { block: { text: owner.textContent, heading }, owner, pieces },
    scan: { block: { text: owner.textContent, heading }, names: [], hasFigures: false },
  } as unknown as Read;
}

const CASES: readonly (readonly [string, string, string, string])[] = [
  ['behind all under a heading that is known', 'a 1 2', 'a 3', 'a 1 2 3'],
  ['behind all under a heading that is new', 'a 1 2', 'b 4 5', 'a 1 2 b 4 5'],
  ['between others under a known heading', 'a 1 3 b 4', 'a 2', 'a 1 2 3 b 4'],
  ['before all', 'b 4', 'a 1', 'a 1 b 4'],
  ['a known heading with nothing new below it', 'a 1', 'a', 'a 1'],
  ['into nothing', '', 'a 1', 'a 1'],
];

it.each(CASES)('reads are put %s', (_, before, batch, after) => {
  document.body.innerHTML =
    '<h2 id="a">一</h2><p id="1">一</p><p id="2">二</p><p id="3">三</p><h2 id="b">二</h2><p id="4">四</p><p id="5">五</p>';
  const reads = (ids: string) => ids.split(' ').filter(Boolean).map(readOf);
  const known = reads(before);
  const next = withReads(known, reads(batch));
  expect(next.map(({ dom }) => (dom.owner as Element).id).join(' ')).toBe(after);
  // What was known is the same as before.
  expect(known.every((read) => next.includes(read))).toBe(true);
});

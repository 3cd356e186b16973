import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { compileSeeds } from '../parse/compiled-seeds.ts';

/** The words on both sides of every page end that tore a sentence, from the reviewed annotation, one a line. */
const torn = readFileSync(new URL('../corpus/page-breaks.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as { document: string; words: string });

it.each([
  ['000', 18],
  ['001', 53],
  ['003', 52],
])('makes every torn sentence of %s whole', (document, count) => {
  const seed = compileSeeds().find(({ source }) => source.id === document)!;
  const places = torn.filter((place) => place.document === document);
  expect(places.length).toBe(count);
  expect(places.filter(({ words }) => !seed.clean.text.includes(words)).map(({ words }) => words)).toEqual([]);
});

it('joins nothing to a line that ended in a full stop', () => {
  const { clean } = compileSeeds().find(({ source }) => source.id === '001')!;
  expect(clean.text).toContain('争创国家5A级旅游景区。\n实施古城（明府城');
});

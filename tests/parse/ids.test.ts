import { expect, it } from 'vitest';
import { parseDocument } from '@/core/parse/parse.ts';
import { repairText } from '@/core/repair/repair.ts';
import { readSeeds } from '../../tools/read-seeds.ts';

it('ids stand when a repair elsewhere is taken back, and when the document is compiled again', () => {
  const { sources, curated } = readSeeds();
  const source = sources.find(({ id }) => id === '003')!;
  const repairs = curated.repairs.filter(
    ({ document, replacement }) => document === '003' && replacement !== undefined,
  );
  const idsWith = (kept: typeof repairs) => {
    const { clauses, sections } = parseDocument(source, repairText(source, kept));
    return [...sections.map(({ id }) => id), ...clauses.map(({ id }) => id)];
  };
  const ids = idsWith(repairs);
  expect(idsWith(repairs)).toEqual(ids);
  for (const taken of repairs) {
    const others = new Set(idsWith(repairs.filter((repair) => repair !== taken)));
    // The clause that was repaired has another hash; a slip at a page end may touch the next one.
    expect(ids.filter((id) => !others.has(id)).length, taken.quote).toBeLessThanOrEqual(3);
  }
});

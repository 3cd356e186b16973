import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compileCorpus } from '@/core/compile.ts';
import { CuratedError } from '@/core/curated.ts';
import { readSeeds } from '@/tools/read-seeds.ts';
import { line, seedsFolder, withDamaged } from './damaged-folder.ts';

const manifest = JSON.parse(readFileSync(join(seedsFolder, 'documents.json'), 'utf8')) as {
  documents: { id: string; sourceFile: string; sha256: string }[];
};

describe('the bundled files', () => {
  it('are five', () => {
    expect(manifest.documents.map(({ id }) => id)).toEqual(['000', '001', '002', '003', '004']);
  });

  it.each(manifest.documents.map((document) => [document.sourceFile, document.sha256]))(
    '%s is byte for byte what the manifest says, and UTF-8',
    (file, sha256) => {
      const bytes = readFileSync(join(seedsFolder, file));
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
      expect(Buffer.from(bytes.toString('utf8'), 'utf8').equals(bytes)).toBe(true);
    },
  );

  it('are read as they are, with the facts of the manifest', () => {
    const { sources } = readSeeds();
    for (const source of sources) {
      expect(source.raw).toBe(readFileSync(join(seedsFolder, source.sourceFile), 'utf8'));
      expect(manifest.documents.find(({ id }) => id === source.id)).toMatchObject({ sourceFile: source.sourceFile });
    }
    expect(sources.at(-1)).toMatchObject({ id: '004', witnessOf: '003', language: 'zh-Hant' });
  });

  it('are read to the same hash each time, and to another when anything changes', () => {
    const { hash } = readSeeds();
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(readSeeds().hash).toBe(hash);
    const blank = (text: string) => `${text}\n`;
    for (const file of ['documents.json', 'curated/entities.jsonl', 'curated/lineage.jsonl'])
      expect(withDamaged(file, blank, (folder) => readSeeds(folder).hash)).not.toBe(hash);
  });
});

describe('reading stops, and names the place, at', () => {
  it.each(manifest.documents.map(({ sourceFile }) => [sourceFile]))('a changed byte of %s', (file) => {
    const change = (text: string) => text.replace('济', '済').replace('濟', '済');
    expect(() => withDamaged(file, change, readSeeds)).toThrow(`seeds/${file} has changed`);
  });

  it.each<[string, string, (text: string) => string, RegExp]>([
    [
      'a line that is not JSON',
      'targets.jsonl',
      (text) => text.replace('\n', '\n{"document":\n'),
      /targets\.jsonl:2: not JSON/,
    ],
    [
      'an unknown field',
      'entities.jsonl',
      line(3, (record) => ({ ...record, colour: 'red' })),
      /entities\.jsonl:3: .*colour/s,
    ],
    ['a missing field', 'targets.jsonl', line(5, ({ unit: _, ...record }) => record), /targets\.jsonl:5: .*unit/s],
    [
      'an unknown type',
      'entities.jsonl',
      line(2, (record) => ({ ...record, type: 'planet' })),
      /entities\.jsonl:2: .*planet/s,
    ],
    [
      'an entity without a place',
      'entities.jsonl',
      line(2, (record) => ({ ...record, places: [] })),
      /entities\.jsonl:2: /,
    ],
    [
      'an unknown comparator',
      'targets.jsonl',
      line(1, (record) => ({ ...record, comparator: '>' })),
      /targets\.jsonl:1: /,
    ],
    [
      'an unknown reason',
      'repairs.jsonl',
      line(1, (record) => ({ ...record, reason: 'mood' })),
      /repairs\.jsonl:1: .*mood/s,
    ],
    [
      'an empty quotation',
      'references.jsonl',
      line(7, (record) => ({ ...record, quote: '' })),
      /references\.jsonl:7: /,
    ],
    [
      'a list that is a word',
      'departments.jsonl',
      line(1, (record) => ({ ...record, variants: '市工信局' })),
      /departments\.jsonl:1: /,
    ],
    [
      'a point without a year',
      'lineage.jsonl',
      line(4, (record) => ({ ...record, points: [{ document: '000', quote: 'x', status: 'x' }] })),
      /lineage\.jsonl:4: .*year/s,
    ],
    ['a record that is a list', 'duties.jsonl', line(2, () => []), /duties\.jsonl:2: /],
  ])('%s', (_, file, change, message) => {
    expect(() => withDamaged(`curated/${file}`, change, readSeeds)).toThrow(message);
    expect(() => withDamaged(`curated/${file}`, change, readSeeds)).toThrow(/^seeds\/curated\//);
  });

  it.each([
    ['a date that is none', (text: string) => text.replace('2021-02-19', '19.2.2021')],
    ['an unknown field', (text: string) => text.replace('"issuer"', '"author"')],
    ['what is not JSON', (text: string) => text.slice(0, 200)],
  ])('a manifest with %s', (_, change) => {
    expect(() => withDamaged('documents.json', change, readSeeds)).toThrow();
  });

  it('no blank line', () => {
    const { curated } = withDamaged('curated/departments.jsonl', (text) => `\n \n${text}\n`, readSeeds);
    expect(curated.departments[0]).toMatchObject({ file: 'departments.jsonl', line: 3 });
  });
});

describe('compiling stops, and names the place, at a quotation that is not in the text:', () => {
  const lost = '市长昨夜梦见一座金山';

  it.each<[string, number, (record: Record<string, unknown>) => unknown]>([
    ['repairs.jsonl', 2, (record) => ({ ...record, quote: lost })],
    ['entities.jsonl', 40, (record) => ({ ...record, places: [{ document: '003', quote: lost }] })],
    ['targets.jsonl', 12, (record) => ({ ...record, quote: lost })],
    ['references.jsonl', 9, (record) => ({ ...record, quote: lost })],
    [
      'lineage.jsonl',
      6,
      (record) => ({ ...record, points: [{ document: '000', quote: lost, year: '2021', status: 'x' }] }),
    ],
  ])('%s line %i', (file, number, change) => {
    const compile = () =>
      withDamaged(`curated/${file}`, line(number, change), (folder) => compileCorpus(readSeeds(folder)));
    expect(compile).toThrow(CuratedError);
    expect(compile).toThrow(new RegExp(`^seeds/curated/${file}:${number}: .*${lost}`));
  });
});

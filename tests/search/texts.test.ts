import { describe, expect, it } from 'vitest';
import { searchTexts } from '@/core/search/texts.ts';
import { loadCorpus } from '@/tools/load-corpus.ts';

const corpus = loadCorpus();
const texts = searchTexts(corpus);
const clauses = texts.documents.flatMap((document) => document.clauses);

describe('what is searched of a corpus', () => {
  it('is its documents, the newest first, without copies, which are named beside their original', () => {
    expect(texts.documents.map(({ id }) => id)).toEqual(['002', '003', '000', '001']);
    expect(texts.documents.map(({ copies }) => copies)).toEqual([[], ['004'], [], []]);
  });

  it('knows where each thing is named, by the number of the clause', () => {
    for (const { names, places } of texts.entities) {
      expect(places.length % 3).toBe(0);
      for (let i = 0; i < places.length; i += 3)
        expect(clauses[places[i]!]!.text.slice(places[i + 1], places[i + 2]), names[0]).not.toBe('');
    }
    const stadium = texts.entities.find(({ id }) => id === '黄河体育中心')!;
    expect(clauses[stadium.places[0]!]!.text.slice(stadium.places[1], stadium.places[2])).toContain('体育中心');
    const { mentions } = corpus.entities.find(({ id }) => id === '黄河体育中心')!;
    expect(stadium.documents).toBe(new Set(mentions.map(({ document }) => document.replace('004', '003'))).size);
  });

  it('has the headings above every clause', () => {
    for (const { paths, clauses } of texts.documents)
      for (const { id } of clauses) expect(paths[id.slice(0, id.lastIndexOf('/'))], id).toBeDefined();
    expect(Object.values(texts.documents[1]!.paths).flat()).toContain('一、2024年工作回顾');
  });

  it('tells headings from what stands below them', () => {
    const headings = new Set(clauses.flatMap(({ id, heading }) => (heading ? [id] : [])));
    const kinds = corpus.documents.filter(({ id }) => id !== '004').flatMap((document) => document.clauses);
    expect(headings.size).toBeGreaterThan(20);
    expect([...headings].sort()).toEqual(kinds.flatMap(({ id, kind }) => (kind === 'heading' ? [id] : [])).sort());
  });

  it('has who is charged with a section, by the clause that lists them', () => {
    const { name, charges } = texts.departments.find((department) => department.name === '市科技局')!;
    expect(charges.length).toBeGreaterThan(3);
    for (const number of charges) {
      const { from, to, list, units } = texts.charges[number]!;
      expect(list >= from && list < to).toBe(true);
      expect(units.split('、')).toContain(name);
      expect(clauses[list]!.text).toContain('责任单位');
    }
  });
});

import { describe, expect, it } from 'vitest';
import { compileCorpus } from '@/core/compile.ts';
import { extractDuties } from '@/core/extract/duties.ts';
import { readSeeds } from '@/tools/read-seeds.ts';

const input = readSeeds();
const corpus = compileCorpus(input);
const clauses = new Map(corpus.documents.flatMap((d) => d.clauses.map((clause) => [clause.id, { clause, of: d.id }])));

/** Letters and figures alone: what two editions of one sentence share. */
function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}%]/gu, '');
}

it('compiling twice gives the same corpus', () => {
  expect(JSON.stringify(compileCorpus(readSeeds()))).toBe(JSON.stringify(corpus));
  expect(corpus.hash).toBe(input.hash);
});

describe('every entity', () => {
  it('has a mention, and each mention words of its clause', () => {
    for (const { id, mentions } of corpus.entities) {
      expect(mentions.length, id).toBeGreaterThan(0);
      for (const { clause, document, start, end } of mentions) {
        expect(clauses.get(clause)?.of, id).toBe(document);
        expect(clauses.get(clause)!.clause.text.slice(start, end).length, id).toBe(end - start);
        expect(end, id).toBeGreaterThan(start);
      }
    }
  });

  it('has mentions in order of date that do not overlap', () => {
    const dates = new Map(corpus.documents.map(({ id, date }) => [id, date]));
    for (const { id, mentions } of corpus.entities) {
      mentions.slice(1).forEach((mention, i) => {
        const before = mentions[i]!;
        expect(dates.get(mention.document)! >= dates.get(before.document)!, id).toBe(true);
        if (mention.clause === before.clause) expect(mention.start, id).toBeGreaterThanOrEqual(before.end);
      });
    }
  });

  it('has a name of its own', () => {
    expect(new Set(corpus.entities.map(({ id }) => id)).size).toBe(corpus.entities.length);
  });
});

it('every target has its words in its clause, and an id of its own', () => {
  const targets = corpus.documents.flatMap(({ targets }) => targets);
  expect(targets.length).toBe(input.curated.targets.length);
  expect(new Set(targets.map(({ id }) => id)).size).toBe(targets.length);
  for (const { id, clause, start, end, quote } of targets)
    expect(clauses.get(clause)!.clause.text.slice(start, end), id).toBe(quote);
});

it('every reference stands in a clause', () => {
  for (const document of corpus.documents)
    for (const { clause, quote } of document.references) expect(clauses.get(clause)?.of, quote).toBe(document.id);
});

it('every point of a lineage is a clause of its document, that holds its words or begins them', () => {
  expect(corpus.lineages.length).toBe(input.curated.lineages.length);
  for (const { name, points } of corpus.lineages) {
    for (const { clause, document, quote } of points) {
      expect(clauses.get(clause)?.of, name).toBe(document);
      const text = lettersOf(clauses.get(clause)!.clause.text);
      expect(text.includes(lettersOf(quote)) || text.endsWith(lettersOf(quote).slice(0, 4)), `${name}: ${quote}`).toBe(
        true,
      );
    }
  }
});

describe('every list of departments that people read', () => {
  const [first] = corpus.documents;
  const lists = [...Map.groupBy(first!.duties, ({ clause, role }) => `${clause} ${role}`).values()];

  it('is read by rule, with its roles and its 等', () => {
    const read = lists.map((list) => [list[0]!.role, list.map(({ name }) => name).join('、'), list[0]!.etc === true]);
    const expected = input.curated.duties.map(({ role, names, etc }) => [role, names.join('、'), etc]);
    expect(read).toEqual(expected);
  });

  it('joins the variants of a department', () => {
    const { departments } = input.curated;
    const variants = new Set(departments.flatMap((department) => department.variants));
    expect(extractDuties(first!.clauses, departments).filter(({ department }) => variants.has(department))).toEqual([]);
  });
});

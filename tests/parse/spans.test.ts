import { describe, expect, it } from 'vitest';
import { applyEdits, compileSeeds } from './compiled-seeds.ts';

const seeds = compileSeeds();

describe.each(seeds.map((seed) => [seed.source.id, seed] as const))('document %s', (_, { source, clean, parsed }) => {
  it('gives every clause spans that lie in the raw file, in order, not overlapping', () => {
    for (const clause of parsed.clauses) {
      let from = 0;
      expect(clause.source.length, clause.id).toBeGreaterThan(0);
      for (const span of clause.source) {
        expect(span.start, clause.id).toBeGreaterThanOrEqual(from);
        expect(span.end, clause.id).toBeGreaterThan(span.start);
        from = span.end;
      }
      expect(from).toBeLessThanOrEqual(source.raw.length);
    }
  });

  it('reads every clause from its raw characters and the recorded edits, to the letter', () => {
    const wrong = parsed.clauses.filter((c) => applyEdits(source.raw, c.source, clean.edits) !== c.text);
    expect(wrong.map((c) => [c.text, applyEdits(source.raw, c.source, clean.edits)])).toEqual([]);
  });

  it('reads the whole clean text from the raw file and the recorded edits', () => {
    expect(applyEdits(source.raw, [{ start: 0, end: source.raw.length + 1 }], clean.edits)).toBe(clean.text);
  });

  it('records edits in order, not overlapping, none of them idle', () => {
    const edits = clean.edits.filter((edit) => edit.reason !== 'traditional');
    edits.forEach((edit, i) => {
      expect(edit.span.start).toBeGreaterThanOrEqual(edits[i - 1]?.span.end ?? 0);
      expect(edit.text).not.toBe(source.raw.slice(edit.span.start, edit.span.end));
    });
  });

  it('loses no word: every letter of the clean text stands in a clause or in the label of a heading', () => {
    const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '').length;
    const told = parsed.clauses.reduce((sum, clause) => sum + letters(clause.text), 0);
    const labels = parsed.sections.reduce((sum, section) => sum + letters(section.label), 0);
    expect(told + labels).toBe(letters(clean.text));
  });

  it('gives every clause and section an id of its own', () => {
    const ids = [...parsed.clauses.map((c) => c.id), ...parsed.sections.map((s) => s.id)];
    expect(new Set(ids).size).toBe(ids.length);
  });
});

it('keeps the ids of clauses when a repair elsewhere is left out', () => {
  const without = compileSeeds(() => []).find((seed) => seed.source.id === '003')!;
  const repaired = seeds.find((seed) => seed.source.id === '003')!;
  const before = new Set(repaired.parsed.clauses.map((clause) => clause.id));
  const moved = without.parsed.clauses.filter((clause) => !before.has(clause.id));
  expect(moved.length).toBeLessThanOrEqual(16);
});

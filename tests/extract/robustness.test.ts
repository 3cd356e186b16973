import { describe, expect, it } from 'vitest';
import { compileForeign } from '@/core/compile.ts';
import { foreignSource } from '../parse/compiled-seeds.ts';

/** Long enough that work which grows with the square of the text would not end within the test's time. */
const LONG = 400_000;

describe('whatever a document holds, its compilation ends and says something', () => {
  it.each([
    ['linking words without end', `规模${'达到'.repeat(LONG / 2)}5个`],
    ['figures in one breath', '，增长5%'.repeat(LONG / 5)],
    ['figures joined by signs', '书房9家、'.repeat(LONG / 5)],
    ['a list without end', `${'甲区、'.repeat(LONG / 3)}5个`],
    ['verbs before a name', `${'推进建设打造'.repeat(LONG / 6)}高铁`],
    ['mottoes that never close', '“'.repeat(LONG)],
    ['mottoes', '“百企千企”行动'.repeat(LONG / 8)],
    ['titles that never close', '《'.repeat(LONG)],
    ['unit lists without units', '责任单位：'.repeat(LONG / 5)],
    ['a unit list without end', `（责任单位：${'市甲局、'.repeat(LONG / 4)}）`],
    ['digits', '1'.repeat(LONG)],
    ['written-out numbers', '一'.repeat(LONG)],
    ['years', '到2025年'.repeat(LONG / 6)],
    ['ranks', '走在全省'.repeat(LONG / 4)],
    ['lone surrogates', '\uD800建设\uDC00'.repeat(LONG / 4)],
  ])('%s', (_, raw) => {
    const { document } = compileForeign(foreignSource(raw));
    expect(document.clauses.length + document.issues.length).toBeGreaterThan(0);
    for (const { start, end, clause } of document.targets) {
      const { text } = document.clauses.find(({ id }) => id === clause)!;
      if (start < 0 || start >= end || end > text.length) expect.fail(`${clause} has no ${start}–${end}`);
    }
  });
});

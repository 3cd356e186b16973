import { describe, expect, it } from 'vitest';
import { repairedPlaces } from '@/components/repaired-places.ts';
import type { Edit, Span } from '@/core/model/corpus.ts';
import { clause, edit, unmark } from './samples.ts';

interface Case {
  /** The clause with its repaired places marked. */
  readonly marked: string;
  readonly edits: readonly Edit[];
  readonly source: readonly Span[];
}

function check({ marked, edits, source }: Case) {
  const { text, spans } = unmark(marked);
  const places = repairedPlaces(clause('a/1/x', text, { source }), edits);
  expect(places.map(({ start, end }) => ({ start, end }))).toEqual(spans);
}

describe('the repaired places of a clause', () => {
  it.each<[string, Case]>([
    [
      'stand at the word that was put right',
      { marked: '推动⟦预⟧付宝', edits: [edit(12, 13, '预')], source: [{ start: 10, end: 15 }] },
    ],
    [
      'are as long as what was put in',
      { marked: '推⟦动预付⟧宝', edits: [edit(11, 12, '动预付')], source: [{ start: 10, end: 13 }] },
    ],
    [
      'are empty where characters were dropped',
      { marked: '推动⟦⟧预付宝', edits: [edit(12, 15, '')], source: [{ start: 10, end: 18 }] },
    ],
    [
      'leave out what only layout was',
      { marked: '推动预付宝', edits: [edit(12, 14, '', { reason: 'page-break' })], source: [{ start: 10, end: 17 }] },
    ],
    [
      'count on behind layout',
      {
        marked: '推动预⟦付⟧宝',
        edits: [edit(11, 13, '', { reason: 'mark' }), edit(15, 16, '付')],
        source: [{ start: 10, end: 17 }],
      },
    ],
    [
      'are found in every part of a torn clause',
      {
        marked: '⟦推⟧动预付⟦宝⟧',
        edits: [edit(10, 11, '推'), edit(32, 33, '宝')],
        source: [
          { start: 10, end: 12 },
          { start: 30, end: 33 },
        ],
      },
    ],
    [
      'are only those of the clause',
      { marked: '推动', edits: [edit(5, 6, '预'), edit(12, 13, '宝')], source: [{ start: 10, end: 12 }] },
    ],
  ])('%s', (_, given) => check(given));

  it('are not told when spans and edits do not add up to the text', () => {
    const wrong = clause('a/1/x', '推动预付宝', { source: [{ start: 10, end: 14 }] });
    expect(repairedPlaces(wrong, [edit(12, 13, '预')])).toEqual([]);
  });
});

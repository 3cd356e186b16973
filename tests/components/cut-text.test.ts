import { describe, expect, it } from 'vitest';
import { cutText } from '@/components/cut-text.ts';
import { unmark } from './samples.ts';

/** Pieces under the marked layers are shown in ⟦ ⟧, one pair for each layer over them. */
function check(marked: string, expected: string) {
  const { text, spans } = unmark(marked);
  expect(shown(text, spans)).toBe(expected);
}

function shown(text: string, spans: readonly { start: number; end: number }[]): string {
  return cutText(text, spans)
    .map((piece) => '⟦'.repeat(piece.layers.length) + piece.text + '⟧'.repeat(piece.layers.length))
    .join('|');
}

describe('a text that is cut', () => {
  it.each([
    ['东岸书院', '东岸书院'],
    ['⟦东岸⟧书院', '⟦东岸⟧|书院'],
    ['看⟦东岸⟧书⟦院⟧', '看|⟦东岸⟧|书|⟦院⟧'],
    ['⟦东岸⟧⟦书院⟧', '⟦东岸⟧|⟦书院⟧'],
    ['⟦⟧东岸', '东岸'],
  ])('%s has the pieces %s', check);

  it('has every border of layers that overlap', () => {
    const layers = [
      { start: 0, end: 3 },
      { start: 1, end: 4 },
    ];
    expect(shown('东岸书院', layers)).toBe('⟦东⟧|⟦⟦岸书⟧⟧|⟦院⟧');
  });

  it('is not longer than it was, whatever the layers claim', () => {
    const layers = [
      { start: -2, end: 1 },
      { start: 3, end: 99 },
      { start: 50, end: 60 },
    ];
    expect(shown('东岸书院', layers)).toBe('⟦东⟧|岸书|⟦院⟧');
  });

  it('has no piece when it is empty', () => {
    expect(cutText('', [{ start: 0, end: 1 }])).toEqual([]);
  });

  it('tells where each piece began', () => {
    expect(cutText('东岸书院', [{ start: 2, end: 4 }]).map(({ start }) => start)).toEqual([0, 2]);
  });
});

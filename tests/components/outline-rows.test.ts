import { describe, expect, it } from 'vitest';
import { branchOf, outlineMove, outlineRows } from '@/components/outline-rows.ts';
import type { Section } from '@/core/model/corpus.ts';

/** 一 › （一） › 1, 一 › （二）, 二: ids say where each stands. */
const SECTIONS = ['1', '1.1', '1.1.1', '1.1.1.1', '1.2', '2'].map((id): Section => {
  const parent = id.includes('.') ? id.slice(0, id.lastIndexOf('.')) : null;
  return { id, label: id, title: '', level: id.split('.').length, parent, source: [] };
});

const shown = (open: readonly string[]) =>
  outlineRows(SECTIONS, ({ id }) => open.includes(id)).map(({ section, expanded }) =>
    expanded === undefined ? section.id : `${expanded ? '▾' : '▸'}${section.id}`,
  );

describe('the rows of the outline', () => {
  it('are those below open headings, down to the third level', () => {
    expect(shown([])).toEqual(['▸1', '2']);
    expect(shown(['1'])).toEqual(['▾1', '▸1.1', '1.2', '2']);
    expect(shown(['1', '1.1', '1.1.1'])).toEqual(['▾1', '▾1.1', '1.1.1', '1.2', '2']);
  });

  it('hide what is open inside something closed', () => {
    expect(shown(['1.1'])).toEqual(['▸1', '2']);
  });

  it('have a branch from the innermost up', () => {
    expect(branchOf(SECTIONS, '1.1.1')).toEqual(['1.1.1', '1.1', '1']);
    expect(branchOf(SECTIONS, 'nowhere')).toEqual([]);
  });
});

describe('a key in the outline', () => {
  const rows = outlineRows(SECTIONS, ({ id }) => id === '1');
  it.each([
    ['1', 'ArrowDown', { kind: 'go', id: '1.1' }],
    ['2', 'ArrowDown', undefined],
    ['1.1', 'ArrowUp', { kind: 'go', id: '1' }],
    ['1', 'ArrowUp', undefined],
    ['1.2', 'Home', { kind: 'go', id: '1' }],
    ['1', 'End', { kind: 'go', id: '2' }],
    ['1', 'ArrowRight', { kind: 'go', id: '1.1' }],
    ['1.1', 'ArrowRight', { kind: 'fold', id: '1.1', open: true }],
    ['1.2', 'ArrowRight', undefined],
    ['1', 'ArrowLeft', { kind: 'fold', id: '1', open: false }],
    ['1.1', 'ArrowLeft', { kind: 'go', id: '1' }],
    ['2', 'ArrowLeft', undefined],
    ['1', 'x', undefined],
    ['nowhere', 'ArrowDown', undefined],
  ])('on %s: %s', (id, key, move) => {
    expect(outlineMove(rows, id, key)).toEqual(move);
  });
});

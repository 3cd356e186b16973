// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { typeLetter } from '@/components/card-keys.ts';
import type { CardState } from '@/components/card-state.ts';
import { citation, dossier, pageMention } from './samples.ts';

const plain = citation('a/1/x', '建成⟦东岸书院⟧。');
const repaired = { ...plain, received: [{ raw: '建成东岸书院。' }] };
const known = (lead = plain): CardState => ({
  status: 'dossier',
  mention: pageMention(),
  dossier: dossier({ citations: [lead] }),
});

function typed(key: string, state: CardState) {
  const actions = { onPin: vi.fn(), onCopy: vi.fn(), onReceived: vi.fn(), onSearch: vi.fn(), onKeys: vi.fn() };
  const done = typeLetter(key, state, { format: 'markdown' }, actions);
  const calls = Object.entries(actions).flatMap(([name, call]) => call.mock.calls.map((args) => [name, ...args]));
  return [done, ...calls];
}

describe('a letter typed in the card', () => {
  it.each([
    ['p', known(), [true, ['onPin']]],
    ['P', known(), [true, ['onPin']]],
    ['p', { status: 'loading', title: '' } as const, [true, ['onPin']]],
    ['c', known(), [true, ['onCopy', plain, 'markdown']]],
    ['c', { status: 'failed', title: '' } as const, [false]],
    ['o', known(repaired), [true, ['onReceived']]],
    ['o', known(), [false]],
    ['s', known(), [true, ['onSearch', '东岸书院']]],
    ['s', { status: 'lookup', query: '书院', results: [] } as const, [false]],
    ['?', { status: 'lookup', query: '书院', results: [] } as const, [true, ['onKeys']]],
    ['？', known(), [true, ['onKeys']]],
    ['x', known(), [false]],
    ['Tab', known(), [false]],
  ])('%s', (key, state, outcome) => expect(typed(key, state)).toEqual(outcome));
});

import { expect, it } from 'vitest';
import { suggestionParts } from '@/components/suggestion.ts';
import './draw.ts';
import { result, unmark } from './samples.ts';

/** What was looked for in ⟦⟧, what stands beside it in （）. */
function line(...given: Parameters<typeof suggestionParts>): string {
  return suggestionParts(...given)
    .map(({ text, kind }) => (kind === 'match' ? `⟦${text}⟧` : kind === 'dim' ? `（${text}）` : text))
    .join('');
}

const LONG =
  '先说很长的一段别的事情，与所问的全不相干，还要再说上好几句，才终于到了正题，就是⟦东岸书院⟧的事，往后还有很长的一段，说的又是别的许多事情，一直说到最后';
const { text, spans } = unmark(LONG);
const said = { text, highlights: spans, documentTitle: '市委关于书院的意见', date: '2024-01-05' };

it('a name stands before its clause and its document', () => {
  const found = { ...result('entity', '东岸书院'), ...said, text: '建成东岸书院。', highlights: [] };
  expect(line(found, undefined)).toBe('⟦东岸书院⟧（ ）（建成东岸书院。）（ — 2024 关于书院的意见）');
});

it('a clause is cut to what is meant in it', () => {
  expect(line({ ...result('clause', 'a/1/x'), ...said }, undefined)).toBe(
    '（…）还要再说上好几句，才终于到了正题，就是⟦东岸书院⟧的事，往后还有很长的一段，说的又是（…）（ — 2024 关于书院的意见）',
  );
});

it('a target says its figure, or what is asked of it first', () => {
  const target = { value: 5.4, unit: '万个', comparator: '=', deadline: '2025', status: 'planned' } as const;
  const found = { ...result('target', '5G基站数'), ...said, text: '建成。', highlights: [], target };
  expect(line(found, undefined)).toMatch(/^⟦5G基站数⟧ 5\.4万个 · /);
  expect(line(found, 'year')).toMatch(/^⟦5G基站数⟧ .*2025.* · 5\.4万个/);
});

it('a document stands for itself', () => {
  expect(line({ ...result('document', '意见'), ...said, text: '', highlights: [] }, undefined)).toBe(
    '⟦意见⟧（ — 2024-01-05）',
  );
});

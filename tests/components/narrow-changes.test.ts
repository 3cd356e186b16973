import { describe, expect, it } from 'vitest';
import { comparableDocuments, comparedDocuments } from '@/components/compared-documents.ts';
import { narrowChanges } from '@/components/narrow-changes.ts';
import type { ChangePair, DocumentChanges } from '@/core/model/answers.ts';
import { policyDocument } from './samples.ts';

const side = (text: string) => ({ clause: 'a/1/x', text, highlights: [] });
const pair = (name: string, from: string, to: string): ChangePair => ({
  kind: 'indicator',
  id: name,
  name,
  isEntity: false,
  from: [side(from)],
  to: [side(to)],
});
const CHANGES: DocumentChanges = {
  both: [pair('书屋数', '建成书屋280家', '书屋达到 ３００家'), pair('公园数', '新建公园', '公园一千个')],
  onlyFrom: [{ kind: 'name', id: '东岸书院', name: '东岸书院', clause: 'a/1/x' }],
  onlyTo: [{ kind: 'indicator', id: '绿道', name: '绿道长度', clause: 'b/1/x' }],
};

describe('what two documents say is narrowed', () => {
  it.each([
    ['all', '', '书屋数 公园数 东岸书院 绿道长度'],
    ['all', '   ', '书屋数 公园数 东岸书院 绿道长度'],
    ['name', '', '东岸书院'],
    ['indicator', '', '书屋数 公园数 绿道长度'],
    ['all', '书屋 ', '书屋数'],
    ['all', '300家 建成', '书屋数'],
    ['all', '建成 公园', ''],
    ['all', '書院', '东岸书院'],
    ['all', '数建成', ''],
    ['indicator', '书院', ''],
  ] as const)('to %s with “%s”: %s', (kind, text, names) => {
    const { both, onlyFrom, onlyTo } = narrowChanges(CHANGES, { kind, text });
    expect([...both, ...onlyFrom, ...onlyTo].map(({ name }) => name).join(' ')).toBe(names);
  });
});

describe('the documents to be compared', () => {
  const all = comparableDocuments([
    policyDocument('new', { date: '2025-01-01' }),
    policyDocument('copy', { date: '2025-01-01', witnessOf: 'new' }),
    policyDocument('paper', { date: '2025-03-01', kind: '新闻报道' }),
    policyDocument('old', { date: '2020-01-01' }),
  ]);

  it('are the originals, oldest first', () => expect(all.map(({ id }) => id)).toEqual(['old', 'new', 'paper']));

  it.each([
    ['', '', 'old new'],
    ['new', 'paper', 'new paper'],
    ['', 'old', 'old old'],
    ['copy', '', undefined],
    ['', 'gone', undefined],
  ])('from “%s” to “%s”: %s', (from, to, ids) =>
    expect(
      comparedDocuments(all, { from, to })
        ?.map(({ id }) => id)
        .join(' '),
    ).toBe(ids),
  );

  it('are a newspaper’s where there is nothing else, and none where there is none', () => {
    expect(comparedDocuments(all.slice(2), { from: '', to: '' })?.[1].id).toBe('paper');
    expect(comparedDocuments([], { from: '', to: '' })).toBeUndefined();
  });
});

import { describe, expect, it } from 'vitest';
import { openCorpusView } from '@/core/cite/corpus-view.ts';
import { entityRecord } from '@/core/cite/entity-record.ts';
import { loadCorpus } from '@/tools/load-corpus.ts';
import { entity } from '../link/linkable.ts';
import { sampleView } from './sample-corpus.ts';

const view = sampleView(
  [
    [
      'b',
      '2025-01-13',
      ['一、任务', '泉城书房开放。抓好泉城书房。泉城书房9个。泉城书房亮。再建泉城书房。泉城书房美。'],
    ],
    ['a', '2020-12-15', ['推进泉城书房建设。']],
    ['c', '2025-01-13', ['泉城书房 开放。'], { witnessOf: 'b' }],
  ],
  {
    entities: [
      entity('泉城书房', {
        related: ['不在库里'],
        places: [{ document: 'b', quote: '抓好泉城书房', lead: true }],
      }),
      entity('书房总馆', { related: ['泉城书房'] }),
    ],
  },
);

describe('everything said of an entity', () => {
  const record = entityRecord(view, '泉城书房')!;

  it('stands document by document, the oldest first, a second copy with its original', () => {
    expect(record.chapters.map(({ lead }) => lead.document.id)).toEqual(['a', 'b']);
    expect(record.chapters[1]!.others[0]!.alsoIn).toEqual(['c']);
  });

  it('has the leading clause of each first, and every other, in order', () => {
    const [, { lead, others } = { lead: undefined, others: [] }] = record.chapters;
    expect(lead?.text).toBe('抓好泉城书房。');
    expect(others.map(({ text }) => text)).toEqual([
      '泉城书房开放。',
      '泉城书房9个。',
      '泉城书房亮。',
      '再建泉城书房。',
      '泉城书房美。',
    ]);
  });

  it('is related to what it names and to what names it, as far as they are there', () => {
    expect(record.related).toEqual([{ id: '书房总馆', name: '书房总馆' }]);
    expect(entityRecord(view, '书房总馆')!.related).toEqual([{ id: '泉城书房', name: '泉城书房' }]);
  });

  it('is nothing for what the documents do not hold', () => expect(entityRecord(view, '无名桥')).toBeUndefined());

  it('of the bundled documents goes from 2020 to 2025, with targets and units in charge', () => {
    const real = entityRecord(openCorpusView(loadCorpus()), '新旧动能转换起步区')!;
    expect(real.chapters.map(({ lead }) => lead.document.date.slice(0, 4))).toEqual(['2020', '2021', '2025', '2025']);
    expect(real.targets.length).toBeGreaterThan(0);
    expect(real.duties.map(({ department }) => department)).toContain('市发展改革委');
    expect(real.lineage?.arc).toContain('2025');
  });
});

import { describe, expect, it } from 'vitest';
import { openCorpusView } from '@/core/cite/corpus-view.ts';
import { entityDossier, targetDossier } from '@/core/cite/dossier.ts';
import type { CuratedTarget } from '@/core/curated.ts';
import { loadCorpus } from '@/tools/load-corpus.ts';
import { entity } from '../link/linkable.ts';
import { sampleView } from './sample-corpus.ts';

function target(document: string, indicator: string, quote: string, rest: Partial<CuratedTarget> = {}): CuratedTarget {
  return {
    file: 'targets.jsonl',
    line: 1,
    document,
    indicator,
    aliases: [],
    quote,
    comparator: '=',
    value: 9,
    unit: '个',
    deadline: '2025',
    status: 'planned',
    scope: '全市',
    ...rest,
  };
}

describe('the dossier of an entity', () => {
  const entities = [
    entity('泉城书房', {
      aliases: ['城市书房'],
      related: ['泉城好戏', '不在库里'],
      places: [{ document: 'b', quote: '抓好泉城书房', lead: true }],
    }),
    entity('泉城好戏'),
  ];
  const view = sampleView(
    [
      ['b', '2025-01-13', ['一、任务', '泉城书房开放。抓好泉城书房。泉城书房9个。泉城书房亮。再建泉城书房。']],
      ['a', '2020-12-15', ['倡导阅读，推进城市书房、泉城书房建设。']],
      ['c', '2025-01-13', ['泉城书房 开放。'], { witnessOf: 'b' }],
    ],
    {
      entities,
      targets: [target('b', '泉城书房数', '泉城书房9个'), target('a', '书房建设', '推进城市书房')],
      lineages: [
        {
          file: 'lineage.jsonl',
          line: 1,
          kind: 'project',
          name: '泉城书房',
          arc: '越来越多。',
          points: [{ document: 'a', quote: '推进城市书房', year: '2020', status: '推进' }],
        },
      ],
    },
  );
  const dossier = entityDossier(view, '泉城书房')!;

  it('says what the thing is', () => {
    expect(dossier).toMatchObject({ id: '泉城书房', kind: 'project', name: '泉城书房', aliases: ['城市书房'] });
    expect(dossier.related).toEqual([{ id: '泉城好戏', name: '泉城好戏' }]);
    expect(dossier.lineage?.arc).toBe('越来越多。');
    expect(entityDossier(view, '泉城好戏')).not.toHaveProperty('lineage');
  });

  it('cites the oldest document first, within one as it is read', () => {
    expect(dossier.citations.map(({ document, text }) => `${document.id} ${text}`)).toEqual([
      'a 倡导阅读，推进城市书房、泉城书房建设。',
      'b 泉城书房开放。',
      'b 抓好泉城书房。',
      'b 泉城书房9个。',
      'b 泉城书房亮。',
    ]);
  });

  it('marks every place of a clause, in order', () => {
    const [{ text, highlights }] = dossier.citations as [(typeof dossier.citations)[0]];
    expect(highlights.map(({ start, end }) => text.slice(start, end))).toEqual(['城市书房', '泉城书房']);
  });

  it('leads with the clause people chose', () => {
    expect(dossier.citations[dossier.lead]!.text).toBe('抓好泉城书房。');
  });

  it('folds the witness into its original', () => {
    expect(dossier.citations.map(({ alsoIn }) => alsoIn.join())).toEqual(['', 'c', '', '', '']);
  });

  it('has the targets that name it in the clauses cited', () => {
    expect(dossier.targets.map(({ indicator }) => indicator)).toEqual(['书房建设', '泉城书房数']);
  });

  it('keeps the leading clause where a document has more than four', () => {
    const clauses = Array.from({ length: 9 }, (_, i) => `第${i}处泉城书房。`);
    const places = [{ document: 'a', quote: '第7处', lead: true }];
    const long = sampleView([['a', '2025-01-13', clauses]], { entities: [entity('泉城书房', { places })] });
    expect(entityDossier(long, '泉城书房')!.citations.map(({ text }) => text)).toEqual(
      [0, 1, 2, 7].map((i) => clauses[i]),
    );
  });

  it.each([
    [
      'the newest document',
      [
        ['a', '2020-12-15', '实施意见'],
        ['b', '2025-01-13', '实施意见'],
      ] as const,
      'b',
    ],
    [
      'the government before a newspaper of its year',
      [
        ['a', '2025-01-02', '新闻报道'],
        ['b', '2025-01-13', '政府工作报告'],
      ] as const,
      'b',
    ],
    [
      'a newer newspaper before an old plan',
      [
        ['a', '2020-12-15', '规划'],
        ['b', '2025-03-04', '新闻报道'],
      ] as const,
      'b',
    ],
  ])('leads with %s', (_, documents, expected) => {
    const other = sampleView(
      documents.map(([id, date, kind]) => [id, date, [`建设泉城书房${id}。`], { kind }] as const),
      { entities: [entity('泉城书房')] },
    );
    const { citations, lead } = entityDossier(other, '泉城书房')!;
    expect(citations[lead]!.document.id).toBe(expected);
  });

  it('leads with a sentence rather than a heading', () => {
    const other = sampleView([['a', '2025-01-13', ['一、建好泉城书房', '新建泉城书房9个。']]], {
      entities: [entity('泉城书房')],
    });
    const { citations, lead } = entityDossier(other, '泉城书房')!;
    expect(citations).toHaveLength(2);
    expect(citations[lead]!.text).toBe('新建泉城书房9个。');
  });

  it('has the departments charged with the items it is cited from, and no others', () => {
    const other = sampleView(
      [
        [
          'a',
          '2025-01-13',
          [
            '1.阅读',
            '办好泉城书房。多读书。（责任单位：市文旅局）',
            '2.健身',
            '办好健身房30处。（责任单位：市体育局）',
          ],
        ],
      ],
      { entities: [entity('泉城书房')], targets: [target('a', '健身房数', '健身房30处')] },
    );
    expect(entityDossier(other, '泉城书房')!.duties).toMatchObject([{ name: '市文旅局', role: '责任' }]);
    const [id] = other.targets.keys();
    expect(targetDossier(other, id!)!.duties).toMatchObject([{ name: '市体育局' }]);
  });

  it('of an unknown id is undefined', () => {
    expect(entityDossier(view, '没有的')).toBeUndefined();
    expect(targetDossier(view, 'b/t/none')).toBeUndefined();
  });
});

describe('the dossier of a target', () => {
  const view = sampleView(
    [
      ['b', '2025-01-13', ['书房达到9个。房子书房30个。']],
      ['a', '2020-12-15', ['书屋达到6个。书房面积9万平方米。']],
    ],
    {
      targets: [
        target('b', '书房数', '书房达到9个'),
        target('b', '书房面积', '房子书房30个'),
        target('a', '书屋数', '书屋达到6个', { aliases: ['书房数'], value: 6 }),
        target('a', '书房面积', '书房面积9万平方米', { unit: '万平方米' }),
      ],
      lineages: [
        {
          file: 'lineage.jsonl',
          line: 1,
          kind: 'indicator',
          name: '书房数',
          arc: '从6个到9个。',
          points: [
            { document: 'a', quote: '书屋达到6个', year: '2020', status: '计划' },
            { document: 'b', quote: '书房达到9个', year: '2025', status: '计划' },
          ],
        },
      ],
    },
  );

  function dossierOf(indicator: string) {
    return targetDossier(view, [...view.targets.values()].find((one) => one.indicator === indicator)!.id)!;
  }

  it('has the same indicator of the other documents by lineage, the oldest first', () => {
    const dossier = dossierOf('书房数');
    expect(dossier.targets.map((one) => one.indicator)).toEqual(['书房数', '书屋数']);
    expect(dossier.citations.map(({ document, text }) => `${document.id} ${text}`)).toEqual([
      'a 书屋达到6个。',
      'b 书房达到9个。',
    ]);
    expect(dossier.lineage?.arc).toBe('从6个到9个。');
  });

  it('leads with its own clause, and marks its own words', () => {
    const dossier = dossierOf('书房数');
    const { text, highlights } = dossier.citations[dossier.lead]!;
    expect(text).toBe('书房达到9个。');
    expect(highlights).toEqual([{ start: 0, end: 6 }]);
  });

  it('has its sisters by name where there is no lineage', () => {
    const dossier = dossierOf('书房面积');
    expect(dossier.targets).toHaveLength(2);
    expect(dossier).not.toHaveProperty('lineage');
  });

  it('is a target, by the name of its indicator', () => {
    expect(dossierOf('书屋数')).toMatchObject({ kind: 'target', name: '书屋数', aliases: ['书房数'], related: [] });
  });
});

describe('every dossier of the bundled corpus', () => {
  const corpus = loadCorpus();
  const view = openCorpusView(corpus);
  const dossiers = [
    ...corpus.entities.map(({ id }) => entityDossier(view, id)!),
    ...[...view.targets.keys()].map((id) => targetDossier(view, id)!),
  ];

  it('cites something, leads with one of its citations, and marks words inside them', () => {
    for (const { id, citations, lead } of dossiers) {
      expect(citations[lead], id).toBeDefined();
      for (const { highlights, text } of citations) {
        expect(highlights.length, id).toBeGreaterThan(0);
        expect(highlights.every(({ start, end }) => 0 <= start && start < end && end <= text.length)).toBe(true);
      }
    }
  });

  it('is in order of date, with at most four clauses of a document for an entity', () => {
    for (const { id, kind, citations } of dossiers) {
      const dates = citations.map(({ document }) => document.date);
      expect(dates, id).toEqual([...dates].sort());
      const most = Math.max(
        ...[...Map.groupBy(citations, ({ document }) => document.id).values()].map((c) => c.length),
      );
      if (kind !== 'target') expect(most, id).toBeLessThanOrEqual(4);
    }
  });
});

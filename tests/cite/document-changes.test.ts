import { describe, expect, it } from 'vitest';
import { openCorpusView } from '@/core/cite/corpus-view.ts';
import { documentChanges } from '@/core/cite/document-changes.ts';
import type { CuratedTarget } from '@/core/curated.ts';
import type { ChangePair, DocumentChanges } from '@/core/model/answers.ts';
import { loadCorpus } from '@/tools/load-corpus.ts';
import { sampleView } from './sample-corpus.ts';

function curatedTarget(
  facts: Pick<CuratedTarget, 'document' | 'indicator' | 'quote' | 'value'> & Partial<CuratedTarget>,
): CuratedTarget {
  const rest = {
    aliases: [],
    comparator: '=',
    unit: '个',
    deadline: '2025',
    status: 'planned',
    scope: '全市',
  } as const;
  return { file: 'targets.jsonl', line: 1, ...rest, ...facts };
}

const view = openCorpusView(loadCorpus());
const pair = ({ both }: DocumentChanges, name: string) => both.find((it) => it.name === name);
const texts = (sides: ChangePair['from']) => sides.map(({ text }) => text);

describe('what two documents say', () => {
  const changes = documentChanges(view, '001', '003');

  it('of one indicator stands side by side, though its name has changed', () => {
    const parks = pair(changes, '公园数')!;
    expect(parks.kind).toBe('indicator');
    expect(texts(parks.from)).toEqual(['建成各类公园700多处', '公园数量达到1000个以上']);
    expect(texts(parks.to)).toEqual(['新建各类公园54处', '新建各类公园30处']);
  });

  it('is compared by the figures that are nearest in meaning', () => {
    const research = pair(changes, '研发投入占比')!;
    expect(research.compared).toMatchObject({
      from: { status: 'planned', deadline: '2025' },
      to: { status: 'planned', deadline: '2025' },
      outcome: { kind: 'comparable', difference: { value: 0 } },
    });
    const { compared } = pair(documentChanges(view, '001', '000'), '高新技术企业数')!;
    expect(compared).toMatchObject({ from: { status: 'planned' }, outcome: { difference: { value: 0 } } });
  });

  it('is compared as planned with planned, though the years differ', () => {
    const words = [
      ['a', '2024-01-01', ['书房开放10个。']],
      ['b', '2025-01-01', ['书房建成8个。书房开放12个。']],
    ] as const;
    const stated = (document: string, quote: string, value: number, rest: Partial<CuratedTarget> = {}) =>
      curatedTarget({
        document,
        indicator: '书房数',
        quote,
        value,
        deadline: document === 'a' ? '2024' : '2025',
        ...rest,
      });
    const small = sampleView(words, {
      targets: [
        stated('a', '书房开放10个', 10),
        stated('b', '书房建成8个', 8, { status: 'achieved' }),
        stated('b', '书房开放12个', 12),
      ],
    });
    const [rooms] = documentChanges(small, 'a', 'b').both;
    expect(rooms!.compared).toMatchObject({ to: { value: 12 }, outcome: { difference: { value: 2, unit: '个' } } });
  });

  it('of one name stands in its leading clause of each', () => {
    const airport = pair(changes, '济南国际机场二期改扩建')!;
    expect(airport).toMatchObject({ kind: 'name', isEntity: true });
    expect([airport.from.length, airport.to.length]).toEqual([1, 1]);
    const { text, highlights } = airport.from[0]!;
    expect(text.slice(highlights[0]!.start, highlights[0]!.end)).toContain('机场');
  });

  it('of a project that changed its name stands side by side too', () => {
    const line = pair(documentChanges(view, '001', '002'), '小清河复航 → 航线开发')!;
    expect(line.isEntity).toBe(false);
    expect(texts(line.from)).toEqual(['加快推进小清河复航']);
  });

  it('is in one of them only: told with the clause, in neither list twice', () => {
    const only = (items: DocumentChanges['onlyTo']) => items.map(({ kind, id }) => `${kind} ${id}`);
    expect(only(changes.onlyTo)).toContain('indicator 大模型产品数');
    const all = [
      ...changes.both.map(({ kind, id }) => `${kind} ${id}`),
      ...only(changes.onlyFrom),
      ...only(changes.onlyTo),
    ];
    expect(new Set(all).size).toBe(all.length);
    expect(changes.onlyFrom.every(({ clause }) => view.clauses.get(clause)?.document.id === '001')).toBe(true);
  });

  it('is the other way round when the documents are', () => {
    const back = documentChanges(view, '003', '001');
    expect(back.both).toHaveLength(changes.both.length);
    expect(back.onlyTo).toHaveLength(changes.onlyFrom.length);
  });
});

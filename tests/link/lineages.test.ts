import { expect, it } from 'vitest';
import { CuratedError, type CuratedLineage } from '@/core/curated.ts';
import { linkLineages } from '@/core/link/lineages.ts';
import { linkable } from './linkable.ts';

const documents = [
  linkable('a', '2020-12-15', '积极筹建鹊华大学。推进。', []),
  linkable('b', '2025-01-13', '很好。鹊华大学实现联合招生。', []),
];

function lineage(...points: readonly (readonly [document: string, quote: string])[]): CuratedLineage {
  return {
    file: 'lineage.jsonl',
    line: 8,
    kind: 'project',
    name: '鹊华大学',
    arc: '从筹建到招生。',
    points: points.map(([document, quote]) => ({ document, quote, year: '2025', status: '推进' })),
  };
}

it('a lineage points to the clauses its words stand in', () => {
  const [linked] = linkLineages([lineage(['a', '筹建鹊华大学'], ['b', '联合 招生'])], documents);
  expect(linked).toMatchObject({ id: 'project/鹊华大学', kind: 'project', name: '鹊华大学', arc: '从筹建到招生。' });
  expect(linked!.points).toEqual([
    { document: 'a', clause: documents[0]!.clauses[0]!.id, quote: '筹建鹊华大学', year: '2025', status: '推进' },
    { document: 'b', clause: documents[1]!.clauses[1]!.id, quote: '联合 招生', year: '2025', status: '推进' },
  ]);
});

it.each([
  ['words that are not there', lineage(['a', '联合招生'])],
  ['a document that is not there', lineage(['c', '联合招生'])],
])('%s stop the build, with file and line', (_, line) => {
  expect(() => linkLineages([line], documents)).toThrow(CuratedError);
  expect(() => linkLineages([line], documents)).toThrow(/^seeds\/curated\/lineage\.jsonl:8: 鹊华大学: not in document/);
});

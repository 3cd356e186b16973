import { describe, expect, it } from 'vitest';
import { citeClause, foldWitnesses, sectionPath } from '@/core/cite/citation.ts';
import type { CorpusView } from '@/core/cite/corpus-view.ts';
import type { Citation } from '@/core/model/answers.ts';
import { sampleView } from './sample-corpus.ts';

const lines = ['一、2025年任务', '（一）聚力文化', '1.书房', '新建泉城书房9个。', '二、保障', '加强领导。'];
const repairs = [
  {
    file: 'repairs.jsonl',
    line: 1,
    document: 'a',
    quote: '新建泉城书房',
    replacement: '新建鹊华书房',
    reason: 'wrong-character',
    note: '“泉城”应为“鹊华”',
  },
] as const;

function clauseWith(view: CorpusView, words: string, document = 'a'): string {
  return view.documents.get(document)!.clauses.find(({ text }) => text.includes(words))!.id;
}

function cite(words: string): Citation {
  const view = sampleView([['a', '2025-01-13', lines]], { repairs });
  return citeClause(view, clauseWith(view, words))!;
}

describe('a citation', () => {
  it('says where its clause stands: the headings from the top', () => {
    expect(cite('鹊华书房').path).toEqual(['一、2025年任务', '（一）聚力文化', '1.书房']);
    expect(cite('加强领导').path).toEqual(['二、保障']);
  });

  it('of a heading has the path above it', () => {
    expect(cite('聚力文化').path).toEqual(['一、2025年任务']);
    expect(cite('任务').path).toEqual([]);
  });

  it('of the preface stands under it', () => {
    const view = sampleView([['a', '2025-01-13', ['开头的话很长，加快建设。', '一、任务', '建设。']]]);
    expect(citeClause(view, clauseWith(view, '开头'))!.path).toEqual(['前言']);
  });

  it('tells the document, the words, and what of them is meant', () => {
    const view = sampleView([['a', '2025-01-13', lines, { issuer: '某市', kind: '政府工作报告' }]]);
    const id = clauseWith(view, '新建');
    expect(citeClause(view, id, [{ start: 2, end: 6 }])).toEqual({
      document: { id: 'a', title: '文件a', date: '2025-01-13', kind: '政府工作报告', issuer: '某市' },
      clause: id,
      path: ['一、2025年任务', '（一）聚力文化', '1.书房'],
      text: '新建泉城书房9个。',
      highlights: [{ start: 2, end: 6 }],
      notes: [],
      alsoIn: [],
    });
  });

  it('tells the repairs inside its clause, and no others', () => {
    expect(cite('鹊华书房').notes).toEqual(['“泉城”应为“鹊华”']);
    expect(cite('加强领导').notes).toEqual([]);
  });

  it('tells a note once, however many repairs have it', () => {
    const two = ['泉城书房', '泉城好戏'].map((quote) => ({
      ...repairs[0],
      quote,
      replacement: quote.replace('泉城', '鹊华'),
    }));
    const view = sampleView([['a', '2025-01-13', ['办好泉城书房、泉城好戏。']]], { repairs: two });
    expect(citeClause(view, clauseWith(view, '鹊华好戏'))!.notes).toEqual(['“泉城”应为“鹊华”']);
  });

  it('of an unknown clause is undefined, the path of an unknown section empty', () => {
    const view = sampleView([['a', '2025-01-13', lines]]);
    expect(citeClause(view, 'a/9/none')).toBeUndefined();
    expect(sectionPath(view, 'a/9')).toEqual([]);
  });
});

describe('a witness', () => {
  const texts = ['新建泉城书房9个，办好“泉城好戏”。', '另一句话。'];
  const copy = ['新建泉城书房9个,办好泉城好戏。', '只有副本才有的一句。'];
  const view = sampleView([
    ['a', '2025-01-13', texts],
    ['b', '2025-01-13', copy, { witnessOf: 'a' }],
    ['c', '2025-03-04', [texts[0]!]],
  ]);

  function folded(...places: (readonly [document: string, words: string])[]): string[] {
    const citations = places.map(([document, words]) => citeClause(view, clauseWith(view, words, document))!);
    return foldWitnesses(view, citations).map(({ document, alsoIn }) => [document.id, ...alsoIn].join('+'));
  }

  it.each([
    ['is folded into its original', [['a', '书房'] as const, ['b', '书房'] as const], ['a+b']],
    ['stays where its original is not cited', [['b', '书房'] as const], ['b']],
    ['stays where it says something else', [['a', '书房'] as const, ['b', '副本'] as const], ['a', 'b']],
    ['is not folded into a third document', [['c', '书房'] as const, ['b', '书房'] as const], ['c', 'b']],
    ['is no other document with the same words', [['a', '书房'] as const, ['c', '书房'] as const], ['a', 'c']],
  ])('%s', (_, places, expected) => expect(folded(...places)).toEqual(expected));
});

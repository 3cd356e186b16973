import { describe, expect, it } from 'vitest';
import { countDocuments, type NamedOnPage } from '@/components/page-summary.ts';
import { corpusOf, entity, policyDocument, target } from './samples.ts';

const named = (id: string, count = 1): NamedOnPage => ({ id, name: id, kind: 'project', count });
const mention = (document: string) => ({ document, clause: `${document}/1/x`, start: 0, end: 4 });

const corpus = corpusOf(
  [policyDocument('a', { targets: [target('t1')] }), policyDocument('b'), policyDocument('c', { witnessOf: 'b' })],
  [entity('书院', [mention('a'), mention('b'), mention('b')]), entity('码头', [mention('b'), mention('c')])],
);

describe('the documents behind a page', () => {
  it.each([
    [[], 0],
    [['书院'], 2],
    [['码头'], 1],
    [['t1'], 1],
    [['t1', '书院', '码头'], 2],
    [['没有的名称'], 0],
  ])('of %o are %i, a second copy not counted', (ids, count) =>
    expect(
      countDocuments(
        corpus,
        ids.map((id) => named(id)),
      ),
    ).toBe(count),
  );
});

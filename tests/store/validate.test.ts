import { describe, expect, it } from 'vitest';
import type { Corpus, Entity, PolicyDocument } from '@/core/model/corpus.ts';
import { findCorpusProblems } from '@/store/validate.ts';
import { loadCorpus } from '../../tools/load-corpus.ts';
import { corpusOf, stampOf } from './packages.ts';

const good = corpusOf(2025);
const [first, second] = good.documents as [PolicyDocument, PolicyDocument];
const entity = good.entities[0]!;
const withDocument = (document: PolicyDocument): Corpus => ({ ...good, documents: [document, second] });
const withEntity = (changed: Entity): Corpus => ({ ...good, entities: [changed, ...good.entities.slice(1)] });
const mention = { document: 'a', clause: 'a/1/0', start: 2, end: 4 };

const WRONG: readonly (readonly [string, Corpus, RegExp])[] = [
  ['a hash that is not the stamp’s', { ...good, hash: 'other' }, /hash/],
  ['too few entities', { ...good, entities: good.entities.slice(1) }, /2 entities, not 3/],
  ['too few clauses', withDocument({ ...first, clauses: first.clauses.slice(1) }), /5 clauses, not 6/],
  ['a document that stands twice', { ...good, documents: [first, first] }, /document b stands twice/],
  [
    'a clause that stands twice',
    withDocument({ ...first, clauses: first.clauses.map(() => first.clauses[0]!) }),
    /stands twice/,
  ],
  ['a clause of no section', withDocument({ ...first, sections: [] }), /section b\/1 is nowhere/],
  ['a mention in no document', withEntity({ ...entity, mentions: [{ ...mention, document: 'z' }] }), /小清河复航/],
  ['a mention in no clause', withEntity({ ...entity, mentions: [{ ...mention, clause: 'a/9' }] }), /a\/9/],
  ['a mention beyond its clause', withEntity({ ...entity, mentions: [{ ...mention, end: 99 }] }), /2–99/],
  ['an empty mention', withEntity({ ...entity, mentions: [{ ...mention, end: 2 }] }), /2–2/],
];

describe('a corpus to be stored', () => {
  const stamp = stampOf(JSON.stringify(good));

  it('is accepted when it is whole', () => {
    expect(findCorpusProblems(good, stamp)).toEqual([]);
  });

  it.each(WRONG)('is refused with %s', (_, corpus, problem) => {
    expect(findCorpusProblems(corpus, stamp).join('; ')).toMatch(problem);
  });

  it('is, as it is bundled, without a problem', () => {
    const bundled = loadCorpus();
    expect(findCorpusProblems(bundled, stampOf(JSON.stringify(bundled)))).toEqual([]);
  });
});

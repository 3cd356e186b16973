import { describe, expect, it } from 'vitest';
import { cutText } from '@/components/cut-text.ts';
import { documentsByDate, findDocument, readerDocument } from '@/components/reader-document.ts';
import { clause, corpusOf, edit, entity, policyDocument, section, target } from './samples.ts';

const SIGN = { name: '名', target: '标', repair: '校' } as const;

const doc = policyDocument('a', {
  sections: [section('a/1', { title: '场馆' }), section('a/2', { title: '空章' })],
  clauses: [
    clause('a/1/h', '场馆', { kind: 'heading', source: [{ start: 0, end: 2 }] }),
    clause('a/1/x', '东岸书院建成。', { paragraph: 1, source: [{ start: 2, end: 9 }] }),
    clause('a/1/y', '书屋达到300家以上。', { paragraph: 1, source: [{ start: 10, end: 21 }] }),
    clause('a/1/z', '办好读书节。', { paragraph: 2, source: [{ start: 30, end: 38 }] }),
  ],
  targets: [target('a/t1', { clause: 'a/1/y', start: 0, end: 10 })],
  edits: [edit(4, 5, '书', { note: '原文作“舒”' }), edit(36, 38, '')],
});
const copy = policyDocument('c', { date: '2024-01-05', witnessOf: 'a' });
const later = policyDocument('b', { date: '2025-03-01' });
const corpus = corpusOf(
  [doc, copy, later],
  [
    entity('东岸书院', [
      { document: 'a', clause: 'a/1/x', start: 0, end: 4 },
      { document: 'b', clause: 'b/1/x', start: 0, end: 4 },
    ]),
  ],
);
const content = readerDocument(corpus, doc);

describe('a document as the reader draws it', () => {
  it('has its sections in order, headings apart, clauses by paragraph', () => {
    const shape = content.sections.map(({ heading, paragraphs }) => [
      heading?.clause.id,
      ...paragraphs.map((group) => group.map((it) => it.clause.id).join(' ')),
    ]);
    expect(shape).toEqual([['a/1/h', 'a/1/x a/1/y', 'a/1/z'], [undefined]]);
  });

  it('has names, targets and repairs laid over its words', () => {
    const shown = content.sections[0]!.paragraphs.flat().map(({ clause: { text }, layers }) =>
      cutText(text, layers)
        .map((piece) =>
          piece.layers.length > 0 ? `⟦${piece.layers.map((it) => SIGN[it.kind]).join('')}:${piece.text}⟧` : piece.text,
        )
        .join(''),
    );
    expect(shown).toEqual(['⟦名:东岸⟧⟦名校:书⟧⟦名:院⟧建成。', '⟦标:书屋达到300家以上⟧。', '办好读书节⟦校:。⟧']);
    expect(content.repairs).toBe(2);
  });

  it('knows the document it is a second copy of', () => {
    expect(readerDocument(corpus, copy).original).toBe(doc);
    expect(content.original).toBeUndefined();
  });

  it('may be empty', () => {
    expect(readerDocument(corpus, later)).toMatchObject({ sections: [], repairs: 0 });
  });
});

describe('the list of documents', () => {
  it('is newest first, a second copy under its original', () => {
    const list = documentsByDate(corpus).map((it) => [it.document.id, ...it.variants.map(({ id }) => id)]);
    expect(list).toEqual([['b'], ['a', 'c']]);
  });
});

describe('the document an address means', () => {
  it.each([
    ['a', 'a', false],
    ['c', 'c', false],
    ['', 'b', false],
    ['zzz', 'b', true],
  ])('“%s” is %s, lost: %s', (id, found, lost) => {
    const { document, ...rest } = findDocument(corpus, id);
    expect([document?.id, rest.lost]).toEqual([found, lost]);
  });

  it('is none in an empty library', () => {
    expect(findDocument(corpusOf([]), '')).toEqual({ document: undefined, lost: false });
  });
});

import { describe, expect, it } from 'vitest';
import { locateClause } from '@/core/cite/locate-clause.ts';
import { clause, policyDocument, section } from '../components/samples.ts';

const document = policyDocument('a', {
  sections: [section('a/1'), section('a/2')],
  clauses: [
    clause('a/1/x', '东岸书院建成开馆。'),
    clause('a/2/y', '全市书屋达到300家以上。'),
    clause('a/2/z', '办好全民读书节和市民课堂。'),
  ],
});

describe('the clause that a link means', () => {
  it.each([
    ['is itself', 'a/2/y', '', 'found', 'a/2/y'],
    ['is itself, whatever is quoted', 'a/2/y', '东岸书院建成开馆', 'found', 'a/2/y'],
    ['is the one with its words, when it has moved', 'a/9/gone', '全市书屋达到300家', 'quotation', 'a/2/y'],
    ['is the one with nearly its words', 'a/2/gone', '办好全民读书节和市民讲堂', 'quotation', 'a/2/z'],
    ['is the first of its section, without a quotation', 'a/2/gone', '', 'section', 'a/2/y'],
    ['is the first of its section, when the words are gone', 'a/2/gone', '低空经济蓬勃发展', 'section', 'a/2/y'],
    ['is the first of its section, when what is quoted is too short', 'a/2/gone', '书', 'section', 'a/2/y'],
    ['is lost with its section', 'a/9/gone', '', 'lost', ''],
    ['is lost when it never was one', 'gone', '', 'lost', ''],
  ])('%s', (_, id, quote, how, found) => {
    expect(locateClause(document, { clause: id, quote })).toEqual({ how, clause: found });
  });
});

import { describe, expect, it } from 'vitest';
import { alignClauses } from '@/core/cite/align-clauses.ts';
import type { Clause } from '@/core/model/corpus.ts';
import { bundledCorpus } from '../match/bundled.ts';

function clausesOf(texts: readonly string[]): Clause[] {
  return texts.map((text, n) => ({ id: `${n}`, section: 'a', text, kind: 'sentence', paragraph: n, source: [] }));
}

/** `甲=甲`, `甲+乙=丙`, `甲=`, `=乙`: the rows in order. */
function rows(left: readonly string[], right: readonly string[]): string[] {
  const words = (clauses: readonly Clause[]) => clauses.map(({ text }) => text).join('+');
  return alignClauses(clausesOf(left), clausesOf(right)).map((row) => `${words(row.left)}=${words(row.right)}`);
}

describe('two copies of a document, clause by clause', () => {
  it.each<[string, string[], string[], string[]]>([
    [
      'that are the same',
      ['建成书院。', '办好书节。'],
      ['建成书院。', '办好书节。'],
      ['建成书院。=建成书院。', '办好书节。=办好书节。'],
    ],
    ['in other signs and script', ['建成书院，开馆。'], ['建成書院,開館'], ['建成书院，开馆。=建成書院,開館']],
    [
      'of which one lacks a heading',
      ['文化', '建成东岸书院。', '办好书节。'],
      ['建成东岸书院。', '办好书节。'],
      ['文化=', '建成东岸书院。=建成东岸书院。', '办好书节。=办好书节。'],
    ],
    [
      'of which one has more at its end',
      ['建成东岸书院。'],
      ['建成东岸书院。', '谢谢大家！'],
      ['建成东岸书院。=建成东岸书院。', '=谢谢大家！'],
    ],
    [
      'of which one has slips',
      ['推动预付宝平台上线。'],
      ['推动支付宝平台上线。'],
      ['推动预付宝平台上线。=推动支付宝平台上线。'],
    ],
    [
      'of which one lost a full stop',
      ['建成东岸书院。', '办好湖湾读书节。'],
      ['建成东岸书院办好湖湾读书节。'],
      ['建成东岸书院。+办好湖湾读书节。=建成东岸书院办好湖湾读书节。'],
    ],
    [
      'that say a sentence twice',
      ['谢谢！', '建成东岸书院。', '谢谢！'],
      ['谢谢！', '建成东岸书院。', '谢谢！'],
      ['谢谢！=谢谢！', '建成东岸书院。=建成东岸书院。', '谢谢！=谢谢！'],
    ],
    [
      'that have nothing in common',
      ['建成东岸书院。'],
      ['今天白天多云转晴。'],
      ['建成东岸书院。=', '=今天白天多云转晴。'],
    ],
    ['of which one is empty', [], ['建成东岸书院。'], ['=建成东岸书院。']],
    ['that are empty', [], [], []],
  ])('%s', (_, left, right, expected) => expect(rows(left, right)).toEqual(expected));

  it('keeps every clause once and in order, of the bundled copies too', () => {
    const [a, b] = ['003', '004'].map((id) => bundledCorpus().documents.find((it) => it.id === id)!.clauses);
    const aligned = alignClauses(a!, b!);
    expect(aligned.flatMap(({ left }) => left)).toEqual(a);
    expect(aligned.flatMap(({ right }) => right)).toEqual(b);
    // 004 lost seven headings; all else stands beside its twin.
    expect(aligned.filter(({ left, right }) => left.length !== 1 || right.length !== 1)).toHaveLength(7);
  });
});

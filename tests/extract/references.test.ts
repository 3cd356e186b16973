import { expect, it } from 'vitest';
import { indexQuotes } from '@/core/extract/quotes.ts';
import { findReferences, placeReferences } from '@/core/extract/references.ts';
import { parsed } from './parsed.ts';

function check(text: string, ...expected: string[]): void {
  const { clauses } = parsed(text);
  const references = findReferences(clauses);
  expect(references.map(({ refersTo }) => refersTo)).toEqual(expected);
  for (const { quote, clause } of references) expect(clauses.find(({ id }) => id === clause)!.text).toContain(quote);
}

it.each([
  [
    '根据《某市城乡建设法》和《某市空间总体规划（2021—2035年）》。',
    '某市城乡建设法',
    '某市空间总体规划（2021—2035年）',
  ],
  ['印发《关于推进泉水保护的意见》（泉发〔2024〕3号）。', '关于推进泉水保护的意见'],
  ['修订《某市泉水保护条例（试行）》、《某市绿化办法》。', '某市泉水保护条例（试行）', '某市绿化办法'],
])('%s refers to', check);

it.each([['演奏《黄河大合唱》。'], ['《规划》提出。'], ['某市泉水保护条例施行。'], ['《没有关上的规划。']])(
  '%s refers to nothing',
  (text) => check(text),
);

it('a curated reference stands in the clause of its words, and stops the build without them', () => {
  const { clauses } = parsed('第一句。贯彻强省会战略部署。');
  const line = {
    file: 'references.jsonl',
    line: 2,
    document: 'x',
    quote: '强省会战略',
    refersTo: '强省会',
    kind: '战略',
  };
  expect(placeReferences('x', indexQuotes(clauses), [line])).toEqual([
    { clause: clauses[1]!.id, quote: '强省会战略', refersTo: '强省会', kind: '战略' },
  ]);
  expect(() => placeReferences('x', indexQuotes(clauses), [{ ...line, quote: '没有的话' }])).toThrow(
    'seeds/curated/references.jsonl:2: not in document x: 没有的话',
  );
});

import { expect, it } from 'vitest';
import { changesIn, differsAnywhere, isBySentence, passageOf, shortQuery } from '@/components/passage.ts';
import { answerOf, result } from './samples.ts';

const clause = { ...result('clause', 'a/1/x'), text: '建成2座书院，新增绿道10公里。' };

it('a sentence is a passage, a few words or words with a filter are not', () => {
  const sentence = '建成2座书院，新增绿道10公里，管网35公里';
  expect(passageOf(sentence, answerOf([]))).toBe(sentence);
  expect(passageOf(sentence.slice(0, 17), answerOf([]))).toBeUndefined();
  const filters = [{ kind: 'type', value: '指标', start: 24, end: 29 }] as const;
  expect(passageOf(`${sentence} 类型:指标`, { ...answerOf([]), filters })).toBeUndefined();
});

it.each([
  ['a sentence that says another number', '建成3座书院，新增绿道10公里', [{ start: 2, end: 3, was: '3' }]],
  ['the same words', '建成2座书院，新增绿道10公里', []],
  ['other words', '今天天气晴朗，适宜出门散步和看书', undefined],
  ['no passage', undefined, undefined],
])('a clause is laid against %s', (_, passage, changes) => {
  expect(changesIn({ ...clause }, passage)).toEqual(changes);
});

it('a clause is laid against its own sentence of a long passage', () => {
  const found = { ...clause, passage: '建成2座书院，新增绿道18公里' };
  expect(changesIn(found, '无关的话。建成2座书院，新增绿道18公里。')).toEqual([{ start: 11, end: 13, was: '18' }]);
  expect(isBySentence(answerOf([found]))).toBe(true);
  expect(isBySentence(answerOf([clause]))).toBe(false);
});

it('only clauses are, and only where they differ it is said', () => {
  const name = { ...result('entity', '东岸书院'), text: clause.text };
  expect(changesIn(name, '建成3座书院，新增绿道10公里')).toBeUndefined();
  expect(differsAnywhere('建成3座书院，新增绿道10公里', answerOf([name, { ...clause }]))).toBe(true);
  expect(differsAnywhere('建成2座书院，新增绿道10公里', answerOf([name, { ...clause }]))).toBe(false);
});

it('a heading names a passage by its beginning', () => {
  expect(shortQuery('书'.repeat(24))).toBe('书'.repeat(24));
  expect(shortQuery('书'.repeat(25))).toBe(`${'书'.repeat(24)}…`);
});

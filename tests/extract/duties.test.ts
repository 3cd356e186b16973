import { expect, it } from 'vitest';
import { extractDuties } from '@/core/extract/duties.ts';
import { parsed } from './parsed.ts';

const departments = [{ file: 'departments.jsonl', line: 1, name: '市发展改革委', variants: ['市发改委'] }];

/** Each duty as `role name`, with the joined name behind = and 等 where the list is open. */
function check(text: string, ...expected: string[]): void {
  const duties = extractDuties(parsed(text).clauses, departments).map(
    (d) => `${d.role} ${d.name}${d.department === d.name ? '' : `=${d.department}`}${d.etc ? ' 等' : ''}`,
  );
  expect(duties).toEqual(expected);
}

it.each([
  ['（责任单位：市科技局、市教育局）', '责任 市科技局', '责任 市教育局'],
  ['（责任单位：市科技局、市教育局等）', '责任 市科技局 等', '责任 市教育局 等'],
  ['（责任单位：市科技局等。）', '责任 市科技局 等'],
  ['（牵头单位：市发展改革委，责任单位：市科技局等）', '牵头 市发展改革委', '责任 市科技局 等'],
  ['（牵头单位：市科技局；配合单位：市教育局，市水务局）', '牵头 市科技局', '责任 市教育局', '责任 市水务局'],
  ['（主办单位:市委组织部，协办单位:市科协）', '牵头 市委组织部', '责任 市科协'],
  ['（牵头部门：市科技局，责任部门：各区县政府）', '牵头 市科技局', '责任 各区县政府'],
  ['（责任单位：市发改委）', '责任 市发改委=市发展改革委'],
  ['（责任单位：市投资促进局，各产业链责任单位）', '责任 市投资促进局', '责任 各产业链责任单位'],
  ['（责任单位：市委金融办（市金融局）、市科技局）', '责任 市委金融办（市金融局）', '责任 市科技局'],
  ['加快建设。（市科技局、市教育局）', '责任 市科技局', '责任 市教育局'],
  ['加快建设。（市科技局牵头，市教育局、各区县政府配合）', '牵头 市科技局', '责任 市教育局', '责任 各区县政府'],
  ['加快建设。（市科技局、市教育局等按职责分工负责）', '责任 市科技局 等', '责任 市教育局 等'],
  ['加快建设。（责任单位：市科技局）推进改革。（责任单位：市教育局）', '责任 市科技局', '责任 市教育局'],
])('%s charges', check);

it.each([
  ['责任重于泰山，各单位要扛牢责任。'],
  ['压实牵头单位的责任。'],
  ['（责任单位：）'],
  ['（联系人：市科技局）'],
  ['市委金融办（市金融局）加快建设。'],
  ['加快建设。（市区二期）'],
  ['印发通知。（2021年2月9日）'],
])('%s charges nobody', (text) => check(text));

it('names the clause that charges', () => {
  const { clauses } = parsed('加快建设。（责任单位：市科技局）');
  expect(extractDuties(clauses, [])[0]!.clause).toBe(clauses[1]!.id);
});

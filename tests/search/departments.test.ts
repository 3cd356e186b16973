import { expect, it } from 'vitest';
import { departmentNamed } from '@/core/search/departments.ts';

const entries = [
  '市工业和信息化局',
  '市发展改革委',
  '市科技局',
  '市卫生健康委',
  '市住房城乡建设局',
  '市委办公厅',
  '市政府办公厅',
  '济南高新区',
  '市城管局督查支队',
].map((name) => ({ name }));

it.each([
  ['市科技局', '市科技局'],
  ['科技局', '市科技局'],
  ['发改委', '市发展改革委'],
  ['市发改委', '市发展改革委'],
  ['工信局', '市工业和信息化局'],
  ['卫健委', '市卫生健康委'],
  ['住建局', '市住房城乡建设局'],
  ['单位：市科技局', '市科技局'],
  ['办公厅', '市委办公厅'],
  ['济南高新区', '济南高新区'],
  ['城管局', undefined],
  ['科技', undefined],
  ['统计局', undefined],
  ['改发委', undefined],
  ['科技委', undefined],
  ['局', undefined],
  ['技局', undefined],
  ['科技局的工作', undefined],
  ['', undefined],
])('%s names %s', (word, name) => expect(departmentNamed(entries, word)?.name).toBe(name));

import { describe, expect, it } from 'vitest';
import {
  type Facet,
  facetOptions,
  filterTargets,
  listTargets,
  type SortKey,
  sortTargets,
  type TargetFilter,
  withFacet,
} from '@/components/target-list.ts';
import { targetRow } from './samples.ts';

const OLD = { id: 'a', title: '书香行动方案', date: '2021-02-19' };
const NEW = { id: 'b', title: '工作报告', date: '2025-01-13' };

const LISTED = listTargets([
  targetRow('排名', { document: OLD, target: { value: '前列', deadline: 'none' } }),
  targetRow('书屋', {
    target: { base: 900_000 },
    document: OLD,
    departments: ['市文旅局', '市教育局'],
    path: ['一、阅读'],
  }),
  targetRow('公园', {
    document: NEW,
    category: 'ecology',
    target: { base: 30_000, baseUnit: '平方米', deadline: '2024', status: 'achieved', indicator: '公園面積' },
  }),
  targetRow('绿道', {
    document: NEW,
    category: 'ecology',
    departments: ['市教育局'],
    target: { base: 2, baseUnit: '公顷', deadline: '2024', quote: '新建 绿道 ２Ｋｍ' },
  }),
]);

const ids = (listed: typeof LISTED) => listed.map(({ row }) => row.target.id).join(' ');

describe('a filter of the targets', () => {
  it.each<[TargetFilter, string]>([
    [{ text: '' }, '排名 书屋 公园 绿道'],
    [{ text: '  ' }, '排名 书屋 公园 绿道'],
    [{ text: '公园' }, '公园'],
    [{ text: '公園' }, '公园'],
    [{ text: '面积' }, '公园'],
    [{ text: '２ＫＭ' }, '绿道'],
    [{ text: '2km' }, '绿道'],
    [{ text: '新建 绿道' }, '绿道'],
    [{ text: '绿道 没有' }, ''],
    [{ text: '阅读' }, '书屋'],
    [{ text: '教育局' }, '书屋 绿道'],
    [{ text: '市文旅局市教育局' }, ''],
    [{ text: '', document: 'b' }, '公园 绿道'],
    [{ text: '', year: 'none' }, '排名'],
    [{ text: '', year: '2024', status: 'planned' }, '绿道'],
    [{ text: '', category: 'ecology', department: '市教育局' }, '绿道'],
    [{ text: '书屋', document: 'b' }, ''],
    [{ text: '', document: 'gone' }, ''],
  ])('%o leaves %s', (filter, left) => expect(ids(filterTargets(LISTED, filter))).toBe(left));

  it('has parts that are set and taken out', () => {
    expect(withFacet({ text: 'x', year: '2024' }, 'status', 'planned')).toEqual({
      text: 'x',
      year: '2024',
      status: 'planned',
    });
    expect(withFacet({ text: 'x', year: '2024' }, 'year', '')).toEqual({ text: 'x' });
  });
});

describe('what a part of the filter can be set to', () => {
  const options = (facet: Facet, filter: TargetFilter) =>
    facetOptions(LISTED, filter, facet).map(({ value, count }) => `${value} ${count}`);

  it.each<[Facet, TargetFilter, string[]]>([
    ['document', { text: '' }, ['a 2', 'b 2']],
    ['year', { text: '' }, ['2024 2', '2025 1', 'none 1']],
    ['department', { text: '' }, ['市教育局 2', '市文旅局 1']],
    ['status', { text: '', year: '2024' }, ['achieved 1', 'planned 1']],
    ['document', { text: '', category: 'ecology' }, ['b 2']],
    ['document', { text: '', document: 'a', category: 'ecology' }, ['b 2', 'a 0']],
  ])('%s under %o is told with what it would leave', (facet, filter, told) =>
    expect(options(facet, filter)).toEqual(told),
  );
});

describe('the order of the targets', () => {
  it.each<[SortKey, boolean, string]>([
    ['document', false, '排名 书屋 公园 绿道'],
    ['document', true, '公园 绿道 排名 书屋'],
    ['indicator', false, '公园 绿道 排名 书屋'],
    // 个 comes before 平方米; 2公顷 is less than 30000平方米; words have no size and come last either way.
    ['value', false, '书屋 绿道 公园 排名'],
    ['value', true, '公园 绿道 书屋 排名'],
    ['year', false, '公园 绿道 书屋 排名'],
    ['year', true, '书屋 公园 绿道 排名'],
    ['department', false, '绿道 书屋 排名 公园'],
    ['status', false, '公园 排名 书屋 绿道'],
  ])('by %s, descending %s, is %s', (key, descending, order) =>
    expect(ids(sortTargets(LISTED, key, descending))).toBe(order),
  );
});

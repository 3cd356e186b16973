import { expect, it } from 'vitest';
import { withoutFilter } from '@/components/search-filters.ts';
import { filterIn } from './samples.ts';

it.each([
  ['高铁 文件:2025  计划 里程', '文件:2025', '高铁 计划 里程'],
  ['高铁 文件:2025  计划 里程', '计划', '高铁 文件:2025 里程'],
  ['文件:2025', '文件:2025', ''],
  ['文件:2025 高铁', '文件:2025', '高铁'],
  ['高铁 文件:2025', '文件:2025', '高铁'],
])('%s without %s is %s', (query, words, rest) => {
  expect(withoutFilter(query, filterIn(query, words, 'document'))).toBe(rest);
});

import type { SearchFilter } from '../model/search.ts';
import { foldText } from '../text/fold.ts';

/** A query's text with its filters taken out. */
export interface FilteredText {
  readonly text: string;
  readonly filters: readonly SearchFilter[];
}

type Kind = SearchFilter['kind'];

const KINDS = table<Kind>({
  文件: 'document',
  类型: 'type',
  年: 'year',
  年份: 'year',
  单位: 'department',
  部门: 'department',
  状态: 'status',
});

/** What may stand behind 类型:, with what it lets through: a type of results, or a type of entities. */
export const TYPES = table({
  指标: 'target',
  目标: 'target',
  数字: 'target',
  条文: 'clause',
  原文: 'clause',
  部门: 'department',
  单位: 'department',
  文件: 'document',
  名称: 'entity',
  项目: 'project',
  地点: 'place',
  片区: 'place',
  机构: 'institution',
  计划: 'programme',
  行动: 'programme',
  活动: 'event',
  品牌: 'brand',
});

export const STATUS = table({ 计划: 'planned', 完成: 'achieved', 已完成: 'achieved' });

const IS_VALUE: Readonly<Record<Kind, (value: string) => boolean>> = {
  document: Boolean,
  department: Boolean,
  type: (value) => TYPES.has(value),
  status: (value) => STATUS.has(value),
  year: (value) => /^(?:19|20)\d\d年?$/.test(value),
};

/**
 * Takes the filters out of a query: `高铁 文件:2025 计划` → 高铁, with a filter by document and one by status. A filter stands by itself
 * between blanks, with its name and a colon, or is the word 完成 or 计划 beside others. One whose value means nothing stays a word.
 */
export function takeFilters(text: string): FilteredText {
  const filters: SearchFilter[] = [];
  const words: string[] = [];
  const parts = [...text.matchAll(/\S+/g)];
  for (const { 0: part, index: start } of parts) {
    const end = start + part.length;
    const folded = foldText(part).text;
    const [named = '', name = ''] = /^(..?):/.exec(folded) ?? [];
    const kind = KINDS.get(name);
    const value = folded.slice(named.length);
    if (kind && IS_VALUE[kind](value)) filters.push({ kind, value, start, end });
    else if (parts.length > 1 && STATUS.has(folded)) filters.push({ kind: 'status', value: folded, start, end });
    else words.push(kind ? part.slice(named.length) : part);
  }
  return { text: words.join(' '), filters };
}

/** A map, which knows nothing but its own keys. */
function table<Value>(values: Readonly<Record<string, Value>>): ReadonlyMap<string, Value> {
  return new Map(Object.entries(values));
}

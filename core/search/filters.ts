import type { SearchFilter } from '../model/answers.ts';
import type { EntityType } from '../model/corpus.ts';
import { foldText } from '../text/fold.ts';

/** A query's text with its filters taken out. */
export interface FilteredText {
  readonly text: string;
  readonly filters: readonly SearchFilter[];
}

const NAMED = /^(文件|类型|年|年份|单位|部门|状态)[:：]/;
const KINDS: Readonly<Record<string, SearchFilter['kind']>> = {
  文件: 'document',
  类型: 'type',
  年: 'year',
  年份: 'year',
  单位: 'department',
  部门: 'department',
  状态: 'status',
};

/** What may stand behind 类型:, with what it lets through. */
const TYPES: Readonly<Record<string, string>> = {
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
};

const STATUS: Readonly<Record<string, 'planned' | 'achieved'>> = {
  计划: 'planned',
  完成: 'achieved',
  已完成: 'achieved',
};

/**
 * Takes the filters out of a query: `高铁 文件:2025 计划` → 高铁, with a filter by document and one by status. A filter stands by itself
 * between blanks, with its name and a colon, or is the word 完成 or 计划 beside others. One whose value means nothing stays a word.
 */
export function takeFilters(text: string): FilteredText {
  const filters: SearchFilter[] = [];
  const words: string[] = [];
  const parts = [...text.matchAll(/\S+/g)];
  for (const { 0: part, index } of parts) {
    const filter = filterIn(part, index, parts.length === 1);
    if (filter) filters.push(filter);
    else words.push(part.replace(NAMED, ''));
  }
  return { text: words.join(' '), filters };
}

/** What a filter by type lets through: a type of results, or a type of entities. */
export function typeMeant(value: string): string {
  return TYPES[value] ?? '';
}

export function isEntityType(type: string): type is EntityType {
  return /^(?:project|place|institution|programme|event|brand)$/.test(type);
}

export function statusMeant(value: string): 'planned' | 'achieved' | undefined {
  return STATUS[value];
}

function filterIn(part: string, start: number, alone: boolean): SearchFilter | undefined {
  const end = start + part.length;
  const folded = foldText(part).text;
  const name = NAMED.exec(folded)?.[1];
  if (name === undefined) {
    return !alone && Object.hasOwn(STATUS, folded) ? { kind: 'status', value: folded, start, end } : undefined;
  }
  const value = folded.slice(name.length + 1);
  const kind = KINDS[name]!;
  return isValue(kind, value) ? { kind, value, start, end } : undefined;
}

function isValue(kind: SearchFilter['kind'], value: string): boolean {
  if (kind === 'type') return Object.hasOwn(TYPES, value);
  if (kind === 'status') return Object.hasOwn(STATUS, value);
  if (kind === 'year') return /^(?:19|20)\d\d年?$/.test(value);
  return value !== '';
}

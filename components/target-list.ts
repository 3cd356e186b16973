import type { TargetRow } from '@/core/model/answers.ts';
import { deadlineYear } from '@/core/text/deadline-year.ts';
import { toBase, unitFamily } from '@/core/text/units.ts';
import { countOptions, type FacetOption } from './facet-options.ts';
import { filterWords, foldedTexts } from './filter-words.ts';

/** What the list can be narrowed to, in the order in which the choices stand. */
export const FACETS = ['document', 'year', 'status', 'category', 'department'] as const;
export type Facet = (typeof FACETS)[number];

/** An absent part lets everything through. */
export type TargetFilter = { readonly text: string } & { readonly [F in Facet]?: string };

export const SORT_KEYS = ['indicator', 'value', 'year', 'status', 'category', 'department', 'document'] as const;
export type SortKey = (typeof SORT_KEYS)[number];

/** Stands for the year of targets that are set for none. */
export const NO_YEAR = 'none';

/** A target with its words folded, for the search: worked out once. */
export interface ListedTarget {
  readonly row: TargetRow;
  readonly words: string;
  /** Its place in the documents. */
  readonly order: number;
}

/** Makes rows ready to be searched and sorted. */
export function listTargets(rows: readonly TargetRow[]): ListedTarget[] {
  return rows.map((row, order) => ({ row, words: wordsOf(row), order }));
}

/** The targets that pass every part of a filter; each word of its text must stand somewhere in a target's. */
export function filterTargets(listed: readonly ListedTarget[], filter: TargetFilter): ListedTarget[] {
  const wanted = filterWords(filter.text);
  const chosen = FACETS.filter((facet) => filter[facet] !== undefined);
  return listed.filter(
    ({ row, words }) =>
      chosen.every((facet) => valuesOf(row, facet).includes(filter[facet]!)) &&
      wanted.every((word) => words.includes(word)),
  );
}

/** A filter with one part taken out, or set. */
export function withFacet(filter: TargetFilter, facet: Facet, value: string): TargetFilter {
  const { [facet]: _, ...rest } = filter;
  return value === '' ? rest : { ...rest, [facet]: value };
}

/** What a part of the filter can be set to: years in order, all else by how much it leaves. */
export function facetOptions(listed: readonly ListedTarget[], filter: TargetFilter, facet: Facet): FacetOption[] {
  const left = filterTargets(listed, withFacet(filter, facet, ''));
  const options = countOptions(
    left.flatMap(({ row }) => valuesOf(row, facet)),
    filter[facet],
  );
  return options.sort(facet === 'year' ? byValue : byCount);
}

/** In the order asked for; what a column is empty for comes last either way, and equal rows stay in the order of the documents. */
export function sortTargets(listed: readonly ListedTarget[], sort: SortKey, descending: boolean): ListedTarget[] {
  const sign = descending ? -1 : 1;
  const keyed = listed.map((it) => ({ it, key: sortKey(it, sort) }));
  keyed.sort((a, b) => emptyLast(a.key, b.key) || sign * compareKeys(a.key, b.key) || a.it.order - b.it.order);
  return keyed.map(({ it }) => it);
}

function valuesOf({ target, document, category, departments }: TargetRow, facet: Facet): readonly string[] {
  switch (facet) {
    case 'document':
      return [document.id];
    case 'year':
      return [deadlineYear(target.deadline) || NO_YEAR];
    case 'status':
      return [target.status];
    case 'category':
      return [category];
    case 'department':
      return departments;
  }
}

function wordsOf({ target, document, departments, path }: TargetRow): string {
  const { indicator, aliases, quote, scope } = target;
  return foldedTexts([indicator, ...aliases, quote, scope, document.title, ...departments, ...path]);
}

type Key = readonly (string | number)[];

/** Empty for rows that have nothing in the column. Figures are sorted among those of their unit. */
function sortKey({ row }: ListedTarget, sort: SortKey): Key {
  const { target, document, category, departments } = row;
  switch (sort) {
    case 'indicator':
      return [target.indicator];
    case 'value':
      return figureKey(target);
    case 'year':
      return [deadlineYear(target.deadline)].filter(Boolean);
    case 'status':
      return [target.status];
    case 'category':
      return [category];
    case 'department':
      return departments.slice(0, 1);
    case 'document':
      return [document.date, document.id];
  }
}

function figureKey({ base, baseUnit, value }: TargetRow['target']): Key {
  if (base === undefined || typeof value === 'string') return [];
  return [unitFamily(baseUnit), toBase(typeof base === 'number' ? base : base[0], baseUnit)];
}

function emptyLast(a: Key, b: Key): number {
  return Number(a.length === 0) - Number(b.length === 0);
}

function compareKeys(a: Key, b: Key): number {
  for (const [at, left] of a.entries()) {
    const right = b[at]!;
    const order = typeof left === 'number' ? left - Number(right) : PINYIN.compare(left, String(right));
    if (order !== 0) return order;
  }
  return 0;
}

/** Chinese by its sound, figures in it by their size. */
const PINYIN = new Intl.Collator('zh-Hans', { numeric: true });

function byCount(a: FacetOption, b: FacetOption): number {
  return b.count - a.count || PINYIN.compare(a.value, b.value);
}

function byValue(a: FacetOption, b: FacetOption): number {
  return PINYIN.compare(a.value, b.value);
}

import { i18n } from '#i18n';
import type { SearchFilter } from '@/core/model/search.ts';

const NAMES = {
  document: 'search.filter.document',
  type: 'search.filter.type',
  year: 'search.filter.year',
  status: 'search.filter.status',
  department: 'search.filter.department',
} as const;

/** A filter as its chip says it: 文件：2025. */
export function filterText({ kind, value }: SearchFilter): string {
  return i18n.t('search.filterText', [i18n.t(NAMES[kind]), value]);
}

/** The query without one of its filters: `高铁 文件:2025 里程` → `高铁 里程`. */
export function withoutFilter(query: string, { start, end }: SearchFilter): string {
  return `${query.slice(0, start).trimEnd()} ${query.slice(end).trimStart()}`.trim();
}

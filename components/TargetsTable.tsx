import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import type { TargetRow } from '@/core/model/answers.ts';
import { deadlineYear } from '@/core/text/deadline-year.ts';
import { shortDocumentLine } from './hit-list.ts';
import { categoryLabel } from './labels.ts';
import { readerPath } from './reader-address.ts';
import { StatusMark } from './StatusMark.tsx';
import { SORT_KEYS, type SortKey } from './target-list.ts';
import { targetText } from './target-text.ts';

export interface TargetsTableProps {
  readonly rows: readonly TargetRow[];
  readonly sort: SortKey;
  readonly descending: boolean;
  readonly onSort: (sort: SortKey, descending: boolean) => void;
}

const LABELS = {
  indicator: 'targets.column.indicator',
  value: 'targets.column.value',
  year: 'targets.column.year',
  status: 'targets.column.status',
  category: 'targets.column.category',
  department: 'targets.column.department',
  document: 'targets.column.document',
} as const;

/** The targets, each leading to its clause. In a narrow window every row is a card, and the order is chosen above them. */
export function TargetsTable({ rows, sort, descending, onSort }: TargetsTableProps) {
  const body = useMemo(() => rows.map((row) => <Row key={row.target.id} {...row} />), [rows]);
  return (
    <>
      <SortChoice sort={sort} descending={descending} onSort={onSort} />
      <table class="targets-table">
        <caption class="visually-hidden">{i18n.t('targets.caption')}</caption>
        <thead>
          <tr>
            {SORT_KEYS.map((key) => (
              <th
                key={key}
                scope="col"
                {...(key === sort
                  ? { 'aria-sort': descending ? ('descending' as const) : ('ascending' as const) }
                  : {})}
              >
                <button type="button" onClick={() => onSort(key, key === sort && !descending)}>
                  {i18n.t(LABELS[key])}
                  <span class="sort-sign" aria-hidden="true">
                    {key !== sort ? '' : descending ? '↓' : '↑'}
                  </span>
                </button>
              </th>
            ))}
          </tr>
        </thead>
        {/* A short cut: each row has a link, which keys reach. */}
        <tbody onClick={followRow} onKeyDown={moveByArrows}>
          {body}
        </tbody>
      </table>
    </>
  );
}

function Row({ target, document, category, departments }: TargetRow) {
  return (
    <tr id={target.id}>
      <th scope="row" lang="zh-Hans">
        <a href={readerPath({ document: document.id, clause: target.clause, about: target.id })}>{target.indicator}</a>
        {target.scope !== '全市' && <span class="tag tag-plain">{target.scope}</span>}
        <span class="row-quote soft small">{target.quote}</span>
      </th>
      <td class="cell-value" lang="zh-Hans">
        {targetText(target)}
      </td>
      <td class="cell-year">{deadlineYear(target.deadline) || '—'}</td>
      <td class="cell-status">
        <StatusMark status={target.status} />
      </td>
      <td class="cell-category">{categoryLabel(category)}</td>
      <td class="cell-department" lang="zh-Hans">
        {departments.join('、')}
      </td>
      <td class="cell-document small" lang="zh-Hans" title={document.title}>
        {shortDocumentLine(document)}
      </td>
    </tr>
  );
}

/** Stands where the heads of the columns have no room. */
function SortChoice({ sort, descending, onSort }: Omit<TargetsTableProps, 'rows'>) {
  return (
    <div class="sort-choice">
      <label class="filter-choice">
        <span class="soft small">{i18n.t('targets.sortBy')}</span>
        <select value={sort} onChange={({ currentTarget }) => onSort(currentTarget.value as SortKey, descending)}>
          {SORT_KEYS.map((key) => (
            <option key={key} value={key}>
              {i18n.t(LABELS[key])}
            </option>
          ))}
        </select>
      </label>
      <button type="button" class="button" aria-pressed={descending} onClick={() => onSort(sort, !descending)}>
        {i18n.t('targets.descending')}
      </button>
    </div>
  );
}

/** A click anywhere in a row is meant for its link, unless it ends a selection. */
function followRow(event: MouseEvent): void {
  const clicked = event.target as Element;
  if (clicked.closest('a') || !document.getSelection()?.isCollapsed) return;
  clicked.closest('tr')?.querySelector('a')?.click();
}

/** ↑ ↓ from row to row. */
function moveByArrows(event: KeyboardEvent): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  const row = (event.target as Element).closest('tr');
  if (step === 0 || !row || event.altKey || event.ctrlKey || event.metaKey) return;
  const next = step > 0 ? row.nextElementSibling : row.previousElementSibling;
  next?.querySelector('a')?.focus();
  event.preventDefault();
}

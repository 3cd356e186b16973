import { i18n } from '#i18n';
import type { TargetRow } from '@/core/model/answers.ts';
import { deadlineYear } from '@/core/text/deadline-year.ts';
import { categoryLabel, statusLabel } from './labels.ts';
import { type Cell, toCsv } from './table-export.ts';
import { targetText } from './target-text.ts';

export const TABLE_FORMATS = ['csv', 'json'] as const;
export type TableFormat = (typeof TABLE_FORMATS)[number];

export interface ExportFacts {
  /** Of the documents. */
  readonly hash: string;
  /** The day it is: `2026-03-01`. */
  readonly today: string;
}

/** Targets as a file: a table in the reader's language, or records for programs. */
export function exportTargets(rows: readonly TargetRow[], format: TableFormat, facts: ExportFacts): string {
  return format === 'csv' ? toCsv([HEADINGS.map((key) => i18n.t(key)), ...rows.map(cellsOf)]) : toJson(rows, facts);
}

const HEADINGS = [
  'targets.column.indicator',
  'targets.column.value',
  'targets.export.low',
  'targets.export.high',
  'targets.export.unit',
  'targets.column.year',
  'targets.column.status',
  'targets.export.scope',
  'targets.column.category',
  'targets.column.department',
  'targets.column.document',
  'targets.export.date',
  'targets.export.place',
  'targets.export.quote',
  'targets.export.clause',
] as const;

function cellsOf({ target, document, category, departments, path }: TargetRow): Cell[] {
  const [low, high] = boundsOf(target);
  return [
    target.indicator,
    targetText(target),
    low,
    high,
    target.unit,
    Number(deadlineYear(target.deadline)) || '',
    statusLabel(target.status),
    target.scope,
    categoryLabel(category),
    departments.join('、'),
    document.title,
    document.date,
    path.join(' › '),
    target.quote,
    target.clause,
  ];
}

/** The lowest and the highest value that agree with it; empty where there is none. */
function boundsOf({ value, comparator }: TargetRow['target']): readonly [Cell, Cell] {
  if (typeof value === 'string') return ['', ''];
  if (typeof value !== 'number') return [value[0], value[1]];
  return [comparator === '≤' ? '' : value, comparator === '≥' ? '' : value];
}

function toJson(rows: readonly TargetRow[], { hash, today }: ExportFacts): string {
  const targets = rows.map(({ target, document, category, departments, path }) => {
    const { id, indicator, comparator, value, unit, deadline, status, scope, quote, clause } = target;
    const { title, date, issuer } = document;
    const source = { id: document.id, title, date, issuer };
    const figure = { comparator, value, unit, deadline, status, scope };
    return { id, indicator, ...figure, category, departments, document: source, clause, path, quote };
  });
  return `${JSON.stringify({ corpus: hash, exported: today, count: targets.length, targets }, null, 2)}\n`;
}

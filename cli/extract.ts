import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { compileForeign } from '../core/compile.ts';
import type { Source } from '../core/model.ts';
import { loadCorpus } from '../tools/load-corpus.ts';
import { toDocumentRecord } from './document-record.ts';
import { printJson } from './print.ts';
import { readTextFile } from './read-text-file.ts';
import { UsageError } from './usage-error.ts';

/** `extract FILE [--date YYYY-MM-DD] [--title T]`: compiles one document by the automatic rules alone. */
export async function run(args: readonly string[]): Promise<void> {
  const { values, positionals } = parse(args);
  const [file] = positionals;
  if (file === undefined || positionals.length > 1)
    throw new UsageError('Use `extract FILE [--date YYYY-MM-DD] [--title T]`.');
  if (values.date !== undefined && !isDate(values.date))
    throw new UsageError(`--date ${values.date} is not a day: write YYYY-MM-DD.`);
  const raw = readTextFile(file);
  const { document, entities } = compileForeign(toSource(file, raw, values), loadCorpus());
  await printJson({ documents: [toDocumentRecord(document, entities)] });
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { date: { type: 'string' }, title: { type: 'string' } },
    });
  } catch (cause) {
    throw new UsageError('Use `extract FILE [--date YYYY-MM-DD] [--title T]`.', { cause });
  }
}

function isDate(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

function toSource(file: string, raw: string, given: { date?: string | undefined; title?: string | undefined }): Source {
  const firstLine = raw.split('\n').find((line) => line.trim() !== '') ?? '';
  const title = given.title ?? firstLine.replace(/^[\s#*\uFEFF]+|[\s*]+$/g, '').slice(0, 80);
  const date = given.date ?? dateIn(raw) ?? '';
  const year = Number(date.slice(0, 4)) || Number(/20\d\d/.exec(title)?.[0] ?? 0) || 2025;
  return {
    id: 'extracted',
    title,
    issuer: '',
    date,
    kind: /工作报告/.test(title) ? '政府工作报告' : '规划文件',
    period: periodOf(raw, year),
    language: traditional(raw) ? 'zh-Hant' : 'zh-Hans',
    sourceFile: basename(file),
    raw,
  };
}

/** The first full date of the file's head: （2021年2月19日）. */
function dateIn(raw: string): string | undefined {
  const match = /(20\d\d) ?年 ?(\d{1,2}) ?月 ?(\d{1,2}) ?日/.exec(raw.slice(0, 2000));
  return match ? `${match[1]}-${match[2]!.padStart(2, '0')}-${match[3]!.padStart(2, '0')}` : undefined;
}

/** A report of work speaks of the year it is given in and looks back on the one before; a plan speaks to its horizon. */
function periodOf(raw: string, year: number): Source['period'] {
  const head = raw.slice(0, 3000);
  const horizon = Number(/到(20\d\d)年/.exec(raw)?.[1] ?? 0);
  if (/工作回顾|工作报告/.test(head)) return { from: year, to: year, reportYear: year - 1 };
  return { from: year, to: Math.max(horizon, year) };
}

/** Characters that only Traditional text has, among the commonest of planning documents. */
function traditional(raw: string): boolean {
  return (raw.match(/[國發業區濟經產會與設實這]/g)?.length ?? 0) > raw.length * 0.01;
}

import { basename } from 'node:path';
import { type CompileProgress, compileForeignInSteps, guessForeignFacts } from '../core/compile.ts';
import type { GivenFacts } from '../core/extract/guess-facts.ts';
import type { Source } from '../core/model/corpus.ts';
import { loadCorpus } from '../tools/load-corpus.ts';
import { toDocumentRecord } from './document-record.ts';
import { printJson } from './print.ts';
import { readArguments, wrongValue } from './read-arguments.ts';
import { readTextFile } from './read-text-file.ts';
import { UsageError } from './usage-error.ts';

const OPTIONS = { date: 'a day, as in --date 2025-01-13', title: 'words, as in --title 工作报告' };

/** `extract FILE [--date YYYY-MM-DD] [--title T]`: compiles one document by the automatic rules alone. */
export async function run(args: readonly string[]): Promise<void> {
  const { values, rest } = readArguments('extract', args, OPTIONS);
  const [file] = rest;
  if (file === undefined || rest.length > 1)
    throw new UsageError('Use `extract FILE [--date YYYY-MM-DD] [--title T]`.');
  if (values.date !== undefined && !isDate(values.date)) throw wrongValue('extract', 'date', OPTIONS.date);
  const raw = await readTextFile(file);
  const source = toSource(file, raw, values);
  const { document, entities } = await compileForeignInSteps(source, loadCorpus(), showProgress);
  clearProgress();
  await printJson({ documents: [toDocumentRecord(document, entities)] });
}

/** One line that is written over, on a terminal only. */
function showProgress({ phase, share }: CompileProgress): void {
  if (process.stderr.isTTY) process.stderr.write(`\r${phase} ${Math.round(share * 100)} %\u001b[K`);
}

function clearProgress(): void {
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
}

function isDate(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

function toSource(file: string, raw: string, given: GivenFacts): Source {
  return { ...guessForeignFacts(raw, given), id: 'extracted', sourceFile: basename(file), raw };
}

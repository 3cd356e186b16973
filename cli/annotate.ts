import { parseArgs } from 'node:util';
import { loadCorpus } from '../tools/load-corpus.ts';
import { annotateLines } from './annotate-lines.ts';
import { annotatorParts, openAnnotator } from './annotator.ts';
import { pageFromHtml, pageFromText } from './page-text.ts';
import { printJson } from './print.ts';
import { readTextFile } from './read-text-file.ts';
import { UsageError } from './usage-error.ts';

/** More threads than any machine we know has cores. */
const MOST_JOBS = 256;

/** `annotate FILE…` annotates pages; `annotate --ndjson` answers each line of standard input with one line, in order. */
export async function run(args: readonly string[]): Promise<void> {
  const { ndjson, jobs, stats, files } = readArguments(args);
  if (!ndjson) return annotateFiles(files);
  const result = await annotateLines(process.stdin, annotatorParts(loadCorpus()), jobs);
  if (stats) console.error(JSON.stringify(result));
}

async function annotateFiles(files: readonly string[]): Promise<void> {
  const texts = files.map((file) => [file, readTextFile(file)] as const);
  const annotator = openAnnotator(annotatorParts(loadCorpus()));
  for (const [file, text] of texts) {
    const page = /^\s*<|<(?:html|body|p|div|article)\b/i.test(text) ? pageFromHtml(text) : pageFromText(text);
    await printJson(annotator.page(file, page));
  }
}

interface Arguments {
  readonly ndjson: boolean;
  readonly jobs: number;
  readonly stats: boolean;
  readonly files: readonly string[];
}

function readArguments(args: readonly string[]): Arguments {
  // Not strict: the sentences about what is wrong are ours.
  const { values, positionals: files } = parseArgs({
    args: [...args],
    allowPositionals: true,
    strict: false,
    options: { ndjson: { type: 'boolean' }, stats: { type: 'boolean' }, jobs: { type: 'string' } },
  });
  const { ndjson, jobs, stats, ...others } = values;
  const [unknown] = Object.keys(others);
  if (unknown !== undefined)
    throw new UsageError(`annotate knows no option ${unknown.length > 1 ? '--' : '-'}${unknown}.`);
  const only = jobs !== undefined ? '--jobs' : stats !== undefined ? '--stats' : undefined;
  if (!ndjson && only) throw new UsageError(`annotate ${only} goes with --ndjson only.`);
  if (ndjson && files.length > 0) throw new UsageError('annotate --ndjson reads standard input: give it no files.');
  if (!ndjson && files.length === 0) throw new UsageError('Use `annotate FILE…` or `annotate --ndjson`.');
  return { ndjson: Boolean(ndjson), jobs: toJobs(jobs ?? '1'), stats: Boolean(stats), files };
}

function toJobs(written: string | boolean): number {
  const jobs = typeof written === 'string' && /^\d{1,4}$/.test(written) ? Number(written) : 0;
  if (jobs < 1 || jobs > MOST_JOBS)
    throw new UsageError(`annotate --jobs wants a whole number from 1 to ${MOST_JOBS}, as in --jobs 4.`);
  return jobs;
}

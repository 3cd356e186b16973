import { loadCorpus } from '../tools/load-corpus.ts';
import { annotateLines } from './annotate-lines.ts';
import { annotatorParts, openAnnotator } from './annotator.ts';
import { type PageText, pageFromHtml, pageFromText } from './page-text.ts';
import { printJson } from './print.ts';
import { readArguments, toCount, wrongValue } from './read-arguments.ts';
import { readTextFile } from './read-text-file.ts';
import { standardInput } from './standard-input.ts';
import { UsageError } from './usage-error.ts';

/** More threads than any machine we know has cores. */
const MOST_JOBS = 256;

/** `annotate FILE…` annotates pages, `-` for standard input; `annotate --ndjson` answers each line of standard input with one line, in order. */
export async function run(args: readonly string[]): Promise<void> {
  const { ndjson, jobs, stats, files } = readTask(args);
  if (!ndjson) return annotateFiles(files);
  const result = await annotateLines(standardInput(), annotatorParts(loadCorpus()), jobs);
  if (stats) console.error(JSON.stringify(result));
}

/** All files are read before the first is annotated: a wrong name is told before there is any output. */
async function annotateFiles(files: readonly string[]): Promise<void> {
  const texts: string[] = [];
  for (const file of files) texts.push(await readTextFile(file));
  const annotator = openAnnotator(annotatorParts(loadCorpus()));
  for (const [index, file] of files.entries()) await printJson(annotator.page(file, toPage(file, texts[index]!)));
}

function toPage(file: string, text: string): PageText {
  if (!/^\s*<|<(?:html|body|p|div|article)\b/i.test(text)) return pageFromText(text);
  try {
    return pageFromHtml(text);
  } catch (cause) {
    throw new UsageError(`${file}: ${cause instanceof Error ? cause.message : cause}`, { cause });
  }
}

const OPTIONS = {
  ndjson: 'flag',
  stats: 'flag',
  jobs: `a whole number from 1 to ${MOST_JOBS}, as in --jobs 4`,
} as const;

interface Task {
  readonly ndjson: boolean;
  readonly jobs: number;
  readonly stats: boolean;
  readonly files: readonly string[];
}

function readTask(args: readonly string[]): Task {
  const { flags, values, rest: files } = readArguments('annotate', args, OPTIONS);
  const ndjson = flags.has('ndjson');
  const only = values.jobs !== undefined ? '--jobs' : flags.has('stats') ? '--stats' : undefined;
  if (!ndjson && only) throw new UsageError(`annotate ${only} goes with --ndjson only.`);
  if (ndjson && files.length > 0) throw new UsageError('annotate --ndjson reads standard input: give it no files.');
  if (!ndjson && files.length === 0) throw new UsageError('Use `annotate FILE…` or `annotate --ndjson`.');
  const jobs = toCount(values.jobs ?? '1', MOST_JOBS);
  if (jobs === undefined) throw wrongValue('annotate', 'jobs', OPTIONS.jobs);
  return { ndjson, jobs, stats: flags.has('stats'), files };
}

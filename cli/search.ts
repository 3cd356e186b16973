import { parseArgs } from 'node:util';
import { buildSearchIndex } from '../core/search/build.ts';
import { openSearch } from '../core/search/search.ts';
import { searchTexts } from '../core/search/texts.ts';
import { loadCorpus } from '../tools/load-corpus.ts';
import { printJson } from './print.ts';
import { UsageError } from './usage-error.ts';

const USAGE = 'Use `search QUERY [--limit N]`, with N from 1 to 100.';

/** `search QUERY [--limit N]`: prints the best results over the bundled corpus; where nothing was found, what comes nearest. */
export async function run(args: readonly string[]): Promise<void> {
  const { values, positionals } = parse(args);
  const limit = Number(values.limit ?? 10);
  if (positionals.length === 0 || !Number.isInteger(limit) || limit < 1 || limit > 100) throw new UsageError(USAGE);
  const corpus = loadCorpus();
  const engine = openSearch(searchTexts(corpus), buildSearchIndex(corpus));
  const { kind, results, suggestions, filters } = engine.answer(positionals.join(' '), { limit });
  await printJson({ kind, results, suggestions, filters });
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options: { limit: { type: 'string' } } });
  } catch (cause) {
    throw new UsageError(USAGE, { cause });
  }
}

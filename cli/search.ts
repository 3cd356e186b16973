import { buildSearchIndex } from '../core/search/build.ts';
import { openSearch } from '../core/search/search.ts';
import { searchTexts } from '../core/search/texts.ts';
import { loadCorpus } from '../tools/load-corpus.ts';
import { printJson } from './print.ts';
import { readArguments, toCount, wrongValue } from './read-arguments.ts';
import { UsageError } from './usage-error.ts';

const MOST_RESULTS = 100;
const OPTIONS = { limit: `a whole number from 1 to ${MOST_RESULTS}, as in --limit 3` };

/** `search QUERY [--limit N]`: prints the best results over the bundled corpus; where nothing was found, what comes nearest. */
export async function run(args: readonly string[]): Promise<void> {
  const { values, rest } = readArguments('search', args, OPTIONS);
  const query = rest.join(' ');
  if (query.trim() === '') throw new UsageError('Use `search QUERY [--limit N]`, with words to search for.');
  const limit = toCount(values.limit ?? '10', MOST_RESULTS);
  if (limit === undefined) throw wrongValue('search', 'limit', OPTIONS.limit);
  const corpus = loadCorpus();
  const engine = openSearch(searchTexts(corpus), buildSearchIndex(corpus));
  const { kind, results, suggestions, filters } = engine.answer(query, { limit });
  await printJson({ kind, results, suggestions, filters });
}

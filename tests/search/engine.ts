import type { Corpus } from '../../core/model/corpus.ts';
import { buildSearchIndex } from '../../core/search/build.ts';
import { openSearch, type SearchEngine } from '../../core/search/search.ts';
import { searchTexts } from '../../core/search/texts.ts';

/** The search over a corpus, as it is after an import. */
export function engineOf(corpus: Corpus): SearchEngine {
  return openSearch(searchTexts(corpus), buildSearchIndex(corpus));
}

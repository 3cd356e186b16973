import type { SearchAnswer, SearchResult } from '../model/answers.ts';
import type { Corpus } from '../model/corpus.ts';
import { answerTo } from './answer.ts';
import { openSearchIndex } from './search-index.ts';

export interface SearchOptions {
  /** How many results, 20 unless told otherwise. */
  readonly limit?: number;
}

export interface SearchEngine {
  /** Best first. Any string is a query; nothing found is an empty list. */
  search(query: string, options?: SearchOptions): readonly SearchResult[];
  /** The same with what else is to be said: the filters understood, whether anything was found, what comes nearest if not. */
  answer(query: string, options?: SearchOptions): SearchAnswer;
}

const DEFAULT_LIMIT = 20;

/**
 * Opens the search over a corpus and its stored index. `search('黄河體育')` → 黄河体育中心 first, with its best clause.
 *
 * @throws Error when the index is of another kind, version or corpus
 */
export function openSearch(corpus: Corpus, bytes: Uint8Array): SearchEngine {
  const index = openSearchIndex(corpus, bytes);
  return {
    search: (query, { limit = DEFAULT_LIMIT } = {}) => answerTo(index, query, limit).results,
    answer: (query, { limit = DEFAULT_LIMIT } = {}) => answerTo(index, query, limit),
  };
}

import type { SearchAnswer, SearchResult, SearchTexts } from '../model/search.ts';
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

/**
 * Opens the search over the texts of a corpus and their stored index. `search('黄河體育')` → 黄河体育中心 first, with its best clause.
 *
 * @throws Error when the index is of another kind, version or corpus
 */
export function openSearch(texts: SearchTexts, bytes: Uint8Array): SearchEngine {
  const index = openSearchIndex(texts, bytes);
  const answer: SearchEngine['answer'] = (query, { limit = 20 } = {}) => answerTo(index, query, limit);
  return { answer, search: (query, options) => answer(query, options).results };
}

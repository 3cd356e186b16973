import { readFileSync } from 'node:fs';
import type { SearchResult } from '../../core/model/search.ts';
import { foldKey } from '../../core/text/fold.ts';

/** A query with its answer, written before the engine was asked. */
export interface LabelledQuery {
  readonly kind: string;
  readonly q: string;
  /** The first result has one of these in its title, its text or its path; none for a query that must find nothing. */
  readonly first: readonly string[];
  /** It is of one of these types, and of one of these documents, where that matters. */
  readonly types?: readonly string[];
  readonly documents?: readonly string[];
}

export function labelledQueries(): LabelledQuery[] {
  const lines = readFileSync(new URL('queries.jsonl', import.meta.url), 'utf8')
    .trim()
    .split('\n');
  return lines.map((line) => JSON.parse(line) as LabelledQuery);
}

/** 1 for the first; 0 when the answer is not among the results. A query without an answer wants an empty list. */
export function rankOf(query: LabelledQuery, results: readonly Answer[]): number {
  if (query.first.length === 0) return results.length === 0 ? 1 : 0;
  return results.findIndex((result) => isAnswer(query, result)) + 1;
}

export type Answer = Pick<SearchResult, 'type' | 'title' | 'text' | 'path' | 'document'>;

function isAnswer({ first, types, documents }: LabelledQuery, { type, title, text, path, document }: Answer): boolean {
  if (types && !types.includes(type)) return false;
  if (documents && !documents.includes(document)) return false;
  return first.some((words) => [title, text, ...path].some((shown) => foldKey(shown).includes(foldKey(words))));
}

import type { SearchAnswer, SearchResult } from '@/core/model/search.ts';
import { comparedTexts, type TextChange } from './text-diff.ts';

/** Words of this length are not a term any more, but a sentence that was selected. */
const PASSAGE = 18;

/** A passage that was looked up, to lay the clauses found against; `undefined` for a query of a few words. */
export function passageOf(query: string, { filters }: SearchAnswer): string | undefined {
  return query.trim().length >= PASSAGE && filters.length === 0 ? query : undefined;
}

/** A query as a heading names it: of a passage its beginning. */
export function shortQuery(query: string): string {
  return query.length > 24 ? `${query.slice(0, 24)}…` : query;
}

/** A result is laid against one passage: the answer's. */
const known = new WeakMap<SearchResult, readonly TextChange[] | undefined>();

/** Where a clause differs from a passage, of a long one from the sentence it is nearest to; undefined where they share too little. */
export function changesIn(result: SearchResult, passage: string | undefined): readonly TextChange[] | undefined {
  if (passage === undefined || result.type !== 'clause') return undefined;
  if (!known.has(result)) known.set(result, comparedTexts(result.passage ?? passage, result.text));
  return known.get(result);
}

/** Whether a passage was looked up sentence by sentence. */
export function isBySentence({ results }: SearchAnswer): boolean {
  return results.some(({ passage }) => passage !== undefined);
}

/** Whether any of the clauses found differs from a passage in what can be pointed at. */
export function differsAnywhere(passage: string | undefined, { results }: SearchAnswer): boolean {
  return results.some((result) => (changesIn(result, passage)?.length ?? 0) > 0);
}

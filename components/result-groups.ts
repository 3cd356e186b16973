import type { SearchAnswer, SearchResult } from '@/core/model/search.ts';

/** Results under one heading: those of a type, or what comes near where nothing was found. */
export interface ResultGroup {
  readonly key: SearchResult['type'] | 'near';
  readonly results: readonly SearchResult[];
}

/** Puts results under headings; the group with the best one stands first, and inside each the engine's order is kept. */
export function groupResults({ results, suggestions }: SearchAnswer): ResultGroup[] {
  if (results.length === 0) return suggestions.length > 0 ? [{ key: 'near', results: suggestions }] : [];
  return [...Map.groupBy(results, ({ type }) => type)].map(([key, members]) => ({ key, results: members }));
}

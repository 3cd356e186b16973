import type { SearchAnswer } from '@/core/model/answers.ts';
import { textChanges } from './text-diff.ts';

/** Words of this length are not a term any more, but a sentence that was selected. */
const PASSAGE = 18;

/** A passage that was looked up, to lay the clauses found against; `undefined` for a query of a few words. */
export function passageOf(query: string, { filters }: SearchAnswer): string | undefined {
  return query.trim().length >= PASSAGE && filters.length === 0 ? query : undefined;
}

/** Whether any of the clauses found differs from a passage in what can be pointed at. */
export function differsAnywhere(passage: string | undefined, { results }: SearchAnswer): boolean {
  if (passage === undefined) return false;
  return results.some(({ type, text }) => type === 'clause' && textChanges(passage, text).length > 0);
}

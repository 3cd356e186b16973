import { diffWords } from '@/core/text/word-diff.ts';

/** Words of a clause that are not those of another, in its own text; empty where it only lacks some. */
export interface TextChange {
  readonly start: number;
  readonly end: number;
  /** What the other has in their place; empty where it has nothing. */
  readonly was: string;
}

/** Below this share of common words two clauses are about different things, and marks would only be noise. */
const LEAST_COMMON = 0.5;

/**
 * Where a clause differs from the leading one, in words and numbers; punctuation does not count. `建成3座书院` against `建成2座书院` → 3
 * at 2–3, which was 2. Nothing where the two share little, or do not differ.
 */
export function textChanges(lead: string, text: string): TextChange[] {
  return comparedTexts(lead, text) ?? [];
}

/** The same; undefined where the two share little: an empty list then says that they are the same. */
export function comparedTexts(lead: string, text: string): TextChange[] | undefined {
  const diff = diffWords(lead, text);
  if (!diff || diff.common < LEAST_COMMON) return undefined;
  return diff.changes.map(({ from, to }) => ({ ...to, was: lead.slice(from.start, from.end) }));
}

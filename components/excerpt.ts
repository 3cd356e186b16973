import type { Span } from '@/core/model/corpus.ts';

/** So much stands before what is meant, at most. */
const LEAD = 24;

/** A shorter way to what is meant needs no cut. */
const NEAR = 36;

export interface Excerpt {
  readonly text: string;
  /** Characters that were left out before it. */
  readonly from: number;
}

/**
 * A clause for a list of results, where a few lines of it are seen: it begins shortly before what is meant in it, behind a punctuation
 * mark if there is one. `城乡居民…分别增长5.5%左右和6%左右；城镇新增就业15万人以上` for the last words → `城镇新增就业15万人以上`.
 */
export function excerptFor(text: string, meant: readonly Span[]): Excerpt {
  const first = Math.min(...meant.map(({ start }) => start));
  if (meant.length === 0 || first <= NEAR) return { text, from: 0 };
  const window = first - LEAD;
  const stop = text.slice(window, first).search(/[，。；：！？]/);
  const from = stop < 0 ? afterPair(text, window) : window + stop + 1;
  return { text: text.slice(from), from };
}

/** What lies in an excerpt, in its own offsets. */
export function inExcerpt<T extends Span>({ from }: Excerpt, spans: readonly T[]): T[] {
  return spans
    .filter(({ end }) => end >= from)
    .map((span) => ({ ...span, start: Math.max(span.start - from, 0), end: span.end - from }));
}

/** A cut between the halves of a pair would leave half a character. */
function afterPair(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff ? at + 1 : at;
}

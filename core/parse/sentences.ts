import type { Span } from '../model/corpus.ts';

/** Inside quotation marks or brackets a full stop does not end a clause, unless the mark was never closed. */
const LONGEST_QUOTATION = 240;

const OPENERS = '“‘（《【(「『';
const CLOSERS = '”’）》】)」』';

/**
 * Cuts a paragraph into sentences, ordered, covering it whole: `甲。乙！（责任单位：丙）` → three spans. A semicolon ends none:
 * enumerations stay whole. Half-width ! and ? were widened beside Chinese; elsewhere they belong to an address. Must not cut
 * inside `“一。二。”`, nor at the dot of 5.5%.
 */
export function splitSentences(text: string, from = 0): Span[] {
  const spans: Span[] = [];
  let start = from;
  let opened = -1;
  let depth = 0;
  for (let i = from; i < text.length; i++) {
    const char = text[i]!;
    if (OPENERS.includes(char)) {
      if (depth++ === 0) opened = i;
    } else if (CLOSERS.includes(char)) depth = Math.max(0, depth - 1);
    else if (!'。！？'.includes(char) || (depth > 0 && i - opened < LONGEST_QUOTATION)) continue;
    else {
      const end = behindClosers(text, i + 1);
      spans.push({ start, end });
      start = end;
      i = end - 1;
      depth = 0;
    }
  }
  if (text.slice(start).trim() !== '') spans.push({ start, end: text.length });
  return spans;
}

function behindClosers(text: string, at: number): number {
  let end = at;
  while (end < text.length && ('。！？'.includes(text[end]!) || '”’》】」』'.includes(text[end]!))) end++;
  return end;
}

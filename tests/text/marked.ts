import type { Span } from '@/core/model/corpus.ts';

/** `年均⟦7%⟧左右` → the text without marks, and the spans they stood round. */
export function unmark(marked: string): { text: string; spans: Span[] } {
  let text = '';
  const starts: number[] = [];
  const spans: Span[] = [];
  for (const char of marked) {
    if (char === '⟦') starts.push(text.length);
    else if (char === '⟧') spans.push({ start: starts.pop()!, end: text.length });
    else text += char;
  }
  return { text, spans };
}

/** The text with ⟦ ⟧ round each span; the spans are ordered and do not overlap. */
export function mark(text: string, spans: readonly Span[]): string {
  let marked = '';
  let at = 0;
  for (const { start, end } of spans) {
    marked += `${text.slice(at, start)}⟦${text.slice(start, end)}⟧`;
    at = end;
  }
  return marked + text.slice(at);
}

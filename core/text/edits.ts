import type { Edit, Span } from '../model/corpus.ts';

/** Deletions that tear a clause apart. A dropped blank or reading does not, nor do words printed twice: their note belongs to it. */
const TEARS: ReadonlySet<string> = new Set(['page-break', 'mark', 'page-furniture']);

/** Repairs of layout happen on every page and change no word: they are recorded, not shown beside the words. */
const WORDS_CHANGED: ReadonlySet<string> = new Set([
  'doubled-text',
  'lost-text',
  'wrong-character',
  'foreign-word',
  'mojibake',
]);

/** Whether a repair changed words: 支 read as 预 does, a page end does not. */
export function changesWords({ reason }: Pick<Edit, 'reason'>): boolean {
  return WORDS_CHANGED.has(reason);
}

/**
 * The edits that touch `[start, end)` of the raw file, in order. `edits` is a record as `CleanText` has it: ordered, not
 * overlapping but for one edit `traditional` over the whole file, which is left out.
 */
export function editsWithin(edits: readonly Edit[], span: Span): Edit[] {
  const within: Edit[] = [];
  for (let i = firstEndingBehind(edits, span.start); i < edits.length; i++) {
    const edit = edits[i]!;
    if (edit.span.start >= span.end) break;
    if (edit.reason !== 'traditional') within.push(edit);
  }
  return within;
}

/** Index of the first edit that ends behind `offset`, by halving. */
function firstEndingBehind(edits: readonly Edit[], offset: number): number {
  let low = edits[0]?.reason === 'traditional' ? 1 : 0;
  let high = edits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (edits[middle]!.span.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * A stretch of the raw file without what page ends and marks put into it: `重点合作项目加¶¶快推进。` → two spans. Ordered, not
 * overlapping.
 */
export function spansBetweenTears(edits: readonly Edit[], span: Span): Span[] {
  const spans: Span[] = [];
  let { start } = span;
  for (const edit of editsWithin(edits, span)) {
    if (edit.text !== '' || !TEARS.has(edit.reason)) continue;
    if (edit.span.start > start) spans.push({ start, end: edit.span.start });
    start = Math.max(start, edit.span.end);
  }
  if (span.end > start) spans.push({ start, end: span.end });
  return spans;
}

import type { Clause, Edit } from '@/core/model/corpus.ts';
import { changesWords, editsWithin } from '@/core/text/edits.ts';

/** A repaired place within a clause's text. It is empty where characters were dropped. */
export interface RepairedPlace {
  readonly start: number;
  readonly end: number;
  readonly edit: Edit;
}

/**
 * Where the words of a clause were repaired, in its own text: the clause 推动预付宝 from the raw 推动支付宝 → 预 as
 * `{ start: 2, end: 3 }`. `edits` are those of the document, in order of their raw spans.
 */
export function repairedPlaces(clause: Clause, edits: readonly Edit[]): RepairedPlace[] {
  const places: RepairedPlace[] = [];
  let at = 0;
  for (const span of clause.source) {
    let raw = span.start;
    for (const edit of editsWithin(edits, span)) {
      at += Math.max(edit.span.start - raw, 0);
      if (changesWords(edit)) places.push({ start: at, end: at + edit.text.length, edit });
      at += edit.text.length;
      raw = Math.max(raw, edit.span.end);
    }
    at += Math.max(span.end - raw, 0);
  }
  // Spans and edits that do not add up to the text are a fault elsewhere: better no note than one at the wrong word.
  return at === clause.text.length ? places : [];
}

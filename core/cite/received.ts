import type { Clause, Edit, ReceivedPiece } from '../model.ts';
import { editsWithin } from '../text/edits.ts';

/**
 * A clause as the raw file has it, piece by piece, each repair with what it was read as: 推动支付宝 repaired to 推动预付宝 → `推动`,
 * `支` read as 预, `付宝`. `edits` are those of the document, in order of their raw spans. Undefined where the file as a whole was
 * converted, and where the pieces would not add up to the clause.
 */
export function receivedPieces({ text, source }: Clause, edits: readonly Edit[]): ReceivedPiece[] | undefined {
  const [first, last] = [source[0], source.at(-1)];
  if (!first || !last || edits[0]?.reason === 'traditional') return undefined;
  const pieces: ReceivedPiece[] = [];
  let at = 0;
  const keep = (length: number) => {
    if (length > 0) pieces.push({ raw: text.slice(at, at + length) });
    at += Math.max(length, 0);
  };
  let from = first.start;
  for (const { span, raw, text: read, reason, note } of editsWithin(edits, { start: first.start, end: last.end })) {
    if (raw === undefined || span.start < from || span.end > last.end) return undefined;
    keep(span.start - from);
    pieces.push({ raw, repair: { text: read, reason, ...(note === undefined ? {} : { note }) } });
    at += read.length;
    from = span.end;
  }
  keep(last.end - from);
  return at === text.length ? pieces : undefined;
}

import type { ReceivedClause, ReceivedPiece } from '../model/answers.ts';
import type { Clause, Edit, PolicyDocument } from '../model/corpus.ts';
import { editsWithin } from '../text/edits.ts';

/**
 * A clause as the raw file has it, piece by piece, each repair with what it was read as: 推动支付宝 repaired to 推动预付宝 → `推动`,
 * `支` read as 预, `付宝`. `edits` are those of the document, in order of their raw spans; of a file that was converted as a whole
 * the kept words come as they were. Undefined where the pieces would not add up to the clause.
 */
export function receivedPieces({ text, source }: Clause, edits: readonly Edit[]): ReceivedPiece[] | undefined {
  const [first, last] = [source[0], source.at(-1)];
  const whole = edits[0]?.reason === 'traditional' ? edits[0].raw : undefined;
  if (!first || !last || (edits[0]?.reason === 'traditional' && whole === undefined)) return undefined;
  const pieces: ReceivedPiece[] = [];
  let [at, from] = [0, first.start];
  const keepUpTo = (end: number) => {
    const length = end - from;
    if (length > 0) pieces.push({ raw: whole?.slice(from, end) ?? text.slice(at, at + length) });
    at += Math.max(length, 0);
  };
  for (const edit of editsWithin(edits, { start: first.start, end: last.end })) {
    if (edit.raw === undefined || edit.span.start < from || edit.span.end > last.end) return undefined;
    keepUpTo(edit.span.start);
    pieces.push(pieceOf(edit));
    at += edit.text.length;
    from = edit.span.end;
  }
  keepUpTo(last.end);
  return at === text.length ? pieces : undefined;
}

/** A whole document as received, by clause id: each of its repairs stands in exactly one place. */
export function receivedDocument({ clauses, edits }: PolicyDocument): ReadonlyMap<string, ReceivedClause> {
  const places = edits.filter(({ reason, raw }) => reason !== 'traditional' && raw !== undefined);
  const inOrder = [...clauses].sort((a, b) => startOf(a) - startOf(b));
  const received = new Map<string, ReceivedClause>();
  let next = 0;
  const takeUpTo = (offset: number) => {
    const from = next;
    while (next < places.length && places[next]!.span.start < offset) next++;
    return places.slice(from, next).map(pieceOf);
  };
  for (const clause of inOrder) {
    const pieces = receivedPieces(clause, edits);
    const inside = pieces?.filter(({ repair }) => repair).length ?? 0;
    const all = takeUpTo(clause.source.at(-1)?.end ?? 0);
    received.set(clause.id, { before: all.slice(0, all.length - inside), pieces, after: [] });
  }
  const lastId = inOrder.at(-1)?.id;
  const rest = takeUpTo(Number.POSITIVE_INFINITY);
  if (lastId !== undefined) received.set(lastId, { ...received.get(lastId)!, after: rest });
  return received;
}

function startOf({ source }: Clause): number {
  return source[0]?.start ?? 0;
}

function pieceOf(edit: Edit): Required<ReceivedPiece> {
  return { raw: edit.raw ?? '', repair: toldRepair(edit) };
}

/** What a reader is told of an edit. */
export function toldRepair({ text, reason, note, witness }: Edit): NonNullable<ReceivedPiece['repair']> {
  return { text, reason, ...(note === undefined ? {} : { note }), ...(witness === undefined ? {} : { witness }) };
}

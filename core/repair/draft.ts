import type { Edit, EditReason } from '../model/corpus.ts';

/** Text on its way from raw to clean: each character knows its raw offset, each change is on record. */
export interface Draft {
  readonly text: string;
  /** Raw offset of each character, never falling; one more entry for the end of the raw file. */
  readonly offsets: Uint32Array;
  readonly edits: readonly Edit[];
}

/** `[start, end)` of the draft's text is to be read as `text`. */
export interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly reason: EditReason;
  readonly note?: string;
  readonly witness?: string;
}

/** A draft of a raw file, nothing changed yet. */
export function startDraft(raw: string): Draft {
  return { text: raw, offsets: Uint32Array.from({ length: raw.length + 1 }, (_, i) => i), edits: [] };
}

/**
 * Applies replacements (ordered, not overlapping) and records each as an edit in raw offsets. New characters take the offsets
 * of those they replace, the last one that of the last replaced, so that a span from the first to the last covers them all;
 * pure insertions stand where the next kept character does.
 */
export function applyReplacements(draft: Draft, replacements: readonly Replacement[]): Draft {
  if (replacements.length === 0) return draft;
  const pieces: string[] = [];
  const grown = replacements.reduce((sum, r) => sum + r.text.length - (r.end - r.start), draft.text.length);
  const offsets = new Uint32Array(grown + 1);
  let length = 0;
  let from = 0;
  const keep = (end: number) => {
    pieces.push(draft.text.slice(from, end));
    offsets.set(draft.offsets.subarray(from, end), length);
    length += end - from;
  };
  for (const r of replacements) {
    keep(r.start);
    pieces.push(r.text);
    for (let i = 0; i < r.text.length; i++) offsets[length++] = draft.offsets[placeOf(i, r)]!;
    from = r.end;
  }
  keep(draft.text.length);
  offsets[length] = draft.offsets[draft.text.length]!;
  return { text: pieces.join(''), offsets, edits: [...draft.edits, ...replacements.map((r) => toEdit(draft, r))] };
}

/** The draft offset that character `i` of a replacement stands at. */
function placeOf(i: number, { start, end, text }: Replacement): number {
  if (end === start) return start;
  return i === text.length - 1 ? end - 1 : Math.min(start + i, end - 1);
}

function toEdit(draft: Draft, r: Replacement): Edit {
  const start = draft.offsets[r.start]!;
  const end = r.end > r.start ? draft.offsets[r.end - 1]! + 1 : start;
  return {
    span: { start, end },
    text: r.text,
    reason: r.reason,
    ...(r.note === undefined ? {} : { note: r.note }),
    ...(r.witness === undefined ? {} : { witness: r.witness }),
  };
}

/** A replacement for every match of a global expression; `text` gives the new words, or undefined to leave the match alone. */
export function replaceAll(
  draft: Draft,
  pattern: RegExp,
  reason: EditReason,
  text: (match: RegExpMatchArray) => string | undefined,
): Draft {
  const replacements: Replacement[] = [];
  for (const match of draft.text.matchAll(pattern)) {
    const replaced = text(match);
    if (replaced === undefined || replaced === match[0]) continue;
    replacements.push({ start: match.index, end: match.index + match[0].length, text: replaced, reason });
  }
  return applyReplacements(draft, replacements);
}

import type { Edit, EditReason, Span } from '../model/corpus.ts';
import type { Draft } from './draft.ts';

/** When several repairs met at one place, the first of these names the edit: what people found, then what rules found. */
const WEIGHTIEST: readonly EditReason[] = [
  'wrong-character',
  'lost-text',
  'mojibake',
  'doubled-text',
  'foreign-word',
  'inserted-reading',
  'page-furniture',
  'page-break',
  'punctuation',
  'mark',
  'spacing',
  'traditional',
];

interface Region extends Span {
  readonly edits: readonly Edit[];
}

/**
 * The record of a finished draft: one edit a place, ordered, not overlapping. Repairs were made one after the other, each on the
 * work of those before it; here each raw stretch gets the words that stand for it in the end: `&nbsp;` read as a blank and
 * dropped later is one edit `&nbsp;` → nothing. Edits that came to nothing are left out. The edit `traditional` covers the
 * whole file and stays first.
 */
export function flattenEdits(draft: Draft, raw: string): Edit[] {
  const whole = draft.edits.filter((edit) => edit.reason === 'traditional').map((edit) => ({ ...edit, raw }));
  const flat: Edit[] = [];
  let at = 0;
  for (const region of regionsOf(draft.edits.filter((edit) => edit.reason !== 'traditional'))) {
    while (at < draft.text.length && draft.offsets[at]! < region.start) at++;
    let end = at;
    while (end < draft.text.length && draft.offsets[end]! < region.end) end++;
    // Insertions share the offset of the kept character behind them.
    if (region.end === region.start) while (draft.offsets[end + 1] === region.start && end < draft.text.length) end++;
    const text = draft.text.slice(at, end);
    if (text !== raw.slice(region.start, region.end)) flat.push(nameEdit(region, text, raw));
    at = end;
  }
  return [...whole, ...flat];
}

/** Edits that share raw characters form one region; an insertion belongs to the region it touches. */
function regionsOf(edits: readonly Edit[]): Region[] {
  const sorted = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  const regions: { start: number; end: number; edits: Edit[] }[] = [];
  for (const edit of sorted) {
    const last = regions.at(-1);
    const joins =
      last !== undefined && (edit.span.start < last.end || (edit.span.start === last.start && last.start === last.end));
    if (joins) {
      last.end = Math.max(last.end, edit.span.end);
      last.edits.push(edit);
    } else regions.push({ start: edit.span.start, end: edit.span.end, edits: [edit] });
  }
  return regions;
}

function nameEdit(region: Region, text: string, raw: string): Edit {
  const weight = (edit: Edit) => WEIGHTIEST.indexOf(edit.reason) - (edit.note === undefined ? 0 : WEIGHTIEST.length);
  const [first] = [...region.edits].sort((a, b) => weight(a) - weight(b));
  return {
    span: { start: region.start, end: region.end },
    text,
    reason: first!.reason,
    raw: raw.slice(region.start, region.end),
    ...(first!.note === undefined ? {} : { note: first!.note }),
    ...(first!.witness === undefined ? {} : { witness: first!.witness }),
  };
}

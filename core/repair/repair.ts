import type { CuratedRepair } from '../curated.ts';
import type { CleanText, Issue, Source } from '../model.ts';
import { applyCuratedRepairs } from './curated-repairs.ts';
import { startDraft } from './draft.ts';
import { mendMojibake, removeReadings, simplifyDraft } from './garbling.ts';
import { joinLines } from './lines.ts';
import { normaliseSpacing, removeMarks, replaceStrayWords } from './marks.ts';

/**
 * Damaged text → clean text, one paragraph a line, with every change on record and the way back to the raw file.
 * `要求，准确¶¶把握黄河` → `要求，准确把握黄河` and an edit `page-break`.
 *
 * @param witness the clean text of another copy of the same document, for what cannot be mended otherwise
 * @throws CuratedError when the quotation of a curated repair is not in the text; damage itself never throws
 */
export function repairText(source: Source, repairs: readonly CuratedRepair[], witness?: CleanText): CleanText {
  const curated = applyCuratedRepairs(startDraft(source.raw), repairs);
  const issues: Issue[] = [...curated.issues];
  let draft = removeMarks(curated.draft);
  draft = removeReadings(draft);
  if (source.language === 'zh-Hant') draft = simplifyDraft(draft);
  const mended = mendMojibake(draft, witness, source.witnessOf ?? '');
  issues.push(...mended.issues);
  draft = replaceStrayWords(mended.draft);
  draft = normaliseSpacing(joinLines(draft));
  const edits = [...draft.edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  return { text: draft.text, rawOffsets: draft.offsets, edits, issues };
}

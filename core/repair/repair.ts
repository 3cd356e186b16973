import type { CuratedRepair } from '../curated.ts';
import type { CleanText, Source } from '../model/corpus.ts';
import { applyCuratedRepairs } from './curated-repairs.ts';
import { startDraft } from './draft.ts';
import { flattenEdits } from './flatten.ts';
import { mendFromWitness, removeReadings, simplifyDraft, unreadableRuns } from './garbling.ts';
import { removeHtml } from './html.ts';
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
  const marked = removeMarks(removeHtml(curated.draft));
  const read = removeReadings(marked);
  const garbled = read !== marked;
  const simplified = source.language === 'zh-Hant' ? simplifyDraft(read) : read;
  const mended = garbled && witness ? mendFromWitness(simplified, witness, source.witnessOf ?? '') : simplified;
  const issues = [...curated.issues, ...unreadableRuns(mended, garbled)];
  const draft = normaliseSpacing(joinLines(replaceStrayWords(mended)));
  return { text: draft.text, rawOffsets: draft.offsets, edits: flattenEdits(draft, source.raw), issues };
}

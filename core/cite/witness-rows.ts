import type { WitnessCell, WitnessRepair, WitnessRow } from '../model/answers.ts';
import type { Clause, Edit, PolicyDocument } from '../model/corpus.ts';
import { changesWords, editsWithin } from '../text/edits.ts';
import { diffWords } from '../text/word-diff.ts';
import { alignClauses } from './align-clauses.ts';
import { toldRepair } from './received.ts';

/** Two copies of a document side by side: clauses that say the same in one row, with the words in which they differ. */
export function witnessRows(left: PolicyDocument, right: PolicyDocument): WitnessRow[] {
  return alignClauses(left.clauses, right.clauses).map((row) => {
    const [a, b] = [readingOf(row.left, left.edits), readingOf(row.right, right.edits)];
    const compared = row.left.length > 0 && row.right.length > 0 && a.text !== b.text;
    const changes = compared ? (diffWords(a.text, b.text)?.changes ?? []) : [];
    return {
      left: { ...a, differences: changes.map(({ from }) => from) },
      right: { ...b, differences: changes.map(({ to }) => to) },
    };
  });
}

/** `推动预付宝` with 支 → 预 on record → 推动支付宝, and where it was mended. */
function readingOf(clauses: readonly Clause[], edits: readonly Edit[]): Omit<WitnessCell, 'differences'> {
  let text = '';
  const repairs: WitnessRepair[] = [];
  for (const clause of clauses) {
    const reading = clauseReading(clause, edits);
    repairs.push(...reading.repairs.map((it) => ({ ...it, start: it.start + text.length, end: it.end + text.length })));
    text += reading.text;
  }
  return { clauses: clauses.map(({ id }) => id), heading: clauses[0]?.kind === 'heading', text, repairs };
}

function clauseReading({ text: clean, source }: Clause, edits: readonly Edit[]) {
  const repairs: WitnessRepair[] = [];
  let [text, at] = ['', 0];
  const keep = (length: number) => {
    text += clean.slice(at, at + Math.max(length, 0));
    at += Math.max(length, 0);
  };
  for (const span of source) {
    let from = span.start;
    for (const edit of editsWithin(edits, span)) {
      keep(edit.span.start - from);
      from = Math.max(from, edit.span.end);
      const { raw, text: read } = edit;
      at += read.length;
      if (raw === undefined || !changesWords(edit)) {
        text += read;
        continue;
      }
      repairs.push({ start: text.length, end: text.length + raw.length, repair: toldRepair(edit) });
      text += raw;
    }
    keep(span.end - from);
  }
  // Spans and edits that do not add up to the text are a fault elsewhere: the clean words, then, and no word on repairs.
  return at === clean.length ? { text, repairs } : { text: clean, repairs: [] };
}

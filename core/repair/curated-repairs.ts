import { CuratedError, type CuratedRepair } from '../curated.ts';
import type { Issue } from '../model.ts';
import { applyReplacements, type Draft, type Replacement } from './draft.ts';

/**
 * Applies the slips people found. A quotation is looked for with white space and the marks * and # left out, because slips
 * stand across page breaks: 思想¶会主义思想为指导. Only the characters that differ are replaced.
 *
 * @throws CuratedError when a quotation is not in the text.
 */
export function applyCuratedRepairs(
  draft: Draft,
  repairs: readonly CuratedRepair[],
): { draft: Draft; issues: Issue[] } {
  const squeezed = squeeze(draft.text);
  const replacements: Replacement[] = [];
  const issues: Issue[] = [];
  for (const repair of repairs) {
    const quote = squeeze(repair.quote).text;
    const at = squeezed.text.indexOf(quote);
    if (at < 0) throw new CuratedError(repair, `not in document ${repair.document}: ${repair.quote}`);
    if (repair.replacement === undefined) {
      const span = {
        start: draft.offsets[squeezed.at[at]!]!,
        end: draft.offsets[squeezed.at[at + quote.length - 1]!]! + 1,
      };
      issues.push({ code: 'undecided-reading', message: repair.note, span });
    } else replacements.push(smallestReplacement(squeezed, at, quote, repair));
  }
  replacements.sort((a, b) => a.start - b.start);
  return { draft: applyReplacements(draft, replacements), issues };
}

interface Squeezed {
  readonly text: string;
  /** Draft offset of each squeezed character. */
  readonly at: readonly number[];
}

function squeeze(text: string): Squeezed {
  const at: number[] = [];
  for (let i = 0; i < text.length; i++) if (!/[\s*#]/.test(text[i]!)) at.push(i);
  return { text: at.map((i) => text[i]).join(''), at };
}

function smallestReplacement(squeezed: Squeezed, at: number, quote: string, repair: CuratedRepair): Replacement {
  const wanted = squeeze(repair.replacement ?? '').text;
  let head = 0;
  while (head < quote.length && head < wanted.length && quote[head] === wanted[head]) head++;
  let tail = 0;
  while (tail < quote.length - head && tail < wanted.length - head && quote.at(-1 - tail) === wanted.at(-1 - tail))
    tail++;
  const first = at + head;
  const last = at + quote.length - tail;
  const start = last > first ? squeezed.at[first]! : squeezed.at[first - 1]! + 1;
  return {
    start,
    end: last > first ? squeezed.at[last - 1]! + 1 : start,
    text: wanted.slice(head, wanted.length - tail),
    reason: repair.reason,
    note: repair.note,
    ...(repair.witness === undefined ? {} : { witness: repair.witness }),
  };
}

import { CuratedError, type CuratedRepair } from '../curated.ts';
import type { Issue } from '../model/corpus.ts';
import { applyReplacements, type Draft, type Replacement } from './draft.ts';

/**
 * Applies the slips people found. A quotation is looked for with white space and the marks * and # left out, because slips
 * stand across page breaks: 思想¶会主义思想为指导. Only the characters that differ are replaced.
 *
 * @throws CuratedError when a quotation is not in the text, stands there more than once, or overlaps another repair.
 */
export function applyCuratedRepairs(
  draft: Draft,
  repairs: readonly CuratedRepair[],
): { draft: Draft; issues: Issue[] } {
  if (repairs.length === 0) return { draft, issues: [] };
  const squeezed = squeeze(draft.text);
  const placed: Placed[] = [];
  const issues: Issue[] = [];
  for (const repair of repairs) {
    const quote = squeeze(repair.quote).text;
    const at = onlyPlace(squeezed.text, quote, repair);
    if (repair.replacement === undefined) {
      const span = {
        start: draft.offsets[squeezed.at[at]!]!,
        end: draft.offsets[squeezed.at[at + quote.length - 1]!]! + 1,
      };
      issues.push({ code: 'undecided-reading', message: repair.note, span });
    } else placed.push({ repair, replacement: smallestReplacement(squeezed, at, quote, repair) });
  }
  return { draft: applyReplacements(draft, inOrder(placed)), issues };
}

interface Placed {
  readonly repair: CuratedRepair;
  readonly replacement: Replacement;
}

function onlyPlace(text: string, quote: string, repair: CuratedRepair): number {
  const at = quote === '' ? -1 : text.indexOf(quote);
  if (at < 0) throw new CuratedError(repair, `not in document ${repair.document}: ${repair.quote}`);
  if (text.includes(quote, at + 1))
    throw new CuratedError(repair, `stands more than once in document ${repair.document}: ${repair.quote}`);
  return at;
}

function inOrder(placed: readonly Placed[]): Replacement[] {
  const sorted = [...placed].sort((a, b) => a.replacement.start - b.replacement.start);
  sorted.forEach(({ repair, replacement }, i) => {
    const before = sorted[i - 1]?.replacement;
    if (before && replacement.start < before.end)
      throw new CuratedError(repair, `overlaps another repair of document ${repair.document}: ${repair.quote}`);
  });
  return sorted.map(({ replacement }) => replacement);
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

/** Lost words (社¶ → 社会稳定。) replace the character before them together with them, so that they belong to its sentence. */
function smallestReplacement(squeezed: Squeezed, at: number, quote: string, repair: CuratedRepair): Replacement {
  const wanted = squeeze(repair.replacement ?? '').text;
  const shortest = Math.min(quote.length, wanted.length);
  let head = 0;
  while (head < shortest && quote[head] === wanted[head]) head++;
  let tail = 0;
  while (tail < shortest - head && quote.at(-1 - tail) === wanted.at(-1 - tail)) tail++;
  if (head + tail === quote.length) {
    if (head > 0) head--;
    else tail--;
  }
  return {
    start: squeezed.at[at + head]!,
    end: squeezed.at[at + quote.length - tail - 1]! + 1,
    text: wanted.slice(head, wanted.length - tail),
    reason: repair.reason,
    note: repair.note,
    ...(repair.witness === undefined ? {} : { witness: repair.witness }),
  };
}

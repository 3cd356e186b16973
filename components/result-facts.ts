import { i18n } from '#i18n';
import type { SearchAnswer, SearchResult, TargetFacts } from '@/core/model/search.ts';
import { deadlineYear } from '@/core/text/deadline-year.ts';
import { documentLine } from './hit-list.ts';
import { statusLabel } from './labels.ts';
import { targetText } from './target-text.ts';

/** What a target says: its value, the year, and whether it is planned or done; the last two only where they are known. */
export function factParts(target: TargetFacts): string[] {
  return [targetText(target), yearOf(target), statusLabel(target.status)].filter((part) => part !== '');
}

/** The answer to a question, large, and what else belongs to it, small; nothing where the target does not say it. */
export function plainAnswer(
  { target }: SearchResult,
  asks: SearchAnswer['asks'],
): { readonly said: string; readonly beside: string[] } | undefined {
  if (!target || !asks) return undefined;
  const [value, year] = [targetText(target), yearOf(target)];
  const [said, other] = asks === 'year' ? [year, value] : [value, year];
  return said === '' ? undefined : { said, beside: [other, statusLabel(target.status)].filter((part) => part !== '') };
}

/** Where a result stands: the document with its year, and the heading nearest to the clause. */
export function sourceParts({ type, documentTitle, date, path }: SearchResult): string[] {
  const document = documentLine({ title: withoutIssuer(documentTitle), date });
  return [type === 'document' ? date : document, path.at(-1) ?? ''].filter((part) => part !== '');
}

/** `中共济南市委关于制定…的建议` → `关于制定…的建议`: in a narrow line the issuer would be all there is to see. */
function withoutIssuer(title: string): string {
  return title.slice(Math.max(0, title.indexOf('关于')));
}

function yearOf({ deadline }: TargetFacts): string {
  return deadlineYear(deadline) && i18n.t('dossier.by', [deadline]);
}

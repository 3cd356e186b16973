import type { LocatedClause, ReadingPlace } from '../model/answers.ts';
import type { PolicyDocument } from '../model/corpus.ts';
import { checkQuote } from './quote-check.ts';
import { openQuoteIndex } from './quote-index.ts';

/**
 * The clause a link means, in a document that may have changed since: the clause itself, else the place that has the words the link
 * carries, else the first clause of the section its id names.
 */
export function locateClause(document: PolicyDocument, { clause, quote }: ReadingPlace): LocatedClause {
  if (document.clauses.some(({ id }) => id === clause)) return { how: 'found', clause };
  const quoted = quote === '' ? undefined : clauseQuoted(document, quote);
  if (quoted !== undefined) return { how: 'quotation', clause: quoted };
  const section = clause.slice(0, Math.max(0, clause.lastIndexOf('/')));
  const first = document.clauses.find((it) => it.section === section);
  return first ? { how: 'section', clause: first.id } : { how: 'lost', clause: '' };
}

function clauseQuoted(document: PolicyDocument, quote: string): string | undefined {
  const { verdict, nearest } = checkQuote(openQuoteIndex({ documents: [document] }), quote);
  return verdict === 'not-found' ? undefined : nearest?.clauses[0];
}

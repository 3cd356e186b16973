import type { Curated } from '../curated.ts';
import type { Clause, DocumentFacts, Duty, Reference, Section, Target } from '../model/corpus.ts';
import { extractDuties } from './duties.ts';
import { indexQuotes, type QuoteFinder } from './quotes.ts';
import { findReferences, placeReferences } from './references.ts';
import { findTargets, placeTargets } from './targets.ts';

/** What one document says, but for the names, which belong to all documents together. */
export interface Extracted {
  readonly targets: readonly Target[];
  readonly duties: readonly Duty[];
  readonly references: readonly Reference[];
  readonly finder: QuoteFinder;
}

/**
 * Clauses → targets, duties, references: by the curated data where there is some for this document, by rule else. A second
 * witness states nothing of its own.
 *
 * @throws CuratedError when a curated quotation is not in the document
 */
export function extractDocument(
  facts: DocumentFacts,
  parsed: { readonly sections: readonly Section[]; readonly clauses: readonly Clause[] },
  curated: Pick<Curated, 'targets' | 'references' | 'departments'>,
): Extracted {
  const finder = indexQuotes(parsed.clauses);
  if (facts.witnessOf !== undefined) return { targets: [], duties: [], references: [], finder };
  const targets = curated.targets.filter((line) => line.document === facts.id);
  const references = curated.references.filter((line) => line.document === facts.id);
  return {
    targets:
      targets.length > 0 ? placeTargets(facts, finder, targets) : findTargets(facts, parsed.sections, parsed.clauses),
    duties: extractDuties(parsed.clauses, curated.departments),
    references: references.length > 0 ? placeReferences(facts.id, finder, references) : findReferences(parsed.clauses),
    finder,
  };
}

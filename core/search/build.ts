import type { Clause, Corpus } from '../model.ts';
import { buildInvertedIndex } from './inverted-index.ts';

/** The clauses that are searched, in the order the index numbers them. A witness repeats its original, so it is left out. */
export function searchedClauses(corpus: Corpus): Clause[] {
  return corpus.documents
    .filter((document) => document.witnessOf === undefined)
    .flatMap((document) => document.clauses);
}

/** Builds the search index of a corpus, at build time or after an import. */
export function buildSearchIndex(corpus: Corpus): Uint8Array {
  return buildInvertedIndex(searchedClauses(corpus).map((clause) => clause.text));
}

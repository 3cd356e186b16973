import type { Clause, Corpus, Entity, PolicyDocument, Section, Target } from '../model/corpus.ts';
import { groupBy } from '../text/group-by.ts';

/** A corpus with its lookups, built once. */
export interface CorpusView {
  readonly corpus: Corpus;
  readonly documents: ReadonlyMap<string, PolicyDocument>;
  readonly sections: ReadonlyMap<string, Section>;
  readonly clauses: ReadonlyMap<string, { readonly document: PolicyDocument; readonly clause: Clause }>;
  readonly entities: ReadonlyMap<string, Entity>;
  readonly targets: ReadonlyMap<string, Target>;
  /** Targets by the clause that states them. */
  readonly targetsByClause: ReadonlyMap<string, readonly Target[]>;
}

export function openCorpusView(corpus: Corpus): CorpusView {
  const { documents, entities } = corpus;
  const targets = documents.flatMap((document) => document.targets);
  return {
    corpus,
    documents: new Map(documents.map((document) => [document.id, document])),
    sections: new Map(
      documents.flatMap((document) => document.sections.map((section) => [section.id, section] as const)),
    ),
    clauses: new Map(
      documents.flatMap((document) => document.clauses.map((clause) => [clause.id, { document, clause }] as const)),
    ),
    entities: new Map(entities.map((entity) => [entity.id, entity])),
    targets: new Map(targets.map((target) => [target.id, target])),
    targetsByClause: groupBy(targets, ({ clause }) => clause),
  };
}

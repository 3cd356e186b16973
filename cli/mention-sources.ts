import type { Clause, Corpus, Mention, PageMention, PolicyDocument } from '../core/model.ts';

/** So many clauses a mention cites at most: the leading one of each document first. */
const MOST_SOURCES = 12;

/** For each mention of a page, the clauses that speak of the same thing: the leading ones first, then in order of date. */
export function sourceLister(corpus: Corpus): (mention: PageMention) => object[] {
  const clauses = new Map(
    corpus.documents.flatMap((document) =>
      document.clauses.map((clause) => [clause.id, { document, clause }] as const),
    ),
  );
  const entities = new Map(corpus.entities.map((entity) => [entity.id, entity]));
  const cite = (id: string): object[] => {
    const found = clauses.get(id);
    return found ? [toSource(found.document, found.clause)] : [];
  };
  return (mention) => {
    if (mention.kind === 'target') return mention.comparison ? cite(mention.comparison.planned.clause) : [];
    const ids = leadingFirst(entities.get(mention.id)?.mentions ?? []).map((place) => place.clause);
    return [...new Set(ids)].slice(0, MOST_SOURCES).flatMap(cite);
  };
}

function leadingFirst(mentions: readonly Mention[]): Mention[] {
  return [...mentions].sort((a, b) => Number(b.lead ?? false) - Number(a.lead ?? false));
}

function toSource(document: PolicyDocument, clause: Clause): object {
  return {
    document: document.id,
    title: document.title,
    date: document.date,
    clause: clause.id,
    path: pathOf(document, clause.section),
    text: clause.text,
  };
}

function pathOf(document: PolicyDocument, id: string): string[] {
  const section = document.sections.find((candidate) => candidate.id === id);
  if (!section) return [];
  return [...(section.parent === null ? [] : pathOf(document, section.parent)), section.label + section.title];
}

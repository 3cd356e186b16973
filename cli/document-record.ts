import type { Corpus, Entity, PolicyDocument } from '../core/model/corpus.ts';

/** A document in the shape of the command line: entities with their mentions in this document only. */
export function toDocumentRecord(document: PolicyDocument, entities: readonly Entity[]): object {
  const { targets, duties, sections, clauses, issues, edits, references, ...facts } = document;
  return {
    ...facts,
    sections: sections.map(({ id, label, title, level, parent }) => ({ id, label, title, level, parent })),
    clauses,
    entities: entities.flatMap((entity) => toEntityRecord(entity, document.id)),
    targets,
    departments: duties.map(({ name, role, clause, etc }) => ({ name, role, clause, ...(etc ? { etc } : {}) })),
    references,
    edits,
    issues: issues.map(({ code, message, span }) => ({ code, message, ...span })),
  };
}

export function corpusRecords(corpus: Corpus): object[] {
  return corpus.documents.map((document) => toDocumentRecord(document, corpus.entities));
}

function toEntityRecord(entity: Entity, document: string): object[] {
  const mentions = entity.mentions.filter((mention) => mention.document === document);
  if (mentions.length === 0) return [];
  const { id, name, aliases, type, category, grade } = entity;
  return [
    {
      id,
      name,
      aliases,
      type,
      category,
      grade,
      mentions: mentions.map(({ clause, start, end }) => ({ clause, start, end })),
    },
  ];
}

import { type CuratedEntity, CuratedError } from '../curated.ts';
import type { Clause, DocumentFacts, Entity, Mention, Span } from '../model/corpus.ts';
import { findParts } from './parts.ts';

/** A compiled document as linking needs it. */
export interface LinkDocument {
  readonly facts: DocumentFacts;
  readonly clauses: readonly Clause[];
  /** First place of a quotation, as a passage of one clause. */
  readonly find: (quote: string) => (Span & { readonly clause: Clause }) | undefined;
  /** Known names in a text: entity index and place. */
  readonly names: (text: string) => readonly (Span & { readonly entity: number })[];
}

/**
 * One entity for all documents, with every mention, in order of document date. Curated places come first and say which clause
 * leads; the rest is found by name.
 *
 * @throws CuratedError when a curated place is not in its document
 */
export function linkEntities(curated: readonly CuratedEntity[], documents: readonly LinkDocument[]): Entity[] {
  const inOrder = [...documents].sort((a, b) =>
    a.facts.date < b.facts.date ? -1 : a.facts.date > b.facts.date ? 1 : 0,
  );
  const mentions = curated.map((): Mention[] => []);
  for (const document of inOrder) {
    for (const [index, entity] of curated.entries()) mentions[index]!.push(...placedMentions(entity, document));
    for (const clause of document.clauses) {
      for (const { entity, start, end } of document.names(clause.text)) {
        mentions[entity]!.push({ document: document.facts.id, clause: clause.id, start, end });
      }
    }
  }
  const parts = findParts(curated);
  return curated.map((line, index) =>
    toEntity(line, inTextOrder(mentions[index]!, inOrder), parts.get(line.name) ?? []),
  );
}

function placedMentions(entity: CuratedEntity, document: LinkDocument): Mention[] {
  return entity.places.flatMap((place): Mention[] => {
    if (place.document !== document.facts.id) return [];
    const passage = document.find(place.quote);
    if (!passage) throw new CuratedError(entity, `${entity.name}: not in document ${place.document}: ${place.quote}`);
    const span = wordsWithin(passage, [place.surface ?? '', entity.name, ...entity.aliases]);
    return [{ document: document.facts.id, clause: passage.clause.id, ...span, ...(place.lead ? { lead: true } : {}) }];
  });
}

/** The first of the names that stands in the passage, else the passage itself. */
function wordsWithin(passage: Span & { readonly clause: Clause }, names: readonly string[]): Span {
  const text = passage.clause.text.slice(passage.start, passage.end);
  for (const name of names) {
    const at = name === '' ? -1 : text.indexOf(name);
    if (at >= 0) return { start: passage.start + at, end: passage.start + at + name.length };
  }
  return { start: passage.start, end: passage.end };
}

/** One mention a place; where two overlap, the one that leads or came first stands. */
function inTextOrder(mentions: readonly Mention[], documents: readonly LinkDocument[]): Mention[] {
  const rank = new Map(documents.flatMap((d, i) => d.clauses.map((clause, j) => [clause.id, i * 1e6 + j] as const)));
  const kept: Mention[] = [];
  for (const mention of [...mentions].sort((a, b) => Number(b.lead ?? false) - Number(a.lead ?? false))) {
    if (!kept.some((k) => k.clause === mention.clause && k.start < mention.end && mention.start < k.end))
      kept.push(mention);
  }
  return kept.sort((a, b) => rank.get(a.clause)! - rank.get(b.clause)! || a.start - b.start);
}

function toEntity(line: CuratedEntity, mentions: readonly Mention[], parts: readonly string[]): Entity {
  const { name, aliases, type, category, grade, localForms } = line;
  const related = [...new Set([...line.related, ...parts])];
  return { id: name, name, aliases, type, category, grade, localForms, mentions, related, curated: true };
}

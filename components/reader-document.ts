import type { Clause, Corpus, PolicyDocument, Section } from '@/core/model/corpus.ts';
import { type RepairedPlace, repairedPlaces } from './repaired-places.ts';

/** A document as the reader draws it. */
export interface ReaderDocument {
  readonly document: PolicyDocument;
  /** The document that this one is another copy of. */
  readonly original: PolicyDocument | undefined;
  readonly sections: readonly ReaderSection[];
  /** How many places were repaired so that a reader should know. */
  readonly repairs: number;
}

export interface ReaderSection {
  readonly section: Section;
  readonly heading: ReaderClause | undefined;
  readonly paragraphs: readonly (readonly ReaderClause[])[];
}

export interface ReaderClause {
  readonly clause: Clause;
  readonly layers: readonly TextLayer[];
}

/** What lies over a stretch of a clause: a name or a target that leads somewhere, or a repaired place. */
export type TextLayer =
  | { readonly kind: 'name' | 'target'; readonly id: string; readonly start: number; readonly end: number }
  | ({ readonly kind: 'repair' } & RepairedPlace);

/** Lays out one document of the corpus: sections in order, their clauses by paragraph, names and targets in each. */
export function readerDocument(corpus: Corpus, document: PolicyDocument): ReaderDocument {
  const layers = layersOf(corpus, document);
  const bySection = Map.groupBy(document.clauses, (clause) => clause.section);
  const toReader = (clause: Clause) => ({ clause, layers: layers.get(clause.id) ?? [] });
  const sections = document.sections.map((section) => {
    const clauses = bySection.get(section.id) ?? [];
    const heading = clauses.find((clause) => clause.kind === 'heading');
    const body = clauses.filter((clause) => clause !== heading);
    const paragraphs = [...Map.groupBy(body, (clause) => clause.paragraph).values()];
    return {
      section,
      heading: heading && toReader(heading),
      paragraphs: paragraphs.map((group) => group.map(toReader)),
    };
  });
  const original = corpus.documents.find((other) => other.id === document.witnessOf);
  const repairs = [...layers.values()].flat().filter((layer) => layer.kind === 'repair').length;
  return { document, original, sections, repairs };
}

/** The document an address means, the newest where it means none; `lost` says that it meant one that is not there. */
export function findDocument(
  corpus: Corpus,
  id: string,
): { readonly document: PolicyDocument | undefined; readonly lost: boolean } {
  const document = corpus.documents.find((candidate) => candidate.id === id);
  return { document: document ?? documentsByDate(corpus)[0]?.document, lost: id !== '' && document === undefined };
}

/** A document and its second copy, whichever of the two is open. */
export interface WitnessPair {
  readonly left: PolicyDocument;
  readonly right: PolicyDocument;
}

/** Undefined for a document of which there is one copy only. */
export function witnessPair({ documents }: Corpus, { id, witnessOf }: PolicyDocument): WitnessPair | undefined {
  const left = documents.find((other) => other.id === (witnessOf ?? id));
  const right =
    documents.find((other) => other.id === id && witnessOf !== undefined) ??
    documents.find((other) => other.witnessOf === id);
  return left && right ? { left, right } : undefined;
}

/** For the list: newest first, each with its further copies below it. */
export function documentsByDate({
  documents,
}: Pick<Corpus, 'documents'>): { readonly document: PolicyDocument; readonly variants: PolicyDocument[] }[] {
  return documents
    .filter((document) => document.witnessOf === undefined)
    .sort((a, b) => b.date.localeCompare(a.date))
    .map((document) => ({
      document,
      variants: documents.filter((other) => other.witnessOf === document.id),
    }));
}

function layersOf(corpus: Corpus, document: PolicyDocument): Map<string, TextLayer[]> {
  const layers = new Map<string, TextLayer[]>();
  const add = (clause: string, layer: TextLayer) => {
    const there = layers.get(clause);
    if (there) there.push(layer);
    else layers.set(clause, [layer]);
  };
  for (const { id, clause, start, end } of document.targets) add(clause, { kind: 'target', id, start, end });
  for (const entity of corpus.entities)
    for (const mention of entity.mentions)
      if (mention.document === document.id)
        add(mention.clause, { kind: 'name', id: entity.id, start: mention.start, end: mention.end });
  for (const clause of document.clauses)
    for (const place of repairedPlaces(clause, document.edits))
      add(clause.id, { kind: 'repair', ...widened(place, clause.text.length) });
  return layers;
}

/** Where characters were dropped nothing is left to point at: the note hangs on the character after, or on the last one. */
function widened(place: RepairedPlace, length: number): RepairedPlace {
  if (place.start < place.end) return place;
  const start = Math.max(Math.min(place.start, length - 1), 0);
  return { ...place, start, end: start + 1 };
}

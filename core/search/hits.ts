import type { Span } from '../model/corpus.ts';
import type { SearchResult } from '../model/search.ts';
import { marksIn } from './find-clauses.ts';
import { clauseAt, groupOf, pathOf, sectionOf } from './layout.ts';
import type { SearchIndex } from './search-index.ts';
import { tokensOf } from './tokens.ts';

/** A result before it is written out: which thing, by which clause, and how good. */
export interface Hit {
  readonly type: SearchResult['type'];
  /** Number of the entity, target, clause or document; of a department's section the clause that lists it. */
  readonly thing: number;
  /** The clause shown, as its number; -1 for a document. */
  readonly clause: number;
  readonly score: number;
  /** Of a department. */
  readonly title?: string;
  /** The sentence of a passage that it is nearest to. */
  readonly passage?: string;
  /** The document's further copies have it too. */
  readonly twin?: boolean;
}

/** The number of its document; the newest is the first. */
export function documentOf({ clauseStarts }: SearchIndex, { clause, thing }: Hit): number {
  return clause < 0 ? thing : groupOf(clauseStarts, clause);
}

export function byScore(a: { readonly score: number }, b: { readonly score: number }): number {
  return b.score - a.score;
}

/** A clause already shown under a name or a figure is not shown again by itself. */
export function distinct(hits: readonly Hit[], limit: number): Hit[] {
  const shown = new Set<string | number>();
  const kept: Hit[] = [];
  for (const hit of hits) {
    const { type, thing, title, clause } = hit;
    const key = `${type} ${thing} ${title}`;
    if (shown.has(key) || (type === 'clause' && shown.has(clause))) continue;
    if (kept.push(hit) === limit) break;
    shown.add(key).add(clause);
  }
  return kept;
}

/** Writes hits out as results, with the words of the query marked. */
export function resultsOf(index: SearchIndex, hits: readonly Hit[], words: string): SearchResult[] {
  const keys = new Set(tokensOf(words).map(({ key }) => key));
  return hits.map((hit) => resultOf(index, hit, keys));
}

function resultOf(index: SearchIndex, hit: Hit, keys: ReadonlySet<number>): SearchResult {
  const { type, thing, clause: number, score } = hit;
  const document = index.documents[documentOf(index, hit)]!;
  const { id, title, date } = document;
  const found = { type, id, title, document: id, documentTitle: title, date, score };
  if (number < 0) return { ...found, clause: '', path: [], text: title, highlights: [], alsoIn: [] };
  const { clause } = clauseAt(index, number);
  const path = pathOf({ document, clause });
  const shown = {
    ...found,
    id: clause.id,
    clause: clause.id,
    // A heading's own words are the clause; its path is what stands above it.
    path: clause.heading ? path.slice(0, -1) : path,
    text: clause.text,
    alsoIn: hit.twin ? document.copies : [],
    passage: hit.passage,
  };
  if (type === 'entity') {
    const { id, type, names, documents } = index.entities[thing]!;
    return { ...shown, id, title: names[0]!, highlights: placesIn(index, hit), entity: { type, documents } };
  }
  if (type === 'target') {
    const target = index.targets[thing]!;
    const { id, indicator, start, end } = target;
    return { ...shown, id, title: indicator, highlights: [{ start, end }], target };
  }
  const marked = { ...shown, highlights: marksIn(clause.text, index.foldedClause(number), keys) };
  return hit.title === undefined ? marked : { ...marked, id: `${hit.title} ${sectionOf(clause)}`, title: hit.title };
}

/** Where an entity is named in the clause shown. */
function placesIn({ entities }: SearchIndex, { thing, clause }: Hit): Span[] {
  const { places } = entities[thing]!;
  const spans: Span[] = [];
  for (let i = 0; i < places.length; i += 3)
    if (places[i] === clause) spans.push({ start: places[i + 1]!, end: places[i + 2]! });
  return spans.sort((a, b) => a.start - b.start);
}

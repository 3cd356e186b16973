import type { SearchResult } from '../model/answers.ts';
import { markFolded, markKeys } from './find-clauses.ts';
import { clauseAt, groupOf } from './layout.ts';
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
  readonly title?: string;
  /** The documents that say the same. */
  readonly twin?: boolean;
}

/** Best first; of equal ones the newer document's, then the earlier one in its text. */
export function inOrder(index: SearchIndex, hits: Hit[]): Hit[] {
  return hits.sort((a, b) => b.score - a.score || newerFirst(index, a, b));
}

function newerFirst(index: SearchIndex, a: Hit, b: Hit): number {
  const [x, y] = [documentOf(index, a).date, documentOf(index, b).date];
  return x === y ? 0 : x < y ? 1 : -1;
}

function documentOf({ layout }: SearchIndex, { type, thing, clause }: Hit) {
  return layout.documents[type === 'document' ? thing : groupOf(layout.clauseStarts, clause)]!;
}

/** A clause already shown under a name or a figure is not shown again by itself. */
export function distinct(hits: readonly Hit[], limit: number): Hit[] {
  const shown = new Set<string>();
  const clauses = new Set<number>();
  const kept: Hit[] = [];
  for (const hit of hits) {
    if (kept.length === limit) break;
    const key = `${hit.type} ${hit.thing} ${hit.type === 'department' ? hit.title : ''}`;
    if (shown.has(key) || (hit.type === 'clause' && clauses.has(hit.clause))) continue;
    shown.add(key);
    clauses.add(hit.clause);
    kept.push(hit);
  }
  return kept;
}

/** Writes hits out as results, with the words of the query marked. */
export function resultsOf(index: SearchIndex, hits: readonly Hit[], words: string): SearchResult[] {
  const keys = new Set(tokensOf(words).map((token) => token.key));
  return hits.map((hit) => resultOf(index, hit, keys));
}

function resultOf(index: SearchIndex, hit: Hit, keys: ReadonlySet<number>): SearchResult {
  const { type, score, twin } = hit;
  const { id, title, date } = documentOf(index, hit);
  const found = { type, document: id, documentTitle: title, date, score };
  if (type === 'document')
    return { ...found, id, title, clause: '', path: [], text: title, highlights: [], alsoIn: [] };
  const { clause } = clauseAt(index.layout, hit.clause);
  const path = index.pathOf(hit.clause);
  return {
    ...found,
    ...namesOf(index, hit, keys),
    clause: clause.id,
    // A heading's own words are the clause; its path is what stands above it.
    path: clause.kind === 'heading' ? path.slice(0, -1) : path,
    text: clause.text,
    alsoIn: twin ? witnessesOf(index, id) : [],
  };
}

type Named = Pick<SearchResult, 'id' | 'title' | 'highlights' | 'entity' | 'target'>;

function namesOf(index: SearchIndex, hit: Hit, keys: ReadonlySet<number>): Named {
  const { layout } = index;
  const { document, clause } = clauseAt(layout, hit.clause);
  if (hit.type === 'entity') {
    const { id, name, type, mentions } = layout.corpus.entities[hit.thing]!;
    const places = mentions.filter((mention) => mention.document === document.id && mention.clause === clause.id);
    const highlights = places.map(({ start, end }) => ({ start, end })).sort((a, b) => a.start - b.start);
    const documents = layout.documents.filter((it) => mentions.some((mention) => mention.document === it.id)).length;
    return { id, title: name, highlights, entity: { type, documents } };
  }
  if (hit.type === 'target') {
    const target = layout.targets[hit.thing]!;
    const { id, indicator, start, end } = target;
    return { id, title: indicator, highlights: [{ start, end }], target };
  }
  const folded = index.foldedClause(hit.clause);
  const sameLength = folded.length === clause.text.length;
  const highlights = sameLength ? markFolded(folded, keys) : markKeys(clause.text, keys);
  if (hit.type === 'department') return { id: `${hit.title} ${clause.section}`, title: hit.title!, highlights };
  return { id: clause.id, title: document.title, highlights };
}

function witnessesOf({ layout }: SearchIndex, id: string): string[] {
  return layout.corpus.documents.filter((document) => document.witnessOf === id).map((document) => document.id);
}

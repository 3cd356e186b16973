import type { PolicyDocument } from '../model/corpus.ts';
import type { Hit } from './hits.ts';
import { groupOf } from './layout.ts';
import type { Mask } from './mask.ts';
import type { SearchQuery } from './query.ts';
import type { SearchIndex } from './search-index.ts';
import { addWeight, bestOf, emptyTally } from './tally.ts';
import { signKey } from './tokens.ts';

/**
 * Filters without words list what they let through: documents and departments, names, figures, clauses; of these, which are many, no more
 * than are shown.
 */
export function browse(index: SearchIndex, { lets }: Mask, limit: number): Hit[] {
  const { layout, stored } = index;
  const hits: Hit[] = entityHits(index);
  for (let thing = 0; thing < layout.documents.length; thing++)
    hits.push({ type: 'document', thing, clause: -1, score: 40 });
  for (const { name, sections } of index.departments())
    for (const { list, from } of sections)
      hits.push({ type: 'department', thing: list, clause: from, title: name, score: 30 });
  for (let thing = 0; thing < stored.targets; thing++)
    hits.push({ type: 'target', thing, clause: stored.targetOf[thing]!, score: 20 });
  const found = hits.filter(lets);
  const most = found.length + limit;
  for (const at of byDate(layout.documents)) {
    for (let thing = layout.clauseStarts[at]!; thing < layout.clauseStarts[at + 1]! && found.length < most; thing++) {
      const hit: Hit = { type: 'clause', thing, clause: thing, score: 10 };
      if (lets(hit)) found.push(hit);
    }
  }
  return found;
}

/** The numbers of documents, newest first. */
function byDate(documents: readonly PolicyDocument[]): number[] {
  return documents.map((_, at) => at).sort((a, b) => documents[b]!.date.localeCompare(documents[a]!.date));
}

/** Every entity with its leading clause, those named more often first. */
function entityHits({ stored: { links, linkAt, entities } }: SearchIndex): Hit[] {
  const hits: Hit[] = [];
  for (let thing = 0; thing < entities; thing++) {
    const at = linkAt[thing]!;
    if (at + 1 < linkAt[thing + 1]!)
      hits.push({ type: 'entity', thing, clause: links[at + 1]! >>> 1, score: 25 + Math.min(links[at]!, 100) * 0.01 });
  }
  return hits;
}

/** Suggestions are few: the names nearest by their signs, and clauses that hold a part. */
const MOST_CLAUSES = 3;

/**
 * What comes nearest to a query that nothing answers: names that share most signs with it, clauses that hold a part of it; else the
 * names known best.
 */
export function nearest(index: SearchIndex, { joined }: SearchQuery, clauses: readonly Hit[]): Hit[] {
  const { tally, stored, firstName, units, layout } = index;
  const signs = new Set(joined.split(''));
  for (const sign of signs)
    addWeight(tally, stored.postings.read(signKey(sign.charCodeAt(0)), tally.numbers), 1 / signs.size);
  const best = bestOf(
    tally,
    { from: firstName, to: units, most: 20, least: 0.34 },
    (unit, weight) => Math.min(1, weight) - 0.005 * index.nameKey(unit - firstName).length,
  );
  emptyTally(tally);
  const scores = new Map(best.map(({ unit, score }) => [groupOf(layout.nameStarts, unit - firstName), 50 * score]));
  const all = entityHits(index);
  const near = all.filter(({ thing }) => scores.has(thing)).map((hit) => ({ ...hit, score: scores.get(hit.thing)! }));
  return near.length + clauses.length > 0 ? [...near, ...clauses.slice(0, MOST_CLAUSES)] : all;
}

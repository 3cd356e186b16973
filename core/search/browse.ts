import type { Hit } from './hits.ts';
import { groupOf } from './layout.ts';
import type { Mask } from './mask.ts';
import type { SearchQuery } from './query.ts';
import { addKey, type SearchIndex } from './search-index.ts';
import { bestOf, emptyTally } from './tally.ts';
import { signKey } from './tokens.ts';

/**
 * Filters without words list what they let through: documents and departments, names, figures, clauses; of these, which are many, no more
 * than are shown.
 */
export function browse(index: SearchIndex, { lets }: Mask, limit: number): Hit[] {
  const { documents, departments, charges, targets, targetOf, firstTarget } = index;
  const found = entityHits(index).filter(lets);
  const take = (count: number, hitOf: (thing: number) => Hit) => {
    for (let thing = 0, most = found.length + limit; thing < count && found.length < most; thing++) {
      const hit = hitOf(thing);
      if (lets(hit)) found.push(hit);
    }
  };
  take(documents.length, (thing) => ({ type: 'document', thing, clause: -1, score: 40 }));
  for (const { name, charges: own } of departments)
    take(own.length, (i) => {
      const { list, from } = charges[own[i]!]!;
      return { type: 'department', thing: list, clause: from, title: name, score: 30 };
    });
  take(targets.length, (thing) => ({ type: 'target', thing, clause: targetOf[thing]!, score: 20 }));
  take(firstTarget, (thing) => ({ type: 'clause', thing, clause: thing, score: 10 }));
  return found;
}

/** Every entity with its leading clause, those named more often first. */
function entityHits({ links, linkAt, entities }: SearchIndex): Hit[] {
  return entities.flatMap((_, thing) => {
    const at = linkAt[thing]!;
    if (at + 1 === linkAt[thing + 1]) return [];
    return { type: 'entity', thing, clause: links[at + 1]! >>> 1, score: 25 + Math.min(links[at]!, 100) * 0.01 };
  });
}

/** Suggestions are few: the names nearest by their signs, and clauses that hold a part. */
const MOST_CLAUSES = 3;

/**
 * What comes nearest to a query that nothing answers: names that share most signs with it, clauses that hold a part of it; else the
 * names known best.
 */
export function nearest(index: SearchIndex, { joined }: SearchQuery, clauses: readonly Hit[]): Hit[] {
  const { tally, firstName, units, nameStarts } = index;
  const signs = new Set(joined.split(''));
  for (const sign of signs) addKey(index, signKey(sign.charCodeAt(0)), 1 / signs.size);
  const best = bestOf(
    tally,
    { from: firstName, to: units, most: 20, least: 0.34 },
    (unit, weight) => Math.min(1, weight) - 0.005 * index.nameKey(unit - firstName).length,
  );
  emptyTally(tally);
  const scores = new Map(best.map(({ unit, score }) => [groupOf(nameStarts, unit - firstName), 50 * score]));
  const all = entityHits(index);
  const near = all.flatMap((hit) => (scores.has(hit.thing) ? { ...hit, score: scores.get(hit.thing)! } : []));
  return near.length + clauses.length > 0 ? [...near, ...clauses.slice(0, MOST_CLAUSES)] : all;
}

import type { ClauseHit } from './find-clauses.ts';
import type { Hit } from './hits.ts';
import { groupOf } from './layout.ts';
import type { Mask } from './mask.ts';
import type { SearchQuery } from './query.ts';
import type { SearchIndex } from './search-index.ts';
import { addWeight, bestOf, emptyTally } from './tally.ts';
import { signKey } from './tokens.ts';

/** Filters without words list what they let through: documents and names before figures, figures before clauses. */
export function browse(index: SearchIndex, { lets }: Mask): { hits: Hit[]; clauses: readonly ClauseHit[] } {
  const { layout, stored } = index;
  const hits: Hit[] = [];
  const add = (hit: Hit) => {
    if (lets(hit)) hits.push(hit);
  };
  for (let thing = 0; thing < layout.documents.length; thing++) add({ type: 'document', thing, clause: -1, score: 40 });
  for (const { name, sections } of index.departments())
    for (const { list, from } of sections)
      add({ type: 'department', thing: list, clause: from, title: name, score: 30 });
  for (let thing = 0; thing < layout.targets.length; thing++)
    add({ type: 'target', thing, clause: stored.targetOf[thing]!, score: 20 });
  for (const { thing, clause, mentions } of leading(index))
    add({ type: 'entity', thing, clause, score: 25 + Math.min(mentions, 100) * 0.01 });
  for (let clause = 0; clause < stored.clauses; clause++) add({ type: 'clause', thing: clause, clause, score: 10 });
  return { hits, clauses: [] };
}

/** Each entity with its first clause and how often it is named. */
function* leading({ layout, stored }: SearchIndex): Generator<{ thing: number; clause: number; mentions: number }> {
  const { links, linkAt } = stored;
  for (let thing = 0; thing < layout.corpus.entities.length; thing++) {
    const at = linkAt[thing]! + 1;
    if (at >= linkAt[thing + 1]!) continue;
    let link = 0;
    for (let i = at, shift = 0; ; shift += 7) {
      const byte = links[i++]!;
      link |= (byte & 0x7f) << shift;
      if (byte < 0x80) break;
    }
    yield { thing, clause: link >>> 1, mentions: links[at - 1]! };
  }
}

/** What comes nearest to a query that nothing answers: names that share most signs with it, clauses that hold a part of it; else the names known best. */
export function nearest(index: SearchIndex, { joined }: SearchQuery, clauses: readonly Hit[]): Hit[] {
  const near = namesNear(index, joined);
  if (near.length + clauses.length > 0) return [...near, ...clauses.slice(0, 3)];
  const known = [...leading(index)].sort((a, b) => b.mentions - a.mentions).slice(0, 5);
  return known.map(({ thing, clause, mentions }) => ({
    type: 'entity',
    thing,
    clause,
    score: Math.min(mentions, 100) * 0.01,
  }));
}

function namesNear(index: SearchIndex, joined: string): Hit[] {
  const { tally, stored, firstName, units } = index;
  const signs = new Set(Array.from(joined, (sign) => sign.charCodeAt(0)));
  for (const sign of signs) addWeight(tally, stored.postings.read(signKey(sign), tally.numbers), 1 / signs.size);
  const best = bestOf(
    tally,
    { from: firstName, to: units, most: 20, least: 0.34 },
    (unit, weight) => Math.min(1, weight) - 0.005 * index.nameKey(unit - firstName).length,
  );
  emptyTally(tally);
  const first = new Map<number, { clause: number }>();
  for (const entry of leading(index)) first.set(entry.thing, entry);
  return best.flatMap(({ unit, score }) => {
    const thing = groupOf(index.layout.nameStarts, unit - firstName);
    const clause = first.get(thing)?.clause;
    return clause === undefined ? [] : [{ type: 'entity' as const, thing, clause, score: 50 * score }];
  });
}

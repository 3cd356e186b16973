import { type ChargedSection, type DepartmentEntry, departmentNamed } from './departments.ts';
import { bestClauses, type ClauseHit, lookFor } from './find-clauses.ts';
import { shareOf } from './find-targets.ts';
import type { Hit } from './hits.ts';
import { clauseAt } from './layout.ts';
import type { SearchQuery } from './query.ts';
import type { SearchIndex } from './search-index.ts';
import { emptyTally } from './tally.ts';

const WEIGHT = 99;

/** Who is in charge was asked: the list of units comes before the clause that only speaks of the matter. */
const ANSWER = 0.06;

/** So many clauses are looked at for who is charged with them. */
const MOST_ASKED = 30;

const MOST_SECTIONS = 10;

/** Clauses that are compared with the words beside a department. */
const MOST_COMPARED = 60;

/** What departments a query names are charged with; or who is charged with what it asks of. */
export function departmentHits(index: SearchIndex, query: SearchQuery, clauses: readonly ClauseHit[]): Hit[] {
  if (query.asks.department) return chargedHits(index, clauses);
  const filtered = query.filters.filter(({ kind }) => kind === 'department').map(({ value }) => value);
  return [...filtered, ...query.words].flatMap((word) => {
    const department = departmentNamed(index.departments, word);
    if (!department) return [];
    const others = query.words.filter((other) => other !== word).join('');
    return sectionHits(index, department, others);
  });
}

/**
 * The sections a department is charged with, those with the other words first. Asked for by itself, a department stands before the
 * lists that name it; beside other words the words decide.
 */
function sectionHits(index: SearchIndex, { name, sections }: DepartmentEntry, others: string): Hit[] {
  const best = others === '' ? new Map<number, Best>() : bestInSections(index, sections, others);
  const hits = sections.map(({ from, to, list }): Hit => {
    const { clause, share } = best.get(list) ?? {
      clause: from + 1 < to && from + 1 !== list ? from + 1 : from,
      share: 0,
    };
    const score = WEIGHT * (others === '' ? 0.96 : 0.8 + 0.2 * share);
    return { type: 'department', thing: list, clause, title: name, score };
  });
  return hits.sort((a, b) => b.score - a.score).slice(0, MOST_SECTIONS);
}

interface Best {
  readonly clause: number;
  readonly share: number;
}

/** The clause with most of the words in each section, by the clause that lists who is charged; sections without any are left out. */
function bestInSections(index: SearchIndex, sections: readonly ChargedSection[], words: string): Map<number, Best> {
  const mask = new Uint8Array(index.stored.clauses);
  for (const { from, to, list } of sections) {
    mask.fill(1, from, to);
    mask[list] = 0;
  }
  const looked = lookFor(index, words);
  const clauses = looked.total === 0 ? [] : bestClauses(index, looked, MOST_COMPARED, mask);
  emptyTally(index.tally);
  const best = new Map<number, Best>();
  for (const { clause } of clauses) {
    const { list } = sections.find(({ from, to }) => clause >= from && clause < to)!;
    const { share } = shareOf(words, index.foldedClause(clause));
    if (share > (best.get(list)?.share ?? 0)) best.set(list, { clause, share });
  }
  return best;
}

/** Who is in charge of what the question names: the list of units at the end of the section that speaks of it. */
function chargedHits(index: SearchIndex, clauses: readonly ClauseHit[]): Hit[] {
  const lists = new Map<number, { title: string[]; score: number }>();
  const sections = index.departments().flatMap(({ sections }) => sections);
  for (const { clause, score } of clauses.slice(0, MOST_ASKED)) {
    for (const { from, to, list } of sections) {
      if (clause < from || clause >= to) continue;
      const known = lists.get(list);
      if (!known) lists.set(list, { title: unitsIn(index, list), score });
      else if (known.score < score) known.score = score;
    }
  }
  return [...lists].map(([list, { title, score }]) => ({
    type: 'department',
    thing: list,
    clause: list,
    title: title.join('、'),
    score: WEIGHT * Math.min(1, score + ANSWER),
  }));
}

function unitsIn({ layout }: SearchIndex, list: number): string[] {
  const { document, clause } = clauseAt(layout, list);
  return document.duties.filter((duty) => duty.clause === clause.id).map((duty) => duty.name);
}

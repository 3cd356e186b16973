import type { ChargedSection } from '../model/search.ts';
import { departmentNamed } from './departments.ts';
import { bestClauses, type ClauseHit, lookFor } from './find-clauses.ts';
import { shareOf } from './find-targets.ts';
import type { Hit } from './hits.ts';
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
    const sections = department.charges.map((number) => index.charges[number]!);
    const others = query.words.filter((other) => other !== word).join('');
    return sectionHits(index, sections, others).map((hit) => ({ ...hit, title: department.name }));
  });
}

/**
 * The sections a department is charged with, those with the other words first. Asked for by itself, a department stands before the
 * lists that name it; beside other words the words decide.
 */
function sectionHits(index: SearchIndex, sections: readonly ChargedSection[], others: string): Hit[] {
  const best = bestInSections(index, sections, others);
  const hits = sections.map(({ from, to, list }): Hit => {
    const first = from + 1 < to && from + 1 !== list ? from + 1 : from;
    const { clause = first, share = 0 }: Partial<Best> = best.get(list) ?? {};
    return { type: 'department', thing: list, clause, score: WEIGHT * (others === '' ? 0.96 : 0.8 + 0.2 * share) };
  });
  return hits.sort((a, b) => b.score - a.score).slice(0, MOST_SECTIONS);
}

interface Best {
  readonly clause: number;
  readonly share: number;
}

/** The clause with most of the words in each section, by the clause that lists who is charged; sections without any are left out. */
function bestInSections(index: SearchIndex, sections: readonly ChargedSection[], words: string): Map<number, Best> {
  const mask = new Uint8Array(index.firstTarget);
  for (const { from, to, list } of sections) {
    mask.fill(1, from, to);
    mask[list] = 0;
  }
  const looked = lookFor(index, words);
  const clauses = bestClauses(index, looked, MOST_COMPARED, mask);
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
function chargedHits({ charges }: SearchIndex, clauses: readonly ClauseHit[]): Hit[] {
  return clauses.slice(0, MOST_ASKED).flatMap(({ clause, score }, rank) =>
    charges
      .filter(({ from, to }) => clause >= from && clause < to)
      .map(({ list, units }) => ({
        type: 'department',
        thing: list,
        clause: list,
        title: units,
        // Of those that say all of it the better clause is still the better answer.
        score: WEIGHT * Math.min(1, score + ANSWER) - 0.01 * rank,
      })),
  );
}

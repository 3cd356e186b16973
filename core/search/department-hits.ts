import { type ChargedSection, departmentNamed, mayNameDepartment } from './departments.ts';
import type { ClauseHit } from './find-clauses.ts';
import { shareOf } from './find-targets.ts';
import type { Hit } from './hits.ts';
import { clauseAt } from './layout.ts';
import type { SearchQuery } from './query.ts';
import type { SearchIndex } from './search-index.ts';

const WEIGHT = 99;

/** Who is in charge was asked: the list of units comes before the clause that only speaks of the matter. */
const ANSWER = 0.06;

/** So many clauses are looked at for who is charged with them. */
const MOST_ASKED = 30;

const MOST_SECTIONS = 10;

/** What departments a query names are charged with; or who is charged with what it asks of. */
export function departmentHits(index: SearchIndex, query: SearchQuery, clauses: readonly ClauseHit[]): Hit[] {
  if (query.asks.department) return chargedHits(index, clauses);
  const filtered = query.filters.filter(({ kind }) => kind === 'department').map(({ value }) => value);
  return [...filtered, ...query.words].flatMap((word) => {
    const department = mayNameDepartment(word) ? departmentNamed(index.departments(), word) : undefined;
    if (!department) return [];
    const others = query.words.filter((other) => other !== word).join('');
    return sectionHits(index, department.name, department.sections, others);
  });
}

/** The sections a department is charged with, those with the other words first. */
function sectionHits(index: SearchIndex, name: string, sections: readonly ChargedSection[], others: string): Hit[] {
  return sections
    .map((section) => sectionHit(index, name, section, others))
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST_SECTIONS);
}

function sectionHit(index: SearchIndex, name: string, section: ChargedSection, others: string): Hit {
  let best = { number: section.from, share: -1 };
  for (let number = section.from; number < section.to; number++) {
    const { kind, text } = clauseAt(index.layout, number).clause;
    if (/^（?(?:责任|牵头)单位/.test(text)) continue;
    // The heading says least: it is shown where nothing else is there.
    const share =
      (others === '' ? 0 : shareOf(others, index.foldedClause(number)).share) - (kind === 'heading' ? 0.01 : 0);
    if (share > best.share) best = { number, share };
  }
  // Asked for by itself, a department stands before the lists that name it; beside other words the words decide.
  const score = WEIGHT * (others === '' ? 0.96 : 0.8 + 0.2 * Math.max(0, best.share));
  return { type: 'department', thing: section.list, clause: best.number, title: name, score };
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

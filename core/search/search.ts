import { citeClause, sectionPath } from '../cite/citation.ts';
import { type CorpusView, openCorpusView } from '../cite/corpus-view.ts';
import { entityDossier } from '../cite/dossier.ts';
import type { Clause, Corpus, SearchResult, Span, Target } from '../model.ts';
import { foldKey, foldText } from '../text/fold.ts';
import { searchedClauses } from './build.ts';
import { findClauses, markWords } from './clause-hits.ts';
import { type DepartmentEntry, departmentEntries, departmentNamed } from './departments.ts';
import { type InvertedIndex, openInvertedIndex } from './inverted-index.ts';
import { findNames, type NameEntry, nameEntries } from './names.ts';
import { parseQuery, type SearchQuery } from './query.ts';

export interface SearchEngine {
  /** Best first; at most `limit` (20 unless told otherwise). Any string is a query; nothing found is an empty list. */
  search(query: string, options?: { readonly limit?: number }): SearchResult[];
}

const DEFAULT_LIMIT = 20;

/** Weights of the kinds of results, so that one order holds for all: a name met whole comes first, a shared word last. */
const WEIGHT = { entity: 100, target: 92, department: 99, clause: 74, document: 60 } as const;

/** A name that fits worse than this is noise beside the clauses. */
const WORST_NAME = 0.55;

/** Who is in charge was asked: the list of units comes before the clause that only speaks of the matter. */
const ANSWER = 0.06;

interface Index {
  readonly view: CorpusView;
  readonly clauses: readonly Clause[];
  /** Folded text of each clause, made when it is first looked at. */
  readonly folded: (string | undefined)[];
  readonly inverted: InvertedIndex;
  readonly names: readonly NameEntry[];
  readonly departments: readonly DepartmentEntry[];
  readonly targets: readonly { readonly target: Target; readonly key: string }[];
}

/**
 * Opens the search over a corpus and its stored index. `search('黄河體育')` → 黄河体育中心 first, with its best clause.
 *
 * @throws Error when the index is of another kind, version or corpus
 */
export function openSearch(corpus: Corpus, bytes: Uint8Array): SearchEngine {
  const view = openCorpusView(corpus);
  const index: Index = {
    view,
    clauses: searchedClauses(corpus),
    folded: [],
    inverted: openInvertedIndex(bytes),
    names: nameEntries(corpus),
    departments: departmentEntries(view),
    targets: [...view.targets.values()].map((target) => ({
      target,
      key: foldKey([target.indicator, ...target.aliases, target.quote].join('')),
    })),
  };
  if (index.inverted.clauses !== index.clauses.length) throw new Error('the search index belongs to another corpus');
  return {
    search(text, { limit = DEFAULT_LIMIT } = {}) {
      const query = parseQuery(text);
      if (query.joined.length === 0 || limit <= 0) return [];
      const results = [
        ...departmentResults(index, query),
        ...entityResults(index, query),
        ...targetResults(index, query),
        ...clauseResults(index, query),
        ...documentResults(index, query),
      ];
      return distinct(results.sort((a, b) => b.score - a.score || newerFirst(a, b))).slice(0, limit);
    },
  };
}

function newerFirst(a: SearchResult, b: SearchResult): number {
  if (a.date === b.date) return 0;
  return a.date < b.date ? 1 : -1;
}

function entityResults({ view, names }: Index, query: SearchQuery): SearchResult[] {
  const wholes = findNames(names, query.joined);
  const parts =
    query.words.length > 1
      ? query.words.flatMap((word) =>
          word.length >= 3 ? findNames(names, word).map((hit) => ({ ...hit, score: hit.score * 0.82 })) : [],
        )
      : [];
  const hits = [...wholes, ...parts].filter((hit) => hit.score >= WORST_NAME).sort((a, b) => b.score - a.score);
  return hits.slice(0, 12).flatMap((hit) => {
    const entity = view.corpus.entities[hit.entity]!;
    const dossier = entityDossier(view, entity.id);
    const citation = dossier && bestFor(query, dossier.citations, dossier.lead);
    if (!citation) return [];
    // A figure or a department asked for is in the clauses, not in the name.
    const beside = query.asks.figure || query.asks.department ? 0.7 : 1;
    const known = Math.min(entity.mentions.length, 8) * 0.1;
    return [
      {
        ...fromCitation(citation),
        type: 'entity' as const,
        id: entity.id,
        title: entity.name,
        score: WEIGHT.entity * hit.score * beside + known,
      },
    ];
  });
}

/** The citation that holds most of the query's other words, else the leading one. */
function bestFor<C extends { readonly text: string }>(
  query: SearchQuery,
  citations: readonly C[],
  lead: number,
): C | undefined {
  const scored = citations.map((citation, i) => {
    const text = foldText(citation.text).text;
    return { citation, score: query.words.filter((word) => text.includes(word)).length + (i === lead ? 0.5 : 0) };
  });
  return scored.sort((a, b) => b.score - a.score)[0]?.citation;
}

function targetResults({ view, targets }: Index, query: SearchQuery): SearchResult[] {
  const wanted = query.quantities.map((quantity) =>
    typeof quantity.base === 'number' ? quantity.base : quantity.base[0],
  );
  const scored = targets.map(({ target, key }) => {
    const { share, gaps } = shareOf(query.joined.replace(/\d+(?:\.\d+)?/g, ''), key);
    const base = typeof target.base === 'number' ? target.base : target.base?.[0];
    const value = base !== undefined && wanted.includes(base) ? 0.25 : 0;
    const asked = query.asks.figure || query.asks.when ? 0.22 : 0;
    const year = query.asks.thisYear && target.deadline === '2025' && target.status === 'planned' ? 0.12 : 0;
    const newest = target.status === 'planned' ? 0.02 : 0;
    return {
      target,
      score: share < 0.5 ? 0 : share * 0.66 + value + (share > 0.6 ? asked + year + newest : 0) - gaps * 0.02,
    };
  });
  const best = scored.filter(({ score }) => score > 0.5).sort((a, b) => b.score - a.score);
  return best.slice(0, 8).flatMap(({ target, score }) => {
    const citation = citeClause(view, target.clause, [{ start: target.start, end: target.end }]);
    return citation
      ? [
          {
            ...fromCitation(citation),
            type: 'target' as const,
            id: target.id,
            title: target.indicator,
            score: WEIGHT.target * Math.min(1, score),
          },
        ]
      : [];
  });
}

/** The share of a query's character pairs that stand in a text, and how many runs they fall into. */
function shareOf(words: string, key: string): { share: number; gaps: number } {
  if (words.length < 2) return { share: 0, gaps: 0 };
  let found = 0;
  let gaps = 0;
  let inside = false;
  for (let i = 0; i + 1 < words.length; i++) {
    const stands = key.includes(words.slice(i, i + 2));
    if (stands) found++;
    if (stands && !inside) gaps++;
    inside = stands;
  }
  return { share: found / (words.length - 1), gaps: Math.max(0, gaps - 1) };
}

function foldedClause({ clauses, folded }: Index, number: number): string {
  const text = folded[number] ?? foldText(clauses[number]!.text).text;
  folded[number] = text;
  return text;
}

function clauseResults(index: Index, query: SearchQuery): SearchResult[] {
  const { view, clauses, inverted } = index;
  return findClauses(inverted, query.words.join(' ')).flatMap(({ clause: number, score }) => {
    const clause = clauses[number]!;
    const text = foldedClause(index, number);
    const whole = query.joined.length >= 2 && text.includes(query.joined) ? 0.16 : 0;
    const words = query.words.length > 1 && query.words.every((word) => text.includes(word)) ? 0.12 : 0;
    const asked = questionBonus(view, clause, query);
    if (score + whole + words < 0.25) return [];
    const citation = citeClause(view, clause.id, markWords(clause.text, query.words.join(' ')))!;
    const headings = clause.kind === 'heading' ? -0.05 : 0;
    const result = {
      ...fromCitation(citation),
      type: 'clause' as const,
      id: clause.id,
      title: citation.document.title,
    };
    return [{ ...result, score: WEIGHT.clause * Math.min(1.28, score + whole + words + asked + headings) }];
  });
}

/** A question says which clauses can answer it: with figures, with units in charge, of this year's plan. */
function questionBonus(view: CorpusView, clause: Clause, { asks }: SearchQuery): number {
  const figure = asks.figure && /\d/.test(clause.text) ? 0.12 : 0;
  const department = asks.department && /责任单位|牵头单位/.test(clause.text) ? 0.2 : 0;
  const document = view.clauses.get(clause.id)!.document;
  const planned =
    asks.thisYear &&
    document.period.from === 2025 &&
    /重点工作|主要目标/.test(sectionPath(view, clause.section).join(''))
      ? 0.25
      : 0;
  return figure + department + planned;
}

function departmentResults(index: Index, query: SearchQuery): SearchResult[] {
  const { view, departments } = index;
  if (query.asks.department) return chargedResults(index, query);
  return query.words.flatMap((word) => {
    const department = departmentNamed(departments, word);
    if (!department) return [];
    const others = query.words.filter((other) => other !== word).join('');
    return department.sections
      .map((section) => sectionResult(view, department.name, section, others))
      .sort((a, b) => b.score - a.score)
      .slice(0, 10);
  });
}

/** Who is in charge of what the question names: the list of units at the end of the section that speaks of it. */
function chargedResults({ view, clauses, inverted }: Index, query: SearchQuery): SearchResult[] {
  const sections = new Map<string, number>();
  for (const { clause, score } of findClauses(inverted, query.words.join(' ')).slice(0, 30)) {
    const { section } = clauses[clause]!;
    sections.set(section, Math.max(sections.get(section) ?? 0, score));
  }
  return view.corpus.documents.flatMap((document) =>
    document.clauses.flatMap((clause) => {
      const score = sections.get(clause.section);
      const units = document.duties.filter((duty) => duty.clause === clause.id);
      if (score === undefined || units.length === 0) return [];
      const citation = citeClause(view, clause.id)!;
      const title = units.map((duty) => duty.name).join('、');
      return [
        {
          ...fromCitation(citation),
          type: 'department' as const,
          id: `${units[0]!.department} ${clause.section}`,
          title,
          score: WEIGHT.department * Math.min(1, score + ANSWER),
        },
      ];
    }),
  );
}

function sectionResult(view: CorpusView, name: string, sectionId: string, others: string): SearchResult {
  const document = view.corpus.documents.find((candidate) =>
    candidate.sections.some((section) => section.id === sectionId),
  )!;
  const clauses = document.clauses.filter((clause) => clause.section === sectionId);
  const ranked = clauses
    .filter((clause) => !/^（?(?:责任|牵头)单位/.test(clause.text))
    .map((clause) => ({ clause, share: others === '' ? 0 : shareOf(others, foldKey(clause.text)).share }))
    .sort((a, b) => b.share - a.share || Number(a.clause.kind === 'heading') - Number(b.clause.kind === 'heading'));
  const best = ranked[0] ?? { clause: clauses[0]!, share: 0 };
  const citation = citeClause(view, best.clause.id)!;
  // Asked for by itself, a department stands before the lists that name it; beside other words the words decide.
  const score = WEIGHT.department * (others === '' ? 0.96 : 0.8 + 0.2 * best.share);
  return { ...fromCitation(citation), type: 'department', id: `${name} ${sectionId}`, title: name, score };
}

function documentResults({ view }: Index, query: SearchQuery): SearchResult[] {
  return view.corpus.documents.flatMap((document) => {
    const { share } = shareOf(query.joined, foldKey(document.title + document.kind));
    if (share < 0.8 || query.joined.length < 4 || document.witnessOf !== undefined) return [];
    const { id, title, date } = document;
    const result = {
      type: 'document' as const,
      id,
      title,
      document: id,
      date,
      clause: '',
      path: [],
      text: title,
      highlights: [],
      alsoIn: [],
    };
    return [{ ...result, score: WEIGHT.document * share }];
  });
}

type Shown = Omit<SearchResult, 'type' | 'id' | 'title' | 'score'>;

function fromCitation(citation: NonNullable<ReturnType<typeof citeClause>>): Shown {
  const { document, clause, path, text, highlights, alsoIn } = citation;
  return {
    document: document.id,
    date: document.date,
    clause,
    path,
    text,
    highlights: highlights as readonly Span[],
    alsoIn,
  };
}

/** A clause already shown under a name or a figure is not shown again by itself. */
function distinct(results: readonly SearchResult[]): SearchResult[] {
  const shown = new Set<string>();
  return results.filter((result) => {
    const key = result.type === 'clause' ? result.clause : `${result.type} ${result.id}`;
    if (shown.has(key)) return false;
    shown.add(key);
    shown.add(result.clause);
    return true;
  });
}

import type { Clause, Corpus, Entity, PolicyDocument, Section } from '../model/corpus.ts';
import type { ChargedSection, SearchedDocument, SearchedEntity, SearchTexts } from '../model/search.ts';

/** What is searched of a corpus, in the order the index numbers it: of 黄河体育中心 its names and where they stand. */
export function searchTexts(corpus: Corpus): SearchTexts {
  const documents = searchedDocuments(corpus);
  const numbers = new Map(documents.flatMap(({ clauses }) => clauses).map(({ id }, number) => [id, number]));
  return {
    hash: corpus.hash,
    documents: documents.map((document) => documentOf(document, corpus)),
    entities: corpus.entities.map((entity) => entityOf(entity, numbers)),
    ...chargesOf(documents, numbers),
  };
}

/** Newest first, so that of equal results the newer has the smaller number. A second copy of a document repeats it: it is left out. */
export function searchedDocuments({ documents }: Corpus): PolicyDocument[] {
  return documents.filter((it) => it.witnessOf === undefined).toSorted((a, b) => b.date.localeCompare(a.date));
}

function documentOf(document: PolicyDocument, { documents }: Corpus): SearchedDocument {
  const { id, title, date, kind, period, clauses, sections, targets } = document;
  const byId = new Map(sections.map((section) => [section.id, section]));
  return {
    ...{ id, title, date, kind, period },
    copies: documents.filter((other) => other.witnessOf === id).map((other) => other.id),
    paths: Object.fromEntries(sections.map((section) => [section.id, headingsOf(byId, section)])),
    clauses: clauses.map(({ id, text, kind }) => (kind === 'heading' ? { id, text, heading: true } : { id, text })),
    targets: targets.map(({ id, indicator, aliases, quote, base, ...facts }) => {
      const { comparator, value, unit, baseUnit, deadline, status, start, end } = facts;
      const words = [indicator, ...aliases, quote].join(' ');
      const of = { id, indicator, words, comparator, value, unit, baseUnit, deadline, status, start, end };
      return base === undefined ? of : { ...of, base };
    }),
  };
}

/** The headings above a section, from the top, and its own. */
function headingsOf(sections: ReadonlyMap<string, Section>, own: Section): string[] {
  const path: string[] = [];
  for (let section: Section | undefined = own; section; section = sections.get(section.parent ?? ''))
    path.unshift(section.label + section.title);
  return path;
}

function entityOf({ id, type, name, aliases, mentions }: Entity, numbers: ReadonlyMap<string, number>): SearchedEntity {
  const searched = mentions.filter(({ clause }) => numbers.has(clause));
  return {
    ...{ id, type },
    names: [name, ...aliases],
    documents: new Set(searched.map(({ document }) => document)).size,
    places: searched.flatMap(({ clause, start, end }) => [numbers.get(clause)!, start, end]),
  };
}

/** Every department that a document charges with something, and the sections that do. */
function chargesOf(
  documents: readonly PolicyDocument[],
  numbers: ReadonlyMap<string, number>,
): Pick<SearchTexts, 'charges' | 'departments'> {
  const charges: ChargedSection[] = [];
  /** Number of a charge by the clause that lists it. */
  const byList = new Map<string, number>();
  /** By department, its charges by their sections: of two lists in a section the first counts. */
  const departments = new Map<string, Map<string, number>>();
  for (const { duties, clauses } of documents) {
    const places = duties.length === 0 ? new Map() : new Map(clauses.map(({ id }, at) => [id, at]));
    for (const { clause: id, department } of duties) {
      const at: number | undefined = places.get(id);
      if (at === undefined) continue;
      if (!byList.has(id)) {
        const units = duties.filter((duty) => duty.clause === id).map(({ name }) => name);
        byList.set(id, charges.length);
        charges.push({ ...sectionAround(clauses, at, numbers.get(id)!), units: units.join('、') });
      }
      const own = departments.get(department) ?? new Map<string, number>();
      departments.set(department, own);
      const { section } = clauses[at]!;
      if (!own.has(section)) own.set(section, byList.get(id)!);
    }
  }
  return { charges, departments: [...departments].map(([name, own]) => ({ name, charges: [...own.values()] })) };
}

/** The clauses of a section stand together. */
function sectionAround(clauses: readonly Clause[], at: number, list: number): Omit<ChargedSection, 'units'> {
  const { section } = clauses[at]!;
  let from = at;
  while (from > 0 && clauses[from - 1]!.section === section) from--;
  let to = at + 1;
  while (clauses[to]?.section === section) to++;
  return { from: list - at + from, to: list - at + to, list };
}

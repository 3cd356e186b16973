import type { Corpus, Section } from '../model/corpus.ts';
import { foldKey } from '../text/fold.ts';
import { type DepartmentEntry, departmentEntries } from './departments.ts';
import { type OpenIndex, openIndex } from './index-file.ts';
import { clauseAt, groupOf, hashNumber, type Layout, layoutOf, nameAt, spoken, targetKey } from './layout.ts';
import { createTally, type Tally } from './tally.ts';

/** A corpus and its index, open. What is derived of them is made when it is first asked for, and kept. */
export interface SearchIndex {
  readonly layout: Layout;
  readonly stored: OpenIndex;
  readonly tally: Tally;
  /** Number of the first target and of the first name among the units, and of the end. */
  readonly firstTarget: number;
  readonly firstName: number;
  readonly units: number;
  /** 今年 is told from the newest document. */
  readonly newestYear: number;
  /** Folded, without quotation marks. */
  readonly foldedClause: (number: number) => string;
  readonly nameKey: (number: number) => string;
  /** The same without punctuation, as it is spoken and typed. */
  readonly spokenName: (number: number) => string;
  readonly targetKey: (number: number) => string;
  /** What a document is called, folded. */
  readonly documentKey: (document: number) => string;
  /** The headings above a clause's section, from the top, and its own. */
  readonly pathOf: (clause: number) => readonly string[];
  readonly departments: () => readonly DepartmentEntry[];
}

/**
 * Opens the index of a corpus.
 *
 * @throws Error when the bytes are of another kind, version or corpus
 */
export function openSearchIndex(corpus: Corpus, bytes: Uint8Array): SearchIndex {
  const stored = openIndex(bytes);
  const layout = layoutOf(corpus);
  const { clauseStarts, nameStarts, targets } = layout;
  const belongs =
    stored.hash === hashNumber(corpus) &&
    stored.clauses === clauseStarts.at(-1) &&
    stored.targets === targets.length &&
    stored.names === nameStarts.at(-1) &&
    stored.entities === corpus.entities.length;
  if (!belongs) throw new Error('the search index belongs to another corpus');
  const units = stored.clauses + stored.targets + stored.names;
  return {
    layout,
    stored,
    tally: createTally(units),
    firstTarget: stored.clauses,
    firstName: stored.clauses + stored.targets,
    units,
    newestYear: Math.max(0, ...layout.documents.map(({ date }) => Number(date.slice(0, 4)))),
    foldedClause: keptFor((number) => foldKey(clauseAt(layout, number).clause.text)),
    nameKey: keptFor((number) => foldKey(nameAt(layout, number).name)),
    spokenName: keptFor((number) => spoken(foldKey(nameAt(layout, number).name))),
    targetKey: keptFor((number) => targetKey(targets[number]!)),
    documentKey: keptFor((document) => {
      const { title, kind } = layout.documents[document]!;
      return foldKey(title + kind);
    }),
    pathOf: pathsOf(layout),
    departments: once(() => departmentEntries(layout)),
  };
}

function pathsOf(layout: Layout): (clause: number) => readonly string[] {
  const pathsIn = keptFor((at) => {
    const document = layout.documents[at]!;
    const sections = new Map(document.sections.map((section) => [section.id, section]));
    return new Map(document.sections.map(({ id }) => [id, headingsOf(sections, id)]));
  });
  return (clause) => pathsIn(groupOf(layout.clauseStarts, clause)).get(clauseAt(layout, clause).clause.section) ?? [];
}

/** The headings above a section, from the top, and its own. */
function headingsOf(sections: ReadonlyMap<string, Section>, id: string): string[] {
  const path: string[] = [];
  for (let section = sections.get(id); section; section = sections.get(section.parent ?? ''))
    path.unshift(section.label + section.title);
  return path;
}

/** So much is kept of each kind; then it is made anew, so that memory stays in bounds however many documents there are. */
const MOST_KEPT = 1 << 14;

function keptFor<Value>(make: (number: number) => Value): (number: number) => Value {
  const kept = new Map<number, Value>();
  return (number) => {
    const known = kept.get(number);
    if (known !== undefined) return known;
    if (kept.size >= MOST_KEPT) kept.clear();
    const made = make(number);
    kept.set(number, made);
    return made;
  };
}

function once<Value>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

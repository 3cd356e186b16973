/** What is searched, how it is asked, and what comes of it. */

import type { Clause, DocumentFacts, Entity, EntityType, Span, Target } from './corpus.ts';

/** Longer queries are cut: a selection may be a few paragraphs, not an article. */
export const MAX_QUERY_LENGTH = 2000;

/** What the search reads of a corpus, made together with its index: as little as can be, because a panel waits for it. */
export interface SearchTexts {
  /** `Corpus.hash`. */
  readonly hash: string;
  /** Newest first; a second copy of a document repeats it, so it is left out. */
  readonly documents: readonly SearchedDocument[];
  readonly entities: readonly SearchedEntity[];
  /** Sections that departments are charged with, in order. */
  readonly charges: readonly ChargedSection[];
  /** In the order they first appear; their charges by number. */
  readonly departments: readonly { readonly name: string; readonly charges: readonly number[] }[];
}

export interface SearchedDocument extends Pick<DocumentFacts, 'id' | 'title' | 'date' | 'kind' | 'period'> {
  /** Ids of its further copies. */
  readonly copies: readonly string[];
  /** By the id of each section: the headings above it, from the top, and its own. */
  readonly paths: Readonly<Record<string, readonly string[]>>;
  readonly clauses: readonly SearchedClause[];
  readonly targets: readonly SearchedTarget[];
}

export interface SearchedClause extends Pick<Clause, 'id' | 'text'> {
  readonly heading?: boolean;
}

export interface SearchedTarget
  extends Pick<Target, 'id' | 'indicator' | 'base' | 'baseUnit' | 'start' | 'end'>,
    TargetFacts {
  /** The names of the indicator and the words that state it. */
  readonly words: string;
}

export interface SearchedEntity extends Pick<Entity, 'id' | 'type'> {
  /** Its name, then its aliases. */
  readonly names: readonly string[];
  /** How many documents speak of it. */
  readonly documents: number;
  /** Where it is named: number of the clause, start, end, again and again. */
  readonly places: readonly number[];
}

/** The clauses of a section, as numbers: `[from, to)`, the clause among them that lists who is charged, and who that is. */
export interface ChargedSection {
  readonly from: number;
  readonly to: number;
  readonly list: number;
  /** As printed: 市科技局、市财政局. */
  readonly units: string;
}

export interface SearchResult {
  readonly type: 'entity' | 'target' | 'clause' | 'document' | 'department';
  /** Entity or target id, clause id, document id, or a department's name and the id of a section it is charged with. */
  readonly id: string;
  readonly title: string;
  readonly document: string;
  readonly date: string;
  /** The best clause; empty for a document. */
  readonly clause: string;
  readonly path: readonly string[];
  readonly text: string;
  /** In `text`. */
  readonly highlights: readonly Span[];
  readonly score: number;
  /** Further documents that hold the same words. */
  readonly alsoIn: readonly string[];
  readonly documentTitle: string;
  /** Of a long passage that was looked up, the sentence this clause is nearest to. */
  readonly passage?: string | undefined;
  /** Of a name. */
  readonly entity?: NamedFacts;
  /** Of a target. */
  readonly target?: TargetFacts;
}

/** What kind of thing a name names, and how many documents speak of it. */
export interface NamedFacts {
  readonly type: EntityType;
  readonly documents: number;
}

/** What a target says of its indicator. */
export type TargetFacts = Pick<Target, 'comparator' | 'value' | 'unit' | 'deadline' | 'status'>;

/** A filter of a query, by word: `文件:2025`, `类型:指标`, `年:2025`, `单位:市科技局`, 完成, 计划. */
export interface SearchFilter {
  readonly kind: 'document' | 'type' | 'year' | 'status' | 'department';
  /** Folded, without its name: `2025`, `指标`, `市科技局`, `完成`. */
  readonly value: string;
  /** Where it stands in the query as typed: who takes these characters away takes the filter away. */
  readonly start: number;
  readonly end: number;
}

/** What came of a query. */
export interface SearchAnswer {
  /**
   * `found`: the results hold what was asked. `nearest`: a long text, the results are the clauses nearest to it. `nothing`: no
   * result holds it. `empty`: nothing was asked.
   */
  readonly kind: 'found' | 'nearest' | 'nothing' | 'empty';
  /** Best first; empty when nothing was found. */
  readonly results: readonly SearchResult[];
  /** What comes nearest, when nothing was found; else empty. */
  readonly suggestions: readonly SearchResult[];
  readonly filters: readonly SearchFilter[];
  /** The first result is a target, and this of it is the answer to a question: 什么时候通车, 多少人. */
  readonly asks?: 'year' | 'value' | undefined;
}

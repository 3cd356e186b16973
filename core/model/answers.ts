/** What is answered from the corpus: citations, the overview, the reader. */

import type { Category, DocumentFacts, Duty, Edit, EntityType, Grade, Lineage, Span, Target } from './corpus.ts';

// ---------------------------------------------------------------------------------------------------------------- cite

/** One clause, ready to be shown: the words, where they stand, and which of them are meant. */
export interface Citation {
  readonly document: Pick<DocumentFacts, 'id' | 'title' | 'date' | 'kind' | 'issuer'>;
  readonly clause: string;
  /** `['三、…', '（六）…']`: headings from the top. */
  readonly path: readonly string[];
  readonly text: string;
  /** In `text`. */
  readonly highlights: readonly Span[];
  /** Repairs inside this clause, in words. */
  readonly notes: readonly string[];
  /** The same words in another document (003 and 004): its id. */
  readonly alsoIn: readonly string[];
  /** The clause as the file has it, where there are notes; its pieces in order. */
  readonly received?: readonly ReceivedPiece[];
}

/** A stretch of a clause as it came: words that were kept, or words that were repaired. */
export interface ReceivedPiece {
  readonly raw: string;
  /** What it was read as, and why. */
  readonly repair?: Pick<Edit, 'text' | 'reason' | 'note' | 'witness'>;
}

/** A clause as received, with what was repaired between the clause before and it: page ends, removed marks, blanks. */
export interface ReceivedClause {
  readonly before: readonly ReceivedPiece[];
  /** Undefined where the raw words cannot be told apart: the repairs of the clause then stand before it. */
  readonly pieces: readonly ReceivedPiece[] | undefined;
  /** Repairs behind the last clause of the document. */
  readonly after: readonly ReceivedPiece[];
}

/** The same clause in two copies of a document, as each copy has its words. */
export interface WitnessRow {
  readonly left: WitnessCell;
  readonly right: WitnessCell;
}

export interface WitnessCell {
  /** Ids of its clauses; empty where the copy lacks them. */
  readonly clauses: readonly string[];
  readonly heading: boolean;
  /** The words before any of them was mended; script and signs are those of the clean text, so that only words differ. */
  readonly text: string;
  /** Where the words are not those of the other copy, in `text`. */
  readonly differences: readonly Span[];
  /** Where words were mended, in `text`. */
  readonly repairs: readonly WitnessRepair[];
}

export interface WitnessRepair extends Span {
  readonly repair: NonNullable<ReceivedPiece['repair']>;
}

/** How a passage that is said to be quoted stands to the documents; `abridged`: word for word, but for what `……` stands for. */
export type QuoteVerdict =
  | 'verbatim'
  | 'abridged'
  | 'number-changed'
  | 'reworded'
  | 'not-found'
  | 'too-short'
  | 'too-long';

export interface QuoteCheck {
  readonly verdict: QuoteVerdict;
  /** The place that is nearest, of `not-found` too; undefined where nothing is near, or nothing was looked for. */
  readonly nearest?: QuoteSource;
  /** Where the passage and the nearest place differ, in order; none where it is verbatim. */
  readonly changes: readonly QuoteChange[];
  /** Ids of clauses where the passage stands word for word besides the nearest. */
  readonly elsewhere: readonly string[];
}

export interface QuoteSource {
  readonly document: string;
  /** The clauses that hold the words, in order. */
  readonly clauses: readonly string[];
  /** Their text, one after the other. */
  readonly text: string;
  /** In `text`: what the passage stands for. */
  readonly span: Span;
}

export interface QuoteChange {
  readonly kind: 'words' | 'number';
  /** In the passage; empty where it leaves words out. */
  readonly stated: Span;
  /** In the nearest place's text; empty where the passage adds words. */
  readonly source: Span;
}

/** What the card shows of one entity or target. `citations` is in order of date; `lead` is the index of the one to show first. */
export interface Dossier {
  readonly id: string;
  readonly kind: EntityType | 'target';
  readonly name: string;
  readonly aliases: readonly string[];
  readonly category?: Category;
  readonly grade?: Grade;
  readonly lead: number;
  readonly citations: readonly Citation[];
  readonly targets: readonly Target[];
  readonly duties: readonly Duty[];
  readonly related: readonly { readonly id: string; readonly name: string }[];
  readonly lineage?: Lineage;
}

// ------------------------------------------------------------------------------------------------------------ overview

/** A target as a list of all of them shows it. */
export interface TargetRow {
  readonly target: Target;
  readonly document: Citation['document'];
  /** What it is about, by the names in its words, else by its words. */
  readonly category: Category;
  /** Charged with its section, or with a thing its words name. */
  readonly departments: readonly string[];
  /** Headings above its clause, from the top. */
  readonly path: readonly string[];
}

/** An indicator through the documents, with what can be laid beside each other. */
export interface IndicatorSeries {
  /** Of its lineage. */
  readonly id: string;
  readonly name: string;
  /** In order of the documents. */
  readonly points: readonly SeriesPoint[];
  /** Points of one measure, by their index: they share an axis. Each has two figures or more. */
  readonly groups: readonly (readonly number[])[];
  /** The point the others are laid against: the latest that is achieved, else the latest with a figure. */
  readonly anchor: number;
}

export interface SeriesPoint {
  readonly document: Citation['document'];
  readonly clause: string;
  readonly quote: string;
  readonly status: 'planned' | 'achieved';
  /** The year it is about; where the document names none, the year it was said in. */
  readonly year: string;
  /** Absent where the document has only words for it. */
  readonly target?: Target;
  /** In the first unit of its family; absent for words. */
  readonly value?: number | readonly [number, number];
  /** Against the anchor; absent for the anchor itself. */
  readonly outcome?: FigurePair;
}

/** How a stated figure stands to another. */
export type FigurePair =
  | {
      readonly kind: 'comparable';
      /** The figure less the other; absent where either is a range. */
      readonly difference?: { readonly value: number; readonly unit: string };
      /** The other's name and its own, where they differ: they mean the same, or nearly. */
      readonly names?: readonly [string, string];
    }
  /** Neither is a number. */
  | { readonly kind: 'words'; readonly same: boolean }
  | { readonly kind: 'apart'; readonly reason: ApartReason };

/** Why two figures are not compared: one has only words, or they differ in unit, area, 累计 and 新增, average and year, or measure. */
export type ApartReason = 'words' | 'unit' | 'scope' | 'total' | 'average' | 'measure';

/** Everything the documents say of an entity. */
export interface EntityRecord
  extends Pick<Dossier, 'id' | 'name' | 'aliases' | 'targets' | 'duties' | 'related' | 'lineage'> {
  readonly kind: EntityType;
  readonly category: Category;
  /** Oldest document first. */
  readonly chapters: readonly EntityChapter[];
}

/** What one document says of an entity. */
export interface EntityChapter {
  readonly lead: Citation;
  /** In order of the text. */
  readonly others: readonly Citation[];
}

/** What two documents say, side by side. */
export interface DocumentChanges {
  readonly both: readonly ChangePair[];
  readonly onlyFrom: readonly ChangeItem[];
  readonly onlyTo: readonly ChangeItem[];
}

export interface ChangeItem {
  readonly kind: 'indicator' | 'name';
  /** An entity's for a name; else any that is unique among indicators. */
  readonly id: string;
  readonly name: string;
  readonly clause: string;
}

export interface ChangePair extends Omit<ChangeItem, 'clause'> {
  /** False for a lineage that has no entity of its name. */
  readonly isEntity: boolean;
  readonly from: readonly ChangeSide[];
  readonly to: readonly ChangeSide[];
  /** The two figures that are nearest in meaning, and how the later stands to the earlier; for an indicator. */
  readonly compared?: { readonly from: Target; readonly to: Target; readonly outcome: FigurePair };
}

/** The words of one document. */
export interface ChangeSide {
  readonly clause: string;
  readonly text: string;
  /** In `text`. */
  readonly highlights: readonly Span[];
  readonly target?: Target;
}

/** A department with what it is charged with. */
export interface DepartmentCharges {
  readonly department: string;
  /** In order of the documents. */
  readonly charges: readonly Charge[];
}

/** A task that departments are charged with. */
export interface Charge {
  readonly document: string;
  readonly section: string;
  /** Its heading, or the beginning of its text. */
  readonly title: string;
  /** The section above it: a part of the document. */
  readonly part: string;
  readonly role: Duty['role'];
  /** The clause that lists who is charged. */
  readonly clause: string;
}

/** Departments, and the parts of the documents that charge any. */
export interface ChargeMatrix {
  readonly departments: readonly DepartmentCharges[];
  readonly parts: readonly { readonly id: string; readonly document: string; readonly title: string }[];
}

// -------------------------------------------------------------------------------------------------------------- reader

/** How a reader wants documents shown. */
export interface ReadingPreferences {
  /** 1 is the smallest type. */
  readonly size: 1 | 2 | 3 | 4 | 5;
  readonly theme: 'system' | 'light' | 'dark' | 'sepia';
  readonly marks: 'all' | 'names' | 'targets' | 'none';
  /** `traditional`: shown in Traditional characters, whatever the document is written in. */
  readonly script: 'as-is' | 'traditional';
  /** The deepest level of headings that the outline shows throughout. */
  readonly outline: 1 | 2 | 3;
}

/** How far a document was read. */
export interface ReadingPlace {
  readonly clause: string;
  /** The beginning of the clause: it is found by it when the clause is no longer there. */
  readonly quote: string;
}

/** Where a link leads that names a clause: to it, to the place that has its words now, to its section, or nowhere. */
export interface LocatedClause {
  readonly how: 'found' | 'quotation' | 'section' | 'lost';
  /** Empty when lost. */
  readonly clause: string;
}

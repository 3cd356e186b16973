/**
 * The documents and what they say, as compiled: text, sections and clauses, entities, targets, duties. Plain, readonly data:
 * nothing in this folder runs.
 *
 * Offsets are UTF-16 code units, spans are half-open. Each comment says which text a span points into.
 */

// ---------------------------------------------------------------------------------------------------------------- text

/** `[start, end)` in UTF-16 code units of one named text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A planning document as it came: facts from the manifest and the raw file decoded as UTF-8, never corrected in place. */
export interface Source extends DocumentFacts {
  readonly raw: string;
}

/** What is known of a document besides its text. */
export interface DocumentFacts {
  /** `000` … `004` for the bundled ones. */
  readonly id: string;
  readonly title: string;
  readonly issuer: string;
  /** `YYYY-MM-DD`, the day of adoption or delivery. */
  readonly date: string;
  /** 实施意见, 规划建议, 政府工作报告, 新闻报道 … as printed in the interface. */
  readonly kind: string;
  readonly period: Period;
  readonly language: 'zh-Hans' | 'zh-Hant';
  /** File name under `seeds/`, or the name of the reader's own file. */
  readonly sourceFile: string;
  /** Set on a second copy of another document (004 is one of 003): shown as its variant, used to find its slips. */
  readonly witnessOf?: string;
}

/** The years a document plans for, and the year its look-back part reports on, if it has one. */
export interface Period {
  readonly from: number;
  readonly to: number;
  readonly reportYear?: number;
}

/** One recorded repair: the raw characters of `span` are read as `text`. An empty `text` drops them. */
export interface Edit {
  /** In the raw file. */
  readonly span: Span;
  readonly text: string;
  readonly reason: EditReason;
  /** The characters of `span` as they came; of `traditional` the whole file. */
  readonly raw?: string;
  /** In words, for the reader: “此处原文缺字，据另一版本补”. */
  readonly note?: string;
  /** The document that has the right reading, where there is one. */
  readonly witness?: string;
}

export type EditReason =
  | 'page-break'
  | 'doubled-text'
  | 'lost-text'
  | 'wrong-character'
  | 'foreign-word'
  | 'mark'
  | 'spacing'
  | 'punctuation'
  | 'inserted-reading'
  | 'mojibake'
  | 'traditional'
  | 'page-furniture';

/** A problem found while compiling. Damage never throws: it becomes one of these. */
export interface Issue {
  readonly code: string;
  readonly message: string;
  /** In the raw file. */
  readonly span: Span;
}

/** Repaired text with its way back to the raw file. */
export interface CleanText {
  readonly text: string;
  /** Raw offset of each clean character; one more entry for the end. Inserted characters have the offset they stand before. */
  readonly rawOffsets: Uint32Array;
  readonly edits: readonly Edit[];
  readonly issues: readonly Issue[];
}

// ------------------------------------------------------------------------------------------------------------ document

/** A node of the outline. */
export interface Section {
  /** A path, because labels restart: `003/3.6`. */
  readonly id: string;
  /** As printed: `一、`, `（一）`, `1.`, or empty for a run-in heading. */
  readonly label: string;
  readonly title: string;
  /** 1 is the highest. */
  readonly level: number;
  /** Id of the section above, `null` at the top. */
  readonly parent: string | null;
  /** The heading in the raw file. */
  readonly source: readonly Span[];
}

/** The smallest unit that can be cited: a sentence, a “——” bullet or a list member that stands alone. */
export interface Clause {
  /** `<section id>/<hash of the folded text>`: stable when other places are repaired. */
  readonly id: string;
  /** Id of its section. Text before the first heading stands in a section with an empty label and the title 前言. */
  readonly section: string;
  readonly text: string;
  /** Headings can be cited too: “推动起步区全面成形起势” is one. Their clause stands first in their own section. */
  readonly kind: 'sentence' | 'bullet' | 'heading';
  /** 0-based paragraph within the document, for display. */
  readonly paragraph: number;
  /** Where it came from in the raw file: ordered, not overlapping. */
  readonly source: readonly Span[];
}

/** One compiled document. */
export interface PolicyDocument extends DocumentFacts {
  readonly sections: readonly Section[];
  readonly clauses: readonly Clause[];
  readonly targets: readonly Target[];
  readonly duties: readonly Duty[];
  readonly references: readonly Reference[];
  readonly edits: readonly Edit[];
  readonly issues: readonly Issue[];
}

// ------------------------------------------------------------------------------------------------------------- meaning

export type EntityType = 'project' | 'place' | 'institution' | 'programme' | 'event' | 'brand';

/** When a name lights up: anywhere, only on pages about the city, or only when the reader asks for national schemes. */
export type Grade = 'distinctive' | 'local' | 'template';

export type Category =
  | 'transport'
  | 'industry'
  | 'science'
  | 'culture'
  | 'health'
  | 'education'
  | 'ecology'
  | 'water'
  | 'energy'
  | 'finance'
  | 'digital'
  | 'opening-up'
  | 'urban'
  | 'agriculture'
  | 'governance'
  | 'sport'
  | 'other';

/** A named thing the documents speak of, one for all documents. */
export interface Entity {
  /** Readable and stable: `黄河体育中心`. */
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly type: EntityType;
  readonly category: Category;
  readonly grade: Grade;
  /** Names or aliases that other cities share: they count as `local` even where the entity is distinctive. */
  readonly localForms: readonly string[];
  /** In order of document date, then of text. */
  readonly mentions: readonly Mention[];
  /** Related, not the same: successor, part, whole. */
  readonly related: readonly string[];
  /** False when only the automatic rules found it. */
  readonly curated: boolean;
}

/** One place in a clause where an entity is named. */
export interface Mention {
  readonly document: string;
  readonly clause: string;
  /** In the clause's text. */
  readonly start: number;
  readonly end: number;
  /** The best clause of its document to show first. */
  readonly lead?: boolean;
}

export type Comparator = '≥' | '≤' | '≈' | '=' | 'range' | 'rank' | 'qualitative';

/** A number with its unit, found in some text. `万` and `亿` stand in the unit as printed; `base` is the value in units of one. */
export interface Quantity {
  /** In the text searched, from the first digit or comparator word to the end of the unit (and of 以上, 左右 …). */
  readonly start: number;
  readonly end: number;
  readonly value: number | readonly [number, number];
  readonly base: number | readonly [number, number];
  /** As printed: `万个`, `亿元`, `%`, `个百分点`, `P`; empty for a bare number. */
  readonly unit: string;
  /** The unit without 万/亿, full-width forms and variants joined: `个`, `元`, `%`. Two quantities compare only when equal. */
  readonly baseUnit: string;
  readonly comparator: Comparator;
}

/** A quantified statement of a document: `智能算力规模突破5000P`. */
export interface Target {
  readonly id: string;
  readonly document: string;
  readonly clause: string;
  readonly indicator: string;
  /** Other names of the indicator, longest first. */
  readonly aliases: readonly string[];
  readonly comparator: Comparator;
  readonly value: number | readonly [number, number] | string;
  readonly unit: string;
  /** The value in units of one, absent for qualities. */
  readonly base?: number | readonly [number, number];
  readonly baseUnit: string;
  /** A year (`2025`), as the documents mean it; `none` where they set it for none. */
  readonly deadline: string;
  readonly status: 'planned' | 'achieved';
  /** `全市` unless the text says otherwise: 起步区, 济南都市圈, 全省. */
  readonly scope: string;
  /** The words of the clause that state it. */
  readonly quote: string;
  /** In the clause's text. */
  readonly start: number;
  readonly end: number;
}

/** A department and what it is charged with. */
export interface Duty {
  /** As printed: 市科技局. */
  readonly name: string;
  /** Variants joined: 市工信局 and 市工业和信息化局 share one. */
  readonly department: string;
  readonly role: '牵头' | '责任';
  readonly clause: string;
  /** The list ends in 等. */
  readonly etc?: boolean;
}

/** A mention of another document, meeting or strategy. */
export interface Reference {
  readonly clause: string;
  readonly quote: string;
  readonly refersTo: string;
  readonly kind: string;
}

/** The same project or indicator through the documents, in order of date. */
export interface Lineage {
  readonly id: string;
  readonly kind: 'project' | 'indicator';
  readonly name: string;
  /** What changed, in one sentence. */
  readonly arc: string;
  readonly points: readonly LineagePoint[];
}

export interface LineagePoint {
  readonly document: string;
  readonly clause: string;
  readonly quote: string;
  readonly year: string;
  readonly status: string;
}

/** All documents with everything extracted. */
export interface Corpus {
  /** SHA-256 over everything below, in hex: the witness of what is stored. */
  readonly hash: string;
  readonly documents: readonly PolicyDocument[];
  readonly entities: readonly Entity[];
  readonly lineages: readonly Lineage[];
}

/** What the packaged corpus is, written beside it when it is built. Two packages with one stamp hold the same. */
export interface CorpusStamp {
  /** Of the file's layout. */
  readonly format: 1;
  /** `Corpus.hash` of the packaged corpus. */
  readonly corpus: string;
  /** SHA-256 over the bytes of `corpus.json`, in hex. */
  readonly file: string;
  readonly counts: CorpusCounts;
}

export interface CorpusCounts {
  readonly documents: number;
  readonly clauses: number;
  readonly entities: number;
  readonly lineages: number;
}

/**
 * Every domain type of 引据. Plain, readonly data: nothing here runs.
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
  /** A year (`2025`), as the documents mean it. */
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

/** What the packaged corpus files are, written beside them when they are built. Two packages with one stamp hold the same. */
export interface CorpusStamp {
  /** Of the files' layout. */
  readonly format: 1;
  /** `Corpus.hash` of the packaged corpus. */
  readonly corpus: string;
  /** SHA-256 over the bytes of `corpus.json`, then of `search.bin`, in hex. */
  readonly files: string;
  readonly counts: CorpusCounts;
}

export interface CorpusCounts {
  readonly documents: number;
  readonly clauses: number;
  readonly entities: number;
  readonly lineages: number;
}

// ---------------------------------------------------------------------------------------------------------------- page

/** A stretch of page text between block borders: a name may run across inline elements inside it, never out of it. */
export interface PageBlock {
  /** Text content as it stands, nothing folded. */
  readonly text: string;
  /** A heading begins a new section of the article. */
  readonly heading: boolean;
  /** Text that is said aside: navigation, advertisement, footer, caption … still scanned, weighs less for locality. */
  readonly aside?: boolean;
  /** For a cell of a table what it is about: the head of its column, the first cell of its row. */
  readonly labels?: readonly string[];
}

export interface PageFacts {
  /** Absent for a text file. */
  readonly url?: string;
  readonly title?: string;
}

/** Whether a page is about Jinan, with the evidence, shown to the reader. */
export interface Locality {
  readonly verdict: 'local' | 'elsewhere' | 'unknown';
  /** 0 … 1, for display only. */
  readonly confidence: number;
  readonly evidence: readonly LocalityEvidence[];
}

export interface LocalityEvidence {
  readonly kind: 'host' | 'title' | 'dateline' | 'place' | 'name' | 'other-city' | 'reader';
  readonly text: string;
  readonly count: number;
}

/** One place of a page where an entity or a figure the documents hold is named. */
export interface PageMention {
  /** Index into the blocks that were scanned. */
  readonly block: number;
  /** In the block's text. */
  readonly start: number;
  readonly end: number;
  readonly surface: string;
  readonly kind: EntityType | 'target';
  /** Entity id, or target id for a figure. */
  readonly id: string;
  readonly name: string;
  readonly comparison: Comparison | null;
  readonly why: MentionReason;
}

/** Why a mention is marked. */
export interface MentionReason {
  /** The known form that matched. */
  readonly form: string;
  /** How that form came to be known; `learned`: this article gave the short name. */
  readonly rule: 'name' | 'alias' | 'short-form' | 'learned' | 'indicator';
  readonly grade: Grade;
  /** Ids of other entities that share the form. */
  readonly rivals: readonly string[];
  /** What says that the page is about Jinan, strongest first; empty for a name that needs no such page. */
  readonly evidence: readonly LocalityEvidence[];
}

export type Relation = 'meets' | 'below' | 'exceeds' | 'same' | 'other-period' | 'other-scope';

/** A figure of the page laid against a target. */
export interface Comparison {
  readonly indicator: string;
  readonly reported: {
    readonly value: number | readonly [number, number];
    readonly unit: string;
    /** The page's words for the time it speaks of: 2025年, 上半年; empty where it has none. */
    readonly period: string;
  };
  readonly planned: {
    readonly value: number | readonly [number, number] | string;
    readonly unit: string;
    readonly comparator: Comparator;
    readonly deadline: string;
    readonly status: 'planned' | 'achieved';
    readonly clause: string;
  };
  readonly relation: Relation;
  /** The page's figure less the document's, in the document's unit; none where they do not compare or are the same. */
  readonly difference?: { readonly value: number; readonly unit: string };
}

/** What reading a page has cost so far. */
export interface ScanCost {
  /** UTF-16 units read, those read again after a change included. */
  readonly characters: number;
  /** Main-thread time of all reading and judging, in ms. */
  readonly ms: number;
  /** The longest stretch without giving the page its turn, in ms. */
  readonly longestMs: number;
}

/** A mark as the page panel lists it. */
export interface PageHit {
  /** Its place among the page's marks, 0 for the first. */
  readonly at: number;
  readonly id: string;
  readonly name: string;
  readonly kind: PageMention['kind'];
  /** The page's words. */
  readonly surface: string;
  /** The heading of the page that stands over it; empty above the first. */
  readonly section: string;
  /** How a figure of the page stands to the document's. */
  readonly relation?: Relation;
}

/** The marks of a page, for the panel. */
export interface PageHits {
  /** In page order, at most as many as a panel lists. */
  readonly hits: readonly PageHit[];
  /** Of all marks. */
  readonly total: number;
  readonly cost: ScanCost;
}

/** W3C Web Annotation Data Model: words by themselves and by what stands round them. */
export interface TextQuoteSelector {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** W3C Web Annotation Data Model: words by their place, counted in Unicode code points, in the text content of the page's body. */
export interface TextPositionSelector {
  readonly start: number;
  readonly end: number;
}

/** A page as it is exported: its text and the marks in it. */
export interface PageArticle {
  readonly url: string;
  readonly title: string;
  readonly blocks: readonly ArticleBlock[];
  readonly marks: readonly ArticleMark[];
  /** The page is longer than what is exported. */
  readonly cut: boolean;
}

export interface ArticleBlock {
  readonly text: string;
  readonly heading: boolean;
  /** Part of the article, not of what the site has put round it. */
  readonly main: boolean;
}

export interface ArticleMark {
  readonly id: string;
  readonly name: string;
  readonly kind: PageMention['kind'];
  readonly comparison: Comparison | null;
  /** Index into the article's blocks. */
  readonly block: number;
  /** In the block's text. */
  readonly start: number;
  readonly end: number;
  readonly quote: TextQuoteSelector;
  readonly position: TextPositionSelector;
}

export interface PageAnnotation {
  readonly locality: Locality;
  readonly mentions: readonly PageMention[];
}

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

/** How a passage that is said to be quoted stands to the documents. */
/** `abridged`: word for word, but for what `……` stands for. */
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

/** A name or an indicator the reader does not want marked: “不是这个”. */
export interface NotThis {
  readonly kind: 'name' | 'target';
  /** An entity's id, or an indicator as a target has it. */
  readonly name: string;
  /** The host it holds on: `news.example.cn`; empty for everywhere. */
  readonly site: string;
}

// -------------------------------------------------------------------------------------------------------------- search

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

/** What stands on a web page, and how it is laid beside the documents. */

import type { Comparator, EntityType, Grade } from './corpus.ts';

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

/** A name or an indicator the reader does not want marked: “不是这个”. */
export interface NotThis {
  readonly kind: 'name' | 'target';
  /** An entity's id, or an indicator as a target has it. */
  readonly name: string;
  /** The host it holds on: `news.example.cn`; empty for everywhere. */
  readonly site: string;
}

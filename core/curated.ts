/**
 * What people decided about the bundled documents, one record a line under `seeds/curated/`. Each record carries the line it
 * stands in, so that a wrong one can be found: `{"file":"repairs.jsonl","line":3}`.
 */
import type { Category, Comparator, EditReason, EntityType, Grade, Source } from './model/corpus.ts';

export interface CuratedLine {
  readonly file: string;
  /** 1-based. */
  readonly line: number;
}

/** A slip of the file: the words `quote` are to be read as `replacement`. Without a replacement it is an open question: an issue. */
export interface CuratedRepair extends CuratedLine {
  readonly document: string;
  readonly quote: string;
  readonly replacement?: string;
  readonly reason: EditReason;
  readonly note: string;
  readonly witness?: string;
}

export interface CuratedEntity extends CuratedLine {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly type: EntityType;
  readonly category: Category;
  readonly grade: Grade;
  /** 1 and 2 are names; 3 is a phrase that many documents use (智慧城市), linked only where people placed it. */
  readonly tier: 1 | 2 | 3;
  readonly localForms: readonly string[];
  readonly related: readonly string[];
  readonly places: readonly CuratedPlace[];
}

/** Words of a document that name the entity. `surface` is what stands there when the name is composed: 济滨济枣高铁. */
export interface CuratedPlace {
  readonly document: string;
  readonly quote: string;
  readonly surface?: string;
  /** Show this one first. */
  readonly lead?: boolean;
}

export interface CuratedTarget extends CuratedLine {
  readonly document: string;
  readonly indicator: string;
  readonly aliases: readonly string[];
  readonly quote: string;
  readonly comparator: Comparator;
  readonly value: number | readonly [number, number] | string;
  readonly unit: string;
  readonly deadline: string;
  readonly status: 'planned' | 'achieved';
  readonly scope: string;
}

/** The departments of one numbered item. `item` is the label of its section: `1.`, `（一）`. */
export interface CuratedDuty extends CuratedLine {
  readonly document: string;
  readonly item: string;
  readonly role: '牵头' | '责任';
  readonly names: readonly string[];
  readonly etc: boolean;
}

/** Names of one department. */
export interface CuratedDepartment extends CuratedLine {
  readonly name: string;
  readonly variants: readonly string[];
}

export interface CuratedReference extends CuratedLine {
  readonly document: string;
  readonly quote: string;
  readonly refersTo: string;
  readonly kind: string;
}

export interface CuratedLineage extends CuratedLine {
  readonly kind: 'project' | 'indicator';
  readonly name: string;
  readonly arc: string;
  readonly points: readonly {
    readonly document: string;
    readonly quote: string;
    readonly year: string;
    readonly status: string;
  }[];
}

export interface Curated {
  readonly repairs: readonly CuratedRepair[];
  readonly entities: readonly CuratedEntity[];
  readonly targets: readonly CuratedTarget[];
  readonly duties: readonly CuratedDuty[];
  readonly departments: readonly CuratedDepartment[];
  readonly references: readonly CuratedReference[];
  readonly lineages: readonly CuratedLineage[];
}

/** Nobody has decided anything. */
export const NOTHING_CURATED: Curated = {
  repairs: [],
  entities: [],
  targets: [],
  duties: [],
  departments: [],
  references: [],
  lineages: [],
};

/** Everything a corpus is compiled from. */
export interface CorpusInput {
  readonly sources: readonly Source[];
  readonly curated: Curated;
  /** SHA-256 over the sources and the curated data, in hex. */
  readonly hash: string;
}

/** A curated line whose quotation is not in the text: our own fault, so it stops the build. */
export class CuratedError extends Error {
  constructor(at: CuratedLine, message: string) {
    super(`seeds/curated/${at.file}:${at.line}: ${message}`);
    this.name = 'CuratedError';
  }
}

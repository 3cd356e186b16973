import Dexie, { type Table } from 'dexie';
import type { CorpusStamp, Entity, Lineage, PolicyDocument } from '@/core/model/corpus.ts';
import { INDEX_DATABASE, SCHEMA_VERSION, TABLES } from './constants.ts';

/** `order` is the place in the corpus, which the order of keys does not keep. */
export interface Row<T> {
  readonly id: string;
  readonly order: number;
  readonly value: T;
}

/** The stamp is written last in the import's transaction: where it stands, the import is whole. */
export interface StampRow {
  readonly id: 'corpus';
  readonly stamp: CorpusStamp;
}

export class IndexDatabase extends Dexie {
  declare readonly documents: Table<Row<PolicyDocument>, string>;
  declare readonly entities: Table<Row<Entity>, string>;
  declare readonly lineages: Table<Row<Lineage>, string>;
  declare readonly stamps: Table<StampRow, string>;

  constructor(name: string = INDEX_DATABASE) {
    // Without `autoOpen: false` a database that was cleared under us would come back empty and say nothing.
    super(name, { autoOpen: false });
    this.version(SCHEMA_VERSION).stores(TABLES);
  }
}

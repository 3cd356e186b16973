/** The database that can be rebuilt at any time. Readers' own data will live in another one, with another life time. */
export const INDEX_DATABASE = 'yinju-index';

/** Raised whenever `TABLES` changes. Dexie keeps it tenfold as the browser's own version number. */
export const SCHEMA_VERSION = 2;

/** Table → its primary key. All rows are `Row`, except the one stamp. */
export const TABLES = {
  documents: 'id',
  entities: 'id',
  lineages: 'id',
  stamps: 'id',
} as const;

/** An open or a read that takes longer is given up, and the packaged files are read instead. Messages wait 3 s in all. */
export const READ_TIMEOUT_MS = 1500;

/** An import or a deletion that takes longer is given up until the next start. */
export const WRITE_TIMEOUT_MS = 20_000;

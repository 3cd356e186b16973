/**
 * The one way to the corpus. Reading never fails while the package is readable: a database that is missing, stale, damaged,
 * locked or of a later version is passed over, and the packaged files are read instead.
 */

import type { Corpus, CorpusCounts, CorpusStamp } from '@/core/model/corpus.ts';
import { READ_TIMEOUT_MS, SCHEMA_VERSION, WRITE_TIMEOUT_MS } from './constants.ts';
import {
  type CheckedPackage,
  type ReadFile,
  readCheckedPackage,
  readPackagedCorpus,
  readPackagedFile,
  readStamp,
} from './corpus-package.ts';
import { importPackage } from './import.ts';
import { deleteDatabase, type Opening, openDatabase, reasonOf, within } from './life-cycle.ts';
import { countRows, type Read, readCorpus, type Stored } from './reads.ts';

export interface OpenedCorpus {
  readonly corpus: Corpus;
  readonly from: 'database' | 'package';
  /** Anything but `ready` is why the package was read. */
  readonly database: DatabaseState;
}

export type DatabaseState = Stored<unknown>['state'] | Exclude<Opening['state'], 'open'>;

/** A record outside the database of what was put into it: a database that comes back empty says nothing of it itself. */
export interface Witness {
  readonly file: string;
  readonly schema: number;
  readonly counts: CorpusCounts;
}

export interface WitnessKeeper {
  readonly read: () => Promise<Witness | undefined>;
  readonly write: (witness: Witness) => Promise<void>;
}

/** What came of making sure that the corpus is stored. */
export type Keeping =
  | { readonly outcome: 'kept' }
  /** `lost`: the witness remembers an import that is no longer there. */
  | { readonly outcome: 'imported'; readonly because: 'first' | 'update' | 'lost' | 'damaged' }
  /** Reading goes on from the package; the next start tries again. */
  | { readonly outcome: 'not-stored'; readonly reason: string };

/** The corpus: `(await openCorpus()).corpus.documents[0].title` → `中共济南市委 济南市人民政府关于…`. */
export async function openCorpus(readFile: ReadFile = readPackagedFile): Promise<OpenedCorpus> {
  const found = await readDatabase(readStamp(readFile), readCorpus, READ_TIMEOUT_MS);
  if (found.state === 'ready') return { corpus: found.contents, from: 'database', database: 'ready' };
  return { corpus: await readPackagedCorpus(readFile), from: 'package', database: found.state };
}

/**
 * Makes sure that the database holds the packaged corpus: imports it on the first run and after an update, completes an import
 * that was cut off, rebuilds what was lost or damaged. Can be called at any time, and twice at once.
 */
export function keepCorpus(witness: WitnessKeeper, readFile: ReadFile = readPackagedFile): Promise<Keeping> {
  return keep(witness, readFile, readCorpus);
}

/** The same by the number of rows alone: a browser that starts has no time to read them, nor has a panel that opens just then. */
export function keepRows(witness: WitnessKeeper, readFile: ReadFile = readPackagedFile): Promise<Keeping> {
  return keep(witness, readFile, countRows);
}

/** Throws the stored corpus away and imports the packaged one again, when the reader asks for it. */
export async function rebuildCorpus(witness: WitnessKeeper, readFile: ReadFile = readPackagedFile): Promise<Keeping> {
  await deleteDatabase();
  return keepCorpus(witness, readFile);
}

async function keep(witness: WitnessKeeper, readFile: ReadFile, read: Read<object>): Promise<Keeping> {
  try {
    return await checkAndImport(witness, readFile, read);
  } catch (error) {
    return { outcome: 'not-stored', reason: reasonOf(error) };
  }
}

async function checkAndImport(witness: WitnessKeeper, readFile: ReadFile, read: Read<object>): Promise<Keeping> {
  const stamp = await readStamp(readFile);
  const found = await readDatabase(Promise.resolve(stamp), read, WRITE_TIMEOUT_MS);
  if (found.state === 'newer') return { outcome: 'not-stored', reason: `a later version wrote the database` };
  const known = await witness.read().catch(() => undefined);
  const record: Witness = { file: stamp.file, schema: SCHEMA_VERSION, counts: stamp.counts };
  if (found.state === 'ready') {
    if (known?.file !== stamp.file) await witness.write(record);
    return { outcome: 'kept' };
  }
  const contents = await readCheckedPackage(readFile);
  if (found.state === 'damaged' || found.state === 'unavailable') await deleteDatabase();
  await store(contents);
  await witness.write(record);
  return { outcome: 'imported', because: becauseOf(found.state, known) };
}

/** Opens, reads, closes: no connection outlives a read, so none ever stands in the way of an import or an upgrade. */
async function readDatabase<Contents>(
  stamp: Promise<CorpusStamp>,
  read: Read<Contents>,
  timeoutMs: number,
): Promise<Stored<Contents> | Exclude<Opening, { state: 'open' }>> {
  // Read while the database opens. Without a stamp the package cannot be read either, and says so then.
  stamp.catch(() => {});
  const opening = await openDatabase(timeoutMs);
  if (opening.state !== 'open') return opening;
  try {
    return await within(read(opening.database, await stamp), timeoutMs, 'reading');
  } catch (error) {
    return { state: 'damaged', reason: reasonOf(error) };
  } finally {
    opening.database.close();
  }
}

async function store(contents: CheckedPackage): Promise<void> {
  const opening = await openDatabase(WRITE_TIMEOUT_MS);
  if (opening.state !== 'open') throw new Error(`The index database is ${opening.state}`);
  try {
    await within(importPackage(opening.database, contents), WRITE_TIMEOUT_MS, 'importing');
  } finally {
    opening.database.close();
  }
}

function becauseOf(state: Exclude<DatabaseState, 'ready' | 'newer'>, known: Witness | undefined) {
  if (state === 'stale') return 'update';
  if (state === 'empty') return known ? 'lost' : 'first';
  return 'damaged';
}

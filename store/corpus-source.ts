/**
 * The one way to the corpus. Reading never fails while the package is readable: a database that is missing, stale, damaged,
 * locked or of a later version is passed over, and the packaged files are read instead.
 */
import type { Corpus, CorpusCounts } from '@/core/model.ts';
import { READ_TIMEOUT_MS, SCHEMA_VERSION, WRITE_TIMEOUT_MS } from './constants.ts';
import {
  type CorpusPackage,
  type ReadFile,
  readCheckedPackage,
  readPackage,
  readPackagedFile,
  readStamp,
} from './corpus-package.ts';
import { importPackage } from './import.ts';
import { deleteDatabase, openDatabase, reasonOf, within } from './life-cycle.ts';
import { isStored, readStored } from './reads.ts';

export interface OpenedCorpus {
  readonly corpus: Corpus;
  readonly searchIndex: Uint8Array;
  readonly from: 'database' | 'package';
  /** Anything but `ready` is why the package was read. */
  readonly database: DatabaseState;
}

export type DatabaseState = 'ready' | 'empty' | 'stale' | 'damaged' | 'newer' | 'unavailable';

/** A record outside the database of what was put into it: a database that comes back empty says nothing of it itself. */
export interface Witness {
  readonly files: string;
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

/** The corpus and its search index: `(await openCorpus()).corpus.documents[0].title` → 中共济南市委 济南市人民政府关于…. */
export async function openCorpus(readFile: ReadFile = readPackagedFile): Promise<OpenedCorpus> {
  const stored = await within(readDatabase(readFile), READ_TIMEOUT_MS, 'reading').catch(() => 'unavailable' as const);
  if (typeof stored !== 'string') return stored;
  const { corpus, searchIndex } = await readPackage(readFile);
  return { corpus, searchIndex, from: 'package', database: stored };
}

/**
 * Makes sure that the database holds the packaged corpus: imports it on the first run and after an update, completes an import
 * that was cut off, rebuilds what was lost or damaged. Can be called at any time, and twice at once.
 */
export async function keepCorpus(witness: WitnessKeeper, readFile: ReadFile = readPackagedFile): Promise<Keeping> {
  try {
    return await keep(witness, readFile);
  } catch (error) {
    return { outcome: 'not-stored', reason: reasonOf(error) };
  }
}

async function readDatabase(readFile: ReadFile): Promise<OpenedCorpus | Exclude<DatabaseState, 'ready'>> {
  const expected = await readStamp(readFile);
  const opening = await openDatabase();
  if (opening.state !== 'open') return opening.state;
  try {
    const stored = await readStored(opening.database, expected);
    if (stored.state !== 'ready') return stored.state;
    return { corpus: stored.corpus, searchIndex: stored.searchIndex, from: 'database', database: 'ready' };
  } catch {
    return 'damaged';
  } finally {
    opening.database.close();
  }
}

async function keep(witness: WitnessKeeper, readFile: ReadFile): Promise<Keeping> {
  const stamp = await readStamp(readFile);
  const before = await look(stamp.files, readFile);
  if (before === 'newer') return { outcome: 'not-stored', reason: 'a later version of the extension wrote the database' };
  const known = await witness.read().catch(() => undefined);
  const record = { files: stamp.files, schema: SCHEMA_VERSION, counts: stamp.counts };
  if (before === 'ready') {
    if (known?.files !== stamp.files) await witness.write(record);
    return { outcome: 'kept' };
  }
  await store(await readCheckedPackage(readFile));
  await witness.write(record);
  return { outcome: 'imported', because: becauseOf(before, known) };
}

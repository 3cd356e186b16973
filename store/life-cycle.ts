import Dexie from 'dexie';
import { INDEX_DATABASE, READ_TIMEOUT_MS, SCHEMA_VERSION, WRITE_TIMEOUT_MS } from './constants.ts';
import { IndexDatabase } from './schema.ts';

/** What opening the index database came to. Who gets `open` closes it. */
export type Opening =
  | { readonly state: 'open'; readonly database: IndexDatabase }
  /** Written by a later version of the extension: it is left alone. */
  | { readonly state: 'newer'; readonly version: number }
  | { readonly state: 'unavailable'; readonly reason: string };

/**
 * Opens the index database, and never waits longer than `timeoutMs`: another page that holds an older version open, a full
 * disk, a browser without IndexedDB all come out as `unavailable`.
 */
export async function openDatabase(timeoutMs = READ_TIMEOUT_MS): Promise<Opening> {
  const database = new IndexDatabase();
  // Lets another page upgrade or delete: whoever reads here falls back to the package.
  database.on('versionchange', () => database.close());
  try {
    await within(database.open(), timeoutMs, 'opening');
  } catch (error) {
    database.close();
    return { state: 'unavailable', reason: reasonOf(error) };
  }
  // Dexie opens and writes databases of later versions without a word, so the version is compared here.
  const version = Math.floor(database.backendDB().version / 10);
  if (version <= SCHEMA_VERSION) return { state: 'open', database };
  database.close();
  return { state: 'newer', version };
}

/** Removes the index database, so that it can be built anew. True when it is gone. */
export async function deleteDatabase(): Promise<boolean> {
  try {
    await within(Dexie.delete(INDEX_DATABASE), WRITE_TIMEOUT_MS, 'deleting');
    return true;
  } catch {
    return false;
  }
}

/** Rejects when the work takes longer; the work itself goes on and its outcome is dropped. */
export async function within<T>(work: PromiseLike<T>, timeoutMs: number, name: string): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${name} took over ${timeoutMs} ms`)), timeoutMs);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** The error's name says what happened; messages differ from browser to browser and may be empty. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}

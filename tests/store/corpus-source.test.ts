import Dexie from 'dexie';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { INDEX_DATABASE, SCHEMA_VERSION } from '@/store/constants.ts';
import { keepCorpus, keepRows, openCorpus, rebuildCorpus } from '@/store/corpus-source.ts';
import { importPackage } from '@/store/import.ts';
import { IndexDatabase } from '@/store/schema.ts';
import { corpusOf, packageOf, witnessInMemory } from './packages.ts';

const TABLES = ['documents', 'entities', 'lineages', 'stamps'] as const;
const old = corpusOf(2024);
const fresh = corpusOf(2025, ['轨道交通4号线', '中央商务区']);

beforeEach(() => {
  Dexie.dependencies.indexedDB = new IDBFactory();
});

describe('the corpus', () => {
  it('is read from the package while nothing is stored, and leaves nothing behind', async () => {
    const opened = await openCorpus(packageOf(old));
    expect(opened).toMatchObject({ corpus: old, from: 'package', database: 'empty' });
    expect(await rowCounts()).toEqual([0, 0, 0, 0]);
  });

  it('is imported on the first run, and comes back from the database unchanged and in its order', async () => {
    const witness = witnessInMemory();
    expect(await keepCorpus(witness, packageOf(old))).toEqual({ outcome: 'imported', because: 'first' });
    const opened = await openCorpus(packageOf(old));
    expect(opened).toEqual({ corpus: old, from: 'database', database: 'ready' });
    expect(witness.last()).toMatchObject({ schema: SCHEMA_VERSION, counts: { documents: 2, clauses: 6, entities: 3 } });
  });

  it('is left alone while it is what the package holds', async () => {
    const witness = witnessInMemory();
    await keepCorpus(witness, packageOf(old));
    expect(await keepCorpus(witness, packageOf(old))).toEqual({ outcome: 'kept' });
  });

  it('is imported once more after an update, and shown from the package until then', async () => {
    const witness = witnessInMemory();
    await keepCorpus(witness, packageOf(old));
    expect(await openCorpus(packageOf(fresh))).toMatchObject({ corpus: fresh, from: 'package', database: 'stale' });
    expect(await keepCorpus(witness, packageOf(fresh))).toEqual({ outcome: 'imported', because: 'update' });
    expect(await openCorpus(packageOf(fresh))).toMatchObject({ corpus: fresh, from: 'database' });
  });

  it('may be imported twice at once', async () => {
    const witness = witnessInMemory();
    const both = await Promise.all([keepCorpus(witness, packageOf(old)), keepCorpus(witness, packageOf(old))]);
    expect(both.map(({ outcome }) => outcome)).not.toContain('not-stored');
    expect(await openCorpus(packageOf(old))).toMatchObject({ corpus: old, from: 'database' });
  });

  it('that an earlier version stored with its search is imported anew, without it', async () => {
    await createNatively(10, [...TABLES, 'files']);
    expect(await openCorpus(packageOf(old))).toMatchObject({ corpus: old, from: 'package', database: 'empty' });
    expect(await keepCorpus(witnessInMemory(), packageOf(old))).toMatchObject({ outcome: 'imported' });
    const database = await opened();
    expect([...database.backendDB().objectStoreNames].toSorted()).toEqual([...TABLES].toSorted());
    database.close();
    expect(await openCorpus(packageOf(old))).toMatchObject({ corpus: old, from: 'database' });
  });

  it('is rebuilt when the reader asks', async () => {
    const witness = witnessInMemory();
    await keepCorpus(witness, packageOf(old));
    expect(await rebuildCorpus(witness, packageOf(old))).toMatchObject({ outcome: 'imported' });
    expect(await openCorpus(packageOf(old))).toMatchObject({ corpus: old, from: 'database' });
  });
});

describe('an import', () => {
  it('that fails in the middle leaves the corpus before it whole', async () => {
    await keepCorpus(witnessInMemory(), packageOf(old));
    const twice = { ...fresh, entities: [...fresh.entities, fresh.entities[0]!] };
    const database = await opened();
    const stamp = { format: 1, corpus: twice.hash, file: 'x', counts: counts(9) } as const;
    const failing = importPackage(database, { stamp, corpus: twice });
    await expect(failing).rejects.toThrow();
    database.close();
    expect(await openCorpus(packageOf(old))).toMatchObject({ corpus: old, from: 'database' });
  });

  it.each([1, 2, 3, 5, 6, 7])('cut off at row %i is invisible, and completed at the next start', async (last) => {
    const witness = witnessInMemory();
    const database = await opened();
    let rows = 0;
    for (const name of TABLES)
      database.table(name).hook('creating', () => {
        rows += 1;
        if (rows === last) Dexie.currentTransaction.abort();
      });
    const stamp = { format: 1, corpus: old.hash, file: 'x', counts: counts(3) } as const;
    await expect(importPackage(database, { stamp, corpus: old })).rejects.toThrow();
    expect(rows).toBeGreaterThanOrEqual(last);
    database.close();
    expect(await rowCounts()).toEqual([0, 0, 0, 0]);
    expect(await keepCorpus(witness, packageOf(old))).toMatchObject({ outcome: 'imported' });
    expect(await openCorpus(packageOf(old))).toMatchObject({ corpus: old, from: 'database' });
  });

  it('of a damaged package is refused, and what was stored stays', async () => {
    await keepCorpus(witnessInMemory(), packageOf(old));
    const broken = packageOf(fresh, (files) => {
      const bytes = files.get('corpus/corpus.json')!;
      bytes[0] = bytes[0]! ^ 1;
    });
    expect(await keepCorpus(witnessInMemory(), broken)).toMatchObject({ outcome: 'not-stored' });
    expect(await openCorpus(packageOf(old))).toMatchObject({ corpus: old, from: 'database' });
  });
});

describe('a database that', () => {
  it('was lost without a word is noticed by the witness and rebuilt', async () => {
    const witness = witnessInMemory();
    await keepCorpus(witness, packageOf(old));
    Dexie.dependencies.indexedDB = new IDBFactory();
    expect(await openCorpus(packageOf(old))).toMatchObject({ corpus: old, from: 'package', database: 'empty' });
    expect(await keepCorpus(witness, packageOf(old))).toEqual({ outcome: 'imported', because: 'lost' });
  });

  it.each(TABLES)('lost rows of %s is passed over and rebuilt', async (table) => {
    const witness = witnessInMemory();
    await keepCorpus(witness, packageOf(old));
    const database = await opened();
    await database.table(table).delete((await database.table(table).toCollection().primaryKeys())[0] as string);
    database.close();
    expect(await openCorpus(packageOf(old))).toMatchObject({ corpus: old, from: 'package' });
    expect(await keepRows(witness, packageOf(old))).toMatchObject({ outcome: 'imported' });
    expect(await openCorpus(packageOf(old))).toMatchObject({ corpus: old, from: 'database' });
  });

  it('lost clauses inside a row is passed over, and rebuilt by whoever reads the rows', async () => {
    await keepCorpus(witnessInMemory(), packageOf(old));
    const database = await opened();
    const row = (await database.documents.get('a'))!;
    await database.documents.put({ ...row, value: { ...row.value, clauses: [] } });
    database.close();
    expect(await openCorpus(packageOf(old))).toMatchObject({ corpus: old, from: 'package', database: 'damaged' });
    expect(await keepRows(witnessInMemory(), packageOf(old))).toEqual({ outcome: 'kept' });
    expect(await keepCorpus(witnessInMemory(), packageOf(old))).toMatchObject({ outcome: 'imported' });
  });

  it('has lost a table is deleted and built anew', async () => {
    await createNatively(SCHEMA_VERSION * 10, ['documents']);
    expect(await openCorpus(packageOf(old))).toMatchObject({ corpus: old, from: 'package' });
    expect(await keepCorpus(witnessInMemory(), packageOf(old))).toMatchObject({ outcome: 'imported' });
    expect(await openCorpus(packageOf(old))).toMatchObject({ corpus: old, from: 'database' });
  });

  it('a later version wrote is neither read nor written', async () => {
    await createNatively((SCHEMA_VERSION + 1) * 10, [...TABLES, 'notes']);
    expect(await openCorpus(packageOf(old))).toMatchObject({ corpus: old, from: 'package', database: 'newer' });
    expect(await keepCorpus(witnessInMemory(), packageOf(old))).toMatchObject({ outcome: 'not-stored' });
    expect(await rowCounts()).toEqual([0, 0, 0, 0]);
    // Nothing in it is the reader's own: asked to rebuild it, we do.
    expect(await rebuildCorpus(witnessInMemory(), packageOf(old))).toMatchObject({ outcome: 'imported' });
  });

  it('another page will not let go of does not make a reader wait', async () => {
    const holder = await createNatively(1, ['documents'], { keepOpen: true });
    const started = performance.now();
    expect(await openCorpus(packageOf(old))).toMatchObject({ corpus: old, from: 'package', database: 'unavailable' });
    expect(performance.now() - started).toBeLessThan(2500);
    holder.close();
  });

  it('the browser refuses is done without', async () => {
    Dexie.dependencies.indexedDB = {
      ...new IDBFactory(),
      open: () => {
        throw new DOMException(
          'A mutation operation was attempted on a database that did not allow mutations.',
          'InvalidStateError',
        );
      },
    } as unknown as IDBFactory;
    expect(await openCorpus(packageOf(old))).toMatchObject({ corpus: old, from: 'package', database: 'unavailable' });
    expect(await keepCorpus(witnessInMemory(), packageOf(old))).toMatchObject({ outcome: 'not-stored' });
  });
});

async function opened(): Promise<IndexDatabase> {
  const database = new IndexDatabase();
  await database.open();
  return database;
}

async function rowCounts(): Promise<number[]> {
  const database = await opened();
  const found = await Promise.all(TABLES.map((name) => database.table(name).count()));
  database.close();
  return found;
}

function counts(entities: number) {
  return { documents: 2, clauses: 6, entities, lineages: 1 };
}

function createNatively(version: number, tables: readonly string[], { keepOpen = false } = {}): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = (Dexie.dependencies.indexedDB as IDBFactory).open(INDEX_DATABASE, version);
    request.onupgradeneeded = () => {
      for (const name of tables) request.result.createObjectStore(name, { keyPath: 'id' });
    };
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      if (!keepOpen) request.result.close();
      resolve(request.result as unknown as IDBDatabase);
    };
  });
}

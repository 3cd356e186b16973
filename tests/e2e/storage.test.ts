/** The corpus in a real IndexedDB: there after the install, whole or not at all, rebuilt when it was lost. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Browser, launchBrowser } from './browser.ts';
import { until } from './until.ts';

const TABLES = ['documents', 'entities', 'lineages', 'stamps'] as const;

let browser: Browser;
/** A page of ours that opens no document, to look into the database from. */
let page: Page;
let whole: Readonly<Record<string, number>>;

beforeAll(async () => {
  browser = await launchBrowser();
  page = await browser.openOwnPage('/icon/16.png');
  const stamp = await page.evaluate(async () => (await fetch('/corpus/stamp.json')).json());
  whole = {
    documents: stamp.counts.documents,
    entities: stamp.counts.entities,
    lineages: stamp.counts.lineages,
    stamps: 1,
  };
  await until(isWhole);
});

afterAll(async () => {
  await browser?.close();
});

beforeEach(async () => {
  // A failed test must not spoil the next one.
  await until(isWhole);
});

describe('the stored corpus', () => {
  it('is whole after the install, and a witness outside the database knows it', async () => {
    expect(await counts()).toEqual(whole);
    expect(await witness()).toMatchObject({ schema: 2, counts: { documents: 5 } });
  });

  it.each([
    ['lost with its database', () => page.evaluate(deleteAll)],
    ['emptied table by table', () => page.evaluate(clearTables, [...TABLES])],
    ['robbed of one table', () => page.evaluate(clearTables, ['entities'])],
    ['stamped by another version', () => page.evaluate(forgeStamp)],
  ])('is answered from the package and rebuilt when %s', async (_, damage) => {
    await damage();
    expect(await counts()).not.toEqual(whole);
    await browser.stopWorker();
    expect(await ask('黄河体育中心')).toBe('黄河体育中心');
    await expect.poll(counts, { timeout: 20_000 }).toEqual(whole);
  });

  it('of a later version is left as it is, and the package answers', async () => {
    await page.evaluate(raiseVersion);
    await browser.stopWorker();
    expect(await ask('聊热入济')).toContain('聊热入济');
    expect(await page.evaluate(async () => (await indexedDB.databases())[0]?.version)).toBe(300);
    await page.evaluate(deleteAll);
    await browser.stopWorker();
    await ask('聊热入济');
  });
});

const isWhole = async () => JSON.stringify(await counts()) === JSON.stringify(whole);

/** Rows of each table; a database that is not there has none, and is not made by looking. */
function counts(): Promise<Record<string, number>> {
  return page.evaluate(async (tables) => {
    const rows = Object.fromEntries(tables.map((table) => [table, 0]));
    if (!(await indexedDB.databases()).some(({ name }) => name === 'yinju-index')) return rows;
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('yinju-index');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const present = tables.filter((table) => database.objectStoreNames.contains(table));
    if (present.length > 0) {
      const transaction = database.transaction(present);
      for (const table of present) {
        const counting = transaction.objectStore(table).count();
        counting.onsuccess = () => {
          rows[table] = counting.result;
        };
      }
      await new Promise((resolve) => transaction.addEventListener('complete', resolve));
    }
    database.close();
    return rows;
  }, TABLES);
}

/** Asks the background as a page of ours may: the name of the dossier it answers with. */
function ask(id: string): Promise<string> {
  return page.evaluate(async (id) => {
    const { runtime } = (globalThis as unknown as { chrome: typeof browserApi }).chrome;
    const { value } = await runtime.sendMessage({ type: 'cite', request: { id } });
    return value.name;
  }, id);
}

function witness(): Promise<unknown> {
  return page.evaluate(async () => {
    const { storage } = (globalThis as unknown as { chrome: typeof browserApi }).chrome;
    return (await storage.local.get('witness.index'))['witness.index'];
  });
}

declare const browserApi: {
  readonly runtime: { sendMessage(message: unknown): Promise<{ value: { name: string } }> };
  readonly storage: { readonly local: { get(key: string): Promise<Record<string, unknown>> } };
};

function deleteAll(): Promise<void> {
  return new Promise((resolve, reject) => {
    const deleting = indexedDB.deleteDatabase('yinju-index');
    deleting.onsuccess = () => resolve();
    deleting.onerror = () => reject(deleting.error);
  });
}

async function clearTables(tables: readonly string[]): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve) => {
    const opening = indexedDB.open('yinju-index');
    opening.onsuccess = () => resolve(opening.result);
  });
  const transaction = database.transaction([...tables], 'readwrite');
  for (const table of tables) transaction.objectStore(table).clear();
  await new Promise((resolve) => transaction.addEventListener('complete', resolve));
  database.close();
}

/** As an import of another package would have left it: half of the rows, and a stamp that is not ours. */
async function forgeStamp(): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve) => {
    const opening = indexedDB.open('yinju-index');
    opening.onsuccess = () => resolve(opening.result);
  });
  const transaction = database.transaction(['stamps', 'lineages'], 'readwrite');
  transaction.objectStore('lineages').clear();
  transaction.objectStore('stamps').put({ id: 'corpus', stamp: { format: 1, corpus: 'x', files: 'x', counts: {} } });
  await new Promise((resolve) => transaction.addEventListener('complete', resolve));
  database.close();
}

async function raiseVersion(): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve) => {
    const opening = indexedDB.open('yinju-index', 300);
    opening.onsuccess = () => resolve(opening.result);
  });
  database.close();
}

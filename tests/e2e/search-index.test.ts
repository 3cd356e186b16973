/** The search index in a real browser: the same bytes as Node builds, and what happens to one that the search refuses. */
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Browser, launchBrowser } from './browser.ts';
import { until } from './until.ts';

const root = join(import.meta.dirname, '..', '..');

let browser: Browser;
/** A page of ours that opens no document. */
let page: Page;
/** Length and version of the packaged index. */
let whole: Head;

interface Head {
  readonly length: number;
  readonly version: number;
}

beforeAll(async () => {
  browser = await launchBrowser();
  page = await browser.openOwnPage('/icon/16.png');
  whole = await until(storedHead);
});

afterAll(async () => {
  await browser?.close();
});

describe('the index of the packaged documents', () => {
  it('built in Chromium is, byte for byte, the one built in Node', async () => {
    await page.evaluate(await scriptOf('core/search/build.ts'));
    const [built, packaged] = await page.evaluate(async () => {
      const { buildSearchIndex } = (globalThis as unknown as { bundled: Builder }).bundled;
      const corpus = await (await fetch('/corpus/corpus.json')).json();
      const hash = async (bytes: BufferSource) =>
        Array.from(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))).join(' ');
      const file = await (await fetch('/corpus/search.bin')).arrayBuffer();
      return [await hash(buildSearchIndex(corpus)), await hash(file)] as const;
    });
    expect(built).toBe(packaged);
  });
});

interface Builder {
  readonly buildSearchIndex: (corpus: unknown) => Uint8Array<ArrayBuffer>;
}

describe('a stored index that the search refuses', () => {
  it.each([
    ['of an older version', { length: 1, version: 1 }],
    ['of a later version', { length: 1, version: 99 }],
    ['cut short', { length: 0.5, version: undefined }],
  ])('%s is passed over at once, and replaced behind the answer', async (_, damage) => {
    await page.evaluate(spoilIndex, damage);
    expect(await storedHead()).not.toEqual(whole);
    const panel = await browser.openOwnPage('/sidepanel.html');
    await panel.locator('[role="combobox"]').fill('huanghetiyu');
    await panel.locator('.result').first().waitFor();
    expect(await panel.locator('.result-name').first().textContent()).toBe('黄河体育中心');
    await expect.poll(storedHead, { timeout: 20_000 }).toEqual(whole);
    await panel.close();
  });

  it('does not keep the background from answering either', async () => {
    await page.evaluate(spoilIndex, { length: 1, version: 1 });
    await browser.stopWorker();
    const name = await page.evaluate(async () => {
      const { runtime } = (globalThis as unknown as { chrome: { runtime: Runtime } }).chrome;
      return (await runtime.sendMessage({ type: 'search', request: { query: '聊热入济', limit: 1 } })).value.results[0]!
        .title;
    });
    expect(name).toContain('聊热入济');
    await expect.poll(storedHead, { timeout: 20_000 }).toEqual(whole);
  });
});

interface Runtime {
  sendMessage(message: unknown): Promise<{ value: { results: { title: string }[] } }>;
}

/** A module and what it imports, as a script that leaves its exports in `bundled`. */
async function scriptOf(file: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    root,
    build: { write: false, target: 'es2022', lib: { entry: join(root, file), formats: ['iife'], name: 'bundled' } },
  });
  const [{ output }] = result as unknown as [{ output: [{ code: string }] }];
  return output[0].code;
}

/** What is stored as the index; undefined while nothing is. */
function storedHead(): Promise<Head | undefined> {
  return page.evaluate(async () => {
    if (!(await indexedDB.databases()).some(({ name }) => name === 'yinju-index')) return undefined;
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('yinju-index');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    try {
      if (!database.objectStoreNames.contains('files')) return undefined;
      const getting = database.transaction('files').objectStore('files').get('search');
      await new Promise((resolve) => getting.addEventListener('success', resolve));
      const bytes: Uint8Array | undefined = getting.result?.value;
      return (
        bytes && { length: bytes.length, version: new DataView(bytes.buffer, bytes.byteOffset).getUint32(4, true) }
      );
    } finally {
      database.close();
    }
  });
}

/** Leaves a part of the stored index, under another version; everything else in the database stays as it is. */
async function spoilIndex({ length, version }: { length: number; version: number | undefined }): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve) => {
    const opening = indexedDB.open('yinju-index');
    opening.onsuccess = () => resolve(opening.result);
  });
  const files = database.transaction('files', 'readwrite').objectStore('files');
  const getting = files.get('search');
  await new Promise((resolve) => getting.addEventListener('success', resolve));
  const row = getting.result as { value: Uint8Array };
  const value = row.value.slice(0, row.value.length * length);
  if (version !== undefined) new DataView(value.buffer).setUint32(4, version, true);
  const putting = files.put({ ...row, value });
  await new Promise((resolve) => putting.addEventListener('success', resolve));
  database.close();
}

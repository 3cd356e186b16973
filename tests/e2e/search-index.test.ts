/** The search index in a real browser: the same bytes as Node builds, and what happens to one that the search refuses. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Browser, launchBrowser, TEST_BUILD } from './browser.ts';

const root = join(import.meta.dirname, '..', '..');

let browser: Browser;
/** A page of ours that opens no document. */
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  page = await browser.openOwnPage('/icon/16.png');
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

describe('a packaged index that the search refuses', () => {
  it.each([
    ['of an older version', (index: Buffer) => index.writeUInt32LE(1, 4)],
    ['of a later version', (index: Buffer) => index.writeUInt32LE(99, 4)],
    ['cut short', (index: Buffer) => index.subarray(0, index.length / 2)],
  ])('%s is told in the panel, and the documents are read all the same', async (_, damage) => {
    const extension = mkdtempSync(join(tmpdir(), 'yinju-index-'));
    try {
      cpSync(TEST_BUILD, extension, { recursive: true });
      const file = join(extension, 'corpus', 'search.bin');
      const index = readFileSync(file);
      const damaged = damage(index);
      writeFileSync(file, typeof damaged === 'number' ? index : damaged);
      await inDamaged(extension);
    } finally {
      rmSync(extension, { recursive: true, force: true });
    }
  });
});

/** What a reader meets where the search does not open. */
async function inDamaged(extension: string): Promise<void> {
  const damaged = await launchBrowser({ extension });
  try {
    const panel = await damaged.openOwnPage('/sidepanel.html');
    await panel.getByRole('alert').getByRole('button').click();
    await panel.getByRole('alert').getByRole('button').waitFor();
    expect(await panel.locator('[role="combobox"]').count()).toBe(0);
    const reader = await damaged.openOwnPage('/reader.html');
    await reader.locator('.clause').first().waitFor();
  } finally {
    await damaged.close();
  }
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

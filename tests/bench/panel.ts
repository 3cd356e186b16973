/**
 * The panel as it is shipped, in Chromium: how long its search takes to be ready, beside opening the same database and nothing else, and
 * what a keystroke costs until its results are laid out, with a hundred documents in the package.
 */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packagedFiles } from '../../tools/corpus-assets.ts';
import { loadCorpus } from '../../tools/load-corpus.ts';
import { type Browser, launchBrowser, TEST_BUILD } from '../e2e/browser.ts';
import { until } from '../e2e/until.ts';
import { labelledQueries } from '../search/labelled-queries.ts';
import { hundredDocuments } from './hundred-documents.ts';
import { percentile } from './timing.ts';

/** Starts of the browser, half of them for each. */
const STARTS = 10;

/** Results are there with the first: `ready` and one search. */
export interface PanelStart {
  readonly readyMs: number;
  readonly openMs: number;
}

/** Medians of fresh starts of the browser that take turns. */
export async function measurePanelStart(): Promise<PanelStart> {
  const profile = mkdtempSync(join(tmpdir(), 'yinju-bench-'));
  try {
    await inBrowser({ profile }, installed);
    const [ready, open]: [number[], number[]] = [[], []];
    for (let i = 0; i < STARTS; i++)
      await inBrowser({ profile }, async (browser) =>
        i % 2 === 0 ? ready.push(await panelReady(browser)) : open.push(await databaseOpen(browser)),
      );
    return { readyMs: percentile(ready, 0.5), openMs: percentile(open, 0.5) };
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
}

export interface Keystrokes {
  readonly count: number;
  readonly p50: number;
  readonly p99: number;
}

/** Every labelled query typed sign by sign into the panel. From the keystroke to the results laid out, on the page's own thread. */
export async function measureKeystrokes(): Promise<Keystrokes> {
  const extension = mkdtempSync(join(tmpdir(), 'yinju-hundred-'));
  try {
    cpSync(TEST_BUILD, extension, { recursive: true });
    for (const { path, contents } of packagedFiles(hundredDocuments(loadCorpus())))
      writeFileSync(join(extension, path), contents);
    return await inBrowser({ extension }, async (browser) => {
      const page = await browser.openOwnPage('/sidepanel.html');
      await page.locator('[role="combobox"]').fill('黄河');
      await page.locator('.result').first().waitFor({ timeout: 120_000 });
      const queries = labelledQueries().map(({ q }) => q);
      await page.evaluate(typeAll, queries.slice(0, 20));
      const times = await page.evaluate(typeAll, queries);
      return { count: times.length, p50: percentile(times, 0.5), p99: percentile(times, 0.99) };
    });
  } finally {
    rmSync(extension, { recursive: true, force: true });
  }
}

async function inBrowser<T>(
  options: Parameters<typeof launchBrowser>[0],
  job: (browser: Browser) => Promise<T>,
): Promise<T> {
  const browser = await launchBrowser(options);
  try {
    return await job(browser);
  } finally {
    await browser.close();
  }
}

/** The documents are in the database. */
async function installed(browser: Browser): Promise<void> {
  const worker = await browser.worker();
  await until(() =>
    worker.evaluate<boolean>(`chrome.storage.local.get('witness.index').then((it) => 'witness.index' in it)`),
  );
}

/** From the first line of the panel's script, which says the page's language, to its first results, for words that were left for it. */
async function panelReady(browser: Browser): Promise<number> {
  const worker = await browser.worker();
  await worker.evaluate<void>(`chrome.storage.session.set({ 'panel.query': { text: '黄河体育中心', at: 1 } })`);
  const page = await browser.context.newPage();
  await page.addInitScript(() => {
    let begun = 0;
    new MutationObserver((changes, observer) => {
      if (begun === 0 && changes.some(({ attributeName }) => attributeName === 'lang')) begun = performance.now();
      if (!document.querySelector('.result')) return;
      observer.disconnect();
      Object.assign(globalThis, { readyMs: performance.now() - begun });
    }).observe(document, { childList: true, subtree: true, attributes: true });
  });
  await page.goto(`chrome-extension://${browser.extensionId}/sidepanel.html`);
  await page.locator('.result').first().waitFor();
  return page.evaluate(() => (globalThis as unknown as { readyMs: number }).readyMs);
}

async function databaseOpen(browser: Browser): Promise<number> {
  const page = await browser.openOwnPage('/icon/16.png');
  return page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const begun = performance.now();
        const opening = indexedDB.open('yinju-index');
        opening.onsuccess = () => resolve(performance.now() - begun);
        opening.onerror = () => reject(opening.error);
      }),
  );
}

/** Runs in the panel: what each keystroke keeps its thread busy for, layout of the results included. */
async function typeAll(queries: readonly string[]): Promise<number[]> {
  const input = document.querySelector<HTMLInputElement>('[role="combobox"]')!;
  const write = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!;
  const times: number[] = [];
  for (const query of queries) {
    for (let length = 1; length <= query.length; length++) {
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      const begun = performance.now();
      write.call(input, query.slice(0, length));
      input.dispatchEvent(new Event('input', { bubbles: true }));
      // The answer and the drawing follow as micro-tasks: the next task finds them done.
      await new Promise<void>((resolve) => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => resolve();
        channel.port2.postMessage(null);
      });
      document.body.getBoundingClientRect();
      times.push(performance.now() - begun);
    }
  }
  return times;
}

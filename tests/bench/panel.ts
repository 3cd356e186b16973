/**
 * The panel as it is shipped, in Chromium: how long its search takes to be ready, beside opening the same database and nothing else, and
 * what a keystroke costs until its results are laid out, with a hundred documents in the package.
 */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { packagedFiles } from '../../tools/corpus-assets.ts';
import { loadCorpus } from '../../tools/load-corpus.ts';
import { type Browser, launchBrowser, TEST_BUILD } from '../e2e/browser.ts';
import { until } from '../e2e/until.ts';
import { labelledQueries } from '../search/labelled-queries.ts';
import { hundredDocuments } from './hundred-documents.ts';
import { percentile } from './timing.ts';

/** Starts of the browser, half of them for each. */
const STARTS = 24;

/** A browser at rest, and a page that nobody disturbs while it opens: asking it anything runs on its thread. In ms. */
const REST_MS = 1200;

/** In ms, medians. */
export interface PanelStart {
  /** From the start of the panel's script until the search answers. */
  readonly ready: number;
  /** From there until its first frame with something in it. */
  readonly painted: number;
  /** Opening the same database and nothing else. */
  readonly open: number;
  /** The panel opened once more in the same browser, and the database. */
  readonly readyAgain: number;
  readonly paintedAgain: number;
  readonly openAgain: number;
}

/**
 * Fresh starts of the browser that take turns. The installed extension has lost its worker: nothing has touched the database before the
 * panel does, or the page that only opens it.
 */
export async function measurePanelStart(): Promise<PanelStart> {
  const [profile, extension] = ['yinju-bench-', 'yinju-extension-'].map((name) => mkdtempSync(join(tmpdir(), name)));
  try {
    cpSync(TEST_BUILD, extension!, { recursive: true });
    const id = await inBrowser({ profile: profile!, extension: extension! }, installed);
    takeWorker(extension!);
    markStart(extension!);
    const times: { [Name in keyof PanelStart]: number[] } = {
      ready: [],
      painted: [],
      open: [],
      readyAgain: [],
      paintedAgain: [],
      openAgain: [],
    };
    for (let i = 0; i < STARTS; i++) {
      await inBrowser({ profile: profile!, extension: extension!, id }, async (browser) => {
        await sleep(REST_MS);
        if (i % 2 === 0) {
          const [first, second] = [await panelStart(browser), await panelStart(browser)];
          times.ready.push(first.ready);
          times.painted.push(first.painted);
          times.readyAgain.push(second.ready);
          times.paintedAgain.push(second.painted);
          return;
        }
        const page = await browser.openOwnPage('/icon/16.png');
        await sleep(REST_MS);
        times.open.push(await page.evaluate(openDatabase));
        times.openAgain.push(await page.evaluate(openDatabase));
      });
    }
    return Object.fromEntries(
      Object.entries(times).map(([name, of]) => [name, percentile(of, 0.5)]),
    ) as unknown as PanelStart;
  } finally {
    for (const folder of [profile!, extension!]) rmSync(folder, { recursive: true, force: true });
  }
}

function takeWorker(extension: string): void {
  const file = join(extension, 'manifest.json');
  const { background: _, ...manifest } = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  writeFileSync(file, JSON.stringify(manifest));
}

/** Whichever script of a page runs first says so. */
function markStart(extension: string): void {
  const chunks = join(extension, 'chunks');
  const mark = `performance.getEntriesByName('script-start').length || performance.mark('script-start');\n`;
  for (const name of readdirSync(chunks)) {
    const file = join(chunks, name);
    writeFileSync(file, mark + readFileSync(file, 'utf8'));
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

/** Waits until the documents are in the database; the extension's id. */
async function installed(browser: Browser): Promise<string> {
  const worker = await browser.worker();
  await until(() =>
    worker.evaluate<boolean>(`chrome.storage.local.get('witness.index').then((it) => 'witness.index' in it)`),
  );
  return browser.extensionId;
}

/** From the first statement of the panel's scripts until its search is open, and until it is painted. */
async function panelStart(browser: Browser): Promise<{ ready: number; painted: number }> {
  const page = await browser.context.newPage();
  await page.goto(`chrome-extension://${browser.extensionId}/sidepanel.html`, { waitUntil: 'commit' });
  await sleep(REST_MS);
  return page.evaluate(() => {
    const at = (name: string) => performance.getEntriesByName(name)[0]!.startTime;
    const begun = at('script-start');
    return { ready: at('search-ready') - begun, painted: at('first-contentful-paint') - begun };
  });
}

/** Runs in a page of ours: opens the database. */
async function openDatabase(): Promise<number> {
  const begun = performance.now();
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('yinju-index');
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const ms = performance.now() - begun;
  database.close();
  return ms;
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

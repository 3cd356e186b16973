/** The reader opened at a clause of the longest document, beside a plain page with the same text, in turns, in one browser. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { BrowserContext, CDPSession, Page } from 'playwright-core';
import { loadCorpus } from '../../tools/load-corpus.ts';
import { type Browser, launchBrowser, PRODUCTION_BUILD } from '../e2e/browser.ts';
import { type Goal, sayGoals } from './goals.ts';
import { say, sayTable } from './report.ts';
import { percentile } from './timing.ts';

const TURNS = 5;
/** Longer tasks are felt. */
const LONG_MS = 50;
/** So long a page is kept busy to be told by it. */
const WORK_MS = 250;

/** One opening, in ms and bytes. */
interface Opening {
  /** Until the clause was painted in its place, from the start of the navigation. */
  readonly shownMs: number;
  /** Of the main thread until it had come to rest. */
  readonly cpuMs: number;
  readonly scrollCpuMs: number;
  readonly longTasks: number;
  readonly longestMs: number;
  /** What JavaScript holds after a collection. */
  readonly heap: number;
  readonly nodes: number;
  /**
   * Of the page's process as the browser's own task manager counts it: memory of no file, written or swapped. Files that are mapped, the
   * program and its fonts, are not in it: they are there once for all processes. Linux only, else NaN.
   */
  readonly footprint: number;
}

/** `npm run build` comes first: the reader measured is the built one. */
export async function sayReading(): Promise<void> {
  const document = loadCorpus().documents.toSorted((a, b) => b.clauses.length - a.clauses.length)[0]!;
  const { id } = document.clauses[Math.floor(document.clauses.length * 0.6)]!;
  const clauses = document.clauses.map((clause) => `<p id="${clause.id}">${clause.text.replaceAll('<', '&lt;')}</p>`);
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(plainPage(clauses));
  }).listen(0);
  const browser = await launchBrowser({ extension: PRODUCTION_BUILD });
  const hash = encodeURIComponent(id);
  const addresses = {
    plain: `http://127.0.0.1:${(server.address() as AddressInfo).port}/#${hash}`,
    reader: `chrome-extension://${browser.extensionId}/reader.html#/d/${document.id}/c/${hash}`,
  };
  try {
    // The page of the first run would share the reader's process.
    for (const page of browser.context.pages()) if (page.url().endsWith('/welcome.html')) await page.close();
    const openings = { plain: [] as Opening[], reader: [] as Opening[] };
    // The first opening of each fills caches and the database.
    for (let turn = 0; turn <= TURNS; turn++) {
      // As after half a minute: reading does not start it again.
      await browser.stopWorker();
      for (const kind of ['plain', 'reader'] as const) {
        const opening = await measure(browser, addresses[kind], id);
        if (turn > 0) openings[kind].push(opening);
      }
    }
    report(document.clauses.length, openings);
  } finally {
    await browser.close();
    server.close();
  }
}

function plainPage(paragraphs: readonly string[]): string {
  return `<!doctype html><html lang="zh"><title>plain</title><style>body{max-width:680px;margin:auto;font:17px/1.75 serif}</style>${paragraphs.join('')}`;
}

async function measure({ context }: Browser, address: string, id: string): Promise<Opening> {
  const page = await context.newPage();
  const devTools = await context.newCDPSession(page);
  await devTools.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.addInitScript(watch, id);
  await page.goto(address);
  const shownAt = () => page.evaluate(() => performance.getEntriesByName('shown')[0]?.startTime);
  while ((await shownAt()) === undefined) await page.waitForTimeout(50);
  await page.waitForTimeout(500);
  const shownMs = (await shownAt())!;
  const opened = await metricsOf(devTools);
  const longTasks = await scrollThrough(page);
  const scrolled = await metricsOf(devTools);
  await devTools.send('HeapProfiler.collectGarbage');
  const rested = await metricsOf(devTools);
  const footprint = await footprintOf(context, page);
  await page.close();
  return {
    shownMs,
    cpuMs: 1000 * opened('ThreadTime'),
    scrollCpuMs: 1000 * (scrolled('ThreadTime') - opened('ThreadTime')),
    longTasks: longTasks.length,
    longestMs: Math.max(0, ...longTasks),
    heap: rested('JSHeapUsedSize'),
    nodes: rested('Nodes'),
    footprint,
  };
}

/** Marks the frame after the clause stands in the window; runs in the page. */
function watch(id: string): void {
  const look = () => {
    const top = document.getElementById(id)?.getBoundingClientRect().top ?? -1;
    if (top > -8 && top < innerHeight) requestAnimationFrame(() => performance.mark('shown'));
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

async function footprintOf(context: BrowserContext, page: Page): Promise<number> {
  const pid = await processOf(context, page);
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return [...status.matchAll(/^(?:RssAnon|VmSwap):\s+(\d+) kB/gm)].reduce(
      (sum, [, kb]) => sum + 1024 * Number(kb),
      0,
    );
  } catch {
    return Number.NaN;
  }
}

/** No one says which process a page is in: it is the one that works while the page is made to. */
async function processOf(context: BrowserContext, page: Page): Promise<number> {
  const session = await context.browser()!.newBrowserCDPSession();
  const cpuTimes = async () => {
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    return new Map(processInfo.filter(({ type }) => type === 'renderer').map(({ id, cpuTime }) => [id, cpuTime]));
  };
  const before = await cpuTimes();
  await page.evaluate((ms) => {
    const end = performance.now() + ms;
    while (performance.now() < end);
  }, WORK_MS);
  const after = [...(await cpuTimes())].map(([id, time]) => ({ id, worked: time - (before.get(id) ?? 0) }));
  await session.detach();
  return after.sort((a, b) => b.worked - a.worked)[0]!.id;
}

async function metricsOf(devTools: CDPSession): Promise<(name: string) => number> {
  const { metrics } = await devTools.send('Performance.getMetrics');
  return (name) => metrics.find((metric) => metric.name === name)!.value;
}

/** From top to foot, so far a step as one wheels; the tasks that were too long, in ms. */
function scrollThrough(page: Page): Promise<number[]> {
  return page.evaluate(async (longMs) => {
    const tasks: number[] = [];
    const observer = new PerformanceObserver((list) => {
      tasks.push(...list.getEntries().map(({ duration }) => duration));
    });
    observer.observe({ type: 'longtask' });
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    scrollTo(0, 0);
    for (let y = 0; y < document.documentElement.scrollHeight; y += 600) {
      scrollTo(0, y);
      await frame();
    }
    await frame();
    observer.disconnect();
    return tasks.filter((duration) => duration > longMs);
  }, LONG_MS);
}

function report(clauses: number, openings: Readonly<Record<'plain' | 'reader', readonly Opening[]>>): void {
  const median = (kind: 'plain' | 'reader', name: keyof Opening) =>
    percentile(
      openings[kind].map((opening) => opening[name]),
      0.5,
    );
  say();
  say(
    `The reader opened at a clause of ${clauses}, and a plain page with the same text: medians of ${TURNS} in turns.`,
  );
  sayTable(
    'Reading',
    ['ms to the clause', 'CPU ms', 'CPU ms scrolling', 'long tasks', 'heap MB', 'footprint MB', 'nodes'],
    (['plain', 'reader'] as const).map((kind) => [
      kind,
      median(kind, 'shownMs').toFixed(0),
      median(kind, 'cpuMs').toFixed(0),
      median(kind, 'scrollCpuMs').toFixed(0),
      `${median(kind, 'longTasks')} (${Math.max(...openings[kind].map(({ longestMs }) => longestMs)).toFixed(0)} ms)`,
      (median(kind, 'heap') / 1e6).toFixed(1),
      (median(kind, 'footprint') / 1e6).toFixed(0),
      String(median(kind, 'nodes')),
    ]),
  );
  const against = (label: string, name: keyof Opening, bound: number, unit = 1): Goal => ({
    label,
    made: `${(median('reader', name) / unit).toFixed(0)} ÷ ${(median('plain', name) / unit).toFixed(0)}`,
    ratio: median('reader', name) / median('plain', name),
    must: ['≤', bound],
  });
  sayGoals('Reader ÷ plain page', 'made of', [
    against('time to the clause', 'shownMs', 1.5),
    against('memory footprint', 'footprint', 2, 1e6),
    { label: 'long tasks while scrolling', made: 'median', ratio: median('reader', 'longTasks'), must: ['≤', 0] },
  ]);
}

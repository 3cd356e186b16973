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
  /** What the process of the page holds by itself; the extension's has its background script in it. Linux only, else NaN. */
  readonly privateBytes: number;
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
    // The first opening of each fills caches and the database.
    const openings = { plain: [] as Opening[], reader: [] as Opening[] };
    for (let turn = 0; turn <= TURNS; turn++)
      for (const kind of ['plain', 'reader'] as const) {
        const opening = await measure(browser, addresses[kind], id);
        if (turn > 0) openings[kind].push(opening);
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
  const privateBytes = await privateBytesOf(context, address.startsWith('chrome-extension:'));
  await page.close();
  return {
    shownMs,
    cpuMs: 1000 * opened('ThreadTime'),
    scrollCpuMs: 1000 * (scrolled('ThreadTime') - opened('ThreadTime')),
    longTasks: longTasks.length,
    longestMs: Math.max(0, ...longTasks),
    heap: rested('JSHeapUsedSize'),
    nodes: rested('Nodes'),
    privateBytes,
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

/** The busiest process of its kind is the page's own: spare ones have done nothing. */
async function privateBytesOf(context: BrowserContext, ofExtension: boolean): Promise<number> {
  const session = await context.browser()!.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const [own] = processInfo
    .filter(({ type, id }) => type === 'renderer' && isExtensions(id) === ofExtension)
    .sort((a, b) => b.cpuTime - a.cpuTime);
  try {
    const rollup = readFileSync(`/proc/${own!.id}/smaps_rollup`, 'utf8');
    return [...rollup.matchAll(/^Private_\w+:\s+(\d+) kB/gm)].reduce((sum, [, kb]) => sum + 1024 * Number(kb), 0);
  } catch {
    return Number.NaN;
  }
}

function isExtensions(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('--extension-process');
  } catch {
    return false;
  }
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
    ['ms to the clause', 'CPU ms', 'CPU ms scrolling', 'long tasks', 'heap MB', 'process MB', 'nodes'],
    (['plain', 'reader'] as const).map((kind) => [
      kind,
      median(kind, 'shownMs').toFixed(0),
      median(kind, 'cpuMs').toFixed(0),
      median(kind, 'scrollCpuMs').toFixed(0),
      `${median(kind, 'longTasks')} (${Math.max(...openings[kind].map(({ longestMs }) => longestMs)).toFixed(0)} ms)`,
      (median(kind, 'heap') / 1e6).toFixed(1),
      (median(kind, 'privateBytes') / 1e6).toFixed(0),
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
    against('memory of the process', 'privateBytes', 2, 1e6),
    { label: 'long tasks while scrolling', made: 'median', ratio: median('reader', 'longTasks'), must: ['≤', 0] },
  ]);
}

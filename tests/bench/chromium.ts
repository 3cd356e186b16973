/** Chromium for the bench: each job alone in a fresh page of a fresh profile. */
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { build } from 'vite';
import type { Bench } from './page/entry.ts';

const root = join(import.meta.dirname, '..', '..');

/** Answered from memory; the headers give the page a clock of five microseconds instead of a hundred. */
const ADDRESS = 'https://bench.example/';
const ISOLATED = { 'Cross-Origin-Opener-Policy': 'same-origin', 'Cross-Origin-Embedder-Policy': 'require-corp' };

/** Runs one job of `page/entry.ts`. */
type Run<More extends unknown[]> = <Job extends keyof Bench>(
  job: Job,
  input: Parameters<Bench[Job]>[0],
  ...more: More
) => Promise<Awaited<ReturnType<Bench[Job]>>>;

export interface BenchBrowser {
  readonly version: string;
  /** Runs a job in a fresh page whose body is so. */
  readonly run: Run<[body?: string]>;
  /** Opens a page for several jobs, with a style sheet that is there before the page is laid out. */
  readonly open: (body: string, styles?: string) => Promise<BenchPage>;
  readonly close: () => Promise<void>;
}

export interface BenchPage {
  readonly run: Run<[]>;
  /** What the page has cost so far. */
  readonly spent: () => Promise<Spent>;
  readonly close: () => Promise<void>;
}

export interface Spent {
  /** Of the main thread, in ms, before and after what measuring itself costs. */
  readonly cpuMs: number;
  readonly cpuMsAfter: number;
  /** Of it, style and layout. */
  readonly layoutMs: number;
  /** What JavaScript holds after a collection, in bytes; typed arrays are not in it. */
  readonly heap: number;
}

export async function startBenchBrowser(): Promise<BenchBrowser> {
  const script = await bundle();
  const browser = await chromium.launch({
    executablePath: process.env['YINJU_CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
  });
  return {
    version: browser.version(),
    run: async (job, input, body = '') => {
      const page = await openPage(browser, pageOf(script, body));
      return page.run(job, input).finally(page.close) as never;
    },
    open: (body, styles) => openPage(browser, pageOf(script, body, styles)),
    close: () => browser.close(),
  };
}

async function bundle(): Promise<string> {
  const result = await build({
    root,
    configFile: false,
    logLevel: 'warn',
    resolve: { alias: { '@': root } },
    build: {
      write: false,
      rolldownOptions: { input: join(root, 'tests/bench/page/entry.ts'), output: { format: 'iife' } },
    },
  });
  const [output] = [result].flat();
  if (!output || !('output' in output)) throw new Error('the bench page was not bundled');
  return output.output[0].code;
}

function pageOf(script: string, body: string, styles = ''): string {
  const inline = script.replaceAll('</script', '<\\/script');
  return `<!doctype html><meta charset="utf-8"><title>bench</title><style>${styles}</style><script>${inline}</script><body>${body}</body>`;
}

async function openPage(browser: Browser, body: string): Promise<BenchPage> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.route('**/*', (route) => route.fulfill({ contentType: 'text/html', headers: ISOLATED, body }));
  await page.goto(ADDRESS);
  // What is measured begins on a page at rest, laid out and painted.
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  const devTools = await context.newCDPSession(page);
  await devTools.send('Performance.enable', { timeDomain: 'threadTicks' });
  return {
    run: (job, input) =>
      page.evaluate(([name, value]) => (globalThis.bench[name] as (value: unknown) => unknown)(value), [
        job,
        input,
      ] as const) as never,
    async spent() {
      const metricsNow = async () => {
        const { metrics } = await devTools.send('Performance.getMetrics');
        return (name: string) => metrics.find((metric) => metric.name === name)!.value;
      };
      const of = await metricsNow();
      // The collection is ours, not the page's: its time is in no figure of this call.
      await devTools.send('HeapProfiler.collectGarbage');
      const after = await metricsNow();
      return {
        cpuMs: 1000 * of('ThreadTime'),
        cpuMsAfter: 1000 * after('ThreadTime'),
        layoutMs: 1000 * (of('LayoutDuration') + of('RecalcStyleDuration')),
        heap: after('JSHeapUsedSize'),
      };
    },
    close: () => context.close(),
  };
}

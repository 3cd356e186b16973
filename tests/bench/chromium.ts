/** Chromium for the bench: each job alone in a fresh page of a fresh profile. */
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium } from 'playwright-core';
import { build } from 'vite';
import type { Bench } from './page/entry.ts';

const root = join(import.meta.dirname, '..', '..');

/** Answered from memory; the headers give the page a clock of five microseconds instead of a hundred. */
const ADDRESS = 'https://bench.example/';
const ISOLATED = { 'Cross-Origin-Opener-Policy': 'same-origin', 'Cross-Origin-Embedder-Policy': 'require-corp' };

export interface BenchBrowser {
  readonly version: string;
  /** Runs one job of `page/entry.ts` in a page whose body is so. */
  readonly run: <Job extends keyof Bench>(
    job: Job,
    input: Parameters<Bench[Job]>[0],
    body?: string,
  ) => Promise<ReturnType<Bench[Job]>>;
  readonly close: () => Promise<void>;
}

export async function startBenchBrowser(): Promise<BenchBrowser> {
  const script = await bundle();
  const browser = await chromium.launch({
    executablePath: process.env['YINJU_CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
  });
  return {
    version: browser.version(),
    run: (job, input, body = '') => runJob(browser, pageOf(script, body), job, input),
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

function pageOf(script: string, body: string): string {
  const inline = script.replaceAll('</script', '<\\/script');
  return `<!doctype html><meta charset="utf-8"><title>bench</title><script>${inline}</script><body>${body}</body>`;
}

async function runJob<Job extends keyof Bench>(
  browser: Browser,
  page: string,
  job: Job,
  input: Parameters<Bench[Job]>[0],
): Promise<ReturnType<Bench[Job]>> {
  const context = await browser.newContext();
  try {
    const opened = await openPage(context, page);
    const result: unknown = await opened.evaluate(
      ([name, value]) => (globalThis.bench[name] as (value: unknown) => unknown)(value),
      [job, input] as const,
    );
    return result as ReturnType<Bench[Job]>;
  } finally {
    await context.close();
  }
}

async function openPage(context: BrowserContext, body: string) {
  const page = await context.newPage();
  await page.route('**/*', (route) => route.fulfill({ contentType: 'text/html', headers: ISOLATED, body }));
  await page.goto(ADDRESS);
  return page;
}

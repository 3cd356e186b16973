/**
 * The card's first line in Chromium with the extension and its worker stopped: from the pointer's coming to rest on a mark, the rest
 * itself not counted, beside the shortest question to a stopped worker.
 */
import { type Browser, launchBrowser } from '../e2e/browser.ts';
import { markedWords, pointOfWords, waitForMarks } from '../e2e/marks.ts';
import { servePages } from '../e2e/page-server.ts';
import { sayGoals } from './goals.ts';
import { percentile } from './timing.ts';

/** Fresh pages for each. */
const PAGES = 15;

/** The reader's own setting as it comes, in ms. */
const REST_MS = 200;

/** A page from which a reader has stirred, or whose pointer comes straight to a mark. */
type Before = 'stirred' | 'untouched';

export async function sayFirstLine(): Promise<void> {
  const [browser, server] = await Promise.all([launchBrowser(), servePages({})]);
  try {
    const address = `${server.origin}/sample-news/`;
    const [lines, first, pings]: number[][] = [[], [], []];
    for (let i = 0; i < PAGES; i++) {
      lines!.push(await firstLine(browser, address, 'stirred'));
      first!.push(await firstLine(browser, address, 'untouched'));
      pings!.push(await ping(browser));
    }
    const pinged = percentile(pings!, 0.5);
    const goal = (label: string, times: number[]) => ({
      label,
      made: `${percentile(times, 0.5).toFixed(1)} ÷ ${pinged.toFixed(1)}`,
      ratio: percentile(times, 0.5) / pinged,
      must: ['≤', 1.15] as const,
    });
    sayGoals('The card’s first line ÷ a question to a stopped worker, beyond the 200 ms of rest', 'ms', [
      goal('on a page where the pointer has moved before', lines!),
      goal('on a page where it moves for the first time', first!),
    ]);
  } finally {
    await browser.close();
    await server.close();
  }
}

async function firstLine(browser: Browser, address: string, before: Before): Promise<number> {
  const page = await browser.visit(address);
  await waitForMarks(page);
  const [words] = await markedWords(page);
  const { x, y } = await pointOfWords(page, words!);
  // Whatever is still to come has come.
  await page.waitForTimeout(500);
  if (before === 'stirred') {
    await page.mouse.move(x + 200, y + 200);
    await page.waitForTimeout(500);
  }
  await browser.stopWorker();
  const seen = page.evaluate(async () => {
    let moved = 0;
    addEventListener('pointermove', ({ timeStamp }) => (moved = timeStamp), { passive: true });
    const host = () => [...document.documentElement.children, ...document.body.children].find((it) => it.shadowRoot);
    while (!host()?.shadowRoot?.querySelector('section.card')) await new Promise(requestAnimationFrame);
    return performance.now() - moved;
  });
  await page.mouse.move(x, y);
  const ms = (await seen) - REST_MS;
  await page.close();
  return ms;
}

async function ping(browser: Browser): Promise<number> {
  const page = await browser.openOwnPage('/icon/16.png');
  await page.waitForTimeout(500);
  await browser.stopWorker();
  const ms = await page.evaluate(async () => {
    const { runtime } = (globalThis as unknown as { chrome: { runtime: Runtime } }).chrome;
    const begun = performance.now();
    await runtime.sendMessage({ type: 'card/inject', request: {} });
    return performance.now() - begun;
  });
  await page.close();
  return ms;
}

interface Runtime {
  sendMessage(message: unknown): Promise<unknown>;
}

/**
 * The card's first line in Chromium with the extension and its worker stopped: from the pointer's coming to rest on a mark, the rest
 * itself not counted, beside the shortest question to a stopped worker.
 */
import { type Browser, launchBrowser } from '../e2e/browser.ts';
import { markedWords, pointOfWords, waitForMarks } from '../e2e/marks.ts';
import { servePages } from '../e2e/page-server.ts';
import { sayGoals } from './goals.ts';
import { say } from './report.ts';
import { percentile } from './timing.ts';

/** Fresh pages for each. */
const PAGES = 15;

/** The reader's own setting as it comes, in ms. */
const REST_MS = 200;

/** In ms, from the end of the rest. */
interface FirstLine {
  readonly laidOut: number;
  /** The frame after that. */
  readonly frame: number;
}

/** A page from which a reader has stirred, or whose pointer comes straight to a mark. */
type Before = 'stirred' | 'untouched';

export async function sayFirstLine(): Promise<void> {
  const [browser, server] = await Promise.all([launchBrowser(), servePages({})]);
  try {
    const address = `${server.origin}/sample-news/`;
    const lines: Record<Before, FirstLine[]> = { stirred: [], untouched: [] };
    const pings: number[] = [];
    for (let i = 0; i < PAGES; i++) {
      for (const before of ['stirred', 'untouched'] as const)
        lines[before].push(await firstLine(browser, address, before));
      pings.push(await ping(browser));
    }
    const pinged = percentile(pings, 0.5);
    const of = (before: Before, at: keyof FirstLine) =>
      percentile(
        lines[before].map((line) => line[at]),
        0.5,
      );
    const goal = (label: string, before: Before) => ({
      label,
      made: `${of(before, 'laidOut').toFixed(1)} ÷ ${pinged.toFixed(1)}`,
      ratio: of(before, 'laidOut') / pinged,
      must: ['≤', 1.15] as const,
    });
    sayGoals('The card’s first line ÷ a question to a stopped worker, beyond the 200 ms of rest', 'ms', [
      goal('on a page where the pointer has moved before', 'stirred'),
      goal('on a page where it moves for the first time', 'untouched'),
    ]);
    say(
      `It stands in the frame of ${of('stirred', 'frame').toFixed(0)} and ${of('untouched', 'frame').toFixed(0)} ms.`,
    );
  } finally {
    await browser.close();
    await server.close();
  }
}

async function firstLine(browser: Browser, address: string, before: Before): Promise<FirstLine> {
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
  await page.evaluate(() => {
    addEventListener('pointermove', ({ timeStamp }) => performance.mark('moved', { startTime: timeStamp }));
  });
  await page.mouse.move(x, y);
  const line = await page.evaluate(async (restMs) => {
    // Looked at every four milliseconds, which is what a browser makes of none.
    const isThere = () => document.querySelector('[popover]')?.shadowRoot?.querySelector('section.card') != null;
    while (!isThere()) await new Promise((resolve) => setTimeout(resolve));
    const rested = performance.getEntriesByName('moved').at(-1)!.startTime + restMs;
    const laidOut = performance.now() - rested;
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    return { laidOut, frame: performance.now() - rested };
  }, REST_MS);
  await page.close();
  return line;
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

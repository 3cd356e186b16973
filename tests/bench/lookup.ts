/**
 * Looking up with the right click, in Chromium with the extension: from the click to the card's frame, to the answer in it. The menu itself
 * belongs to the browser; its event is fired in the worker, as in the browser tests.
 */
import { type Browser, launchBrowser } from '../e2e/browser.ts';
import { cardOf } from '../e2e/marks.ts';
import { servePages } from '../e2e/page-server.ts';
import { until } from '../e2e/until.ts';
import { percentile } from './timing.ts';

/** Fresh pages for each. */
const CLICKS = 15;

/** In ms, medians and the slowest; times are of the frames that show it. */
export interface LookupTiming {
  readonly frame: readonly [median: number, worst: number];
  readonly answer: readonly [median: number, worst: number];
}

export interface Lookups {
  readonly name: LookupTiming;
  readonly passage: LookupTiming;
  /** What a stopped worker adds, to the frame and to the answer; medians. */
  readonly stopped: { readonly frame: number; readonly answer: number };
}

const SENTENCE = '加快黄河体育中心、综合医疗中心等公共设施打造，推进轨道交通4号线、6号线和8号线一期施工，';

/** As long as a selection may be. */
const PASSAGE = Array.from({ length: 60 }, (_, i) => `${SENTENCE.slice(0, 18 + (i % 20))}第${i}处。`)
  .join('')
  .slice(0, 2000);

const BODY = `<h1>一篇短文</h1><p>${'今天的消息很多。'.repeat(300)}</p><p id="words">黄河体育中心明年建成。</p>`;

export async function measureLookups(): Promise<Lookups> {
  const [browser, server] = await Promise.all([launchBrowser(), servePages({ '/words': { body: BODY } })]);
  try {
    await until(async () =>
      (await browser.worker()).evaluate<boolean>(
        `chrome.storage.local.get('witness.index').then((it) => 'witness.index' in it)`,
      ),
    );
    const clicks = (words: string) => timesOf(CLICKS, () => clickOn(browser, `${server.origin}/words`, words));
    // The worker has answered before, and the browser has seen the card's script.
    await clickOn(browser, `${server.origin}/words`, '小清河复航');
    const name = timingOf(await clicks('黄河体育中心'));
    const passage = timingOf(await clicks(PASSAGE));
    return { name, passage, stopped: await measureStopped(browser) };
  } finally {
    await browser.close();
    await server.close();
  }
}

interface Click {
  readonly frame: number;
  readonly answer: number;
}

async function clickOn(browser: Browser, url: string, selectionText: string): Promise<Click> {
  const page = await browser.visit(url);
  await page.evaluate(() => getSelection()!.selectAllChildren(document.getElementById('words')!));
  await page.waitForTimeout(300);
  // Until the answer is there each frame is looked at.
  const seen = page.evaluate(async () => {
    const at = () => performance.timeOrigin + performance.now();
    const frames = () => new Promise(requestAnimationFrame);
    const host = () => [...document.documentElement.children, ...document.body.children].find((it) => it.shadowRoot);
    const inCard = (selector: string) => host()?.shadowRoot?.querySelector(selector);
    while (!inCard('section.card')) await frames();
    const frame = at();
    while (!inCard('.card-others, .card-message')) await frames();
    return { frame, answer: at() };
  });
  const tab = await browser.activeTab();
  const info = { menuItemId: 'lookup', selectionText, pageUrl: url, frameId: 0, editable: false };
  const worker = await browser.worker();
  const clicked = await worker.evaluate<number>(
    `(() => { const at = performance.timeOrigin + performance.now();
       chrome.contextMenus.onClicked.dispatch(...${JSON.stringify([info, tab])}); return at; })()`,
  );
  const { frame, answer } = await seen;
  await cardOf(page).waitFor();
  await page.close();
  return { frame: frame - clicked, answer: answer - clicked };
}

/** A stopped worker has to be started by the browser for any event, then opens the search: a message to it shows how long that takes. */
async function measureStopped(browser: Browser): Promise<Lookups['stopped']> {
  const page = await browser.openOwnPage('/icon/16.png');
  const ask = (type: string, request: object) =>
    page.evaluate(
      async ([type, request]) => {
        const { runtime } = (globalThis as unknown as { chrome: { runtime: Runtime } }).chrome;
        const begun = performance.now();
        await runtime.sendMessage({ type, request });
        return performance.now() - begun;
      },
      [type, request] as const,
    );
  const added = async (type: string, request: object) => {
    const running = await timesOf(7, () => ask(type, request));
    const stopped = await timesOf(7, async () => {
      await browser.stopWorker();
      return ask(type, request);
    });
    return percentile(stopped, 0.5) - percentile(running, 0.5);
  };
  const frame = await added('card/inject', {});
  const answer = await added('search', { query: '黄河体育中心', limit: 12 });
  await page.close();
  return { frame, answer };
}

interface Runtime {
  sendMessage(message: unknown): Promise<unknown>;
}

async function timesOf<Time>(count: number, measure: () => Promise<Time>): Promise<Time[]> {
  const times: Time[] = [];
  for (let i = 0; i < count; i++) times.push(await measure());
  return times;
}

function timingOf(clicks: readonly Click[]): LookupTiming {
  const [frames, answers] = [clicks.map(({ frame }) => frame), clicks.map(({ answer }) => answer)];
  return {
    frame: [percentile(frames, 0.5), Math.max(...frames)],
    answer: [percentile(answers, 0.5), Math.max(...answers)],
  };
}

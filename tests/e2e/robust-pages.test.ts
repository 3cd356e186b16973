/** Pages that are huge, deep, endless or broken: marked in good time, to the last name, while the page stays usable. */
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { PageDigest } from '../../runtime/page-digest.ts';
import { type Browser, launchBrowser } from './browser.ts';
import { waitForMarks } from './marks.ts';
import { type InlinePages, type PageServer, servePages } from './page-server.ts';

const NAME = '黄河体育中心';
const NEWS = `<title>济南要闻</title><h1>济南看项目</h1><p id="news">济南${NAME}封顶。</p>`;

/** A page whose body is built by a script: what no parser would build. */
const built = (script: string) => ({ body: `${NEWS}<div id="root"></div><script>${script}</script>` });

/** The same with text that is not shown: Chromium itself takes ten seconds to lay ten million characters out. */
const unseen = (text: string) =>
  built(`const root = document.getElementById('root'); root.hidden = true; root.append(${text});`);

const PAGES: InlinePages = {
  '/nodes': {
    body: `${NEWS}${Array.from({ length: 20_000 }, (_, i) => `<div><h2>小节</h2><p>天气<b>晴好</b>，${i % 100 === 0 ? `走进${NAME}` : '市民散步'}。</p></div>`).join('')}`,
  },
  '/marks': { body: `${NEWS}${`<h2>名单</h2><p>2025年走进${NAME}，聊热入济。</p>`.repeat(5000)}` },
  '/siblings': { body: `${NEWS}<h2>名单</h2>${`<p>2025年走进${NAME}，聊热入济。</p>`.repeat(20_000)}` },
  // Chromium itself falls over some 3,000 boxes inside one another, so these make none.
  '/deep': built(`let at = document.getElementById('root');
    for (let i = 0; i < 5000; i++) {
      at = at.appendChild(document.createElement(i % 2 ? 'div' : 'section'));
      at.style.display = 'contents';
    }
    at.append('深处的聊热入济工程');`),
  '/deep-inline': built(`let at = document.getElementById('root').appendChild(document.createElement('p'));
    at.append('聊热');
    for (let i = 0; i < 5000; i++) at = at.appendChild(document.createElement('span'));
    at.append('入济');`),
  '/deeper': built(`let at = document.getElementById('root');
    at.hidden = true;
    for (let i = 0; i < 50000; i++) at = at.appendChild(document.createElement('div'));
    at.append('深处的聊热入济工程');`),
  '/one-node': unseen(`'字'.repeat(1e7) + '。聊热入济'`),
  '/one-node-of-blanks': unseen(`' '.repeat(1e7) + '聊热入济'`),
  '/one-node-of-a-first-letter': unseen(`'聊'.repeat(1e7 + 5) + '热入济'`),
  '/one-node-of-figures': built(`document.getElementById('root').append('新建公园5处，'.repeat(3000) + '聊热入济');`),
  '/back-to-back': { body: `${NEWS}<h2>连排</h2><p>${NAME.repeat(50_000)}聊热入济</p>` },
  '/surrogates': built(`const text = '\\ud83d' + '走进聊热入济' + '\\udc00\\ud800';
    document.getElementById('root').append(text, '\\udfff', document.createElement('wbr'), '明府城\\ud83d');`),
};

/**
 * A page is usable while it answers within so long. Generous: the machine of a test has other work, and Chromium itself needs a second
 * to style these pages anew. What grows with the square of a page takes minutes here.
 */
const PAUSE_MS = 12_000;

let browser: Browser;
let server: PageServer;
let page: Page;
const errors: string[] = [];

beforeAll(async () => {
  [browser, server] = await Promise.all([launchBrowser(), servePages(PAGES)]);
  browser.context.on('weberror', (error) => errors.push(error.error().message));
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

afterEach(() => page?.close());

/** Opens a page, has it read once more, and tells how long the longest time was in which it could not answer meanwhile. */
async function longestPauseMs(path: string): Promise<number> {
  page = await browser.context.newPage();
  await page.goto(server.origin + path, { timeout: 60_000 });
  await waitForMarks(page);
  const tab = await browser.activeTab();
  await browser.fire('commands.onCommand', 'toggle-marks', tab);
  await page.waitForFunction(() => CSS.highlights.size === 0);
  await page.evaluate(() => {
    const pauses = { last: performance.now(), longest: 0 };
    Object.assign(window, { pauses });
    setInterval(() => {
      pauses.longest = Math.max(pauses.longest, performance.now() - pauses.last);
      pauses.last = performance.now();
    }, 10);
  });
  await browser.fire('commands.onCommand', 'toggle-marks', tab);
  await waitForMarks(page);
  return page.evaluate(() => (window as unknown as { pauses: { longest: number } }).pauses.longest);
}

/** How often each thing is marked on the page in front, as the content script counts. */
async function counts(): Promise<Readonly<Record<string, number>>> {
  const { id } = await browser.activeTab();
  const worker = await browser.worker();
  const ask = `chrome.tabs.sendMessage(${id}, { type: 'page/digest', request: {} })`;
  const { value } = await worker.evaluate<{ readonly value: PageDigest }>(ask);
  return Object.fromEntries(value.entities.map(({ id, count }) => [id, count]));
}

/** A page, and how often each thing is marked there: a name once a section, so each page ends in one that stands nowhere else. */
const WANTED: readonly (readonly [string, Readonly<Record<string, number>>])[] = [
  ['/nodes', { [NAME]: 201 }],
  ['/marks', { [NAME]: 5001, 聊热入济: 5000 }],
  ['/siblings', { [NAME]: 2, 聊热入济: 1 }],
  ['/deep', { [NAME]: 1, 聊热入济: 1 }],
  ['/deep-inline', { [NAME]: 1, 聊热入济: 1 }],
  ['/deeper', { [NAME]: 1, 聊热入济: 1 }],
  ['/one-node', { [NAME]: 1, 聊热入济: 1 }],
  ['/one-node-of-blanks', { [NAME]: 1, 聊热入济: 1 }],
  ['/one-node-of-a-first-letter', { [NAME]: 1, 聊热入济: 1 }],
  ['/one-node-of-figures', { [NAME]: 1, 聊热入济: 1, '003/t/1072c68e': 1 }],
  ['/back-to-back', { [NAME]: 2, 聊热入济: 1 }],
  ['/surrogates', { [NAME]: 1, 聊热入济: 1, 明府城: 1 }],
];

it.each(WANTED)('%s', async (path, wanted) => {
  const pause = await longestPauseMs(path);
  expect(await counts()).toEqual(wanted);
  expect(pause).toBeLessThan(PAUSE_MS);
});

it('none of these pages has seen an error of ours', () => {
  expect(errors).toEqual([]);
});

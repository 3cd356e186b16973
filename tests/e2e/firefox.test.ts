/** The Firefox build in a real Firefox, where there is one. Its sidebar opens for a reader’s gesture only: the panel is driven in a tab. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, launch, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type PageServer, servePages } from './page-server.ts';

const build = join(import.meta.dirname, '..', '..', '.output', 'firefox-mv3-e2e');
const firefox = process.env['YINJU_FIREFOX'] ?? '/usr/bin/firefox-esr';

/** Fixes the address of our pages, which Firefox otherwise draws by lot. */
const HOST = '7a1c2f0e-5b1d-4c8e-9a57-3d0f6c1e2b48';
const ADDON = 'yinju@yinju.example';

/** Firefox never tells that a page of an extension has loaded, so no load is waited for. */
const LOAD_MS = 1500;

const SLOW = { timeout: 20_000 };

const PAGES = {
  '/frames': { body: '<title>济南</title><p>济南黄河体育中心封顶。</p><iframe src="/inner"></iframe>' },
  '/shadow': {
    body: `<title>济南</title><h1>济南看项目</h1><x-a><template shadowrootmode="open"><p>黄河体育中心封顶。</p>
      <div><template shadowrootmode="open">小清河复航。</template></div></template></x-a>`,
  },
  '/set': {
    body: '<title>济南</title><frameset cols="50%,50%"><frame src="/inner"><frame src="/right"></frameset>',
  },
  '/right': { body: '<title>看项目</title><p>济南黄河体育中心封顶。</p><iframe src="/inner"></iframe>' },
  '/inner': { body: '<title>济南</title><p>济南聊热入济工程供暖。</p>' },
};

/** The manifest refuses older ones; where one is all there is, the tests say so by being left out. */
const OLDEST = 153;

function isThere(): boolean {
  if (!existsSync(firefox)) return false;
  const version = execFileSync(firefox, ['--version'], { encoding: 'utf8' });
  const fits = Number(/\d+/.exec(version)?.[0]) >= OLDEST;
  if (!fits) console.warn(`left out: ${version.trim()} is older than ${OLDEST}`);
  return fits;
}

describe.runIf(isThere())('in Firefox', () => {
  let browser: Browser;
  let server: PageServer;
  let page: Page;

  beforeAll(async () => {
    server = await servePages(PAGES);
    browser = await launch({
      browser: 'firefox',
      executablePath: firefox,
      headless: true,
      args: ['--remote-allow-system-access'],
      extraPrefsFirefox: { 'extensions.webextensions.uuids': JSON.stringify({ [ADDON]: HOST }) },
    });
    await browser.installExtension(build);
    page = await browser.newPage();
    await page.setViewport({ width: 1280, height: 900 });
  });

  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  it('marks the sample page', async () => {
    await page.goto(`${server.origin}/sample-news/`);
    await page.waitForFunction(() => (CSS.highlights.get('yinju-project')?.size ?? 0) > 10);
    // Figures come a moment after names.
    await page.waitForFunction(() => CSS.highlights.get('yinju-target')?.size === 2);
  });

  /** What an expression over the open card gives; undefined while there is none. */
  const inCard = <T>(expression: string) =>
    page.evaluate(
      `((card) => card ? (${expression}) : undefined)(document.querySelector('div[popover]')?.shadowRoot?.querySelector('.card'))`,
    ) as Promise<T | undefined>;
  const lead = () => inCard<string>(`card.querySelector('.card-lead')?.textContent ?? ''`);

  async function clickWords(words: string, kind: 'project' | 'target'): Promise<void> {
    const { x, y } = await page.evaluate(
      (words, name) => {
        for (const range of CSS.highlights.get(name) ?? []) {
          const live = document.createRange();
          live.setStart(range.startContainer, range.startOffset);
          live.setEnd(range.endContainer, range.endOffset);
          if (live.toString() !== words) continue;
          range.startContainer.parentElement!.scrollIntoView({ block: 'center' });
          const rect = live.getClientRects()[0]!;
          return { x: rect.left + rect.width / 2, y: rect.top + rect.height / 2 };
        }
        throw new Error('not marked');
      },
      words,
      `yinju-${kind}`,
    );
    await page.mouse.click(x, y);
  }

  async function press(key: 'n' | 'p', modifier: 'Alt'): Promise<void> {
    await page.keyboard.down(modifier);
    await page.keyboard.press(`Key${key.toUpperCase()}` as 'KeyN');
    await page.keyboard.up(modifier);
  }

  it('shows the clause in the card', async () => {
    await clickWords('聊热入济', 'project');
    await expect.poll(lead, SLOW).toContain('聊热入济');
    await page.keyboard.press('Escape');
    await expect.poll(lead).toBeUndefined();
  });

  it('lays the figure of the article beside that of the plan', async () => {
    await clickWords('智能算力规模突破5000P', 'target');
    const rows = () => inCard<string[]>(`[...card.querySelectorAll('.card-compare dd')].map((row) => row.textContent)`);
    await expect.poll(rows, SLOW).toEqual(['智能算力规模突破5000P', '≥ 5000P2025 planned', 'same figure']);
    await page.keyboard.press('Escape');
    await expect.poll(lead).toBeUndefined();
  });

  it('goes from mark to mark by keys; the card takes them, and the page has none of those typed in it', async () => {
    await page.evaluate(() => {
      Object.assign(globalThis, { heard: '' });
      document.addEventListener('keydown', ({ key }) => {
        (globalThis as unknown as { heard: string }).heard += key;
      });
    });
    const title = () => inCard<string>(`card.querySelector('h2').textContent`);
    await press('n', 'Alt');
    await expect.poll(() => inCard<boolean>('card.getRootNode().activeElement === card'), SLOW).toBe(true);
    const first = await title();
    const pressed = () => inCard<string>(`card.querySelector('[aria-keyshortcuts="p"]').getAttribute('aria-pressed')`);
    await page.keyboard.press('p');
    await expect.poll(pressed).toBe('true');
    await page.keyboard.press('p');
    await expect.poll(pressed).toBe('false');
    expect(await page.evaluate('heard')).not.toContain('p');
    await press('n', 'Alt');
    await expect.poll(title).not.toBe(first);
    await press('p', 'Alt');
    await expect.poll(title).toBe(first);
    await page.keyboard.press('Escape');
    await expect.poll(lead).toBeUndefined();
  });

  /** A page of ours in a tab; its load is never told. */
  async function openOwn(path: string, ready: string): Promise<Page> {
    const own = await browser.newPage();
    await own.goto(`moz-extension://${HOST}${path}`, { timeout: LOAD_MS }).catch(() => {});
    await own.waitForSelector(ready);
    return own;
  }

  it('marks frames that may be read', async () => {
    const frames = await browser.newPage();
    await frames.goto(`${server.origin}/frames`);
    const marked = (name: string) =>
      frames
        .frames()
        .find((frame) => frame.url().endsWith(name))!
        .evaluate(() => CSS.highlights.get('yinju-project')?.size ?? 0);
    await expect.poll(() => marked('/frames'), SLOW).toBe(1);
    await expect.poll(() => marked('/inner'), SLOW).toBe(1);
    await frames.close();
  });

  it('marks open shadow roots, in a colour that is seen there and unseen by the page, and opens the card', async () => {
    const shadow = await browser.newPage();
    await shadow.setViewport({ width: 1280, height: 900 });
    await shadow.goto(`${server.origin}/shadow`);
    await expect.poll(() => shadow.evaluate(() => CSS.highlights.get('yinju-project')?.size ?? 0), SLOW).toBe(2);
    const seen = await shadow.evaluate(() => {
      const root = document.querySelector('x-a')!.shadowRoot!;
      const inner = root.querySelector('div')!;
      return {
        colours: [root.querySelector('p')!, inner].map(
          (element) => getComputedStyle(element, '::highlight(yinju-project)').backgroundColor,
        ),
        sheets: [document, root, inner.shadowRoot!].map(
          (tree) => tree.adoptedStyleSheets.length + tree.styleSheets.length,
        ),
      };
    });
    expect(seen.colours[0]).toBe('rgba(236, 176, 96, 0.32)');
    expect(seen.sheets).toEqual([0, 0, 0]);
    await shadow.mouse.click(40, 95);
    const card = () =>
      shadow.evaluate(() => document.querySelector('div[popover]')?.shadowRoot?.querySelector('h2')?.textContent);
    await expect.poll(card, SLOW).toContain('黄河体育中心');
    await shadow.close();
  });

  it('lists the marks of the tab in front in the panel, which follows the keys on the page', async () => {
    const panel = await openOwn('/sidepanel.html', '[role="combobox"]');
    const list = (expression: string) => panel.evaluate(`[...document.querySelectorAll('.hit-go')]${expression}`);
    await page.bringToFront();
    await expect.poll(() => list('.length'), SLOW).toBeGreaterThan(10);
    const current = () => list(`.findIndex((row) => row.ariaCurrent === 'true' || row.getAttribute('aria-current'))`);
    await press('n', 'Alt');
    await expect.poll(current, SLOW).toBeGreaterThanOrEqual(0);
    const before = (await current()) as number;
    await press('n', 'Alt');
    await expect.poll(current).toBe(before + 1);
    await page.keyboard.press('Escape');
    await panel.evaluate(`document.querySelectorAll('.hit-go')[0].click()`);
    await page.waitForFunction(() => CSS.highlights.has('yinju-flash'));
    await panel.close();
  });

  it('lists what the frames of a page made of them hold, and leads into each', async () => {
    const panel = await openOwn('/sidepanel.html', '[role="combobox"]');
    const set = await browser.newPage();
    await set.goto(`${server.origin}/set`);
    const texts = (selector: string) =>
      panel.evaluate(`[...document.querySelectorAll('${selector}')].map((it) => it.textContent)`);
    await expect.poll(() => texts('.hits-heading'), SLOW).toEqual(['济南', '看项目']);
    await expect.poll(() => texts('.hit .hit-name'), SLOW).toEqual(['聊热入济', '黄河体育中心']);
    await panel.evaluate(`document.querySelectorAll('.hit-go')[1].click()`);
    const right = set.frames().find((frame) => frame.url().endsWith('/right'))!;
    await right.waitForFunction(() => CSS.highlights.has('yinju-flash'));
    await set.close();
    await panel.close();
  });

  it('tells the keys in the options', async () => {
    const options = await openOwn('/options.html', '.keys kbd');
    expect(await options.$eval('.keys', (list) => list.textContent)).toMatch(/Alt\+K.*Alt\+J/);
    await options.close();
  });

  it('searches in the panel and has the corpus in its database', async () => {
    const own = await openOwn('/sidepanel.html', '[role="combobox"]');
    await own.type('[role="combobox"]', 'huanghetiyu');
    await own.waitForSelector('.result');
    expect(await own.$eval('.result', (row) => row.textContent)).toContain('黄河体育中心');
    const names = await own.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
    expect(names).toContain('yinju-index');
  });

  it('reads a document as received, finds in it, and shows it in Traditional characters', async () => {
    const own = await browser.newPage();
    await own.goto(`moz-extension://${HOST}/reader.html#/d/003/v/received`, { timeout: LOAD_MS }).catch(() => {});
    await own.waitForSelector('.slip-words');
    await own.keyboard.press('o');
    await own.waitForSelector('a.in-name');
    await own.keyboard.press('f');
    await own.waitForSelector('.find-bar input:focus');
    await own.keyboard.type('體育中心');
    await own.waitForFunction(() => (CSS.highlights.get('found')?.size ?? 0) > 0);
    await own.keyboard.press('Escape');
    await own.keyboard.press('t');
    await own.waitForSelector('.doc-section[lang="zh-Hant"]');
    expect(await own.$eval('h1', (title) => title.textContent)).toBe('2025年濟南市政府工作報告');
  });

  it('shows the card beside a name in the reader', async () => {
    const own = await openOwn('/reader.html#/d/003', 'a.in-name');
    await own.$eval('a.in-name', (link) => (link as HTMLElement).click());
    await own.waitForFunction(() => document.querySelector('div[popover]')?.shadowRoot?.querySelector('.card-lead'));
    await own.keyboard.press('Escape');
    await own.waitForFunction(() => !document.querySelector('div[popover]'));
    await own.close();
  });

  it('filters, sorts and opens the targets of the overview, and its other pages', async () => {
    const own = await openOwn('/overview.html', 'tbody tr');
    const rows = () => own.$$eval('tbody tr', (all) => all.length);
    expect(await rows()).toBe(469);
    await own.type('input.filter-text', '公园');
    await expect.poll(rows, SLOW).toBeLessThan(30);
    const first = () => own.$eval('tbody tr', (row) => row.textContent);
    const before = await first();
    await own.$eval('thead button', (button) => (button as HTMLElement).click());
    await expect.poll(first, SLOW).not.toBe(before);
    for (const [hash, ready] of [
      ['#/targets?view=series', 'svg a'],
      ['#/e/济南国际机场二期改扩建', '.entity-side'],
      ['#/departments?unit=市科技局', 'main h1'],
      ['#/changes', 'section.pair'],
    ] as const) {
      await own.evaluate((to) => {
        location.hash = to;
      }, hash);
      await own.waitForSelector(ready);
    }
    await own.close();
  });
});

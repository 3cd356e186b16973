/** The Firefox build in a real Firefox, where there is one: marks, the card, the search, the corpus in its database. */
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

describe.runIf(existsSync(firefox))('in Firefox', () => {
  let browser: Browser;
  let server: PageServer;
  let page: Page;

  beforeAll(async () => {
    server = await servePages();
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

  it('shows the clause in the card', async () => {
    const { x, y } = await page.evaluate(() => {
      for (const range of CSS.highlights.get('yinju-project') ?? []) {
        const live = document.createRange();
        live.setStart(range.startContainer, range.startOffset);
        live.setEnd(range.endContainer, range.endOffset);
        if (live.toString() !== '聊热入济') continue;
        range.startContainer.parentElement!.scrollIntoView({ block: 'center' });
        const rect = live.getClientRects()[0]!;
        return { x: rect.left + rect.width / 2, y: rect.top + rect.height / 2 };
      }
      throw new Error('not marked');
    });
    await page.mouse.click(x, y);
    const card = () =>
      page.evaluate(
        () => document.querySelector('div[popover]')?.shadowRoot?.querySelector('.card-lead')?.textContent ?? '',
      );
    await expect.poll(card, { timeout: 20_000 }).toContain('聊热入济');
    await page.keyboard.press('Escape');
    await expect.poll(card).toBe('');
  });

  it('searches in the panel and has the corpus in its database', async () => {
    const own = await browser.newPage();
    await own.goto(`moz-extension://${HOST}/sidepanel.html`, { timeout: LOAD_MS }).catch(() => {});
    await own.waitForSelector('[role="combobox"]');
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
});

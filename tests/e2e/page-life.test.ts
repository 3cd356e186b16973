/** Pages that are left and come back, and pages that become others without being loaded. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Browser, launchBrowser } from './browser.ts';
import { markedWords, openCard, waitForMarks } from './marks.ts';
import { type PageServer, servePages } from './page-server.ts';
import { openPanelFor } from './panel-page.ts';

const NEWS = '<title>济南</title><h1>济南看项目</h1><p>济南黄河体育中心封顶。</p>';

const PAGES = {
  '/one': {
    body: `${NEWS}<script>addEventListener('pageshow', (event) => { window.cameBack = event.persisted; })</script>`,
  },
  '/other': { body: '<title>济南</title><p>济南聊热入济工程供暖。</p>' },
  '/app': {
    body: `<title>济南要闻</title><main>${NEWS}</main><script>addEventListener('click', () => {
      history.pushState({}, '', '/app/2');
      document.title = '济南：供暖';
      document.querySelector('main').innerHTML = '<h1>济南供暖</h1><p>济南聊热入济工程供暖，小清河复航。</p>';
    })</script>`,
  },
};

let browser: Browser;
let server: PageServer;

beforeAll(async () => {
  [browser, server] = await Promise.all([launchBrowser({ keepsPages: true }), servePages(PAGES)]);
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

/** Leaves a page for another and comes back to it as it was. */
async function leaveAndReturn(page: Page, meanwhile: () => Promise<unknown> = async () => {}): Promise<void> {
  await page.goto(`${server.origin}/other`);
  await meanwhile();
  await page.goBack({ waitUntil: 'commit' });
  await expect.poll(() => page.evaluate('window.cameBack')).toBe(true);
}

const set = async (settings: Readonly<Record<string, unknown>>) =>
  (await browser.worker()).evaluate(`chrome.storage.local.set(${JSON.stringify(settings)})`);

describe('a page that comes back', () => {
  it('has its marks, once, and a card', async () => {
    const page = await browser.visit(`${server.origin}/one`);
    await waitForMarks(page);
    await leaveAndReturn(page);
    expect(await markedWords(page)).toEqual(['济南黄河体育中心']);
    expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(0);
    const card = await openCard(page, '济南黄河体育中心');
    expect(await card.locator('.card-lead').textContent()).toContain('黄河体育中心');
    await page.close();
  });

  it('is as the reader has switched it meanwhile', async () => {
    const page = await browser.visit(`${server.origin}/one`);
    await waitForMarks(page);
    await leaveAndReturn(page, () => set({ 'settings.paused': true }));
    await expect.poll(() => markedWords(page)).toEqual([]);
    await leaveAndReturn(page, () => set({ 'settings.paused': false }));
    await waitForMarks(page);
    await page.close();
  });

  it('is counted on the button again', async () => {
    const page = await browser.visit(`${server.origin}/one`);
    await waitForMarks(page);
    const { id } = await browser.activeTab();
    const badge = async () => (await browser.worker()).evaluate(`chrome.action.getBadgeText({ tabId: ${id} })`);
    await expect.poll(badge).toBe('1');
    await leaveAndReturn(page, () => waitForMarks(page));
    await expect.poll(badge).toBe('1');
    await page.close();
  });
});

describe('a page that becomes another', () => {
  it('is marked, listed and counted anew', async () => {
    const page = await browser.visit(`${server.origin}/app`);
    await waitForMarks(page);
    const panel = await openPanelFor(browser, page);
    await panel.locator('.hit').first().waitFor();
    await page.locator('h1').click();
    await expect.poll(() => markedWords(page)).toEqual(['聊热入济工程', '小清河复航']);
    await panel.close();
    const again = await openPanelFor(browser, page);
    await expect.poll(() => again.locator('.hit-name').allTextContents()).toEqual(['聊热入济', '小清河复航']);
    expect(await page.evaluate(() => CSS.highlights.get('yinju-project')!.size)).toBe(2);
    await again.close();
    await page.close();
  });
});

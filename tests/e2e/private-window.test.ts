/** A private window, in which the reader has allowed the extension: it marks and searches there, and keeps no search. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Browser, launchBrowser } from './browser.ts';
import { type PageServer, servePages } from './page-server.ts';
import { clickToolbarButton } from './real-popup.ts';
import { until } from './until.ts';

let browser: Browser;
let server: PageServer;
/** A page of ours in a usual window. The worker that was there before the extension was allowed is gone. */
let own: Page;

beforeAll(async () => {
  [browser, server] = await Promise.all([launchBrowser(), servePages()]);
  await allowInPrivateWindows();
  own = await until(() => browser.openOwnPage('/options.html').catch(() => undefined));
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

/** What the reader switches on at chrome://extensions; the browser starts the extension anew. */
async function allowInPrivateWindows(): Promise<void> {
  const page = await browser.visit('chrome://extensions/');
  await page.evaluate(`chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true })`);
  const change = { extensionId: browser.extensionId, incognitoAccess: true };
  await page.evaluate(`chrome.developerPrivate.updateExtensionConfiguration(${JSON.stringify(change)})`);
  await page.close();
}

/** Opens the sample page in a window and the toolbar's panel over it, searches, and takes the first result. */
async function searchFromPanel(query: string, isPrivate: boolean): Promise<void> {
  const url = encodeURI(`${server.origin}/sample-news/?${query}`);
  await own.evaluate(`chrome.windows.create({ incognito: ${isPrivate}, url: ${JSON.stringify(url)} })`);
  await until(async () => browser.context.pages().some((page) => page.url() === url));
  const popup = await clickToolbarButton(browser, url);
  await popup.waitFor(`document.querySelector('.named')`);
  await popup.type(query);
  await popup.waitFor(`document.querySelector('.result')`);
  await Promise.all([browser.context.waitForEvent('page'), popup.press('Enter')]);
}

const recentSearches = () =>
  own.evaluate<unknown>(`chrome.storage.local.get('searches.recent').then((it) => it['searches.recent'])`);

describe('a private window', () => {
  it('has marks and a search, of which nothing is kept', async () => {
    await searchFromPanel('小清河', true);
    // What a usual window is searched for afterwards stands alone.
    await searchFromPanel('黄河体育', false);
    await expect.poll(recentSearches).toEqual(['黄河体育']);
  });
});

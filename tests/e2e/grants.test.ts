/** A grant is for a whole site: it holds on all its hosts, and is given back as one. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Browser, launchBrowser, PRODUCTION_BUILD } from './browser.ts';
import { markedWords, waitForMarks } from './marks.ts';
import { type PageServer, servePages } from './page-server.ts';
import { clickToolbarButton } from './real-popup.ts';

const folder = mkdtempSync(join(tmpdir(), 'yinju-grants-'));
const extension = join(folder, 'extension');
const profile = join(folder, 'profile');

/** The paper of these tests, with all its hosts on this machine. */
const switches = ['--host-resolver-rules=MAP *.paper.com.cn 127.0.0.1, MAP paper.com.cn 127.0.0.1'];
const ORIGINS = ['http://*.paper.com.cn/*', 'https://*.paper.com.cn/*'];

let browser: Browser;
let server: PageServer;

/** Nobody can press the button of the browser's question here: an extension of the same place that had the grant in its manifest is run first. */
beforeAll(async () => {
  server = await servePages();
  cpSync(PRODUCTION_BUILD, extension, { recursive: true });
  const path = join(extension, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8'));
  writeFileSync(path, JSON.stringify({ ...manifest, host_permissions: ORIGINS }));
  await (await launchBrowser({ extension, profile })).close();
  writeFileSync(path, JSON.stringify(manifest));
  browser = await launchBrowser({ extension, profile, switches });
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});

const visit = (host: string): Promise<Page> =>
  browser.visit(`http://${host}:${new URL(server.origin).port}/sample-news/`);

const granted = async () => (await browser.worker()).evaluate(`chrome.permissions.getAll().then((all) => all.origins)`);

describe('a site', () => {
  it('that is granted is marked on all its hosts, and no other is', async () => {
    expect(await granted()).toEqual(ORIGINS);
    for (const host of ['www.paper.com.cn', 'epaper.paper.com.cn', 'paper.com.cn']) {
      const news = await visit(host);
      await waitForMarks(news);
      await news.close();
    }
    const foreign = await browser.visit(`${server.origin}/sample-news/`);
    await foreign.waitForTimeout(500);
    expect(await markedWords(foreign)).toEqual([]);
    await foreign.close();
  });

  it('is listed in the options, given back there, and offered again by its name', async () => {
    const options = await browser.openOwnPage('/options.html');
    await options.getByText('paper.com.cn 及其下各站', { exact: true }).waitFor();
    await options.getByRole('button', { name: '撤回 paper.com.cn 及其下各站 的许可' }).click();
    await expect.poll(granted).toEqual([]);
    const news = await visit('www.paper.com.cn');
    const popup = await clickToolbarButton(browser, news.url());
    await popup.waitFor(`document.querySelector('.site')?.textContent.includes('引据还没有在 paper.com.cn 启用。')`);
    expect(await markedWords(news)).toEqual([]);
    for (const page of [news, options]) await page.close();
  });
});

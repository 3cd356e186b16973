/**
 * How it looks: light, dark, forced colours, narrow. Looked at by eye when they were made; `-u` makes them anew, to be looked at again.
 * They hold for one browser and one set of fonts (`screenshots/made-with.json`); elsewhere the tests say so and are skipped.
 */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { type Browser, launchBrowser } from './browser.ts';
import { cardOf, type MarkKind, openCard, pointOfWords, waitForMarks } from './marks.ts';
import { type PageServer, servePages } from './page-server.ts';
import { openPanelFor } from './panel-page.ts';
import { picture, skipUnlessComparable } from './picture.ts';

/** A page of news, as bright as the system wishes. */
const NEWS = `<!doctype html><html lang="zh"><meta name="viewport" content="width=device-width"><title>济南：看项目</title>
  <style>:root { color-scheme: light dark } body { margin: 20px 28px; font: 17px/1.9 "Noto Sans CJK SC"; max-width: 36em;
  background: light-dark(#fff, #16181a); color: light-dark(#222, #ddd) } h1 { font-size: 22px; margin: 0 }</style>
  <h1>济南：看项目</h1><p>黄河体育中心封顶，聊热入济工程供暖；“预付宝”平台上线。到年底，全市智能算力规模突破5000P，更多<a
  href="#">见专题</a>。</p><p style="height: 40px"></p>`;

const FORCED = { forcedColors: 'active' } as const;

let browser: Browser;
let server: PageServer;

beforeAll(async () => {
  [browser, server] = await Promise.all([
    launchBrowser({ switches: ['--disable-lcd-text'] }),
    servePages({ '/news': { body: NEWS } }),
  ]);
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

skipUnlessComparable(() => browser.context.browser()!);

type Media = NonNullable<Parameters<Page['emulateMedia']>[0]>;

/** Opens the news in a window of a size, and waits for all its marks. */
async function openNews(media: Media, width = 660, height = 560): Promise<Page> {
  const page = await browser.context.newPage();
  await page.setViewportSize({ width, height });
  await page.emulateMedia({ reducedMotion: 'reduce', ...media });
  await page.goto(`${server.origin}/news`);
  await waitForMarks(page, 'target');
  return page;
}

describe('the marks', () => {
  it.each<[string, Media]>([
    ['light', { colorScheme: 'light' }],
    ['dark', { colorScheme: 'dark' }],
    ['forced-colours', FORCED],
  ])('%s', async (name, media) => picture(`marks-${name}`, await openNews(media), 190));
});

describe('the card', () => {
  it.each<[string, Media, string, MarkKind]>([
    ['light', { colorScheme: 'light' }, '黄河体育中心', 'project'],
    ['dark', { colorScheme: 'dark' }, '智能算力规模突破5000P', 'target'],
    ['forced-colours', FORCED, '智能算力规模突破5000P', 'target'],
  ])('%s', async (name, media, words, kind) => {
    const page = await openNews(media);
    await openCard(page, words, kind);
    await picture(`card-${name}`, page);
  });

  it('opened by a key, with its keys and everything at its end', async () => {
    const page = await openNews({ colorScheme: 'light' });
    await page.keyboard.press('Alt+n');
    await cardOf(page).locator('.card-lead').waitFor();
    await cardOf(page).locator('summary').click();
    await cardOf(page).getByRole('button', { name: '不是这个' }).click();
    await cardOf(page).locator('.card-choice').waitFor();
    await picture('card-end', page);
  });

  it('narrow, at the bottom of the window', async () => {
    const page = await openNews({ colorScheme: 'light' }, 360, 640);
    const { x, y } = await pointOfWords(page, '“预付宝”平台');
    await page.mouse.click(x, y);
    await cardOf(page).locator('.card-lead').waitFor();
    await picture('card-narrow', page);
  });
});

describe('our own pages', () => {
  it.each(['light', 'dark'] as const)('the panel, %s', async (colorScheme) => {
    const news = await openNews({ colorScheme });
    const panel = await openPanelFor(browser, news);
    await panel.emulateMedia({ colorScheme });
    await panel.setViewportSize({ width: 360, height: 640 });
    await panel.locator('.hit-source').first().waitFor();
    await panel.locator('.hit-go').nth(1).click();
    await panel.locator('.hit-go[aria-current]').waitFor();
    // The page has answered.
    await panel.getByText('第 2 处').waitFor();
    await panel.mouse.move(0, 0);
    await panel.evaluate(() => scrollTo(0, 0));
    await picture(`panel-${colorScheme}`, panel);
    await news.close();
  });

  it('the toolbar’s panel', async () => {
    const news = await openNews({ colorScheme: 'light' });
    const popup = await openPanelFor(browser, news, '/popup.html');
    await popup.setViewportSize({ width: 400, height: 460 });
    await popup.locator('.named').first().waitFor();
    // Until the documents are open their number is left open, too.
    await popup.getByText(/来自 \d 份文件/).waitFor();
    await picture('popup', popup);
    await news.close();
  });

  it.each([
    ['options', '.keys kbd'],
    ['welcome', '.practice-name'],
  ])('%s', async (name, ready) => {
    const page = await browser.openOwnPage(`/${name}.html`);
    await page.emulateMedia({ colorScheme: 'light' });
    await page.setViewportSize({ width: 640, height: 760 });
    await page.locator(ready).first().waitFor();
    await picture(name, page);
  });
});

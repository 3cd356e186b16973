/** How the reader and the overview look; held as `screenshots.test.ts` tells. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { type Browser, launchBrowser } from './browser.ts';
import { cardOf } from './marks.ts';
import { picture, skipUnlessComparable } from './picture.ts';

const WIDE = [1280, 720] as const;
const NARROW = [360, 640] as const;

let browser: Browser;
/** A clause on the first screen. */
let clause: string;

beforeAll(async () => {
  browser = await launchBrowser({ switches: ['--disable-lcd-text'] });
  const page = await browser.openOwnPage('/reader.html#/d/003');
  clause = (await page.locator('.clause:has(a.in-name)').first().getAttribute('data-clause'))!;
  await page.close();
});
afterAll(() => browser?.close());

skipUnlessComparable(() => browser.context.browser()!);

async function open(path: string, [width, height]: readonly [number, number], theme: string): Promise<Page> {
  const page = await browser.context.newPage();
  await page.setViewportSize({ width, height });
  await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: theme === 'dark' ? 'dark' : 'light' });
  await page.goto(`chrome-extension://${browser.extensionId}${path}`);
  return page;
}

/** The colours a reader chose, kept as the settings keep them. */
async function openReader(view: string, size: readonly [number, number], theme: string): Promise<Page> {
  const page = await open(`/reader.html#/d/003${view}/c/${encodeURIComponent(clause)}`, size, theme);
  await page.locator('.clause').first().waitFor();
  await page.evaluate(`chrome.storage.local.set({ 'reading.theme': '${theme}' })`);
  await page.locator(`html[data-theme="${theme}"] .clause[aria-current]`).first().waitFor();
  await atRest(page);
  return page;
}

/** At the top, which is laid out as a whole: what is far above a place has only a guessed height, and letters fall between pixels. */
async function atRest(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    const settle = async () => {
      for (let frame = 0; frame < 20; frame++) await new Promise(requestAnimationFrame);
    };
    await settle();
    scrollTo(0, 0);
    await settle();
  });
}

describe('the reader', () => {
  it.each([
    ['light', '', WIDE, 'light'],
    ['dark', '', WIDE, 'dark'],
    ['sepia', '', WIDE, 'sepia'],
    ['narrow', '', NARROW, 'light'],
    ['received', '/v/received', WIDE, 'light'],
    ['witness', '/v/witness', WIDE, 'light'],
  ] as const)('%s', async (name, view, size, theme) => {
    await picture(`reader-${name}`, await openReader(view, size, theme));
  });

  it('with the card beside a name', async () => {
    const page = await openReader('', WIDE, 'sepia');
    await page.locator('#text a.in-name').first().click();
    await cardOf(page).locator('.card-lead').waitFor();
    await page.mouse.move(2, 2);
    await picture('reader-card', page);
  });
});

describe('the overview', () => {
  it.each([
    ['light', '#/targets', WIDE, 'light'],
    ['dark', '#/targets?view=series', WIDE, 'dark'],
    ['entity', '#/e/济南国际机场二期改扩建', WIDE, 'light'],
    ['departments', '#/departments?unit=市科技局', WIDE, 'light'],
    ['narrow', '#/targets', NARROW, 'light'],
  ] as const)('%s', async (name, hash, size, theme) => {
    const page = await open(`/overview.html${hash}`, size, theme);
    await page.locator('main :is(tbody tr, .series, h1)').first().waitFor();
    await page.locator('.freshness-note').waitFor({ state: 'detached' });
    await atRest(page);
    await picture(`overview-${name}`, page);
  });
});

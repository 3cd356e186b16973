/** Our pages while the database of the documents is built anew, in one tab and in several. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Browser, launchBrowser } from './browser.ts';
import { deleteDatabase, storedDocuments } from './index-database.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

const PAGES = [
  ['/reader.html#/d/003', '.clause'],
  ['/overview.html', 'tbody tr'],
] as const;

/** Opens a page that checks what it is to store only when it is told to. */
async function openHeld(path: string): Promise<Page> {
  const page = await browser.context.newPage();
  await page.setViewportSize({ width: 1280, height: 500 });
  await page.addInitScript(() => {
    const { digest } = crypto.subtle;
    const released = new Promise((release) => Object.assign(globalThis, { release }));
    crypto.subtle.digest = async (...input: Parameters<typeof digest>) => {
      await released;
      return digest.apply(crypto.subtle, input);
    };
  });
  await page.goto(`chrome-extension://${browser.extensionId}${path}`);
  return page;
}

const release = (page: Page) => page.evaluate('release()');

async function loseDatabase(): Promise<void> {
  const page = await browser.openOwnPage('/icon/16.png');
  await page.evaluate(deleteDatabase);
  await page.close();
}

describe('while the database is built anew', () => {
  it.each(PAGES)('%s can be used, says so, and is as it was afterwards', async (path, ready) => {
    await loseDatabase();
    const page = await openHeld(path);
    await page.locator(ready).first().waitFor();
    const note = page.locator('.freshness-note');
    await expect.poll(() => note.textContent()).toContain('正在重建');
    // It pushes the lists beside the text out of a low window; the text is not scrolled to follow them.
    expect(await page.evaluate(() => scrollY)).toBe(0);
    await page.locator('[role="combobox"]').first().fill('黄河体育');
    await page.locator('.result', { hasText: '黄河体育中心' }).first().waitFor();
    await page.keyboard.press('Escape');
    const before = await page.locator('main').textContent();
    await release(page);
    await note.waitFor({ state: 'detached' });
    expect(await page.locator('main').textContent()).toBe(before);
    expect(await page.evaluate(storedDocuments)).toBe(5);
    await page.close();
  });

  it('several tabs do it at once, and each comes out whole', async () => {
    await loseDatabase();
    const pages = await Promise.all([...PAGES, ...PAGES].map(([path]) => openHeld(path)));
    for (const page of pages)
      await expect.poll(() => page.locator('.freshness-note').textContent()).toContain('正在重建');
    await Promise.all(pages.map(release));
    for (const page of pages) await page.locator('.freshness-note').waitFor({ state: 'detached' });
    expect(await pages[0]!.evaluate(storedDocuments)).toBe(5);
    await Promise.all(pages.map((page) => page.reload()));
    // From the database now: nothing is held, nothing said.
    for (const [index, page] of pages.entries()) {
      await page
        .locator(PAGES[index % 2]![1])
        .first()
        .waitFor();
      expect(await page.locator('.freshness-note').count()).toBe(0);
      await page.close();
    }
  });
});

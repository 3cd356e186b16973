/** Names and targets in the reader open the card of news pages; the aside is for what one goes on to read. */
import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Browser, launchBrowser } from './browser.ts';
import { cardOf } from './marks.ts';

const NAME = '黄河体育中心';

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

beforeEach(async () => {
  page = await browser.openOwnPage('/reader.html#/d/003');
  await page.locator('.clause').first().waitFor();
});
afterEach(() => page.close());

const link = (name = NAME) => page.locator('#text a.in-name', { hasText: name }).first();
/** Rests the pointer on a mark, once what scrolled it into view has come to rest. */
async function restOn(mark: Locator): Promise<void> {
  await mark.scrollIntoViewIfNeeded();
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  await mark.hover();
}
const title = () => cardOf(page).locator('h2').textContent();
const isFocused = () => page.evaluate(() => document.activeElement?.textContent);
/** The card beside it, and its words read. */
const hasOpened = () => cardOf(page).locator('.card-lead').waitFor();
const isClosed = () => expect.poll(() => cardOf(page).count()).toBe(0);

describe('the card in the reader', () => {
  it('opens where the pointer rests, on names and on targets, and closes when it has left', async () => {
    await restOn(link());
    await hasOpened();
    expect(await title()).toBe(NAME);
    const [words, card] = await Promise.all([link().boundingBox(), cardOf(page).boundingBox()]);
    expect(card!.y).toBeGreaterThanOrEqual(words!.y + words!.height);
    expect(new URL(page.url()).hash).toBe('#/d/003');
    const { violations } = await new AxeBuilder({ page }).include('div[popover]').analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    await page.mouse.move(2, 2);
    await isClosed();
    await restOn(page.locator('#text a.in-target', { hasText: '算力总规模4500P' }).first());
    await hasOpened();
    expect(await cardOf(page).locator('.card-lead').textContent()).toContain('算力总规模4500P');
  });

  it('stays after a click, and leads on to the clause and to what stands beside it', async () => {
    await link().click();
    await hasOpened();
    await page.mouse.move(2, 2);
    expect(await page.locator('.reader-aside').count()).toBe(0);
    await cardOf(page).getByRole('button', { name: '读原文' }).click();
    await isClosed();
    expect(await page.locator('.dossier h2').textContent()).toBe(NAME);
    await page.locator('.clause[aria-current]', { hasText: NAME }).waitFor();
  });

  it('takes the focus when a key opened it; Esc closes it alone and gives the focus back', async () => {
    await page.locator('.clause', { hasText: '智能算力规模突破5000P' }).first().click();
    await page.locator('.cited').waitFor();
    await link().focus();
    await page.keyboard.press('Enter');
    await hasOpened();
    await expect.poll(() => page.evaluate(() => document.activeElement?.localName)).toBe('div');
    await page.keyboard.press('p');
    expect(await cardOf(page).locator('[aria-keyshortcuts="p"]').getAttribute('aria-pressed')).toBe('true');
    await page.keyboard.press('Escape');
    await isClosed();
    expect(await isFocused()).toBe(NAME);
    expect(await page.locator('.cited').count()).toBe(1);
  });

  it('closes alone, too, where the focus is still in the text', async () => {
    await page.locator('.clause', { hasText: '智能算力规模突破5000P' }).first().click();
    await page.locator('.cited').waitFor();
    await link().click();
    await hasOpened();
    await page.keyboard.press('Escape');
    await isClosed();
    expect(await page.locator('.cited').count()).toBe(1);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('.cited').count()).toBe(0);
  });

  it('goes from mark to mark by Alt+N and Alt+P', async () => {
    await link().focus();
    await page.keyboard.press('Alt+n');
    await hasOpened();
    const next = await title();
    expect(next).not.toBe(NAME);
    await page.keyboard.press('Alt+n');
    await expect.poll(title).not.toBe(next);
    await page.keyboard.press('Alt+p');
    await expect.poll(title).toBe(next);
    await page.keyboard.press('Alt+p');
    await expect.poll(title).toBe(NAME);
  });

  it('searches for the name where the reader searches', async () => {
    await link().click();
    await hasOpened();
    await cardOf(page).getByRole('button', { name: '查找这个' }).click();
    await isClosed();
    expect(await page.locator('[role="combobox"]').inputValue()).toBe(NAME);
    await page.locator('.result', { hasText: NAME }).first().waitFor();
  });

  it('leaves a click with a key held down to the link', async () => {
    const [other] = await Promise.all([
      browser.context.waitForEvent('page'),
      link().click({ modifiers: ['ControlOrMeta'] }),
    ]);
    await other.locator('.dossier h2').waitFor();
    expect(await cardOf(page).count()).toBe(0);
    await other.close();
  });
});

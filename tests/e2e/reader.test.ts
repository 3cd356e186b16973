/** The reader: five documents, their outlines, links to clauses, names that lead on. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Browser, launchBrowser } from './browser.ts';

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  page = await browser.openOwnPage('/reader.html');
  await page.locator('.clause').first().waitFor();
});

afterAll(async () => {
  await browser?.close();
});

describe('the reader', () => {
  it('lists the five documents, newest first, the second copy under its original', async () => {
    expect(await page.locator('.doc-link').count()).toBe(5);
    expect(await page.locator('.doc-list > li').count()).toBe(4);
    expect(await page.locator('.doc-list time, .doc-link .small').first().textContent()).toContain('2025-03-04');
  });

  it('opens each document from the list, with its outline and text', async () => {
    for (const id of ['000', '001', '002', '003', '004']) {
      await page.locator(`.doc-link[href="#/d/${id}"]`).click();
      await page.locator(`.clause[data-clause^="${id}/"]`).first().waitFor();
      expect(await page.locator('.outline [role="treeitem"]').count(), id).toBeGreaterThan(7);
    }
  });

  it('opens at the clause of its address, in view', async () => {
    await page.goto(`${page.url().split('#')[0]}#/d/003`);
    const clause = page.locator('.clause', { hasText: '加快黄河体育中心“一场两馆”' });
    const id = await clause.getAttribute('data-clause');
    const other = await browser.openOwnPage(`/reader.html#/d/003/c/${encodeURIComponent(id!)}`);
    const current = other.locator('.clause[aria-current]');
    await current.waitFor();
    expect(await current.getAttribute('data-clause')).toBe(id);
    await expect.poll(async () => ((await current.boundingBox())?.y ?? -1) > 0).toBe(true);
    expect((await current.boundingBox())!.y).toBeLessThan(900);
    await other.close();
  });

  it('marks names and targets, and shows beside the text what is known of one', async () => {
    await page.goto(`${page.url().split('#')[0]}#/d/003`);
    const link = page.locator('a.in-name', { hasText: '黄河体育中心' }).first();
    await page.goto(new URL((await link.getAttribute('href'))!, page.url()).href);
    await page.locator('.dossier h2').waitFor();
    expect(await page.locator('.dossier h2').textContent()).toBe('黄河体育中心');
    expect(await page.locator('.dossier .citations li').count()).toBeGreaterThan(1);
    expect(await page.locator('a.in-target').count()).toBeGreaterThan(100);
  });

  it('says that a clause is no longer there, and shows the document', async () => {
    const other = await browser.openOwnPage('/reader.html#/d/003/c/003%2F9.9%2Fffffff');
    await other.locator('.notice').first().waitFor();
    expect(await other.locator('.clause').count()).toBeGreaterThan(400);
    await other.close();
  });

  it('tells what was repaired: 预付宝 stands where the file has another word', async () => {
    const repaired = page.locator('ins.repair', { hasText: '预' }).first();
    await page.goto(`${page.url().split('#')[0]}#/d/003`);
    await repaired.waitFor();
    expect(await page.locator('ins.repair').count()).toBeGreaterThan(5);
    expect(await repaired.getAttribute('title')).toContain('校订');
  });

  it('works without a network', async () => {
    await browser.context.setOffline(true);
    const other = await browser.openOwnPage('/reader.html#/d/001');
    await other.locator('.clause').first().waitFor();
    await other.locator('[role="combobox"]').fill('xiaoqinghe');
    await other.locator('.result').first().waitFor();
    expect(await other.locator('.result').first().textContent()).toContain('小清河');
    await other.close();
    await browser.context.setOffline(false);
  });
});

/** The interface in its three languages; what the documents say stays as it is. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from './browser.ts';
import { openCard, waitForMarks } from './marks.ts';
import { type PageServer, servePages } from './page-server.ts';

let server: PageServer;

beforeAll(async () => {
  server = await servePages();
});

afterAll(async () => {
  await server?.close();
});

describe('the interface', () => {
  it.each([
    ['zh_CN', '引据', '读原文', '项目'],
    ['zh_TW', '引據', '讀原文', '專案'],
    ['en', 'Yinju', 'Read the source', 'Project'],
  ])('speaks %s', async (language, name, open, tag) => {
    const browser = await launchBrowser({ language });
    try {
      const own = await browser.openOwnPage('/popup.html');
      await expect.poll(() => own.locator('h1').textContent()).toBe(name);
      const page = await browser.visit(`${server.origin}/sample-news/`);
      await waitForMarks(page);
      const card = await openCard(page, '黄河体育中心');
      expect(await card.locator('.card-action-main').textContent()).toBe(open);
      expect(await card.locator('.card-tag').first().textContent()).toBe(tag);
      expect(await card.locator('.card-lead').textContent()).toContain('加快黄河体育中心');
    } finally {
      await browser.close();
    }
  });

  it.each(['zh_CN', 'zh_TW', 'en'])('has room in a window of 360 px: %s', async (language) => {
    const browser = await launchBrowser({ language, viewport: { width: 360, height: 700 } });
    try {
      const panel = await browser.openOwnPage('/sidepanel.html');
      const rows = await panel.locator('.panel-head h1, .panel-doors button').evaluateAll((all) =>
        all.map((each) => {
          const { top, bottom } = each.getBoundingClientRect();
          return Math.round((top + bottom) / 2);
        }),
      );
      expect(rows).toHaveLength(4);
      expect(Math.max(...rows) - Math.min(...rows)).toBeLessThan(4);
      const options = await browser.openOwnPage('/options.html');
      await options.locator('.hash').waitFor();
      const widths = await options.locator('.facts dd').evaluateAll((all) => all.map((each) => each.clientWidth));
      expect(Math.min(...widths)).toBeGreaterThan(140);
      expect(await options.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    } finally {
      await browser.close();
    }
  });
});

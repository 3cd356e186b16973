/** The right-click menu: any words of any page, answered on the page where that is possible, else beside it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Browser, launchBrowser } from './browser.ts';
import { cardOf } from './marks.ts';
import { type PageServer, servePages } from './page-server.ts';

/** An article that says of each project what the report says, one in two a little differently; as long as a selection may be. */
const ARTICLE = Array.from(
  { length: 40 },
  (_, i) =>
    `今天的第${i}条消息与规划无关，请看下文。推进黄岗路穿黄隧道、航天大道隧道、黄河大道${i % 2 ? '二期' : ''}等项目建设。`,
)
  .join('')
  .slice(0, 2000);

const PAGES = {
  '/article': { body: `<h1>一篇长文</h1><p id="words">${ARTICLE}</p>` },
  '/words': { body: `<h1>一篇短文</h1><p id="words">黃河\n  體育 中心明年建成。</p><p>今天没有别的消息。</p>` },
};

let browser: Browser;
let server: PageServer;

beforeAll(async () => {
  [browser, server] = await Promise.all([launchBrowser(), servePages(PAGES)]);
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

/** Chooses the menu's entry on the page in front, as the browser would say it. */
async function choose(selectionText: string, pageUrl: string): Promise<void> {
  const info = { menuItemId: 'lookup', selectionText, pageUrl, frameId: 0, editable: false };
  await browser.fire('contextMenus.onClicked', info, await browser.activeTab());
}

describe('looking words up', () => {
  it('has its entry in the menu of a selection', async () => {
    const entry = async () =>
      (await browser.worker()).evaluate<unknown>(
        `new Promise((resolve) => chrome.contextMenus.update('lookup', {}, () => resolve(chrome.runtime.lastError?.message ?? 'there')))`,
      );
    // It is made a moment after the install.
    await expect.poll(entry).toBe('there');
  });

  it('answers in the card beside the selection, whatever the script and the line breaks', async () => {
    const page = await browser.visit(`${server.origin}/words`);
    await page.evaluate(() => getSelection()!.selectAllChildren(document.getElementById('words')!));
    await choose('黃河\n  體育 中心', page.url());
    const card = cardOf(page);
    await card.locator('.card-others').waitFor();
    expect(await card.locator('h2').textContent()).toBe('查找“黃河 體育 中心”');
    expect(await card.locator('.card-others li').first().textContent()).toContain('黄河体育中心');
    const words = await page.evaluate(() => document.getElementById('words')!.getBoundingClientRect().bottom);
    expect((await card.boundingBox())!.y).toBeGreaterThanOrEqual(words - 20);
    const [reader] = await Promise.all([browser.context.waitForEvent('page'), page.keyboard.press('Enter')]);
    await reader.locator('.clause[aria-current]').waitFor();
    await reader.close();
    await page.close();
  });

  it('answers a long selection sentence by sentence, inside the window', async () => {
    const page = await browser.visit(`${server.origin}/article`);
    // The selection fills it: there is no room beside.
    await page.setViewportSize({ width: 700, height: 520 });
    await page.evaluate(() => getSelection()!.selectAllChildren(document.getElementById('words')!));
    await choose(ARTICLE, page.url());
    const card = cardOf(page);
    await card.locator('.card-others').waitFor();
    expect(await card.locator('h2').textContent()).toBe(`查找“${ARTICLE.slice(0, 24)}…”`);
    expect(await card.locator('.card-hint').first().textContent()).toContain('按句查找');
    expect(await card.locator('.card-others li').allTextContents()).toEqual(
      expect.arrayContaining([expect.stringContaining('航天大道隧道')]),
    );
    const seen = (await card.boundingBox())!;
    expect(seen.y).toBeGreaterThanOrEqual(0);
    expect(seen.height).toBeGreaterThan(200);
    expect(seen.y + seen.height).toBeLessThanOrEqual(520);
    await page.close();
  });

  it('says so when nothing is found, and Esc gives the page back', async () => {
    const page = await browser.visit(`${server.origin}/words`);
    await choose('qqqqzzzz', page.url());
    await cardOf(page).locator('.card-message').waitFor();
    expect(await cardOf(page).locator('.card-message').textContent()).toContain('没有找到');
    await page.keyboard.press('Escape');
    await expect.poll(() => cardOf(page).count()).toBe(0);
    await page.close();
  });

  it('answers in our own page where no card can be shown', async () => {
    // No access is granted for this name of the same machine, and a fired event grants none.
    const url = server.origin.replace('127.0.0.1', 'other.localhost');
    for (const address of [`${url}/words`, 'chrome://version/']) {
      const page = await browser.visit(address);
      const [panel] = await Promise.all([browser.context.waitForEvent('page'), choose('小清河复航', address)]);
      await panel.locator('.result').first().waitFor();
      expect(await panel.locator('.result').first().textContent()).toContain('小清河复航');
      await panel.close();
      await page.close();
    }
  });
});

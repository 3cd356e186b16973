/** The four doors of the search, with the keyboard alone: toolbar panel, side panel, right-click and key, reader. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Browser, launchBrowser } from './browser.ts';
import { cardOf, waitForMarks } from './marks.ts';
import { type PageServer, servePages } from './page-server.ts';
import { openPanelFor } from './panel-page.ts';
import { clickToolbarButton, type RealPopup } from './real-popup.ts';

/** As a clause says it, with one word of another (两馆) and one left out (二期). */
const PASSAGE =
  '持续完善基础设施，加快黄河体育中心“一场三馆”、综合医疗中心建设，推进黄岗路穿黄隧道、航天大道隧道、黄河大道等项目';

const PAGES = {
  '/words': {
    body: `<h1>一篇短文</h1><p id="name">小清河复航</p><p id="question">济南地铁4号线什么时候通车</p>
      <p id="passage">${PASSAGE}</p><p id="nothing">月球基地港</p>`,
  },
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

beforeEach(async () => {
  await (await browser.worker()).evaluate<void>(
    `chrome.storage.local.remove(['searches.recent', 'settings.keepSearches'])`,
  );
});

async function openNews(): Promise<Page> {
  const page = await browser.visit(`${server.origin}/sample-news/`);
  await waitForMarks(page, 'target');
  return page;
}

/** The tab that opens while something is done. */
async function tabOpenedBy(act: () => Promise<unknown>): Promise<Page> {
  const [page] = await Promise.all([browser.context.waitForEvent('page'), act()]);
  return page;
}

/** What the reader shows, once it does: the addressed clause, and what stands beside it of a name or a figure. */
async function placeIn(reader: Page): Promise<{ clause: string; about: string }> {
  await reader.locator('.clause[aria-current]').waitFor();
  const about = reader.locator('.dossier h2');
  return {
    clause: (await reader.locator('.clause[aria-current]').textContent()) ?? '',
    about: (await about.count()) > 0 ? ((await about.textContent()) ?? '') : '',
  };
}

describe('the toolbar’s panel', () => {
  let page: Page;
  let popup: RealPopup;
  const texts = (selector: string) =>
    popup.evaluate<string[]>(`[...document.querySelectorAll(${JSON.stringify(selector)})].map((it) => it.textContent)`);
  const inBox = `document.activeElement?.getAttribute('role') === 'combobox'`;
  const value = `document.querySelector('[role="combobox"]').value`;

  beforeEach(async () => {
    page = await openNews();
    popup = await clickToolbarButton(browser, page.url());
    await popup.waitFor(inBox);
    return () => page.close();
  });

  it('shows the filters it understood; Tab reaches them, Delete and Backspace take them away', async () => {
    await popup.type('高铁 文件:2021 类型:条文');
    await popup.waitFor(`document.querySelectorAll('.chip').length === 2 && document.querySelector('.result')`);
    expect(await texts('.chip-text')).toEqual(['文件：2021', '类型：条文']);
    expect(await texts('.results-title')).toEqual(['条文']);
    await popup.press('Tab');
    await popup.press('Tab');
    expect(await popup.evaluate(`document.activeElement.textContent`)).toContain('文件：2021');
    await popup.press('Delete');
    await popup.waitFor(`document.querySelectorAll('.chip').length === 1`);
    expect(await popup.evaluate(`document.activeElement.textContent`)).toContain('类型：条文');
    await popup.press('Backspace');
    await popup.waitFor(inBox);
    await popup.waitFor(`document.querySelectorAll('.chip').length === 0`);
    expect(await popup.evaluate(value)).toBe('高铁');
    await popup.waitFor(`document.querySelectorAll('.results-title').length > 1`);
  });

  it('answers a question plainly, opens beside with Ctrl, remembers it, and Esc clears, then closes', async () => {
    const question = '济南地铁4号线什么时候通车';
    await popup.type(question);
    await popup.waitFor(`document.querySelector('.answer-said')`);
    expect(await texts('.answer-said')).toEqual(['2025 年']);
    const reader = await tabOpenedBy(() => popup.press('Control+Enter'));
    expect(await placeIn(reader)).toEqual({
      clause: expect.stringContaining('力争4号线'),
      about: expect.stringContaining('通车'),
    });
    expect(await popup.isOpen()).toBe(true);
    await reader.close();
    await popup.press('Escape');
    expect(await popup.evaluate(value)).toBe('');
    await popup.waitFor(`document.querySelector('.start-go')`);
    expect((await texts('.start-go'))[0]).toBe(question);
    await popup.press('ArrowDown');
    await popup.press('Enter');
    await popup.waitFor(`document.querySelector('.answer-said')`);
    expect(await popup.evaluate(value)).toBe(question);
    await popup.press('Escape');
    await popup.press('Escape');
    await expect.poll(() => popup.isOpen()).toBe(false);
  });

  it('remembers a search although it goes away with it', async () => {
    await popup.type('黄河体育');
    await popup.waitFor(`document.querySelector('.result')`);
    const reader = await tabOpenedBy(() => popup.press('Enter'));
    expect((await placeIn(reader)).about).toBe('黄河体育中心');
    await expect.poll(() => popup.isOpen()).toBe(false);
    await expect.poll(recentSearches).toEqual(['黄河体育']);
    await reader.close();
  });

  it('has something to offer where nothing was found', async () => {
    await popup.type('月球基地港');
    await popup.waitFor(`document.querySelector('.result')`);
    expect(await texts('.search-status')).toContain('文件里没有找到“月球基地港”。');
    await popup.press('ArrowDown');
    const reader = await tabOpenedBy(() => popup.press('Enter'));
    expect((await placeIn(reader)).about).toContain('基地');
    await reader.close();
  });
});

function recentSearches(): Promise<unknown> {
  return browser
    .worker()
    .then((worker) =>
      worker.evaluate<unknown>(`chrome.storage.local.get('searches.recent').then((it) => it['searches.recent'])`),
    );
}

describe('the side panel', () => {
  let news: Page;
  let panel: Page;

  beforeEach(async () => {
    news = await openNews();
    panel = await openPanelFor(browser, news);
    await panel.locator('[role="combobox"]:focus').waitFor();
    return async () => {
      await panel.close();
      await news.close();
    };
  });

  it('offers what the page names, and leads to what is known of it', async () => {
    await panel.locator('.start-go').nth(1).waitFor();
    await panel.keyboard.press('ArrowDown');
    await panel.keyboard.press('ArrowDown');
    const name = await panel.evaluate(() => document.activeElement!.textContent);
    expect(await waitForMarks(news)).toContain(name);
    const reader = await tabOpenedBy(() => panel.keyboard.press('Enter'));
    expect((await placeIn(reader)).about).toBe(name);
    await reader.close();
  });

  it('forgets a search with Delete, and takes that back', async () => {
    for (const query of ['高铁', '5G基站']) {
      await panel.keyboard.type(query);
      await panel.locator('.result').first().waitFor();
      const reader = await tabOpenedBy(() => panel.keyboard.press('Control+Enter'));
      await reader.close();
      await panel.keyboard.press('Escape');
    }
    const queries = () => panel.locator('.start-item:has(.start-forget) .start-go').allTextContents();
    await expect.poll(queries).toEqual(['5G基站', '高铁']);
    await panel.keyboard.press('ArrowDown');
    await panel.keyboard.press('Delete');
    await expect.poll(queries).toEqual(['高铁']);
    await expect.poll(recentSearches).toEqual(['高铁']);
    await panel.getByRole('button', { name: '撤销' }).focus();
    await panel.keyboard.press('Enter');
    await expect.poll(queries).toEqual(['5G基站', '高铁']);
    await expect.poll(recentSearches).toEqual(['5G基站', '高铁']);
  });

  it('keeps none where the reader wants none, and forgets those it had', async () => {
    await panel.keyboard.type('高铁');
    await panel.locator('.result').first().waitFor();
    await (await tabOpenedBy(() => panel.keyboard.press('Control+Enter'))).close();
    await expect.poll(recentSearches).toEqual(['高铁']);
    const options = await browser.openOwnPage('/options.html');
    const keep = options.getByRole('checkbox', { name: /记住最近查找/ });
    await keep.focus();
    await options.keyboard.press('Space');
    await expect.poll(recentSearches).toBeUndefined();
    await options.close();
    const again = await openPanelFor(browser, news);
    await again.locator('.start-go').first().waitFor();
    await again.keyboard.type('5G基站');
    await again.locator('.result').first().waitFor();
    await (await tabOpenedBy(() => again.keyboard.press('Control+Enter'))).close();
    expect(await recentSearches()).toBeUndefined();
    await again.close();
  });

  it('leaves an input method alone until it has chosen its characters', async () => {
    const session = await browser.context.newCDPSession(panel);
    const compose = (text: string) =>
      session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    await compose('huang');
    await compose('huanghe');
    await expect.poll(() => panel.locator('[role="combobox"]').inputValue()).toBe('huanghe');
    // Typed, the same letters find the river at once.
    await panel.waitForTimeout(300);
    expect(await panel.locator('.result').count()).toBe(0);
    await session.send('Input.insertText', { text: '黄河体育' });
    await panel.locator('.result').first().waitFor();
    expect(await panel.locator('.result-name').first().textContent()).toBe('黄河体育中心');
    await session.detach();
  });
});

describe('looking up by right-click and by key', () => {
  let page: Page;

  beforeEach(async () => {
    page = await browser.visit(`${server.origin}/words`);
    return () => page.close();
  });

  /** Selects a paragraph and presses the key, as the browser would say it. */
  async function lookUp(id: string): Promise<void> {
    await page.evaluate((it) => getSelection()!.selectAllChildren(document.getElementById(it)!), id);
    await browser.fire('commands.onCommand', 'look-up', await browser.activeTab());
    await cardOf(page).locator('.card-others').waitFor();
  }

  it('the key shows in the card what the menu would, and Enter leads to the thing', async () => {
    await lookUp('name');
    expect(await cardOf(page).locator('h2').textContent()).toBe('查找“小清河复航”');
    const reader = await tabOpenedBy(() => page.keyboard.press('Enter'));
    expect((await placeIn(reader)).about).toBe('小清河复航');
    await reader.close();
  });

  it('a question has its answer in plain words', async () => {
    await lookUp('question');
    expect(await cardOf(page).locator('.card-answer').allTextContents()).toEqual(['2025 年']);
  });

  it('a sentence is laid against the nearest clause, what differs is marked', async () => {
    await lookUp('passage');
    const first = cardOf(page)
      .locator('.card-others li', { has: page.locator('ins') })
      .first();
    expect(await first.locator('ins').allTextContents()).toContain('两');
    expect(await first.locator('ins').first().getAttribute('title')).toBe('所查文字作“三”');
    expect(await first.textContent()).toContain('黄河大道二期');
  });

  it('words that are nowhere have something near them, reached with Tab', async () => {
    await lookUp('nothing');
    expect(await cardOf(page).locator('.card-message').textContent()).toContain('没有找到');
    const near = cardOf(page).locator('.card-others button').first();
    for (let i = 0; i < 12 && !(await near.evaluate((it) => it.matches(':focus'))); i++)
      await page.keyboard.press('Tab');
    const reader = await tabOpenedBy(() => page.keyboard.press('Enter'));
    expect((await placeIn(reader)).about).toContain('基地');
    await reader.close();
  });
});

describe('the reader', () => {
  let reader: Page;

  beforeEach(async () => {
    reader = await browser.openOwnPage('/reader.html#/d/001');
    await reader.locator('.clause').first().waitFor();
    await reader.keyboard.press('/');
    return () => reader.close();
  });

  it('goes to a name with what is known of it, and with Ctrl opens it beside', async () => {
    await reader.keyboard.type('聊热入济');
    await reader.locator('.result').first().waitFor();
    const other = await tabOpenedBy(() => reader.keyboard.press('Control+Enter'));
    expect((await placeIn(other)).about).toContain('聊热入济');
    await other.close();
    expect(reader.url()).toMatch(/#\/d\/001$/);
    await reader.keyboard.press('Enter');
    expect((await placeIn(reader)).about).toContain('聊热入济');
    expect(await reader.evaluate(() => document.activeElement?.id)).toBe('text');
  });

  it('Esc empties the box, then gives the text back', async () => {
    await reader.keyboard.type('高铁 完成');
    await reader.locator('.chip').waitFor();
    await reader.keyboard.press('Tab');
    await reader.keyboard.press('Tab');
    expect(await reader.evaluate(() => document.activeElement?.textContent)).toContain('状态：完成');
    await reader.keyboard.press('Escape');
    expect(await reader.locator('[role="combobox"]').inputValue()).toBe('');
    expect(await reader.locator('[role="combobox"]').evaluate((it) => it.matches(':focus'))).toBe(true);
    await reader.keyboard.press('Escape');
    expect(await reader.evaluate(() => document.activeElement?.id)).toBe('text');
  });

  it('goes back to a search made in the panel', async () => {
    await (await browser.worker()).evaluate<void>(`chrome.storage.local.set({ 'searches.recent': ['聊热入济'] })`);
    await expect.poll(() => reader.locator('.start-go').allTextContents()).toEqual(['聊热入济']);
    await reader.keyboard.press('ArrowDown');
    await reader.keyboard.press('Enter');
    await reader.locator('.result').first().waitFor();
    expect(await reader.locator('.result').first().textContent()).toContain('聊热入济');
  });
});

/** No violation that axe can find, on any page of ours and in the open card, light and dark. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Browser, launchBrowser } from './browser.ts';
import { isolatedWorld } from './isolated-world.ts';
import { cardOf, openCard, pointOfWords, waitForMarks } from './marks.ts';
import { servePages } from './page-server.ts';
import { openPanelFor } from './panel-page.ts';

const server = await servePages({
  '/all-in-one': {
    body: '<html lang="zh"><title>济南</title><h1>济南</h1><p>济滨济枣高铁开工，“预付宝”平台上线。</p></html>',
  },
});
afterAll(() => server.close());

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  let browser: Browser;
  beforeEach(async () => {
    browser = await launchBrowser({ colorScheme });
  });
  afterEach(() => browser.close());

  it('every page of ours is clean', async () => {
    const pages: Record<string, string> = {
      '/popup.html': '[role="combobox"]',
      '/sidepanel.html': '[role="combobox"]',
      '/reader.html#/d/003': '.clause',
      '/options.html': '.data-documents',
      '/welcome.html': '.practice-name',
    };
    for (const [path, ready] of Object.entries(pages)) {
      const page = await browser.openOwnPage(path);
      await page.locator(ready).first().waitFor();
      if (ready === '[role="combobox"]') {
        await page.locator(ready).fill('黄河');
        await page.locator('.result').first().waitFor();
      }
      expect(await violations(page), path).toEqual([]);
      await page.close();
    }
  });

  it('the options are clean with every list in them, and the first page with its paragraph tried', async () => {
    await (await browser.worker()).evaluate(`chrome.storage.local.set({
      'settings.sitesOff': ['quiet.example.cn'],
      'settings.notThis': [{ kind: 'name', name: '黄河体育中心', site: '' }, { kind: 'target', name: '高铁', site: 'e23.cn' }],
    })`);
    const options = await browser.openOwnPage('/options.html');
    await options.getByText('不标的名称与指标').waitFor();
    await options.getByText('quiet.example.cn').waitFor();
    await options.locator('.keys kbd').first().waitFor();
    expect(await violations(options), 'options').toEqual([]);
    const welcome = await browser.openOwnPage('/welcome.html');
    await welcome.locator('.practice-name').first().click();
    await welcome.locator('.practice-card blockquote').waitFor();
    await welcome.getByRole('checkbox').first().check();
    await welcome.getByRole('button', { name: '仅在我点击时' }).click();
    expect(await violations(welcome), 'welcome').toEqual([]);
  });

  it('the panel is clean in each of its states', async () => {
    const news = await browser.visit(`${server.origin}/sample-news/`);
    await waitForMarks(news);
    const panel = await openPanelFor(browser, news);
    await panel.locator('.hit').first().waitFor();
    await panel.locator('[role="combobox"]').press('?');
    expect(await violations(panel), 'keys').toEqual([]);
    await panel.getByRole('switch').click();
    await panel.getByText('标注已关').waitFor();
    expect(await violations(panel), 'off').toEqual([]);
    await panel.getByRole('switch').click();
    await panel.getByRole('button', { name: '暂停全部' }).click();
    await panel.getByText('标注已全部暂停。').waitFor();
    expect(await violations(panel), 'paused').toEqual([]);
    await panel.locator('[role="combobox"]').fill('qqqqzzzz');
    await panel.getByText('没有找到“qqqqzzzz”。').waitFor();
    expect(await violations(panel), 'nothing found').toEqual([]);
  });

  it('the page panel and the page for print are clean', async () => {
    const news = await browser.visit(`${server.origin}/sample-news/`);
    await waitForMarks(news);
    const panel = await openPanelFor(browser, news);
    await panel.locator('.hit').first().waitFor();
    await panel.locator('.locality summary').click();
    await panel.locator('.filter-choice select').first().selectOption('project');
    await panel.locator('.hit-go').nth(1).click();
    await panel.locator('.hit:has([aria-current])').waitFor();
    expect(await violations(panel), 'panel').toEqual([]);
    const popup = await openPanelFor(browser, news, '/popup.html');
    await popup.locator('.named').first().waitFor();
    expect(await violations(popup), 'popup').toEqual([]);
    const [print] = await Promise.all([
      browser.context.waitForEvent('page'),
      panel.getByRole('button', { name: '打开打印页' }).click(),
    ]);
    await print.locator('.annotated-notes li').first().waitFor();
    expect(await violations(print), 'print').toEqual([]);
  });

  /** Query → what its answer has that others have not. */
  const STATES: Readonly<Record<string, string>> = {
    '': '.start-go',
    '高铁 文件:2021 类型:条文': '.chip',
    '高铁 文件:1999': '.results-title',
    济南地铁4号线什么时候通车: '.answer-said',
    '加快黄河体育中心“一场三馆”、综合医疗中心建设，推进黄岗路穿黄隧道': 'ins',
  };

  it.each([
    ['/sidepanel.html', Object.entries(STATES)],
    ['/reader.html', Object.entries(STATES).slice(0, 3)],
  ] as const)('the search of %s is clean in each of its states', async (path, states) => {
    const worker = await browser.worker();
    await worker.evaluate<void>(`chrome.storage.local.set({ 'searches.recent': ['高铁', '5G 基站'] })`);
    const page = await browser.openOwnPage(path);
    await page.locator('[role="combobox"]').focus();
    for (const [query, sign] of states) {
      await page.locator('[role="combobox"]').fill(query);
      await page.locator(sign).first().waitFor();
      expect(await violations(page, '.search'), query).toEqual([]);
    }
    await page.locator('[role="combobox"]').fill('');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Delete');
    await page.locator('.start-undo').waitFor();
    expect(await violations(page, '.search'), 'undo').toEqual([]);
  });

  it('the answers to a selection are clean', async () => {
    const page = await browser.visit(`${server.origin}/all-in-one`);
    for (const text of [
      '济南地铁4号线什么时候通车',
      '月球基地港',
      '加快黄河体育中心“一场三馆”、综合医疗中心建设，推进黄岗路穿黄隧道',
    ]) {
      const info = { menuItemId: 'lookup', selectionText: text, pageUrl: page.url(), frameId: 0, editable: false };
      await browser.fire('contextMenus.onClicked', info, await browser.activeTab());
      const card = cardOf(page);
      await card.locator('.card-others').first().waitFor();
      await card.evaluate((element) => Promise.all(element.getAnimations().map((animation) => animation.finished)));
      expect(await violations(page, 'div[popover]'), text).toEqual([]);
      await page.keyboard.press('Escape');
    }
  });

  it('the open card is clean', async () => {
    const page = await browser.visit(`${server.origin}/sample-news/`);
    await waitForMarks(page);
    for (const [words, kind] of [
      ['黄河体育中心', 'project'],
      ['智能算力规模突破5000P', 'target'],
    ] as const) {
      const card = await openCard(page, words, kind);
      // Axe reads colours, so the card must have come in whole.
      await card.evaluate((element) => Promise.all(element.getAnimations().map((animation) => animation.finished)));
      expect(await violations(page, 'div[popover]'), words).toEqual([]);
      await page.keyboard.press('Escape');
    }
  });

  it('the card is clean before and without an answer, opened by a key, and as the answer to a selection', async () => {
    const page = await browser.visit(`${server.origin}/sample-news/`);
    await waitForMarks(page, 'target');
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.keyboard.press('Alt+n');
    await cardOf(page).locator('.card-keys').waitFor();
    await cardOf(page).locator('.card-lead').waitFor();
    expect(await violations(page, 'div[popover]'), 'by key').toEqual([]);
    for (const [words, name] of [
      ['黄河体育', 'found'],
      ['qqqqzzzz', 'nothing found'],
    ] as const) {
      const info = { menuItemId: 'lookup', selectionText: words, pageUrl: page.url(), frameId: 0, editable: false };
      await browser.fire('contextMenus.onClicked', info, await browser.activeTab());
      await cardOf(page)
        .getByRole('heading', { name: `查找“${words}”` })
        .waitFor();
      await cardOf(page).locator('.card-others, .card-message').first().waitFor();
      expect(await violations(page, 'div[popover]'), name).toEqual([]);
    }
    await page.keyboard.press('Escape');
    await (await isolatedWorld(page)).evaluate(`void (chrome.runtime.sendMessage = () => new Promise(() => {}))`);
    const { x, y } = await pointOfWords(page, '智能算力规模突破5000P', 'target');
    await page.mouse.click(x, y);
    await cardOf(page).locator('.card-waiting').waitFor();
    expect(await violations(page, 'div[popover]'), 'waiting').toEqual([]);
    await cardOf(page).locator('.card-message').waitFor();
    expect(await violations(page, 'div[popover]'), 'failed').toEqual([]);
  });

  it('the open card is clean with everything in it open', async () => {
    const page = await browser.visit(`${server.origin}/all-in-one`);
    await waitForMarks(page);
    const card = await openCard(page, '济滨济枣高铁');
    await card.evaluate((element) => Promise.all(element.getAnimations().map((animation) => animation.finished)));
    await card.locator('summary').click();
    await card.getByRole('button', { name: '不是这个' }).click();
    await card.getByRole('button', { name: '选择引文格式' }).click();
    expect(await violations(page, 'div[popover]'), 'menu and choice').toEqual([]);
    await page.keyboard.press('Escape');
    await card.getByRole('button', { name: '本页不标' }).click();
    await card.getByRole('button', { name: '撤销' }).waitFor();
    expect(await violations(page, 'div[popover]'), 'undo').toEqual([]);
    await page.keyboard.press('Escape');
    const repaired = await openCard(page, '“预付宝”平台');
    await repaired.getByRole('button', { name: '原样' }).click();
    await repaired.evaluate((element) => Promise.all(element.getAnimations().map((animation) => animation.finished)));
    expect(await violations(page, 'div[popover]'), 'as received').toEqual([]);
  });
});

async function violations(page: Page, within?: string): Promise<string[]> {
  const builder = new AxeBuilder({ page });
  const { violations } = await (within ? builder.include(within) : builder).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`));
}

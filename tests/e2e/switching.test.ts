/** On and off: the menus, the pause, the badge and the icon, and an update of the extension under open pages. */
import { describe, expect, it } from 'vitest';
import { TEST_BUILD } from './browser.ts';
import { markedWords, openCard, waitForMarks } from './marks.ts';
import { openPanelFor } from './panel-page.ts';
import { setUpStand } from './stand.ts';

const stand = setUpStand();

describe('the entries of the menus', () => {
  it('hide and show the marks of the page', async () => {
    const news = await stand.openNews();
    const choose = async () =>
      stand.browser.fire('contextMenus.onClicked', { menuItemId: 'toggle' }, await stand.browser.activeTab());
    await choose();
    await expect.poll(() => markedWords(news)).toEqual([]);
    await choose();
    await waitForMarks(news);
    await news.close();
  });

  it('pause everything, in every open page at once, and resume', async () => {
    const [one, other] = [await stand.openNews(), await stand.openNews()];
    const pause = (checked: boolean) =>
      stand.browser.fire('contextMenus.onClicked', { menuItemId: 'pause', checked }, {});
    await pause(true);
    await expect.poll(() => markedWords(one)).toEqual([]);
    await expect.poll(() => markedWords(other)).toEqual([]);
    const panel = await openPanelFor(stand.browser, other);
    await panel.getByRole('button', { name: '恢复标注' }).click();
    await waitForMarks(one);
    await waitForMarks(other);
    await panel.getByRole('button', { name: '暂停全部' }).click();
    await expect.poll(() => markedWords(one)).toEqual([]);
    await pause(false);
    await waitForMarks(one);
    for (const page of [panel, one, other]) await page.close();
  });
});

describe('the keys', () => {
  it('are those the browser has, in the options and the panel, and are changed on its own page', async () => {
    const options = await stand.browser.openOwnPage('/options.html');
    const rows = () => options.locator('.keys > div').allTextContents();
    await expect
      .poll(rows)
      .toEqual(expect.arrayContaining(['打开工具栏面板查找Alt+K', '显示或隐藏本页标注Alt+J', '打开侧栏未设']));
    const [settings] = await Promise.all([
      stand.browser.context.waitForEvent('page'),
      options.getByRole('button', { name: '更改快捷键' }).click(),
    ]);
    await expect.poll(() => settings.url()).toBe('chrome://extensions/shortcuts');
    const panel = await stand.browser.openOwnPage('/sidepanel.html');
    await panel.locator('[role="combobox"]').press('?');
    await expect.poll(() => panel.locator('.panel-keys').textContent()).toContain('显示或隐藏本页标注Alt+J');
    expect(await panel.locator('.panel-keys dl').isVisible()).toBe(true);
    expect(await panel.locator('[role="combobox"]').inputValue()).toBe('');
    for (const page of [panel, settings, options]) await page.close();
  });
});

describe('an update of the extension', () => {
  it('takes open pages over without a reload, and the old script leaves nothing behind', async () => {
    const news = await stand.openNews();
    const words = await markedWords(news);
    await news.evaluate(() => {
      Object.assign(globalThis, { old: CSS.highlights.get('yinju-project') });
    });
    const session = await stand.browser.context.browser()!.newBrowserCDPSession();
    await session.send('Extensions.loadUnpacked' as 'Target.getTargets', { path: TEST_BUILD } as object);
    const now = () =>
      news.evaluate(() => ({
        isNew: CSS.highlights.get('yinju-project') !== (globalThis as { old?: Highlight }).old,
        sheets: document.adoptedStyleSheets.length,
      }));
    await expect.poll(now).toEqual({ isNew: true, sheets: 0 });
    expect(await markedWords(news)).toEqual(words);
    const card = await openCard(news, '黄河体育中心');
    expect(await card.locator('.card-lead').textContent()).toContain('黄河体育中心');
    expect(await news.locator('div[popover]').count()).toBe(1);
    await news.close();
  });
});

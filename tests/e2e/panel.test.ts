/** The toolbar's panel, the real one: the switch for the site, what the page holds, the quick search. */
import { describe, expect, it } from 'vitest';
import { markedWords, waitForMarks } from './marks.ts';
import { clickToolbarButton } from './real-popup.ts';
import { setUpStand } from './stand.ts';

const stand = setUpStand();

const text = (selector: string) => `document.querySelector(${JSON.stringify(selector)})?.textContent ?? ''`;

describe('the toolbar’s panel', () => {
  it('says what the page holds, and the badge counts it', async () => {
    const page = await stand.openNews('target');
    const marks = (await markedWords(page)).length + (await markedWords(page, 'target')).length;
    const popup = await clickToolbarButton(stand.browser, page.url());
    await popup.waitFor(`document.querySelector('.digest-summary')`);
    expect(await popup.evaluate(text('.digest-summary'))).toMatch(/本页提到 \d+ 个项目和名称、2 项指标/);
    expect(await popup.evaluate(text('.digest-list'))).toContain('黄河体育中心');
    // The box above the list does not offer the same names once more.
    await popup.waitFor(`performance.getEntriesByName('search-ready').length > 0`);
    expect(await popup.evaluate(`document.querySelectorAll('.start-item').length`)).toBe(0);
    const { id } = await stand.browser.activeTab();
    const badge = await (await stand.browser.worker()).evaluate<string>(`chrome.action.getBadgeText({ tabId: ${id} })`);
    expect(badge).toBe(String(marks));
    await page.close();
  });

  it('leads with the arrows from its box into what the page names, and back', async () => {
    const page = await stand.openNews('target');
    const popup = await clickToolbarButton(stand.browser, page.url());
    await popup.waitFor(`document.activeElement?.getAttribute('role') === 'combobox'`);
    await popup.waitFor(`document.querySelectorAll('.named').length > 1`);
    const focused = (nth: number) => `document.activeElement === document.querySelectorAll('.named')[${nth}]`;
    await popup.press('ArrowDown');
    await popup.waitFor(focused(0));
    await popup.press('ArrowDown');
    await popup.waitFor(focused(1));
    await popup.press('ArrowUp');
    await popup.press('ArrowUp');
    await popup.waitFor(`document.activeElement?.getAttribute('role') === 'combobox'`);
    await popup.press('ArrowDown');
    await popup.press('Enter');
    await expect.poll(() => popup.isOpen()).toBe(false);
    await page.close();
  });

  it('switches the site off for good and on again', async () => {
    const page = await stand.openNews('target');
    const popup = await clickToolbarButton(stand.browser, page.url());
    await popup.waitFor(`document.querySelector('.switch')?.ariaChecked === 'true'`);
    await popup.click('.switch');
    await expect.poll(() => markedWords(page)).toEqual([]);
    await page.reload();
    await page.waitForTimeout(500);
    expect(await markedWords(page)).toEqual([]);
    const again = await clickToolbarButton(stand.browser, page.url());
    await again.waitFor(`document.querySelector('.switch')?.ariaChecked === 'false'`);
    await again.click('.switch');
    await waitForMarks(page);
    await page.close();
  });

  it('searches while one types, entities first, and Enter opens the reader at the clause', async () => {
    const page = await stand.openNews('target');
    const popup = await clickToolbarButton(stand.browser, page.url());
    await popup.waitFor(`document.activeElement?.getAttribute('role') === 'combobox'`);
    await popup.type('黃河體育');
    await popup.waitFor(`document.querySelector('.result .result-title')`);
    expect(await popup.evaluate(text('.result .result-title'))).toContain('黄河体育中心');
    const [reader] = await Promise.all([stand.browser.context.waitForEvent('page'), popup.press('Enter')]);
    await expect.poll(() => reader.locator('.clause[aria-current]').textContent()).toContain('黄河体育中心');
    await expect.poll(() => popup.isOpen()).toBe(false);
    await reader.close();
    await page.close();
  });

  it('offers to mark a page that no access was granted for, once, and does it', async () => {
    const page = await stand.browser.visit(
      `${stand.server.origin.replace('127.0.0.1', 'other.localhost')}/sample-news/`,
    );
    await page.waitForTimeout(500);
    expect(await markedWords(page)).toEqual([]);
    const popup = await clickToolbarButton(stand.browser, page.url());
    await popup.waitFor(`[...document.querySelectorAll('.site button')].some((it) => it.textContent.includes('一次'))`);
    await popup.evaluate(
      `[...document.querySelectorAll('.site button')].find((it) => it.textContent.includes('一次')).click()`,
    );
    expect(await waitForMarks(page)).toContain('黄河体育中心');
    await page.close();
  });
});

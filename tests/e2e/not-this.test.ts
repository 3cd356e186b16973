/** “不是这个”: what the reader does not want marked goes at once, everywhere it should, and comes back. */
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Browser, launchBrowser } from './browser.ts';
import { cardOf, markedWords, openCard, waitForMarks } from './marks.ts';
import { type PageServer, servePages } from './page-server.ts';

let browser: Browser;
let server: PageServer;

beforeAll(async () => {
  [browser, server] = await Promise.all([launchBrowser(), servePages()]);
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

afterEach(async () => {
  await (await browser.worker()).evaluate('chrome.storage.local.remove("settings.notThis")');
});

const open = async () => {
  const page = await browser.visit(`${server.origin}/sample-news/`);
  await waitForMarks(page);
  return page;
};

async function refuse(page: Page, words: string, where: string, kind?: 'target') {
  const card = await openCard(page, words, kind);
  await card.getByRole('button', { name: '不是这个' }).click();
  await card.getByRole('button', { name: where }).click();
  await card.getByRole('button', { name: '撤销' }).waitFor();
  return card;
}

describe('a name that is not meant', () => {
  it('goes everywhere at once, is brought back by “撤销”, and the card stays', async () => {
    const [other, page] = [await open(), await open()];
    const card = await refuse(page, '聊热入济', '到处不标');
    expect(await card.getByRole('status').textContent()).toBe('到处不再标注“聊热入济”。');
    for (const each of [page, other]) await expect.poll(() => markedWords(each)).not.toContain('聊热入济');
    expect(await markedWords(page)).toContain('黄河体育中心');
    await page.keyboard.press('Enter');
    for (const each of [page, other]) await expect.poll(() => markedWords(each)).toContain('聊热入济');
    expect(await card.count()).toBe(1);
    await Promise.all([page.close(), other.close()]);
  });

  it('goes from this page alone, and is forgotten with it', async () => {
    const [other, page] = [await open(), await open()];
    await refuse(page, '聊热入济', '本页不标');
    await expect.poll(() => markedWords(page)).not.toContain('聊热入济');
    expect(await markedWords(other)).toContain('聊热入济');
    await page.reload();
    expect(await waitForMarks(page)).toContain('聊热入济');
    await Promise.all([page.close(), other.close()]);
  });

  it('is a figure as well, and the options page brings it back', async () => {
    const page = await open();
    await refuse(page, '智能算力规模突破5000P', '本站不标', 'target');
    await expect.poll(() => markedWords(page, 'target')).toEqual(['5G基站达到6万个']);
    await page.reload();
    expect(await waitForMarks(page, 'target')).toEqual(['5G基站达到6万个']);
    const options = await browser.openOwnPage('/options.html');
    await options.getByRole('button', { name: /^恢复标注/ }).click();
    await expect.poll(() => markedWords(page, 'target')).toContain('智能算力规模突破5000P');
    await expect.poll(() => options.getByRole('button', { name: /^恢复标注/ }).count()).toBe(0);
    await Promise.all([page.close(), options.close()]);
  });

  it('says so when there is no more room, and keeps the mark', async () => {
    const full = Array.from({ length: 500 }, (_, i) => ({ kind: 'name', name: `第${i}号`, site: '' }));
    await (await browser.worker()).evaluate(`chrome.storage.local.set({'settings.notThis': ${JSON.stringify(full)}})`);
    const page = await open();
    const card = await openCard(page, '聊热入济');
    await card.getByRole('button', { name: '不是这个' }).click();
    await card.getByRole('button', { name: '到处不标' }).click();
    await expect.poll(() => cardOf(page).getByRole('status').textContent()).toContain('已满');
    expect(await markedWords(page)).toContain('聊热入济');
    await page.close();
  });
});

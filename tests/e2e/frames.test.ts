/** Pages made of frames: those that may be read are marked and have cards of their own; the rest are left alone. */
import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Browser, launchBrowser, TEST_BUILD } from './browser.ts';
import { markedWords, waitForMarks } from './marks.ts';
import { type PageServer, servePages } from './page-server.ts';

const INNER = '<title>济南</title><body style="margin:0"><p>济南聊热入济工程供暖。</p>';

/** No access is granted for `other.localhost`. */
const OUTER = `<title>济南要闻</title><h1>济南看项目</h1><p>济南黄河体育中心封顶。</p>
  <iframe name="same" src="/inner" width="620" height="400"></iframe>
  <iframe name="granted" data-host="localhost"></iframe><iframe name="foreign" data-host="other.localhost"></iframe>
  <iframe name="written" srcdoc="<p>济南聊热入济工程供暖。</p>"></iframe>
  <script>for (const frame of document.querySelectorAll('[data-host]'))
    frame.src = 'http://' + frame.dataset.host + ':' + location.port + '/inner';</script>`;

const SET = `<title>济南要闻</title><frameset cols="40%,60%"><frame name="left" src="/inner"><frame name="right" src="/inner"></frameset>`;

let browser: Browser;
let server: PageServer;

beforeAll(async () => {
  [browser, server] = await Promise.all([
    launchBrowser(),
    servePages({ '/set': { body: SET }, '/outer': { body: OUTER }, '/inner': { body: INNER } }),
  ]);
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

async function open(): Promise<{ readonly page: Page; readonly frame: (name: string) => Frame }> {
  const page = await browser.visit(`${server.origin}/outer`);
  const frame = (name: string) => page.frame({ name })!;
  await waitForMarks(page);
  await waitForMarks(frame('same'));
  await waitForMarks(frame('granted'));
  return { page, frame };
}

describe('frames', () => {
  it('are marked where access is granted for them, whatever site they stand in', async () => {
    const { page, frame } = await open();
    expect(await markedWords(page)).toEqual(['济南黄河体育中心']);
    for (const name of ['same', 'granted']) expect(await markedWords(frame(name)), name).toEqual(['聊热入济工程']);
    for (const name of ['foreign', 'written']) expect(await markedWords(frame(name)), name).toEqual([]);
    await page.close();
  });

  it('show the card inside themselves, which Esc closes', async () => {
    const { page, frame } = await open();
    await frame('same')
      .locator('p')
      .click({ position: { x: 60, y: 10 } });
    const card = frame('same').locator('section.card');
    await card.locator('.card-lead').waitFor();
    expect(await card.locator('h2').textContent()).toContain('聊热入济');
    expect(await page.locator('section.card').count()).toBe(0);
    const [box, outer] = [await card.boundingBox(), await page.locator('[name=same]').boundingBox()];
    expect(box!.y >= outer!.y && box!.y + box!.height <= outer!.y + outer!.height).toBe(true);
    await page.keyboard.press('Escape');
    await expect.poll(() => card.count()).toBe(0);
    await page.close();
  });

  it('of a frameset, which has no text of its own, are marked and have cards', async () => {
    const page = await browser.visit(`${server.origin}/set`);
    const [left, right] = ['left', 'right'].map((name) => page.frame({ name })!) as [Frame, Frame];
    expect([await waitForMarks(left), await waitForMarks(right)]).toEqual([['聊热入济工程'], ['聊热入济工程']]);
    await right.locator('p').click({ position: { x: 60, y: 10 } });
    await right.locator('section.card .card-lead').waitFor();
    expect(await left.locator('section.card').count()).toBe(0);
    await page.close();
  });

  it('hide and show their marks with the page; badge and panel speak of the page itself', async () => {
    const { page, frame } = await open();
    const tab = await browser.activeTab();
    const badge = async () =>
      (await browser.worker()).evaluate<string>(`chrome.action.getBadgeText({ tabId: ${tab.id} })`);
    await frame('same').evaluate(() => document.body.append('济南黄河体育中心、明府城'));
    await expect.poll(async () => (await markedWords(frame('same'))).length).toBe(3);
    await expect.poll(badge).toBe('1');
    const toggle = () => browser.fire('commands.onCommand', 'toggle-marks', tab);
    await toggle();
    for (const each of [page, frame('same'), frame('granted')]) await expect.poll(() => markedWords(each)).toEqual([]);
    await toggle();
    for (const each of [page, frame('same'), frame('granted')]) await waitForMarks(each);
    await page.close();
  });

  it('leave unmarked what the reader refuses on the page in one of them, and mark it again', async () => {
    const { page, frame } = await open();
    await page.evaluate(() => document.body.append('济南聊热入济工程供暖。'));
    await expect.poll(async () => (await markedWords(page)).length).toBe(2);
    const watched = [page, frame('same'), frame('granted')];
    const paragraph = frame('same').locator('p');
    const card = frame('same').locator('section.card');
    await paragraph.click({ position: { x: 60, y: 10 } });
    await card.locator('.card-lead').waitFor();
    await card.getByRole('button', { name: '不是这个' }).click();
    await card.getByRole('button', { name: '本页不标' }).click();
    const words = () => Promise.all(watched.map((each) => markedWords(each)));
    await expect.poll(words).toEqual([['济南黄河体育中心'], [], []]);
    await card.getByRole('button', { name: '撤销' }).click();
    await expect.poll(words).toEqual([['济南黄河体育中心', '聊热入济工程'], ['聊热入济工程'], ['聊热入济工程']]);
    await page.close();
  });

  it('are taken over by an update of the extension, which leaves nothing of the old one', async () => {
    const { page, frame } = await open();
    const watched = [frame('same'), frame('granted')];
    for (const each of watched)
      await each.evaluate(() => void Object.assign(globalThis, { old: CSS.highlights.get('yinju-project') }));
    const session = await browser.context.browser()!.newBrowserCDPSession();
    await session.send('Extensions.loadUnpacked' as 'Target.getTargets', { path: TEST_BUILD } as object);
    const now = (each: Frame) =>
      each.evaluate(() => ({
        isNew: CSS.highlights.get('yinju-project') !== (globalThis as { old?: Highlight }).old,
        sheets: document.adoptedStyleSheets.length,
      }));
    for (const each of watched) await expect.poll(() => now(each)).toEqual({ isNew: true, sheets: 0 });
    for (const each of watched) expect(await markedWords(each)).toEqual(['聊热入济工程']);
    expect(await markedWords(frame('written'))).toEqual([]);
    await page.close();
  });
});

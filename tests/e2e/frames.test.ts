/** Pages made of frames: those that may be read are marked and have cards of their own; the rest are left alone. */
import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Browser, launchBrowser, TEST_BUILD } from './browser.ts';
import { markedWords, waitForMarks } from './marks.ts';
import { type PageServer, servePages } from './page-server.ts';
import { openPanelFor } from './panel-page.ts';

const INNER = '<title>济南</title><body style="margin:0"><p>济南聊热入济工程供暖。</p>';

/** No access is granted for `other.localhost`. */
const OUTER = `<title>济南要闻</title><h1>济南看项目</h1><p>济南黄河体育中心封顶。</p>
  <iframe name="same" src="/inner" width="620" height="400"></iframe>
  <iframe name="granted" data-host="localhost"></iframe><iframe name="foreign" data-host="other.localhost"></iframe>
  <iframe name="written" srcdoc="<p>济南聊热入济工程供暖。</p>"></iframe>
  <script>for (const frame of document.querySelectorAll('[data-host]'))
    frame.src = 'http://' + frame.dataset.host + ':' + location.port + '/inner';</script>`;

/** The right frame is of another host, which is granted; the text in it stands below its window, the iframe in it is none of the page's. */
const SET = `<title>济南要闻</title><script>addEventListener('DOMContentLoaded', () => {
    document.querySelector('[name=right]').src = 'http://localhost:' + location.port + '/story';
  });</script><frameset cols="40%,60%"><frame name="left" src="/inner"><frame name="right"></frameset>`;

const STORY = `<title>济南项目</title><p>济南明府城开街。</p><h2>场馆</h2><p style="margin-top:3000px">济南黄河体育中心封顶。</p>
  <iframe name="advertisement" src="/inner"></iframe>`;

/** Two names, one of which may be refused. */
const LATE = '<title>济南</title><p>济南聊热入济工程供暖，济南黄河体育中心封顶。</p>';

let browser: Browser;
let server: PageServer;

beforeAll(async () => {
  [browser, server] = await Promise.all([
    launchBrowser(),
    servePages({
      '/set': { body: SET },
      '/story': { body: STORY },
      '/outer': { body: OUTER },
      '/inner': { body: INNER },
      '/late': { body: LATE },
      '/plain': { body: '<title>天气</title><p>明天多云。</p>' },
    }),
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

/** What the button in the toolbar counts on the tab in front. */
async function badge(): Promise<string> {
  const { id } = await browser.activeTab();
  return (await browser.worker()).evaluate<string>(`chrome.action.getBadgeText({ tabId: ${id} })`);
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
    const { page, left, right } = await openSet();
    expect([await markedWords(left), await markedWords(right)]).toEqual([
      ['聊热入济工程'],
      ['明府城', '济南黄河体育中心'],
    ]);
    await left.locator('p').click({ position: { x: 60, y: 10 } });
    await left.locator('section.card .card-lead').waitFor();
    expect(await right.locator('section.card').count()).toBe(0);
    await page.close();
  });

  it('hide and show their marks with the page; badge and panel speak of the page itself', async () => {
    const { page, frame } = await open();
    const tab = await browser.activeTab();
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

  it('that come after the page was hidden are hidden too, until it is shown again', async () => {
    const { page } = await open();
    const tab = await browser.activeTab();
    const toggle = () => browser.fire('commands.onCommand', 'toggle-marks', tab);
    await toggle();
    await expect.poll(() => markedWords(page)).toEqual([]);
    const late = await addFrame(page, '/late');
    await expect.poll(() => stateOfLast(tab.id)).toBe('off');
    expect(await markedWords(late)).toEqual([]);
    await late.goto(`${server.origin}/inner`);
    await expect.poll(() => stateOfLast(tab.id)).toBe('off');
    expect(await markedWords(late)).toEqual([]);
    await toggle();
    expect(await waitForMarks(late)).toEqual(['聊热入济工程']);
    await page.close();
  });

  it('that come later leave unmarked what was refused on the page; who has nothing marked asks nothing', async () => {
    const { page, frame } = await open();
    await frame('same')
      .locator('p')
      .click({ position: { x: 60, y: 10 } });
    const card = frame('same').locator('section.card');
    await card.locator('.card-lead').waitFor();
    await card.getByRole('button', { name: '不是这个' }).click();
    await card.getByRole('button', { name: '本页不标' }).click();
    await expect.poll(() => markedWords(frame('same'))).toEqual([]);
    await (await browser.worker()).evaluate(`globalThis.asked = []; chrome.runtime.onMessage.addListener(
      ({ type }, { url }) => { asked.push(type + ' ' + new URL(url).pathname) })`);
    await addFrame(page, '/plain');
    const late = await addFrame(page, '/late');
    await expect.poll(() => markedWords(late)).toEqual(['济南黄河体育中心']);
    const asked = await (await browser.worker()).evaluate<string[]>('asked');
    expect(asked.filter((it) => it.startsWith('page/word'))).toEqual(['page/word /late']);
    expect(asked.filter((it) => it.endsWith('/plain'))).toEqual([]);
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

/** Puts one more frame into a page. */
async function addFrame(page: Page, path: string): Promise<Frame> {
  await page.evaluate(
    (src) =>
      new Promise((resolve) => {
        const frame = Object.assign(document.createElement('iframe'), { src, name: src, onload: resolve });
        document.body.append(frame);
      }),
    path,
  );
  return page.frame({ name: path })!;
}

/** What the frame that came last says of itself; empty where no script of ours is in it. */
async function stateOfLast(tabId: number): Promise<string> {
  return (await browser.worker()).evaluate<string>(`(async () => {
    const frames = await chrome.scripting.executeScript({ target: { tabId: ${tabId}, allFrames: true }, func: () => 0 });
    const frameId = Math.max(...frames.map((it) => it.frameId));
    const ask = chrome.tabs.sendMessage(${tabId}, { type: 'page/digest', request: {} }, { frameId });
    return ask.then(({ value }) => value.state, () => '');
  })()`);
}

let opened = 0;

/** Under an address of its own, by which the panel finds it. */
async function openSet() {
  opened += 1;
  const page = await browser.visit(`${server.origin}/set?${opened}`);
  const [left, right] = ['left', 'right'].map((name) => page.frame({ name })!) as [Frame, Frame];
  await waitForMarks(left);
  await waitForMarks(right);
  await waitForMarks(page.frame({ name: 'advertisement' })!);
  return { page, left, right };
}

describe('a page made of frames', () => {
  it('is counted as one, also after another document has come into a frame', async () => {
    const { page, left, right } = await openSet();
    await expect.poll(badge).toBe('3');
    await left.evaluate(() => document.body.append('济南黄河体育中心。'));
    await expect.poll(badge).toBe('4');
    await left.goto(`${server.origin}/plain`);
    await expect.poll(badge).toBe('2');
    await right.goto(`http://localhost:${new URL(server.origin).port}/late`);
    await waitForMarks(right);
    await left.goto(`${server.origin}/inner`);
    await expect.poll(badge).toBe('3');
    await page.close();
  });

  it('is told and listed as one, and the list leads into each frame', async () => {
    const { page, left, right } = await openSet();
    const panel = await openPanelFor(browser, page);
    await expect.poll(() => panel.locator('.digest-summary').textContent()).toContain('3 个项目和名称');
    await expect.poll(() => panel.locator('.hit').count()).toBe(3);
    expect(await panel.locator('.hits-heading').allTextContents()).toEqual(['济南', '济南项目', '场馆']);
    const go = (at: number) => panel.locator('.hit-go').nth(at).click();
    await go(2);
    await expect.poll(() => lit(right)).toEqual(['济南黄河体育中心']);
    expect(await lit(left)).toEqual([]);
    expect(await right.evaluate(() => scrollY)).toBeGreaterThan(1000);
    await go(0);
    await expect.poll(() => lit(left)).toEqual(['聊热入济工程']);
    await page.bringToFront();
    await right.locator('h2').click();
    await page.keyboard.press('Alt+n');
    await expect.poll(() => panel.locator('.hit-go[aria-current="true"]').getAttribute('data-at')).toBe('1');
    await panel.close();
    await page.close();
  });

  it('is switched off and on as one, for the site and by the key', async () => {
    const { page, left, right } = await openSet();
    await expect.poll(badge).toBe('3');
    const tab = await browser.activeTab();
    const panel = await openPanelFor(browser, page);
    await panel.getByRole('switch').click();
    for (const each of [left, right]) await expect.poll(() => markedWords(each)).toEqual([]);
    await page.bringToFront();
    await expect.poll(badge).toBe('');
    await panel.getByRole('switch').click();
    for (const each of [left, right]) await waitForMarks(each);
    await expect.poll(badge).toBe('3');
    await browser.fire('commands.onCommand', 'toggle-marks', tab);
    for (const each of [left, right]) await expect.poll(() => markedWords(each)).toEqual([]);
    await left.goto(`${server.origin}/late`);
    await expect.poll(() => stateOfLast(tab.id)).toBe('off');
    await panel.close();
    await page.close();
  });

  it('goes to a name from the toolbar’s panel, and is exported as the frame that names most', async () => {
    const { page, right } = await openSet();
    const popup = await openPanelFor(browser, page, '/popup.html');
    await popup.locator('.named', { hasText: '黄河体育中心' }).click();
    await expect.poll(() => lit(right)).toEqual(['济南黄河体育中心']);
    await popup.close().catch(() => {});
    const annotated = await browser.openOwnPage(`/annotated.html?tab=${(await tabOf(page)).id}`);
    await expect.poll(() => annotated.title()).toBe('济南项目');
    await annotated.close();
    await page.close();
  });
});

async function tabOf(page: Page): Promise<{ readonly id: number }> {
  await page.bringToFront();
  return browser.activeTab();
}

/** The words that are lit up now. */
function lit(frame: Frame): Promise<string[]> {
  return frame.evaluate(() =>
    [...(CSS.highlights.get('yinju-flash') ?? [])].map((range) => {
      const live = document.createRange();
      live.setStart(range.startContainer, range.startOffset);
      live.setEnd(range.endContainer, range.endOffset);
      return live.toString();
    }),
  );
}

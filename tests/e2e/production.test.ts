/** The build that readers install: it may read nothing until it is asked, and no page can look into the card. */
import type { CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Browser, launchBrowser, PRODUCTION_BUILD } from './browser.ts';
import { markedWords, markStyle, pointOfWords, waitForMarks } from './marks.ts';
import { type PageServer, servePages } from './page-server.ts';
import { clickToolbarButton } from './real-popup.ts';

let browser: Browser;
let server: PageServer;
let page: Page;

beforeAll(async () => {
  [browser, server] = await Promise.all([launchBrowser({ extension: PRODUCTION_BUILD }), servePages()]);
  page = await browser.visit(`${server.origin}/sample-news/`);
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

describe('the production build', () => {
  it('reads no page by itself', async () => {
    await page.waitForTimeout(800);
    expect(await markedWords(page)).toEqual([]);
    const origins = await (await browser.worker()).evaluate(`chrome.permissions.getAll().then((all) => all.origins)`);
    expect(origins).toEqual([]);
  });

  it('can send nothing anywhere: its own policy refuses, in its pages and in the worker', async () => {
    const before = server.requests.length;
    const tried = async (address: string) => {
      const answered = await fetch(address).then(
        () => 'answered',
        () => 'refused',
      );
      return answered;
    };
    const own = await browser.openOwnPage('/options.html');
    expect(await own.evaluate(tried, `${server.origin}/beacon`)).toBe('refused');
    expect(await (await browser.worker()).evaluate(tried, `${server.origin}/beacon`)).toBe('refused');
    expect(server.requests.slice(before)).toEqual([]);
    await own.close();
    await page.bringToFront();
  });

  it('marks the page once when the reader says so, and not after a reload', async () => {
    const popup = await clickToolbarButton(browser, page.url());
    const once = `[...document.querySelectorAll('.site button')].find((it) => it.textContent === '仅此一次')`;
    await popup.waitFor(once);
    await popup.evaluate(`${once}.click()`);
    expect(await waitForMarks(page)).toContain('黄河体育中心');
    expect(await markStyle(page, 'p')).toBe('rgba(236, 176, 96, 0.32) none');
    await page.bringToFront();
  });

  it('shows a card that the page can neither read nor press', async () => {
    const { x, y } = await pointOfWords(page, '黄河体育中心');
    await page.mouse.click(x, y);
    await page.waitForFunction(() => document.querySelector('div[popover]') !== null);
    const session = await browser.context.newCDPSession(page);
    await expect.poll(() => textInClosedRoot(session)).toContain('加快黄河体育中心');
    const seen = await page.evaluate(() => {
      const host = document.querySelector<HTMLElement>('div[popover]')!;
      host.click();
      return {
        root: host.shadowRoot,
        text: host.textContent,
        found: document.body.innerText.includes('加快黄河体育中心'),
      };
    });
    expect(seen).toEqual({ root: null, text: '', found: false });
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => document.querySelector('div[popover]') === null);
  });
});

/** What stands in closed shadow roots; only the browser itself can tell. */
async function textInClosedRoot(session: CDPSession): Promise<string> {
  interface Node {
    readonly nodeValue: string;
    readonly shadowRootType?: string;
    readonly shadowRoots?: readonly Node[];
    readonly children?: readonly Node[];
  }
  const { root } = (await session.send('DOM.getDocument', { depth: -1, pierce: true })) as unknown as { root: Node };
  const textOf = (node: Node, inside: boolean): string => {
    const closed = inside || node.shadowRootType === 'closed';
    const below = [...(node.shadowRoots ?? []), ...(node.children ?? [])].map((child) => textOf(child, closed));
    return (closed ? node.nodeValue : '') + below.join('');
  };
  return textOf(root, false);
}

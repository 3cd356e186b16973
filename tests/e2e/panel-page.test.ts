/** The page panel: every mark in a list, the way to each, the reader's word on the page, and what can be taken along. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TextPositionSelector, TextQuoteSelector } from '@/core/model/page.ts';
import { brokenRules } from '../components/web-annotation-rules.ts';
import { type Browser, launchBrowser } from './browser.ts';
import { markedWords, waitForMarks } from './marks.ts';
import { type PageServer, servePages } from './page-server.ts';
import { openPanelFor } from './panel-page.ts';
import { clickToolbarButton } from './real-popup.ts';
import { until } from './until.ts';

const SENTENCE = '济南市黄河体育中心加快建设，起步区智能算力规模突破5000P。';
const page = (body: string) => ({
  body: `<!doctype html><html lang="zh"><title>济南要闻：项目进展 - 例报</title><body>${body}</body></html>`,
});

const PAGES = {
  '/many': page(
    `<h1>济南</h1>${Array.from({ length: 1000 }, (_, i) => `<h2>第${i}节</h2><p>黄河体育中心。</p>`).join('')}`,
  ),
  '/folded': page(`<p>济南黄河体育中心。</p><p id="gone">济滨高铁开工。</p><p hidden>济南聊热入济工程。</p>`),
  '/emoji': page(`<p>😀😀 ${SENTENCE}</p><script>/* 😀 */</script><div><p>${SENTENCE}${SENTENCE}</p></div>`),
};

let browser: Browser;
let server: PageServer;
beforeAll(async () => {
  [browser, server] = await Promise.all([launchBrowser(), servePages(PAGES)]);
  await browser.context.grantPermissions(['clipboard-read', 'clipboard-write']);
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

async function openBoth(path = '/sample-news/'): Promise<{ readonly news: Page; readonly panel: Page }> {
  const news = await browser.visit(server.origin + path);
  await waitForMarks(news, path === '/sample-news/' ? 'target' : 'project');
  const panel = await openPanelFor(browser, news);
  await panel.locator('.hit').first().waitFor();
  return { news, panel };
}

async function closeBoth({ news, panel }: { readonly news: Page; readonly panel: Page }): Promise<void> {
  await panel.close();
  await news.close();
}

/** The words that are lit up now. */
const lit = (news: Page) =>
  news.evaluate(() =>
    [...(CSS.highlights.get('yinju-flash') ?? [])].map((range) => {
      const live = document.createRange();
      live.setStart(range.startContainer, range.startOffset);
      live.setEnd(range.endContainer, range.endOffset);
      const { top, bottom } = live.getBoundingClientRect();
      return { words: live.toString(), inView: top >= 0 && bottom <= innerHeight };
    }),
  );

describe('the list of marks', () => {
  it('is what the page shows marked, in its order, under its headings', async () => {
    const both = await openBoth();
    const marked = [...(await markedWords(both.news)), ...(await markedWords(both.news, 'target'))];
    expect(await both.panel.locator('.hit').count()).toBe(marked.length);
    const headings = await both.panel.locator('.hits-heading').allTextContents();
    expect(headings.slice(1, 4)).toEqual(['场馆：从看得见到用得上', '路网：过河不再绕远', '数字：账本里的几个数']);
    await closeBoth(both);
  });

  it('leads to each mark, which lights up for a moment; the page stays as it was', async () => {
    const both = await openBoth();
    const state = () =>
      both.news.evaluate(() => ({
        html: document.documentElement.outerHTML,
        sheets: document.adoptedStyleSheets.length,
        lit: CSS.highlights.has('yinju-flash'),
      }));
    const before = await state();
    await both.panel.locator('.hit-go', { hasText: '德商高铁' }).click();
    expect(await until(async () => (await lit(both.news)).length > 0 && lit(both.news))).toEqual([
      { words: '德商高铁', inView: true },
    ]);
    await expect.poll(state).toEqual(before);
    await closeBoth(both);
  });

  it('does not blink for a reader who minds motion', async () => {
    const both = await openBoth();
    const blinks = async (reducedMotion: 'reduce' | 'no-preference') => {
      await both.news.emulateMedia({ reducedMotion });
      const watching = both.news.evaluate(
        () =>
          new Promise<number>((resolve) => {
            const seen: boolean[] = [];
            const timer = setInterval(() => seen.push(CSS.highlights.has('yinju-flash')), 20);
            setTimeout(() => {
              clearInterval(timer);
              resolve(seen.filter((now, at) => now && !seen[at - 1]).length);
            }, 2500);
          }),
      );
      await both.panel.locator('.hit-go').first().click();
      return watching;
    };
    expect(await blinks('reduce')).toBe(1);
    expect(await blinks('no-preference')).toBe(2);
    await closeBoth(both);
  });

  it('goes on from mark to mark by buttons and keys, through what the filters leave', async () => {
    const both = await openBoth();
    const { panel } = both;
    await panel.locator('.filter-choice select').first().selectOption('target');
    await expect.poll(() => panel.locator('.hit').count()).toBe(2);
    await panel.getByRole('button', { name: '下一处' }).click();
    await expect.poll(() => lit(both.news)).toMatchObject([{ words: '5G基站达到6万个' }]);
    await panel.keyboard.press('Alt+N');
    await expect.poll(() => lit(both.news)).toMatchObject([{ words: '智能算力规模突破5000P' }]);
    expect(await panel.locator('.walk-place').textContent()).toBe('2 / 2');
    expect(await panel.locator('.hit:has([aria-current])').textContent()).toContain('智能算力规模');
    await panel.getByRole('button', { name: '去掉筛选：指标' }).click();
    await expect.poll(() => panel.locator('.hit').count()).toBeGreaterThan(10);
    await closeBoth(both);
  });

  it('follows the reader who goes from mark to mark on the page, and the page goes on from where the list has led', async () => {
    const both = await openBoth();
    const { panel, news } = both;
    const current = () => panel.locator('.hit-go[aria-current="true"]').getAttribute('data-at');
    await news.bringToFront();
    await news.keyboard.press('Alt+N');
    await expect.poll(current).toBe('0');
    await news.keyboard.press('Alt+N');
    await expect.poll(current).toBe('1');
    await panel.locator('.hit-go').nth(5).click();
    await expect.poll(() => panel.locator('.hits [role="status"]').textContent()).toContain('第 6 处：');
    await news.bringToFront();
    await news.keyboard.press('Alt+N');
    await expect.poll(current).toBe('6');
    expect(await panel.locator('.walk-place').textContent()).toMatch(/^7 \//);
    await closeBoth(both);
  });

  it('says of a place that it is folded away or gone, and follows the page', async () => {
    const both = await openBoth('/folded');
    const { panel, news } = both;
    await panel.locator('.hit-go', { hasText: '聊热入济' }).click();
    await expect.poll(() => panel.locator('.hits [role="status"]').textContent()).toContain('看不见');
    await news.evaluate(() => document.getElementById('gone')?.remove());
    await expect.poll(() => panel.locator('.hit').count()).toBe(2);
    await closeBoth(both);
  });

  it('of 1,000 marks is there at once, and so is the next of them', async () => {
    const both = await openBoth('/many');
    const { panel } = both;
    await expect.poll(() => panel.locator('.hit').count()).toBe(1000);
    // The documents are named when they are open.
    await expect.poll(() => panel.locator('.hit-source').count()).toBe(1000);
    const click = (selector: string) => async () => panel.locator(selector).nth(1).click();
    // Of the clock a busy machine makes what it likes; how much of the page is touched does not change.
    const changed = async (act: () => Promise<void>) => {
      await panel.evaluate(() => {
        const records: MutationRecord[] = [];
        const observer = new MutationObserver((more) => records.push(...more));
        const list = document.querySelector('.hits-list')!;
        observer.observe(list, { subtree: true, childList: true, attributes: true, characterData: true });
        Object.assign(globalThis, { records });
      });
      await act();
      await panel.waitForTimeout(500);
      return panel.evaluate(() => (globalThis as unknown as { records: unknown[] }).records.length);
    };
    expect(await changed(click('.walk-button'))).toBeLessThan(10);
    expect(await changed(click('.walk-button'))).toBeLessThan(10);
    await click('.segments input')();
    await expect.poll(() => panel.locator('.hits-heading').count()).toBe(1);
    expect(await panel.locator('.hit').count()).toBe(1000);
    await closeBoth(both);
  });
});

describe('the reader’s word on the place of a page', () => {
  it('takes away and brings back the local names, until the page is closed', async () => {
    const both = await openBoth();
    const { panel, news } = both;
    await panel.locator('.locality summary').click();
    await panel.getByLabel('不是本地页面').check();
    await expect.poll(() => markedWords(news)).not.toContain('中央商务区');
    expect(await markedWords(news)).toContain('黄河体育中心');
    await expect.poll(() => panel.locator('.locality summary').textContent()).toContain('按您的判断');
    await panel.getByLabel('自动', { exact: true }).check();
    await expect.poll(() => markedWords(news)).toContain('中央商务区');
    await panel.getByLabel('不是本地页面').check();
    await expect.poll(() => markedWords(news)).not.toContain('中央商务区');
    await news.reload();
    await expect.poll(() => markedWords(news)).toContain('中央商务区');
    await closeBoth(both);
  });

  it('stands above what the scan cost', async () => {
    const both = await openBoth();
    expect(await both.panel.locator('.scan-cost').textContent()).toMatch(
      /^扫描 [1-9]\d* 字 · [\d.]+ 毫秒 · 最长一段 [\d.]+ 毫秒$/,
    );
    await closeBoth(both);
  });
});

interface Target {
  readonly source: string;
  readonly selector: readonly [TextQuoteSelector, TextPositionSelector];
}

describe('the annotated article', () => {
  it('is copied as Markdown with a footnote for each mention', async () => {
    const both = await openBoth();
    await both.panel.getByRole('button', { name: '复制 Markdown' }).click();
    await expect.poll(() => both.panel.locator('.export [role="status"]').textContent()).toBe('Markdown 已复制。');
    const text = await both.panel.evaluate(() => navigator.clipboard.readText());
    expect(text).toContain('黄河体育中心[^2]的外幕墙');
    expect(text).toMatch(
      /^\[\^2\]: \*\*黄河体育中心\*\*（项目） “.*黄河体育中心.*”（《2025年济南市政府工作报告》，2025-01-13，/m,
    );
    expect(text).toMatch(/^\[\^\d+\]: \*\*智能算力规模\*\*（指标） .*；文件 ≥ 5000P（2025 计划）；/m);
    expect(text.match(/\[\^\d+\](?!:)/g)).toHaveLength(text.match(/^\[\^\d+\]:/gm)!.length);
    await closeBoth(both);
  });

  it('is saved as web annotations whose quotes and positions find the words again', async () => {
    const both = await openBoth('/emoji');
    const [download] = await Promise.all([
      both.panel.waitForEvent('download'),
      both.panel.getByRole('button', { name: '把 W3C Web Annotation 存为文件' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('济南要闻：项目进展 - 例报.jsonld');
    const collection = JSON.parse(readFileSync(await download.path(), 'utf8'));
    expect(brokenRules(collection)).toEqual([]);
    const text = await both.news.evaluate(() => document.body.textContent ?? '');
    const points = [...text];
    const items: { readonly target: Target }[] = collection.first.items;
    expect(items.length).toBeGreaterThanOrEqual(2);
    for (const { target } of items) {
      const [{ exact, prefix, suffix }, { start, end }] = target.selector;
      expect(target.source).toBe(`${server.origin}/emoji`);
      expect(points.slice(start, end).join('')).toBe(exact);
      expect(text).toContain(`${prefix}${exact}${suffix}`);
    }
    await closeBoth(both);
  });

  it('is laid out for print, the article with its footnotes', async () => {
    const both = await openBoth();
    const [print] = await Promise.all([
      browser.context.waitForEvent('page'),
      both.panel.getByRole('button', { name: '打开打印页' }).click(),
    ]);
    await print.locator('.annotated-notes li').first().waitFor();
    const notes = await print.locator('.annotated-notes li').count();
    expect(await print.locator('article mark').count()).toBe(notes);
    expect(await print.locator('article').textContent()).not.toContain('相关阅读');
    await print.getByLabel('也印正文以外的文字').check();
    await expect.poll(() => print.locator('article').textContent()).toContain('相关阅读');
    expect(await print.locator('.annotated-notes li').count()).toBeGreaterThan(notes);
    await print.emulateMedia({ media: 'print' });
    expect(await print.getByRole('button', { name: '打印' }).isVisible()).toBe(false);
    await print.close();
    await closeBoth(both);
  });

  it('is not there for a page that has gone, and the reader is told', async () => {
    const print = await browser.openOwnPage('/annotated.html?tab=999999');
    await expect.poll(() => print.locator('[role="alert"]').textContent()).toContain('没有读到网页。');
    await print.getByRole('button', { name: '再试一次' }).click();
    await expect.poll(() => print.locator('[role="alert"]').textContent()).toContain('没有读到网页。');
    await print.close();
  });
});

describe('the real side panel', () => {
  it('opens from the toolbar’s panel', async () => {
    const news = await browser.visit(`${server.origin}/sample-news/`);
    await waitForMarks(news);
    const popup = await clickToolbarButton(browser, news.url());
    await popup.waitFor(`document.querySelectorAll('.digest-list li').length === 5`);
    const session = await browser.context.browser()!.newBrowserCDPSession();
    await popup.click('.short > .button');
    const panels = async () =>
      (await session.send('Target.getTargets')).targetInfos.some(({ url }) => url.endsWith('/sidepanel.html'));
    await until(panels);
    await expect.poll(() => popup.isOpen()).toBe(false);
    await news.close();
  });

  it('is not needed to go to a name: the toolbar’s panel leads there too', async () => {
    const news = await browser.visit(`${server.origin}/sample-news/`);
    await waitForMarks(news);
    const popup = await clickToolbarButton(browser, news.url());
    await popup.waitFor(`document.querySelectorAll('.digest-list li').length === 5`);
    await popup.evaluate(`document.querySelectorAll('.named')[3].click()`);
    await expect.poll(() => lit(news)).toMatchObject([{ words: '济滨高铁' }]);
    await news.close();
  });
});

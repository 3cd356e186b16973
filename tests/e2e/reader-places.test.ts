/** Where the reader is: links that outlive their clause, places that are kept, several tabs, paper. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Browser, launchBrowser } from './browser.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
});

async function open(hash: string): Promise<Page> {
  const page = await browser.openOwnPage(`/reader.html#${hash}`);
  await page.locator('.clause').first().waitFor();
  return page;
}

/** The words at the line where one reads. */
const wordsAtLine = (page: Page) =>
  page.evaluate(() => {
    const clauses = [...document.querySelectorAll('.clause')];
    return clauses.findLast((it) => it.getBoundingClientRect().top <= 100)?.textContent ?? '';
  });

async function scrollTo(page: Page, words: string): Promise<void> {
  await page
    .locator('.clause', { hasText: words })
    .first()
    .evaluate((it) => it.scrollIntoView({ block: 'start' }));
  await page.mouse.move(600, 500);
  await page.mouse.wheel(0, 150);
  let last = -1;
  await expect
    .poll(async () => {
      const before = last;
      last = await page.evaluate(() => scrollY);
      return before === last;
    })
    .toBe(true);
}

/** What is kept of how far a document was read. */
async function kept(document: string): Promise<{ clause: string; quote: string } | undefined> {
  const worker = await browser.worker();
  const key = `readingPlace.${document}`;
  return (await worker.evaluate(`chrome.storage.local.get('${key}').then((it) => it['${key}'])`)) as never;
}

describe('a link to a clause that is gone', () => {
  it.each([
    [
      'leads to its words',
      '/d/003/c/003%2F9.9%2Fffffff/q/智能算力规模突破5000P',
      '智能算力规模突破5000P',
      '文字最接近的一条',
    ],
    ['leads to its section', '/d/003/c/003%2F3.2%2Fffffff', '', '原来所在的一节'],
  ])('%s, and says so', async (_, hash, words, notice) => {
    const page = await open(hash);
    await page.locator('.clause[aria-current]').waitFor();
    expect(await page.locator('.clause[aria-current]').textContent()).toContain(words);
    expect(await page.locator('[role="alert"]').textContent()).toContain(notice);
    await page.close();
  });
});

describe('how far a document was read', () => {
  it('is kept for each document, told when it is opened again, and can be left', async () => {
    const page = await open('/d/001');
    await scrollTo(page, '乡村振兴');
    await expect.poll(() => kept('001')).toBeTruthy();
    const words = await wordsAtLine(page);
    await page.close();
    const again = await open('/d/001');
    await again.locator('.resumed').waitFor();
    const place = await kept('001');
    expect(words).toContain(place!.quote.slice(0, 4));
    await expect.poll(() => again.evaluate(() => scrollY)).toBeGreaterThan(500);
    await again.getByRole('button', { name: '从头读' }).click();
    await expect.poll(() => again.evaluate(() => scrollY)).toBe(0);
    await expect.poll(() => kept('001')).toBe(undefined);
    expect(await again.locator('.resumed').count()).toBe(0);
    await again.close();
  });

  it('is not what a link to a clause leads to', async () => {
    const page = await open('/d/000');
    const id = await page.locator('.clause').nth(120).getAttribute('data-clause');
    await page.evaluate((hash) => location.assign(hash), `#/d/000/c/${encodeURIComponent(id!)}`);
    await page.locator('.clause[aria-current]').waitFor();
    await page.waitForTimeout(900);
    expect(await kept('000')).toBe(undefined);
    await page.close();
  });

  it('is each tab’s own when it is loaded anew', async () => {
    const [one, two] = [await open('/d/001'), await open('/d/001')];
    await one.bringToFront();
    await scrollTo(one, '乡村振兴');
    const first = await wordsAtLine(one);
    await expect.poll(async () => first.includes((await kept('001'))?.quote.slice(0, 6) ?? '∅')).toBe(true);
    await two.bringToFront();
    await scrollTo(two, '对外开放');
    const second = await wordsAtLine(two);
    await expect.poll(async () => second.includes((await kept('001'))?.quote.slice(0, 6) ?? '∅')).toBe(true);
    await one.bringToFront();
    await one.reload();
    await one.locator('.clause').first().waitFor();
    await expect.poll(() => wordsAtLine(one)).toBe(first);
    expect(await wordsAtLine(two)).toBe(second);
    expect(first).not.toBe(second);
    await one.close();
    await two.close();
  });

  it('is kept without the worker, which sleeps while one reads', async () => {
    const page = await open('/d/001');
    await browser.stopWorker();
    const kept = () =>
      page.evaluate<string>(`chrome.storage.local.get().then((all) => all['readingPlace.001']?.clause ?? '')`);
    const readOn = () => page.evaluate(() => window.scrollBy(0, 2000)).then(kept);
    const before = await kept();
    await expect.poll(readOn, { interval: 600 }).not.toBe(before);
    const first = await kept();
    await expect.poll(readOn, { interval: 600 }).not.toBe(first);
    const session = await browser.context.browser()!.newBrowserCDPSession();
    const { targetInfos } = await session.send('Target.getTargets');
    expect(targetInfos.filter(({ type }) => type === 'service_worker')).toEqual([]);
    await page.close();
  });

  it('moves the bar and the outline while scrolling', async () => {
    const page = await open('/d/003');
    const share = () => page.locator('.nav-share').textContent();
    expect(await share()).toBe('已读 0%');
    const toFoot = () => page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
    await expect.poll(() => toFoot().then(share)).toBe('已读 100%');
    const title = await page.locator('.outline [aria-current]').textContent();
    expect(title).not.toBe('前言');
    await page.close();
  });
});

describe('the outline', () => {
  it('is shown down to the level chosen, with the branch that is being read', async () => {
    const page = await open('/d/003');
    const items = page.locator('.outline [role="treeitem"]');
    const all = await items.count();
    await page.keyboard.press('a');
    await page.locator('dialog label', { hasText: '一级' }).click();
    await page.keyboard.press('Escape');
    await expect.poll(() => items.count()).toBeLessThan(8);
    await page.locator('.outline .phrases', { hasText: '重点工作' }).click();
    await expect.poll(() => page.locator('.outline [data-level="2"]').count()).toBeGreaterThan(5);
    expect(await items.count()).toBeLessThan(all);
    await page.keyboard.press('a');
    await page.locator('dialog label', { hasText: '三级' }).click();
    await page.close();
  });

  it('keeps what is read in its own view', async () => {
    const page = await open('/d/000');
    await page.setViewportSize({ width: 1280, height: 420 });
    await page.reload();
    await page.locator('.outline [aria-current]').waitFor();
    const section = page.locator('.outline [role="treeitem"]', { hasText: '构建国家产业金融高地' });
    expect((await section.boundingBox())!.y).toBeGreaterThan(420);
    await page.locator('.doc-heading', { hasText: '构建国家产业金融高地' }).evaluate((it) => it.scrollIntoView());
    await expect.poll(() => section.getAttribute('aria-current')).toBe('location');
    await expect.poll(async () => (await section.boundingBox())!.y).toBeLessThan(420 - 60);
    await page.close();
  });

  it('folds heading by heading, by the pointer and by the keys of a tree, and stays so while one reads on', async () => {
    const page = await open('/d/003');
    const item = (title: string) => page.locator('.outline [role="treeitem"]', { hasText: title });
    const [above, below] = [item('2024年工作回顾'), item('打好稳进提质组合拳')];
    expect(await above.getAttribute('aria-expanded')).toBe('true');
    await above.locator('.outline-fold').click();
    expect(await above.getAttribute('aria-expanded')).toBe('false');
    expect(await below.count()).toBe(0);
    const into = page.locator('.doc-heading', { hasText: '打好稳进提质组合拳' });
    await into.evaluate((heading) => heading.scrollIntoView());
    // Inside what is folded the reader is at the heading above.
    await expect.poll(() => page.locator('.outline [aria-current]').textContent()).toContain('2024年工作回顾');
    expect(await below.count()).toBe(0);
    await above.focus();
    await page.keyboard.press('ArrowRight');
    await below.waitFor();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowDown');
    expect(await below.evaluate((it) => it === document.activeElement)).toBe(true);
    expect(new URL(page.url()).hash).toBe('#/d/003');
    await page.keyboard.press('Enter');
    await expect.poll(async () => Math.round((await into.boundingBox())!.y)).toBeLessThan(120);
    await page.keyboard.press('ArrowLeft');
    expect(await above.evaluate((it) => it === document.activeElement)).toBe(true);
    expect(await page.locator('.outline [tabindex="0"]').count()).toBe(1);
    // The tree is one stop for Tab.
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('.outline') === null)).toBe(true);
    await page.close();
  });
});

describe('the reader while the documents are built anew', () => {
  it('stays as it is, searches, and opens again', async () => {
    const page = await open('/d/003');
    const options = await browser.openOwnPage('/options.html');
    await options
      .getByRole('button', { name: /重建|重新/ })
      .first()
      .click();
    await page.bringToFront();
    await page.locator('.clause', { hasText: '智能算力规模突破5000P' }).first().click();
    await page.locator('.cited').waitFor();
    await page.reload();
    await page.locator('.clause[aria-current]').waitFor();
    await options.close();
    await page.close();
  });
});

describe('titles', () => {
  it.each([320, 360, 414, 1280])('end their lines between words in a window %d wide', async (width) => {
    const page = await open('/d/001');
    await page.setViewportSize({ width, height: 720 });
    if (width < 760) await page.locator('.nav-toggle').click();
    const torn = await page.evaluate(() => {
      const words = ['关于', '制定', '经济', '社会', '发展', '规划', '远景', '目标', '建议', '贯彻', '落实', '意见'];
      const topAt = (node: Text, offset: number) => {
        const range = document.createRange();
        range.setStart(node, offset);
        range.setEnd(node, offset + 1);
        return range.getBoundingClientRect().top;
      };
      return [...document.querySelectorAll('.doc-head h1, .doc-link-title')].flatMap((title) => {
        const walker = document.createTreeWalker(title, NodeFilter.SHOW_TEXT);
        const tops: number[] = [];
        for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null)
          for (let i = 0; i < node.length; i++) tops.push(topAt(node, i));
        return words.flatMap((word) => {
          const at = title.textContent!.indexOf(word);
          return at >= 0 && Math.abs(tops[at]! - tops[at + 1]!) > 4 ? [`${word} in ${title.textContent}`] : [];
        });
      });
    });
    expect(torn).toEqual([]);
    await page.close();
  });
});

describe('on paper', () => {
  it('a document fills pages of its own, without what stands round it on the screen', async () => {
    const page = await open('/d/000');
    await page.emulateMedia({ media: 'print' });
    for (const hidden of ['.reader-head', '.reader-nav', '.reading-bar'])
      expect(await page.locator(hidden).isVisible(), hidden).toBe(false);
    expect(await page.locator('.doc-paragraph').last().isVisible()).toBe(true);
    const style = await page
      .locator('.doc-paragraph')
      .first()
      .evaluate((it) => getComputedStyle(it).fontSize);
    expect(Number.parseFloat(style)).toBeCloseTo(16 * (96 / 72), 1);
    await page.close();
  });
});

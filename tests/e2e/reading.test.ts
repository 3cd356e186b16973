/** The main job: a news page, its marks, the card with the source clause, the reader. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Browser, launchBrowser } from './browser.ts';
import { cardOf, markedWords, markStyle, openCard, pointOfWords, untouchedSource, waitForMarks } from './marks.ts';
import { type PageServer, servePages } from './page-server.ts';

const LATE = '<p id="late">傍晚，聊热入济工程的最后一段管道焊接完毕。</p>';

const PAGES = {
  '/traditional': {
    body: `<html lang="zh-Hant"><title>濟南新聞</title><body><h1>濟南：看項目</h1>
      <p>黃河體育中心的外牆已經合攏，小清河複航後貨船靠岸。</p>
      <p>記者在現(xiàn)場看到，聊熱(rè)入濟(jì)的主管線正在延伸。</p></body></html>`,
  },
  '/split': {
    body: `<html><title>济南要闻</title><body><h1>济南看项目</h1>
      <p>走进<b>黄河</b><i>体育</i>中心，看台已装好。</p>
      <p>　５Ｇ之外，聊热
      入济也在推进。</p>
      <ul><li>黄河</li><li>体育中心</li></ul></body></html>`,
  },
  '/bright': {
    body: '<html><body style="background:#fff"><h1>济南看项目</h1><p>济南黄河体育中心封顶。</p></body></html>',
  },
  '/dim': {
    body: '<html><body style="background:#111;color:#eee"><h1>济南看项目</h1><p>济南黄河体育中心封顶。</p></body></html>',
  },
  '/live': { body: `<html><title>济南直播</title><body><h1>济南看项目</h1><div id="feed"></div></body></html>` },
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

const visit = (path: string) => browser.visit(`${server.origin}${path}`);

describe('a news page', () => {
  it('has its projects and figures marked, and names of other places left alone', async () => {
    const page = await visit('/sample-news/');
    const words = await waitForMarks(page);
    expect(words).toEqual(expect.arrayContaining(['黄河体育中心', '综合医疗中心', '地铁4号线', '聊热入济']));
    expect(words.join()).not.toMatch(/雄安|青岛/);
    expect(await waitForMarks(page, 'target')).toEqual(['5G基站达到6万个', '智能算力规模突破5000P']);
    await page.close();
  });

  it('shows its marks: a wash behind names, another with a line under figures, others on a dark page, lines in forced colours', async () => {
    const page = await visit('/sample-news/');
    await waitForMarks(page, 'target');
    expect(await markStyle(page, 'p')).toBe('rgba(236, 176, 96, 0.32) none');
    expect(await markStyle(page, 'p', 'target')).toBe('rgba(96, 160, 220, 0.22) underline');
    expect(await markStyle(page, 'p', 'project', '-dark')).toBe('rgba(196, 120, 70, 0.34) none');
    await page.emulateMedia({ forcedColors: 'active' });
    expect(await markStyle(page, 'p')).toMatch(/, 0\) underline$/);
    await page.emulateMedia({ forcedColors: 'none', media: 'print' });
    expect(await markStyle(page, 'p', 'target')).toBe('rgba(0, 0, 0, 0) none');
    await page.close();
  });

  it('cannot see how it is marked: the style sheet is none of its own', async () => {
    const page = await visit('/sample-news/');
    await waitForMarks(page);
    expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(0);
    const own = await page.evaluate(() => [...document.styleSheets].map(({ cssRules }) => cssRules.length));
    expect(own).toEqual(
      await page.evaluate(() => [...document.querySelectorAll('style')].map((e) => e.sheet!.cssRules.length)),
    );
    await page.close();
  });

  it('is not changed at all, neither by the marks nor by a card that was open', async () => {
    const page = await visit('/sample-news/');
    await waitForMarks(page);
    const source = await untouchedSource(page);
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(source);
    await openCard(page, '黄河体育中心');
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(source);
    expect(await page.evaluate(() => getSelection()?.toString())).toBe('');
    await page.close();
  });

  it('is read across inline elements, blanks and line ends, but not across list items', async () => {
    const page = await visit('/split');
    const words = (await waitForMarks(page)).map((text) => text.replace(/\s/g, ''));
    expect(words).toEqual(['黄河体育中心', '聊热入济']);
    await page.close();
  });

  it('is read in Traditional characters and through readings that a converter put in', async () => {
    const page = await visit('/traditional');
    expect(await waitForMarks(page)).toEqual(['黃河體育中心', '小清河複航', '聊熱(rè)入濟(jì)']);
    await page.close();
  });

  it('is read again where it changes, and forgets what has gone', async () => {
    const page = await visit('/live');
    await page.waitForTimeout(300);
    expect(await markedWords(page)).toEqual([]);
    await page.evaluate((html) => document.getElementById('feed')!.insertAdjacentHTML('beforeend', html), LATE);
    expect(await waitForMarks(page)).toEqual(['聊热入济工程']);
    await page.evaluate(() => {
      document.getElementById('late')!.firstChild!.nodeValue = '改口：说的是黄河体育中心。';
    });
    await expect.poll(() => markedWords(page)).toEqual(['黄河体育中心']);
    await page.evaluate(() => document.getElementById('late')!.remove());
    await expect.poll(() => markedWords(page)).toEqual([]);
    await page.close();
  });

  it('hides and shows its marks at the shortcut', async () => {
    const page = await visit('/sample-news/');
    await waitForMarks(page);
    const tab = await browser.activeTab();
    const toggle = () => browser.fire('commands.onCommand', 'toggle-marks', tab);
    await toggle();
    await expect.poll(() => markedWords(page)).toEqual([]);
    await toggle();
    await expect.poll(async () => (await markedWords(page)).length).toBeGreaterThan(5);
    await page.close();
  });
});

describe('the card', () => {
  it('opens where the pointer rests: clause, document, date, place, then the other documents in order of date', async () => {
    const page = await visit('/sample-news/');
    await waitForMarks(page);
    const card = await openCard(page, '黄河体育中心');
    expect(await card.locator('.card-lead').textContent()).toContain('加快黄河体育中心“一场两馆”');
    expect(await card.locator('.card-lead mark').allTextContents()).toEqual(['黄河体育中心']);
    const source = await card.locator('.card-source').textContent();
    expect(source).toContain('2025年济南市政府工作报告');
    expect(source).toContain('2025-01-13');
    expect(source).toContain('三、2025年重点工作 › （六）');
    expect(await card.locator('.card-tag').first().textContent()).toBe('项目');
    const dates = await card.locator('.card-others time').allTextContents();
    expect(dates.length).toBeGreaterThan(1);
    expect(dates).toEqual([...dates].sort());
    await page.close();
  });

  it('lays the figure of the article beside the figure of the plan', async () => {
    const page = await visit('/sample-news/');
    await waitForMarks(page);
    const card = await openCard(page, '智能算力规模突破5000P', 'target');
    expect(await card.locator('.card-compare dd').allTextContents()).toEqual([
      '智能算力规模突破5000P',
      '≥ 5000P2025 计划',
      '同值',
    ]);
    await page.close();
  });

  it('closes at Esc, by its button, by a click beside it, and when the pointer leaves it', async () => {
    const page = await visit('/sample-news/');
    await waitForMarks(page);
    const closings = [
      () => page.keyboard.press('Escape'),
      () => cardOf(page).getByRole('button', { name: '关闭' }).click(),
      () => page.mouse.click(1200, 700),
      () => page.mouse.move(1200, 100, { steps: 5 }),
    ];
    for (const close of closings) {
      await openCard(page, '黄河体育中心');
      await close();
      await expect.poll(() => cardOf(page).count()).toBe(0);
    }
    await page.close();
  });

  it('stays when pinned, and goes at Esc all the same', async () => {
    const page = await visit('/sample-news/');
    await waitForMarks(page);
    const card = await openCard(page, '黄河体育中心');
    await card.getByRole('button', { name: '钉住卡片' }).click();
    await page.mouse.click(1200, 700);
    await page.waitForTimeout(600);
    expect(await card.count()).toBe(1);
    await page.keyboard.press('Escape');
    await expect.poll(() => card.count()).toBe(0);
    await page.close();
  });

  it('stands below its words and never on them, inside the window', async () => {
    const page = await visit('/sample-news/');
    await waitForMarks(page);
    for (const words of ['黄河体育中心', '聊热入济', '明府城']) {
      const card = await openCard(page, words);
      const point = await pointOfWords(page, words);
      await page.waitForTimeout(200);
      const box = (await card.boundingBox())!;
      expect(box.y > point.y || box.y + box.height < point.y, words).toBe(true);
      expect(box.x >= 0 && box.x + box.width <= 1280 && box.y >= 0 && box.y + box.height <= 900, words).toBe(true);
      await page.keyboard.press('Escape');
    }
    await page.close();
  });

  it('is as bright as the page it stands on, whatever the system prefers', async () => {
    for (const [path, colorScheme, ground] of [
      ['/bright', 'dark', 'rgb(255, 255, 255)'],
      ['/dim', 'light', 'rgb(34, 36, 37)'],
    ] as const) {
      const page = await visit(path);
      await page.emulateMedia({ colorScheme });
      await waitForMarks(page);
      const card = await openCard(page, '济南黄河体育中心');
      expect(await card.evaluate((element) => getComputedStyle(element).backgroundColor), path).toBe(ground);
      await page.close();
    }
  });

  it('opens at a click at once', async () => {
    const page = await visit('/sample-news/');
    await waitForMarks(page);
    const { x, y } = await pointOfWords(page, '聊热入济');
    await page.mouse.click(x, y);
    await cardOf(page).locator('.card-lead').waitFor();
    expect(await cardOf(page).locator('h2').textContent()).toContain('聊热入济');
    await page.close();
  });

  it('is reached by keys: Alt+N to the next mark, Tab inside, Enter to the reader', async () => {
    const page = await visit('/sample-news/');
    await waitForMarks(page);
    await page.keyboard.press('Alt+n');
    await cardOf(page).locator('.card-lead').waitFor();
    const first = await cardOf(page).locator('h2').textContent();
    await page.keyboard.press('Alt+n');
    await expect.poll(() => cardOf(page).locator('h2').textContent()).not.toBe(first);
    await cardOf(page).locator('.card-lead').waitFor();
    const [reader] = await Promise.all([browser.context.waitForEvent('page'), page.keyboard.press('Enter')]);
    await reader.locator('.clause[aria-current]').waitFor();
    expect(reader.url()).toContain('/reader.html#/d/');
    await reader.close();
    await page.close();
  });

  it('leads to its clause in the reader', async () => {
    const page = await visit('/sample-news/');
    await waitForMarks(page);
    const card = await openCard(page, '黄河体育中心');
    const lead = await card.locator('.card-lead').textContent();
    const [reader] = await Promise.all([browser.context.waitForEvent('page'), page.keyboard.press('Enter')]);
    await expect.poll(() => reader.locator('.clause[aria-current]').textContent()).toBe(lead);
    await reader.close();
    await page.close();
  });

  it('copies the clause with its source', async () => {
    await browser.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const page = await visit('/sample-news/');
    await waitForMarks(page);
    const card = await openCard(page, '黄河体育中心');
    await card.getByRole('button', { name: '复制引文' }).click();
    await expect.poll(() => card.locator('.card-told').textContent()).toBe('已复制，附出处。');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(/^“.*黄河体育中心.*”（《2025年济南市政府工作报告》，2025-01-13，/);
    await page.close();
  });

  it('answers after the service worker was stopped, and without a network', async () => {
    const page = await visit('/sample-news/');
    await waitForMarks(page);
    await browser.stopWorker();
    await openCard(page, '黄河体育中心');
    await page.keyboard.press('Escape');
    await browser.context.setOffline(true);
    await browser.stopWorker();
    const card = await openCard(page, '聊热入济');
    expect(await card.locator('.card-lead').textContent()).toContain('聊热入济');
    await browser.context.setOffline(false);
    await page.close();
  });
});

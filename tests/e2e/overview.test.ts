/** The overview: all targets, what compares over the years, an entity, the departments, two documents side by side. */
import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Browser, launchBrowser } from './browser.ts';
import { deleteDatabase, storedDocuments } from './index-database.ts';
import { cardOf, openCard, waitForMarks } from './marks.ts';
import { servePages } from './page-server.ts';
import { openPanelFor } from './panel-page.ts';

const server = await servePages();
afterAll(() => server.close());

/** Every page, by its address, with all that it may hold. */
const PAGES = [
  '#/targets',
  '#/targets?view=series',
  '#/e/济南国际机场二期改扩建',
  '#/departments?unit=市科技局',
  '#/changes',
  '#/nowhere',
];

/** The same with less of the same: axe looks at every element. */
const SHORT_PAGES = [
  '#/targets?document=000',
  '#/targets?view=series&category=ecology',
  '#/e/济南国际机场二期改扩建',
  '#/departments?unit=市发展改革委',
  '#/changes?q=机场',
  '#/changes?kind=indicator',
  '#/nowhere',
];

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterEach(() => page?.close());
afterAll(() => browser?.close());

async function open(hash: string): Promise<Page> {
  page = await browser.openOwnPage(`/overview.html${hash}`);
  await page.locator('h1').waitFor();
  return page;
}

const rows = () => page.locator('.targets-table tbody tr');
const firstRow = () => rows().first().locator('th a').textContent();
const choose = (label: string, value: string) =>
  page.getByRole('combobox', { name: label, exact: true }).selectOption(value);
const search = (words: string) => page.getByLabel('在指标里查找').fill(words);
const hash = () => decodeURIComponent(new URL(page.url()).hash);

describe('the targets', () => {
  it('are all there, the newest first, and are sorted by any column', async () => {
    await open('#/targets');
    expect(await rows().count()).toBe(469);
    expect(await page.getByRole('columnheader', { name: '文件' }).getAttribute('aria-sort')).toBe('descending');
    await page.getByRole('button', { name: '数值' }).click();
    await page.getByRole('button', { name: '数值' }).click();
    expect(await page.getByRole('columnheader', { name: '数值' }).getAttribute('aria-sort')).toBe('descending');
    expect(await page.locator('[aria-sort]').count()).toBe(1);
    expect(await firstRow()).toBe('智能算力规模');
    expect(hash()).toBe('#/targets?sort=value&dir=desc');
  });

  it('are narrowed by what the address says, and Back undoes a choice', async () => {
    await open('#/targets');
    await choose('年份', '2024');
    await choose('领域', 'ecology');
    await expect.poll(hash).toBe('#/targets?year=2024&category=ecology');
    const shown = await rows().count();
    expect(await page.locator('.tools [role="status"]').textContent()).toContain(`列出 ${shown} 项，共 469 项`);
    expect(
      await page.getByRole('combobox', { name: '性质', exact: true }).locator('option').allTextContents(),
    ).toContain(`完成（${shown}）`);
    await page.goBack();
    await expect.poll(hash).toBe('#/targets?year=2024');
    await expect.poll(() => rows().count()).toBeGreaterThan(shown);
  });

  it('are found by words in either script, and nothing found has a way out', async () => {
    await open('#/targets');
    await search('停車位');
    await expect.poll(() => rows().count()).toBe(3);
    expect(hash()).toBe('#/targets?q=停車位');
    await search('没有这个指标');
    await page.locator('.nothing').waitFor();
    expect(await page.getByRole('button', { name: '存为 CSV' }).isDisabled()).toBe(true);
    await page.locator('.nothing a').click();
    await expect.poll(() => rows().count()).toBe(469);
    expect(await page.getByLabel('在指标里查找').inputValue()).toBe('');
  });

  it.each(['document', 'year', 'status', 'category', 'department'])('are none for an unknown %s', async (facet) => {
    await open(`#/targets?${facet}=constructor`);
    expect(await page.locator('.nothing').textContent()).toContain('没有符合条件');
    await page.locator('.nothing a').click();
    await expect.poll(() => rows().count()).toBe(469);
  });

  it('lead each to its clause, and Back leads to the same place', async () => {
    await open('#/targets?status=planned');
    const row = rows().filter({ hasText: '智能算力规模' });
    await row.scrollIntoViewIfNeeded();
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(3000);
    // Rows that come into sight take their height now.
    await page.waitForTimeout(300);
    const y = (await row.boundingBox())!.y;
    await row.locator('.cell-value').click();
    await page.waitForURL(/reader\.html#\/d\/003\/c\//);
    await page.locator('.clause').first().waitFor();
    await page.goBack();
    await rows().first().waitFor();
    await expect.poll(async () => Math.abs((await row.boundingBox())!.y - y)).toBeLessThan(2);
    expect(hash()).toBe('#/targets?status=planned');
  });

  it('have their head in sight however far one scrolls', async () => {
    await open('#/targets');
    await page.evaluate(() => scrollTo(0, 8000));
    await expect.poll(async () => (await page.locator('.targets-table thead').boundingBox())?.y).toBe(0);
  });

  it('are saved as they are shown: a table for spreadsheets, records for programs', async () => {
    await open('#/targets?document=000&sort=indicator');
    const shown = await rows().locator('th a').allTextContents();
    const csv = await saved('存为 CSV');
    expect([...csv.bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(csv.name).toMatch(/^yinju-\d{4}-\d\d-\d\d\.csv$/);
    const lines = csv.bytes.toString('utf8').trimEnd().split('\r\n');
    expect(lines.slice(1).map((line) => /^"([^"]*)"/.exec(line)?.[1])).toEqual(shown);
    expect(lines[0]).toContain('"责任单位"');
    const json = JSON.parse((await saved('存为 JSON')).bytes.toString('utf8'));
    expect(json.targets.map((it: { indicator: string }) => it.indicator)).toEqual(shown);
    expect(json.count).toBe(shown.length);
    expect(json.targets[0].document.id).toBe('000');
  });
});

async function saved(button: string) {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

describe('figures over the years', () => {
  const card = (name: string) => page.locator('.series', { has: page.getByRole('heading', { name, exact: true }) });

  it('are drawn together where they compare, told apart by shape, and given in a table too', async () => {
    await open('#/targets?view=series');
    const research = card('研发投入占比');
    expect(await research.locator('.chart .shape-achieved').count()).toBe(1);
    expect(await research.locator('.chart .shape-planned').count()).toBe(1);
    const words = (await research.locator('.chart text').allTextContents()).map((text) => text.trim());
    expect(words).toEqual(['2024', '完成', '2.94%', '2025', '计划 ×3', '≥ 3%']);
    expect(await research.locator('tbody tr').count()).toBe(4);
    expect(await research.locator('tbody').textContent()).toContain('+0.06个百分点');
  });

  it('that do not compare say why', async () => {
    await open('#/targets?view=series');
    expect(await card('公园数').locator('.chart').count()).toBe(2);
    expect(await card('公园数').locator('.apart').first().textContent()).toBe('不比较：一为总数，一为当年新增');
    expect(await card('文化产业增加值').locator('.chart').count()).toBe(0);
    expect(await card('文化产业增加值').locator('.apart').textContent()).toBe('不比较：单位不同');
    expect(await card('常住人口城镇化率').locator('.apart').textContent()).toBe('不比较：范围不同');
    expect(await card('地区生产总值增速').locator('.apart').textContent()).toBe('不比较：一为年均，一为当年');
  });

  it('follow the filters of the table', async () => {
    await open('#/targets?view=series&category=ecology');
    expect(await card('公园数').count()).toBe(1);
    expect(await card('研发投入占比').count()).toBe(0);
  });
});

describe('with keys alone', () => {
  const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
  const tabTo = async (words: string) => {
    for (let i = 0; i < 60; i++) {
      await page.keyboard.press('Tab');
      if ((await focused()).includes(words)) return;
    }
    throw new Error(`no key leads to ${words}`);
  };

  it('one skips the head, changes the view, and reads the clause of a drawn figure', async () => {
    await open('#/targets');
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('跳到正文');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('main');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowRight');
    await page.locator('.series').first().waitFor();
    expect(hash()).toBe('#/targets?view=series');
    await tabTo('2.94%');
    expect((await focused()).split(/\s+/).filter(Boolean)).toEqual(['2025年济南市政府工作报告2024', '完成', '2.94%']);
    await page.keyboard.press('Enter');
    await page.waitForURL(/reader\.html#\/d\/003\/c\//);
  });

  it('one goes from row to row by arrows', async () => {
    await open('#/targets?sort=value&dir=desc');
    await tabTo('智能算力规模');
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe('算力总规模');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    expect(await focused()).toBe('智能算力规模');
  });
});

describe('an entity', () => {
  it('has each document’s sentence, oldest first, and what has changed since', async () => {
    await open('#/e/新旧动能转换起步区');
    expect(await page.locator('.timeline h3 time').allTextContents()).toEqual([
      '2020-12-15',
      '2021-02-19',
      '2025-01-13',
      '2025-03-04',
    ]);
    expect(await page.locator('.timeline ol > li').nth(1).locator('ins').first().textContent()).toBe('加快');
    expect(await page.title()).toContain('新旧动能转换起步区');
    await page.locator('.timeline summary').first().click();
    expect(await page.locator('.entity-others').first().locator('li').count()).toBe(9);
  });

  it('leads to what it is related to, to its targets and to who is responsible', async () => {
    await open('#/e/小清河复航');
    await page.getByRole('link', { name: '小清河航线开发' }).click();
    await expect.poll(() => page.locator('h1').textContent()).toBe('小清河航线开发');
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('main');
    await page.goBack();
    await expect.poll(() => page.locator('h1').textContent()).toBe('小清河复航');
    await page.goto(`${page.url().split('#')[0]}#/e/济南国际机场二期改扩建`);
    expect(await page.locator('.entity-targets li').count()).toBe(2);
    await page.getByRole('link', { name: '市交通运输局' }).click();
    await expect.poll(() => page.locator('#tasks-title').textContent()).toBe('市交通运输局');
  });

  it('that is no longer there says so, and leads on', async () => {
    await open('#/e/无名桥');
    expect(await page.locator('[role="alert"]').textContent()).toContain('文件里没有“无名桥”');
    await page.getByRole('link', { name: '看全部指标' }).click();
    await expect.poll(() => rows().count()).toBe(469);
  });

  it('is found by the search above', async () => {
    await open('#/targets');
    await page.keyboard.press('/');
    await page.keyboard.type('huanghetiyu');
    await page.locator('.result').first().waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('h1').textContent()).toBe('黄河体育中心');
  });
});

describe('the departments', () => {
  it('stand by the parts of the document, each with its tasks, and lead to a search', async () => {
    await open('#/departments');
    expect(await page.locator('.matrix tbody tr').count()).toBe(54);
    expect(await page.locator('.matrix thead th').count()).toBe(9);
    await page.locator('.matrix').getByRole('link', { name: '市科技局' }).click();
    await expect.poll(() => page.locator('.tasks-part li').count()).toBe(11);
    await page.getByRole('button', { name: '查找 单位:市科技局' }).click();
    await page.locator('.result').first().waitFor();
    expect(await page.locator('[role="combobox"]').inputValue()).toBe('单位:市科技局');
  });

  it('tell who leads', async () => {
    await open('#/departments?unit=市发展改革委');
    expect(await page.locator('.tasks-part .tag', { hasText: '牵头' }).count()).toBe(4);
  });

  it('that are not there are told', async () => {
    await open('#/departments?unit=市无名局');
    expect(await page.locator('[role="alert"]').textContent()).toContain('市无名局');
    expect(await page.locator('.matrix tbody tr').count()).toBe(54);
  });
});

describe('two documents', () => {
  it('stand side by side, and what differs is marked on both', async () => {
    await open('#/changes?from=001&to=003&kind=indicator');
    const springs = page.locator('section.pair', { hasText: '重点泉群连续喷涌年数' });
    expect(await springs.locator('ins').allTextContents()).toEqual(['连续17年保持', '保持21年连续']);
    expect(await springs.locator('.pair-outcome').textContent()).toContain('2020 完成 → 2024 完成 +4年');
    await page.getByRole('radio', { name: '项目与名称' }).check();
    await expect.poll(hash).toBe('#/changes?from=001&to=003&kind=name');
    expect(await page.locator('section.pair').count()).toBeGreaterThan(100);
  });

  it('are chosen and swapped, and what is in one only is listed', async () => {
    await open('#/changes');
    await choose('旧', '000');
    await expect.poll(hash).toBe('#/changes?from=000&to=003');
    const both = await page.locator('section.pair').count();
    await page.getByRole('button', { name: '对调' }).click();
    await expect.poll(hash).toBe('#/changes?from=003&to=000');
    await expect.poll(() => page.locator('section.pair').count()).toBe(both);
    expect(await page.locator('.only summary').first().textContent()).toContain('只见于：2025年济南市政府工作报告');
    await page.locator('.only summary').first().click();
    expect(await page.locator('.only').first().locator('a').count()).toBeGreaterThan(300);
  });

  it('may be one, or none, and the page says so', async () => {
    await open('#/changes?from=003&to=003');
    expect(await page.locator('.notice').textContent()).toContain('同一份文件');
    await page.goto(`${page.url().split('#')[0]}#/changes?from=999`);
    await expect.poll(() => page.locator('[role="alert"]').textContent()).toContain('没有找到');
    await choose('旧', '001');
    await page.locator('section.pair').first().waitFor();
  });

  it('may have nothing that passes the filter, and there is a way out', async () => {
    await open('#/changes?kind=name&q=没有这样的字');
    expect(await page.locator('.nothing').textContent()).toContain('没有符合条件的内容');
    await page.locator('.nothing a').click();
    await page.locator('section.pair').first().waitFor();
    expect(await page.locator('.nothing').count()).toBe(0);
  });
});

describe('the documents behind it', () => {
  it('that could not be opened are told, with a way out', async () => {
    page = await browser.context.newPage();
    await page.addInitScript(() => {
      const real = globalThis.fetch;
      globalThis.fetch = (...request) =>
        sessionStorage.getItem('mended') ? real(...request) : Promise.reject(new Error('gone'));
    });
    await page.goto(`chrome-extension://${browser.extensionId}/overview.html`);
    await page.locator('[role="alert"]').waitFor();
    await page.evaluate(() => sessionStorage.setItem('mended', 'yes'));
    await page.getByRole('button', { name: '再试一次' }).click();
    await expect.poll(() => rows().count()).toBe(469);
  });

  it('are read from the package while the database is built anew, and it is built', async () => {
    page = await browser.openOwnPage('/icon/16.png');
    await page.evaluate(deleteDatabase);
    await page.goto(`chrome-extension://${browser.extensionId}/overview.html`);
    await expect.poll(() => rows().count()).toBe(469);
    await expect.poll(() => page.locator('.freshness-note').count()).toBe(0);
    expect(await page.evaluate(storedDocuments)).toBe(5);
  });

  it('are the packaged ones where no database can be built, which is told', async () => {
    page = await browser.openOwnPage('/icon/16.png');
    await page.evaluate(deleteDatabase);
    await page.evaluate(laterVersion);
    await page.goto(`chrome-extension://${browser.extensionId}/overview.html`);
    await expect.poll(() => page.locator('.freshness-note').textContent()).toContain('没有建成');
    expect(await rows().count()).toBe(469);
    await page.evaluate(deleteDatabase);
    await page.getByRole('button', { name: '再建一次' }).click();
    await expect.poll(() => page.locator('.freshness-note').count()).toBe(0);
  });
});

describe('the way here', () => {
  it('is in the popup, the settings, the reader, and beside a name', async () => {
    page = await browser.openOwnPage('/reader.html#/d/003');
    await page.locator('a.in-name', { hasText: '黄河体育中心' }).first().click();
    await cardOf(page).getByRole('button', { name: '读原文' }).click();
    await page.getByRole('link', { name: '全部记载' }).click();
    await expect.poll(() => page.locator('h1').textContent()).toBe('黄河体育中心');
    for (const path of ['/reader.html', '/options.html']) {
      await page.goto(`chrome-extension://${browser.extensionId}${path}`);
      await page.locator('a[href="/overview.html"]').click();
      await expect.poll(() => rows().count()).toBe(469);
    }
  });

  it('is in the card of a news page and in the panel', async () => {
    page = await browser.visit(`${server.origin}/sample-news/`);
    await waitForMarks(page);
    const card = await openCard(page, '黄河体育中心');
    const [entity] = await Promise.all([
      browser.context.waitForEvent('page'),
      card.getByRole('button', { name: '全部记载' }).click(),
    ]);
    await expect.poll(() => entity.locator('h1').textContent()).toBe('黄河体育中心');
    await entity.close();
    const panel = await openPanelFor(browser, page);
    const [overview] = await Promise.all([
      browser.context.waitForEvent('page'),
      panel.getByRole('button', { name: '总览' }).click(),
    ]);
    await overview.locator('.targets-table').waitFor();
    await overview.close();
    await panel.close();
  });
});

describe('in a narrow window', () => {
  it('nothing but a matrix scrolls sideways, and the order is chosen above the cards', async () => {
    for (const path of PAGES) {
      await open(path);
      await page.setViewportSize({ width: 360, height: 700 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBe(360);
      await page.close();
    }
    await open('#/targets');
    await page.setViewportSize({ width: 360, height: 700 });
    await choose('排序', 'value');
    await expect.poll(hash).toContain('sort=value');
  });
});

describe('on paper', () => {
  it('there is the table, and none of what it is worked with', async () => {
    await open('#/targets?document=002');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.overview-head').isVisible()).toBe(false);
    expect(await page.getByRole('button', { name: '存为 CSV' }).isVisible()).toBe(false);
    expect(await rows().first().isVisible()).toBe(true);
    expect((await page.pdf()).length).toBeGreaterThan(10_000);
  });
});

describe.each(['light', 'dark'] as const)('axe, in %s', (colorScheme) => {
  it.each(SHORT_PAGES)('finds nothing on %s', async (path) => {
    await open(path);
    await page.emulateMedia({ colorScheme });
    for (const summary of await page.locator('main summary').all()) await summary.click();
    const { violations } = await new AxeBuilder({ page }).analyze();
    const found = violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`));
    expect(found).toEqual([]);
  });
});

async function laterVersion(): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve) => {
    const opening = indexedDB.open('yinju-index', 300);
    opening.onsuccess = () => resolve(opening.result);
  });
  database.close();
}

/** The reader's other states of a text: as its file has it, and two copies side by side. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Browser, launchBrowser } from './browser.ts';

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  page = await browser.openOwnPage('/reader.html#/d/003');
  await page.locator('.clause').first().waitFor();
});

afterAll(async () => {
  await browser?.close();
});

const goTo = (hash: string) => page.evaluate((next) => location.assign(`#${next}`), hash);
const clauseWith = (words: string) => page.locator('.clause', { hasText: words }).first();

describe('a document as received', () => {
  it('shows in place what was repaired, with reason and witness, and goes back', async () => {
    await clauseWith('付宝”平台').click();
    await page.keyboard.press('o');
    const slip = page.locator('.clause[aria-current] .slip-words');
    await slip.waitFor();
    expect(await slip.locator('s').textContent()).toBe('支');
    expect(await slip.locator('ins').textContent()).toBe('〔预〕');
    expect(await slip.getAttribute('title')).toMatch(/误字.*副本 004/);
    expect(await page.locator('.repairs li').count()).toBe(1);
    expect(await page.locator('.repairs').textContent()).toContain('副本 004');
    expect(page.url()).toContain('/v/received');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowLeft');
    await slip.waitFor();
    expect(page.url()).toContain('/v/received');
    await page.keyboard.press('o');
    await expect.poll(() => page.locator('.slip').count()).toBe(0);
    expect(await page.locator('.clause[aria-current]').textContent()).toContain('付宝”平台');
  });

  it('has page ends, removed marks and blanks where they stood, as many as are on record', async () => {
    await goTo('/d/003/v/received');
    await page.locator('.legend').waitFor();
    expect(await page.locator('s.slip[data-reason="page-break"]').count()).toBe(51);
    expect(await page.locator('s.slip[data-reason="mark"]').count()).toBe(103);
    expect(await page.locator('.legend-list').textContent()).toContain('分页断行51');
    const torn = page.locator('.clause', { hasText: '促进新能源汽↵↵车' });
    expect(await torn.count()).toBe(1);
  });

  it('shows the converted copy in its own script, with the readings that got into it', async () => {
    await goTo('/d/004/v/received');
    await clauseWith('大會報告工作').waitFor();
    expect(await page.locator('s.slip[data-reason="inserted-reading"]').count()).toBe(1361);
    expect(await page.locator('.slip-words[data-reason="mojibake"]').count()).toBe(21);
  });

  it('is left by Back, entered by Forward, and kept by a reload', async () => {
    await goTo('/d/001');
    await page.locator('.clause[data-clause^="001/"]').first().waitFor();
    await page.goBack();
    await page.locator('.slip').first().waitFor();
    await page.goForward();
    await expect.poll(() => page.locator('.slip').count()).toBe(0);
    await page.goBack();
    await page.reload();
    await page.locator('.slip').first().waitFor();
  });
});

describe('what is being read', () => {
  it('stays at its line from one state to the next', async () => {
    await goTo('/d/003');
    const clause = clauseWith('临工重机数字化工厂');
    const id = await clause.getAttribute('data-clause');
    await clause.evaluate((it) => it.scrollIntoView({ block: 'start' }));
    await page.evaluate((key) => scrollBy(0, document.getElementById(key!)!.getBoundingClientRect().top - 90), id);
    const top = () => page.evaluate((key) => document.getElementById(key!)?.getBoundingClientRect().top ?? -1, id);
    await expect.poll(() => page.locator('.outline [aria-current]').textContent()).toContain('牵住动能转换牛鼻子');
    for (const [key, view] of [
      ['o', '/v/received'],
      ['w', '/v/witness'],
      ['w', ''],
    ] as const) {
      await page.keyboard.press(key);
      await expect.poll(() => page.url().replace(/^[^/]*\/\/.*#\/d\/003/, ''), { message: key }).toBe(view);
      await expect.poll(top, { message: key }).toBeGreaterThan(60);
      await expect.poll(top, { message: key }).toBeLessThan(240);
    }
  });
});

describe('two witnesses', () => {
  it('stand side by side, the same clause in one row, with their differences', async () => {
    await goTo('/d/003/v/witness');
    await page.locator('.witness-row').first().waitFor();
    expect(await page.locator('.witness-row').count()).toBe(469);
    const row = page.locator('.witness-row', { hasText: '破解预付式消费维权难问题' });
    const [left, right] = [row.locator('.witness-cell').first(), row.locator('.witness-cell').last()];
    expect(await left.locator('mark').allTextContents()).toEqual(['支']);
    expect(await right.locator('mark').allTextContents()).toEqual(['预']);
    expect(await left.locator('.witness-reading').textContent()).toContain('〔预〕');
    await row.scrollIntoViewIfNeeded();
    const { a, b } = await row.evaluate((it) => {
      const [first, second] = [...it.querySelectorAll('.witness-cell')].map((cell) => cell.getBoundingClientRect());
      return { a: { top: first!.top, right: first!.right }, b: { top: second!.top, left: second!.left } };
    });
    expect(Math.abs(a.top - b.top)).toBeLessThan(2);
    expect(b.left).toBeGreaterThan(a.right - 1);
  });

  it('show broken bytes with what they were read as, and say how they came about', async () => {
    const broken = page.locator('.witness-row', { hasText: '绊椖可罨辍背晒S' });
    expect(await broken.locator('.witness-reading').first().textContent()).toContain('〔“项目深化年”成果丰〕');
    expect(await page.locator('.legend').textContent()).toContain('004 有 21 处乱码');
    expect(await page.locator('.witness-none').count()).toBe(7);
  });

  it('can be cut down to where they differ', async () => {
    await page.locator('.witness-filter input').check();
    await expect.poll(() => page.locator('.witness-row').count()).toBeLessThan(60);
    expect(await page.locator('.witness-row:not(.differs)').count()).toBe(0);
    await page.locator('.witness-filter input').uncheck();
  });

  it('are the same pair from either copy, and no document without a second copy offers them', async () => {
    await goTo('/d/004/v/witness');
    await page.locator('.doc-link[aria-current]', { hasText: '副本' }).waitFor();
    expect(await page.locator('.witness-heads strong').allTextContents()).toEqual(['003', '004']);
    await goTo('/d/001/v/witness');
    await page.locator('.clause[data-clause^="001/"]').first().waitFor();
    expect(await page.locator('.segments button', { hasText: '对照' }).count()).toBe(0);
    expect(await page.locator('.witness-row').count()).toBe(0);
  });

  it('stand one under the other in a narrow window', async () => {
    await page.setViewportSize({ width: 360, height: 740 });
    await goTo('/d/003/v/witness');
    const cells = page.locator('.witness-row').nth(5).locator('.witness-cell');
    await cells.first().scrollIntoViewIfNeeded();
    const [bottom, top] = await page
      .locator('.witness-row')
      .nth(5)
      .evaluate((it) => {
        const rects = [...it.querySelectorAll('.witness-cell')].map((cell) => cell.getBoundingClientRect());
        return [rects[0]!.bottom, rects[1]!.top];
      });
    expect(top!).toBeGreaterThan(bottom! - 1);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await page.setViewportSize({ width: 1280, height: 900 });
  });
});

describe.each(['light', 'dark', 'sepia'] as const)('in %s', (theme) => {
  it.each(['/d/003/v/received', '/d/004/v/received', '/d/003/v/witness', '/d/000'])(
    '%s is clean to axe',
    async (hash) => {
      await goTo(hash);
      await page.locator('.clause').first().waitFor();
      await page.keyboard.press('a');
      await page.locator('dialog label', { hasText: { light: '浅色', dark: '深色', sepia: '纸色' }[theme] }).click();
      await page.keyboard.press('Escape');
      await page.locator('dialog').waitFor({ state: 'detached' });
      await page.locator('.clause').nth(3).click();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`))).toEqual([]);
    },
  );
});

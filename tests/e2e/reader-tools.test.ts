/** What the reader opens over the text: finding, checking a quotation, display, keys, copying. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Browser, launchBrowser } from './browser.ts';

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  await browser.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  page = await browser.openOwnPage('/reader.html#/d/003');
  await page.locator('.clause').first().waitFor();
});

beforeEach(async () => {
  await page.goto(`${page.url().split('#')[0]}#/d/003`);
});

afterAll(async () => {
  await browser?.close();
});

/** The words under a highlight of the page. */
const painted = (name: string) =>
  page.evaluate(
    (key) =>
      [...(CSS.highlights.get(key) ?? [])].map((range) => {
        const live = document.createRange();
        live.setStart(range.startContainer, range.startOffset);
        live.setEnd(range.endContainer, range.endOffset);
        return live.toString();
      }),
    name,
  );

async function axe(): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`));
}

describe('finding in the document', () => {
  it('paints all places in either script, counts them, and goes from one to the next', async () => {
    const before = await page.locator('#text').innerHTML();
    await page.keyboard.press('f');
    await page.locator('.find-bar input').fill('黃河體育中心');
    await expect.poll(() => page.locator('.find-count').textContent()).toMatch(/^1 \/ \d+$/);
    const count = Number((await page.locator('.find-count').textContent())!.split(' / ')[1]);
    const all = await painted('found');
    expect(all).toHaveLength(count);
    expect(new Set(all)).toEqual(new Set(['黄河体育中心']));
    expect(await painted('found-here')).toEqual(['黄河体育中心']);
    await page.keyboard.press('Enter');
    expect(await page.locator('.find-count').textContent()).toBe(count === 1 ? '1 / 1' : `2 / ${count}`);
    await page.keyboard.press('Shift+Enter');
    await page.keyboard.press('Shift+Enter');
    expect(await page.locator('.find-count').textContent()).toBe(`${count} / ${count}`);
    expect(await axe()).toEqual([]);
    await page.keyboard.press('Escape');
    await page.locator('.find-bar').waitFor({ state: 'detached' });
    expect(await painted('found')).toEqual([]);
    expect(await page.locator('#text').innerHTML()).toBe(before);
  });

  it('brings the place into view, far down and across names and repaired words', async () => {
    await page.keyboard.press('f');
    await page.locator('.find-bar input').fill('推广“预付宝”平台');
    await expect.poll(() => painted('found-here')).toHaveLength(1);
    const top = () =>
      page.evaluate(() => {
        const [range] = CSS.highlights.get('found-here') as unknown as StaticRange[];
        return range!.startContainer.parentElement!.getBoundingClientRect().top;
      });
    await expect.poll(top).toBeGreaterThan(50);
    expect(await top()).toBeLessThan(850);
    await page.keyboard.press('Escape');
  });

  it('says that nothing is found, and leaves the browser its own search', async () => {
    await page.keyboard.press('f');
    await page.locator('.find-bar input').fill('没有的词语');
    await expect.poll(() => page.locator('.find-count').textContent()).toBe('没有找到');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+f');
    expect(await page.locator('.find-bar').count()).toBe(0);
  });
});

describe('checking a quotation', () => {
  const check = async (passage: string) => {
    await page.locator('dialog textarea').fill(passage);
    await page.locator('.quote-result').waitFor();
    return page.locator('.quote-result').getAttribute('data-verdict');
  };

  it('tells verbatim, changed numbers, changed words and nothing apart', async () => {
    await page.keyboard.press('q');
    expect(await check('智能算力規模突破５０００Ｐ')).toBe('verbatim');
    expect(await page.locator('.quote-result h3').textContent()).toContain('一字不差');
    expect(await axe(), 'verbatim').toEqual([]);
    expect(await check('智能算力规模突破6000P')).toBe('number-changed');
    expect(await page.locator('.quote-result mark[data-kind="number"]').allTextContents()).toEqual(['6000', '5000']);
    expect(await axe(), 'number').toEqual([]);
    expect(await check('智能算力规模将突破5000P')).toBe('reworded');
    expect(await check('今天白天晴转多云，北风三到四级')).toBe('not-found');
    expect(await check('智慧城市算力中心突破5000P以上')).toBe('not-found');
    expect(await page.locator('.quote-result').textContent()).toContain('最接近的一处');
    expect(await axe(), 'nearest').toEqual([]);
    await page.keyboard.press('Escape');
    await page.locator('dialog').waitFor({ state: 'detached' });
  });

  it('takes what is selected, and opens the place in its document', async () => {
    await page.evaluate(() => {
      const clause = [...document.querySelectorAll('.clause')].find((it) => it.textContent.includes('书记'))!;
      document.getSelection()!.selectAllChildren(clause);
    });
    await page.keyboard.press('q');
    await page.locator('.quote-result[data-verdict="verbatim"]').waitFor();
    await page.locator('dialog textarea').fill('加快建设“工业强市”，聚焦四大支柱产业');
    await page.locator('dialog textarea').fill('坚持以习近平新时代中国特色社会主义思想为指导');
    await page.getByRole('button', { name: '在文件中打开' }).click();
    await page.locator('.clause[aria-current]').waitFor();
    expect(await page.locator('dialog').count()).toBe(0);
  });
});

describe('the display', () => {
  it('changes at once, is kept, and reaches other tabs', async () => {
    const other = await browser.openOwnPage('/reader.html#/d/000');
    await other.locator('.clause').first().waitFor();
    await page.bringToFront();
    const size = () => page.evaluate(() => getComputedStyle(document.getElementById('text')!).fontSize);
    const before = await size();
    await page.keyboard.press('a');
    expect(await axe()).toEqual([]);
    await page.locator('dialog label', { hasText: '特大' }).click();
    await page.locator('dialog label', { hasText: '纸色' }).click();
    await page.keyboard.press('Escape');
    expect(Number.parseInt(await size(), 10)).toBeGreaterThan(Number.parseInt(before, 10));
    await other.locator('html[data-theme="sepia"] .reader[data-size="5"]').waitFor();
    await other.close();
    await page.reload();
    await page.locator('html[data-theme="sepia"] .reader[data-size="5"] .clause').first().waitFor();
    for (let presses = 0; presses < 3; presses++) await page.keyboard.press('-');
    await expect.poll(size).toBe(before);
  });

  it('keeps lines at 40 characters at most, with two characters before a paragraph', async () => {
    const { width, font, indent } = await page.evaluate(() => {
      const paragraph = document.querySelector('.doc-paragraph')!;
      const style = getComputedStyle(paragraph);
      return {
        width: paragraph.getBoundingClientRect().width,
        font: Number.parseFloat(style.fontSize),
        indent: Number.parseFloat(style.textIndent),
      };
    });
    expect(width / font).toBeLessThanOrEqual(40.01);
    expect(indent / font).toBeCloseTo(2);
  });

  it('marks names, targets or nothing, as chosen; nothing that is not seen can be reached by Tab', async () => {
    const counts = async () => [await page.locator('a.in-name').count(), await page.locator('a.in-target').count()];
    await page.keyboard.press('m');
    await expect.poll(async () => (await counts())[1]).toBe(0);
    expect((await counts())[0]).toBeGreaterThan(100);
    await page.keyboard.press('m');
    await expect.poll(async () => (await counts())[0]).toBe(0);
    expect((await counts())[1]).toBeGreaterThan(100);
    await page.keyboard.press('m');
    await expect.poll(counts).toEqual([0, 0]);
    await page.reload();
    await page.locator('.clause').first().waitFor();
    expect(await counts()).toEqual([0, 0]);
    await page.keyboard.press('m');
    await expect.poll(async () => (await counts())[0]).toBeGreaterThan(100);
  });
});

describe('keys that are pressed faster than the text is drawn', () => {
  it('each count', async () => {
    const size = () => page.locator('.reader').getAttribute('data-size');
    const press = (keys: string) =>
      page.evaluate((all) => {
        for (const key of all) document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
      }, keys);
    expect(await size()).toBe('2');
    await press('++');
    await expect.poll(size).toBe('4');
    await press('--');
    await expect.poll(size).toBe('2');
  });
});

describe('Traditional characters', () => {
  it('are shown at a key, marks in their places, and are kept; found and copied are the document’s own', async () => {
    const link = page.locator('a.in-name', { hasText: /体育中心|體育中心/ }).first();
    const href = await link.getAttribute('href');
    await page.keyboard.press('t');
    await page.locator('.doc-section[lang="zh-Hant"]').first().waitFor();
    expect(await link.textContent()).toBe('黃河體育中心');
    expect(await link.getAttribute('href')).toBe(href);
    expect(await page.locator('h1').textContent()).toBe('2025年濟南市政府工作報告');
    expect(await page.locator('.outline').textContent()).toContain('省會發展勢能持續匯聚');
    await page.keyboard.press('f');
    await page.locator('.find-bar input').fill('体育中心');
    await expect.poll(async () => (await painted('found'))[0]).toBe('體育中心');
    await page.keyboard.press('Escape');
    expect(await axe()).toEqual([]);
    await page.locator('.clause', { hasText: '智能算力規模' }).first().click();
    await page.keyboard.press('c');
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain('智能算力规模突破5000P');
    await page.reload();
    await page.locator('.doc-section[lang="zh-Hant"]').first().waitFor();
    await page.keyboard.press('t');
    await page.locator('.doc-section[lang="zh-Hans"]').first().waitFor();
    expect(await link.textContent()).toBe('黄河体育中心');
  });
});

describe('the keys', () => {
  it('are listed at a key, and do not act in a dialog or a field', async () => {
    await page.keyboard.press('?');
    await page.locator('dialog .keys').waitFor();
    expect(await axe()).toEqual([]);
    await page.keyboard.press('o');
    expect(page.url()).not.toContain('received');
    await page.keyboard.press('Escape');
    await page.locator('dialog').waitFor({ state: 'detached' });
    await page.keyboard.press('/');
    await page.keyboard.type('wof');
    expect(page.url()).not.toContain('/v/');
    expect(await page.locator('[role="combobox"]').inputValue()).toBe('wof');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
  });

  it('give the focus back to the button that opened a dialog', async () => {
    const button = page.locator('button.tool').nth(1);
    await button.focus();
    await page.keyboard.press('Enter');
    await page.locator('dialog textarea:focus').waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => button.evaluate((it) => it === document.activeElement)).toBe(true);
  });
});

describe('copying a clause', () => {
  const clipboard = () => page.evaluate(() => navigator.clipboard.readText());

  it('has its source in the format chosen, which is kept', async () => {
    await page.locator('.clause', { hasText: '智能算力规模突破5000P' }).first().click();
    await page.keyboard.press('c');
    await expect.poll(clipboard).toMatch(/^“.*智能算力规模突破5000P.*”（《2025年济南市政府工作报告》，2025-01-13，/s);
    await page.locator('.clause-copy select').selectOption('bibtex');
    await page.keyboard.press('c');
    await expect.poll(clipboard).toMatch(/^@report\{yinju-003-/);
    await page.locator('.clause-copy select').selectOption('csl');
    await page.getByRole('button', { name: '复制引文' }).click();
    await expect.poll(async () => JSON.parse(await clipboard())[0]?.title).toBe('2025年济南市政府工作报告');
    expect(await page.locator('.clause-copy [role="status"]').textContent()).toBe('已复制');
    await page.reload();
    await page.locator('.clause-copy').waitFor();
    expect(await page.locator('.clause-copy select').inputValue()).toBe('csl');
  });

  it('can be its link, which leads to it', async () => {
    await page.locator('.clause', { hasText: '智能算力规模突破5000P' }).first().click();
    await page.getByRole('button', { name: '复制链接' }).click();
    await expect.poll(clipboard).toMatch(/^chrome-extension:\/\/.*\/c\/.*\/q\//);
    const other = await browser.visit(await clipboard());
    await other.locator('.clause[aria-current]', { hasText: '5000P' }).waitFor();
    await other.close();
  });
});

/** What the card does beyond showing its clause, as a reader meets it. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Browser, launchBrowser } from './browser.ts';
import { cardOf, markedWords, openCard, pointOfWords, waitForMarks } from './marks.ts';
import { type PageServer, servePages } from './page-server.ts';

const NEWS = '<h1>济南：看交通</h1><p>济滨济枣高铁开工，“预付宝”平台上线，济南黄河体育中心封顶。</p>';
const page = (body: string, head = '', attributes = '') => ({
  body: `<html ${attributes}><head><title>济南交通</title>${head}</head><body>${body}</body></html>`,
});

const PAGES = {
  '/news': page(NEWS),
  '/long': page(`${NEWS}<div style="height:4000px"></div>`),
  '/rtl': page(NEWS, '', 'dir="rtl"'),
  '/vertical': page(NEWS, '<style>html { writing-mode: vertical-rl; font-size: 30px }</style>'),
  '/rem': page(NEWS, '<style>html { font-size: 62.5% } body { font-size: 1.6rem }</style>'),
  '/dialog': page(
    `<p>德商高铁</p><dialog>${NEWS}</dialog><script>document.querySelector('dialog').showModal()</script>`,
  ),
  '/full': page(`<article style="background:#fff">${NEWS}</article>`),
  '/keys': page(
    `${NEWS}<script>window.heard = ''; document.addEventListener('keydown', (e) => { window.heard += e.key; })</script>`,
  ),
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

async function open(path: string, words: string, kind?: 'target') {
  const page = await browser.visit(`${server.origin}${path}`);
  await waitForMarks(page);
  return { page, card: await openCard(page, words, kind) };
}

/** Where the card stands once it has come in. */
async function boxOf(page: Page) {
  await cardOf(page).evaluate((card) => Promise.all(card.getAnimations().map((animation) => animation.finished)));
  return (await cardOf(page).boundingBox())!;
}

describe('words that may mean two things', () => {
  it('have a tab for each, with its own clause, reached by the arrow keys', async () => {
    const { page, card } = await open('/news', '济滨济枣高铁');
    const tabs = card.getByRole('tab');
    const [first, second] = await tabs.allTextContents();
    expect(await card.locator('.card-lead mark').first().textContent()).toBe(first);
    await tabs.first().focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => card.locator('.card-lead mark').first().textContent()).toBe(second);
    expect(await card.getByRole('tab', { selected: true }).textContent()).toBe(second);
    expect(await card.locator('h2').textContent()).toBe(second);
    await page.keyboard.press('Home');
    await expect.poll(() => card.locator('h2').textContent()).toBe(first);
    expect(await tabs.first().evaluate((tab) => (tab.getRootNode() as ShadowRoot).activeElement === tab)).toBe(true);
    await page.close();
  });

  it('show the other when one is not meant', async () => {
    const { page, card } = await open('/news', '济滨济枣高铁');
    const [first, second] = await card.getByRole('tab').allTextContents();
    await card.getByRole('button', { name: '不是这个' }).click();
    await card.getByRole('button', { name: '本页不标' }).click();
    await card.getByRole('button', { name: '撤销' }).waitFor();
    expect(await card.locator('h2').textContent()).toBe(first);
    await page.keyboard.press('Escape');
    expect(await markedWords(page)).toContain('济滨济枣高铁');
    await openCard(page, '济滨济枣高铁');
    expect(await cardOf(page).locator('h2').textContent()).toBe(second);
    expect(await cardOf(page).getByRole('tab').count()).toBe(0);
    await page.close();
  });
});

describe('a citation', () => {
  it('is copied in the format chosen, which the next card begins with', async () => {
    const { page, card } = await open('/news', '济南黄河体育中心');
    await card.getByRole('button', { name: '选择引文格式' }).click();
    expect(await card.getByRole('menuitemradio', { checked: true }).textContent()).toBe('纯文本');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await expect.poll(() => card.getByRole('status').textContent()).toBe('已复制，附出处。');
    const copied = () => page.evaluate(() => navigator.clipboard.readText());
    expect(await copied()).toMatch(
      /\n济南市人民政府\. 2025年济南市政府工作报告\[EB\/OL\]\. \(2025-01-13\)\[\d{4}-\d\d-\d\d\]\.$/,
    );
    await page.keyboard.press('Escape');
    await openCard(page, '“预付宝”平台');
    await page.evaluate(() => navigator.clipboard.writeText(''));
    await cardOf(page).locator('h2').click();
    await page.keyboard.press('Tab');
    await page.keyboard.press('c');
    await expect.poll(copied).toContain('[EB/OL]');
    await page.close();
  });

  it('has a menu that Esc closes before it closes the card', async () => {
    const { page, card } = await open('/news', '济南黄河体育中心');
    await card.getByRole('button', { name: '选择引文格式' }).click();
    await page.keyboard.press('Escape');
    await expect.poll(() => card.getByRole('menu').count()).toBe(0);
    expect(await card.count()).toBe(1);
    await page.keyboard.press('Escape');
    await expect.poll(() => card.count()).toBe(0);
    await page.close();
  });
});

describe('the clause', () => {
  it('is shown as its file has it, and repaired again, by one key', async () => {
    const { page, card } = await open('/news', '“预付宝”平台');
    const lead = card.locator('.card-lead');
    const repaired = await lead.textContent();
    await card.getByRole('button', { name: '原样' }).click();
    expect(await lead.locator('s').allTextContents()).toEqual(['支']);
    expect(await lead.locator('ins').allTextContents()).toEqual(['〔预〕']);
    await page.keyboard.press('o');
    await expect.poll(() => lead.textContent()).toBe(repaired);
    await page.keyboard.press('o');
    await expect.poll(() => lead.locator('s').count()).toBe(1);
    await page.close();
  });

  it('is compared with the other documents, underlined where they differ', async () => {
    const { page, card } = await open('/sample-news/', '小清河复航');
    await expect.poll(() => card.locator('.card-others ins').count()).toBeGreaterThan(0);
    const line = await card
      .locator('.card-others ins')
      .first()
      .evaluate((ins) => getComputedStyle(ins).textDecorationLine);
    expect(line).toBe('underline');
    await page.close();
  });

  it('of a figure says whether its year is over', async () => {
    const { page, card } = await open('/sample-news/', '智能算力规模突破5000P', 'target');
    const over = new Date().getFullYear() > 2025;
    expect(await card.locator('.card-due').textContent()).toBe(`目标年 2025：${over ? '已到期' : '未到期'}`);
    await page.close();
  });
});

describe('a search from the card', () => {
  it('opens where there is room, with the name in its field', async () => {
    const { page, card } = await open('/news', '“预付宝”平台');
    await card.getByRole('button', { name: '查找这个' }).click();
    const search = async () => {
      const all = browser.context.pages().filter((each) => each.url().endsWith('/sidepanel.html'));
      return all[0]?.locator('[role="combobox"]').inputValue();
    };
    const panel = async () =>
      (await browser.worker()).evaluate<number>(
        `chrome.runtime.getContexts({ contextTypes: ['SIDE_PANEL'] }).then((all) => all.length)`,
      );
    await expect.poll(async () => (await search()) === '预付宝' || (await panel()) > 0).toBe(true);
    await page.close();
  });
});

describe('the card is moved', () => {
  it('by its head, kept inside the window, and back beside its words when it is opened again', async () => {
    const { page } = await open('/long', '济南黄河体育中心');
    const from = await boxOf(page);
    const drag = async (right: number, down: number) => {
      const box = await boxOf(page);
      await page.mouse.move(box.x + 150, box.y + 20);
      await page.mouse.down();
      await page.mouse.move(box.x + 150 + right, box.y + 20 + down, { steps: 5 });
      await page.mouse.up();
      return boxOf(page);
    };
    const to = await drag(300, 120);
    expect([to.x - from.x, to.y - from.y]).toEqual([300, 120]);
    await page.waitForTimeout(500);
    expect(await cardOf(page).count()).toBe(1);
    const edge = await drag(2000, 2000);
    expect([edge.x + edge.width, edge.y + edge.height]).toEqual([1275, 895]);
    await page.keyboard.press('Escape');
    await openCard(page, '济南黄河体育中心');
    expect(await boxOf(page)).toEqual(from);
    await page.close();
  });

  it('by the arrow keys on its handle', async () => {
    const { page, card } = await open('/news', '济南黄河体育中心');
    const from = await boxOf(page);
    await card.getByRole('button', { name: '移动卡片' }).focus();
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowDown']) await page.keyboard.press(key);
    const to = await boxOf(page);
    expect([to.x - from.x, to.y - from.y]).toEqual([32, 16]);
    await page.close();
  });

  it('no longer, once its words are scrolled away', async () => {
    const { page, card } = await open('/long', '济南黄河体育中心');
    const from = await boxOf(page);
    await card.getByRole('button', { name: '移动卡片' }).focus();
    await page.keyboard.press('ArrowRight');
    await page.evaluate(() => scrollTo(0, 60));
    await page.waitForTimeout(200);
    expect((await boxOf(page)).y).toBe(from.y);
    await page.evaluate(() => scrollTo(0, 2000));
    await page.waitForTimeout(200);
    await page.evaluate(() => scrollTo(0, 0));
    await expect.poll(() => boxOf(page)).toEqual(from);
    await page.close();
  });

  it('never as the sheet at the bottom of a narrow window', async () => {
    const page = await browser.visit(`${server.origin}/news`);
    await page.setViewportSize({ width: 420, height: 800 });
    await waitForMarks(page);
    const { x, y } = await pointOfWords(page, '济南黄河体育中心');
    await page.mouse.click(x, y);
    await cardOf(page).locator('.card-lead').waitFor();
    const from = await boxOf(page);
    expect([from.x, from.width, from.y + from.height]).toEqual([0, 420, 800]);
    await page.mouse.move(200, from.y + 20);
    await page.mouse.down();
    await page.mouse.move(200, from.y - 200, { steps: 3 });
    await page.mouse.up();
    expect(await boxOf(page)).toEqual(from);
    await page.close();
  });
});

describe('the card keeps its place', () => {
  it('on its words’ side as it grows, and brings what was opened into view', async () => {
    const { page, card } = await open('/sample-news/', '黄河体育中心');
    const inView = (selector: string) =>
      card.evaluate((element, selector) => {
        const [outer, inner] = ['.card-body', selector].map((s) => element.querySelector(s)!.getBoundingClientRect());
        return inner!.top >= outer!.top && inner!.bottom <= outer!.bottom;
      }, selector);
    await card.locator('summary').scrollIntoViewIfNeeded();
    await card.locator('summary').click();
    await expect.poll(() => inView('.card-why p')).toBe(true);
    await card.getByRole('button', { name: '不是这个' }).click();
    await expect.poll(() => inView('.card-choice')).toBe(true);
    expect(await page.evaluate(() => scrollX)).toBe(0);
    await page.close();
  });

  it.each(['/rtl', '/rem'])('%s: below its words, from left to right, in its own size', async (path) => {
    const { page, card } = await open(path, '济南黄河体育中心');
    const { y } = await pointOfWords(page, '济南黄河体育中心');
    const box = await boxOf(page);
    expect([box.width, box.y > y, box.x >= 0, box.x + box.width <= 1280]).toEqual([400, true, true, true]);
    const style = await card.evaluate((element) => {
      const { direction, writingMode, fontSize } = getComputedStyle(element);
      return [direction, writingMode, fontSize];
    });
    expect(style).toEqual(['ltr', 'horizontal-tb', '14px']);
    await page.close();
  });

  it('beside lines that run down, lying', async () => {
    const { page, card } = await open('/vertical', '济南黄河体育中心');
    const { x } = await pointOfWords(page, '济南黄河体育中心');
    const box = await boxOf(page);
    expect(x < box.x || x > box.x + box.width).toBe(true);
    expect(await card.evaluate((element) => getComputedStyle(element).writingMode)).toBe('horizontal-tb');
    await page.close();
  });

  it('in front of a dialog, in which it can be used', async () => {
    const { page, card } = await open('/dialog', '济南黄河体育中心');
    await card.getByRole('button', { name: '钉住卡片' }).click();
    expect(await card.getByRole('button', { name: '钉住卡片' }).getAttribute('aria-pressed')).toBe('true');
    await page.evaluate(() => document.querySelector('dialog')!.close());
    expect(await card.isVisible()).toBe(false);
    await page.evaluate(() => document.querySelector('dialog')!.showModal());
    const { x, y } = await pointOfWords(page, '“预付宝”平台');
    await page.mouse.click(x, y);
    await expect.poll(() => card.locator('h2').textContent()).toBe('预付宝');
    await page.close();
  });

  it('beside words of the page when the dialog it stood in is closed', async () => {
    const { page, card } = await open('/dialog', '济南黄河体育中心');
    await page.evaluate(() => {
      document.querySelector('dialog')!.close();
      document.querySelector('p')!.textContent = '济南黄河体育中心';
    });
    await expect.poll(() => page.evaluate(() => document.querySelector('p')!.checkVisibility())).toBe(true);
    await expect.poll(() => markedWords(page).then((words) => words[0])).toBe('济南黄河体育中心');
    const { x, y } = await pointOfWords(page, '济南黄河体育中心');
    await page.mouse.move(x, y, { steps: 3 });
    await expect.poll(() => card.isVisible()).toBe(true);
    await page.close();
  });

  it('in front of an element that goes full screen while it is open, and after', async () => {
    const { page, card } = await open('/full', '济南黄河体育中心');
    await card.getByRole('button', { name: '钉住卡片' }).click();
    const inFront = () =>
      card.evaluate((element) => {
        const { left, top } = element.getBoundingClientRect();
        return document.elementFromPoint(left + 20, top + 60)?.hasAttribute('popover') ?? false;
      });
    await page.evaluate(() => document.querySelector('article')!.requestFullscreen());
    await expect.poll(inFront).toBe(true);
    expect(await page.evaluate(() => document.fullscreenElement?.localName)).toBe('article');
    await page.evaluate(() => document.exitFullscreen());
    await expect
      .poll(() => page.evaluate(() => document.querySelector('[popover]')?.parentElement?.localName))
      .toBe('html');
    await expect.poll(inFront).toBe(true);
    await page.close();
  });
});

describe('keys typed in the card', () => {
  it('do not reach the page, and those of the page do not reach the card', async () => {
    const { page, card } = await open('/keys', '“预付宝”平台');
    await page.keyboard.press('p');
    expect(await card.getByRole('button', { name: '钉住卡片' }).getAttribute('aria-pressed')).toBe('false');
    await card.getByRole('button', { name: '移动卡片' }).focus();
    for (const key of ['p', 'o', 'ArrowLeft', 'x']) await page.keyboard.press(key);
    expect(await card.getByRole('button', { name: '钉住卡片' }).getAttribute('aria-pressed')).toBe('true');
    expect(await page.evaluate('heard')).toBe('p');
    await page.close();
  });

  it('are listed at a question mark, and at once for who opened the card by a key', async () => {
    const { page, card } = await open('/news', '“预付宝”平台');
    const keys = card.locator('.card-keys');
    expect(await keys.count()).toBe(0);
    await card.getByRole('button', { name: '移动卡片' }).focus();
    await page.keyboard.press('?');
    await expect.poll(() => keys.textContent()).toContain('C 复制');
    await page.keyboard.press('?');
    await expect.poll(() => keys.count()).toBe(0);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Alt+n');
    await expect.poll(() => keys.count()).toBe(1);
    await page.close();
  });
});

/** The card and our pages fit their reader: whatever the zoom, the size of letters, the motion wished for, the finger. */
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Browser, launchBrowser } from './browser.ts';
import { cardOf, openCard, pointOfWords, waitForMarks } from './marks.ts';
import { type PageServer, servePages } from './page-server.ts';
import { openPanelFor } from './panel-page.ts';

const NAME = '济南黄河体育中心';
const NEWS = `<h1>济南：看交通</h1><p>济滨济枣高铁开工，“预付宝”平台上线，${NAME}封顶。</p>`;
const page = (style: string) => ({
  body: `<!doctype html><html><head><meta name="viewport" content="width=device-width"><title>济南</title><style>${style}</style></head><body>${NEWS}</body></html>`,
});

const PAGES = {
  '/news': page(''),
  '/rem-large': page('html { font-size: 200% }'),
  '/zoom-half': page('html { zoom: 0.5 }'),
  '/zoom-more': page('html { zoom: 1.75 }'),
};

let server: PageServer;
beforeAll(async () => {
  server = await servePages(PAGES);
});
afterAll(() => server.close());

/** Where words and card stand, and whether one can be read beside the other. */
async function placeOf(page: Page, words: string) {
  await cardOf(page).evaluate((card) => Promise.all(card.getAnimations().map((animation) => animation.finished)));
  return page.evaluate(
    ({ words }) => {
      const card = document.querySelector('[popover]')!.shadowRoot!.querySelector('.card')!.getBoundingClientRect();
      const rects = [...(CSS.highlights.get('yinju-project') ?? [])].flatMap((range) => {
        const live = document.createRange();
        live.setStart(range.startContainer, range.startOffset);
        live.setEnd(range.endContainer, range.endOffset);
        return live.toString() === words ? [...live.getClientRects()] : [];
      });
      const inside =
        card.left >= -0.5 && card.top >= -0.5 && card.right <= innerWidth + 0.5 && card.bottom <= innerHeight + 0.5;
      const apart = rects.every((rect) => card.top >= rect.bottom || card.bottom <= rect.top);
      return {
        inside,
        apart,
        beside: Math.min(...rects.map((rect) => Math.abs(card.top - rect.bottom))),
        width: card.width,
      };
    },
    { words },
  );
}

describe('a card', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  it.each([0.5, 0.75, 1.5, 2, 3])('at a zoom of %f is whole in the window, and not on its words', async (zoom) => {
    const page = await browser.visit(`${server.origin}/news`);
    await waitForMarks(page);
    const { id } = await browser.activeTab();
    await (await browser.worker()).evaluate(`chrome.tabs.setZoom(${id}, ${zoom})`);
    await expect.poll(() => page.evaluate(() => devicePixelRatio)).toBeCloseTo(zoom, 2);
    await page.keyboard.press('Alt+n');
    await cardOf(page).locator('.card-lead').waitFor();
    const name = await page.evaluate(() => [...CSS.highlights.get('yinju-project')!].map(String)[0]);
    expect(name).toBeDefined();
    const place = await placeOf(page, '济滨济枣高铁');
    expect(place).toMatchObject({ inside: true, apart: true });
    const narrow = (await page.evaluate(() => innerWidth)) < 600;
    expect(place.width).toBeCloseTo(narrow ? await page.evaluate(() => innerWidth) : 400, 0);
    await (await browser.worker()).evaluate(`chrome.tabs.setZoom(${id}, 1)`);
    await page.close();
  });

  it.each(['/rem-large', '/zoom-half', '/zoom-more'])('%s: stands below its words in its own size', async (path) => {
    const page = await browser.visit(server.origin + path);
    const card = await openCard(page, NAME);
    const { beside, ...place } = await placeOf(page, NAME);
    expect(place).toEqual({ inside: true, apart: true, width: 400 });
    expect(beside).toBeLessThan(20);
    expect(await card.locator('h2').evaluate((title) => title.getBoundingClientRect().height)).toBeCloseTo(21, 0);
    await page.close();
  });

  it('does not move for a reader who minds motion', async () => {
    const page = await browser.visit(`${server.origin}/news`);
    const animated = async (reducedMotion: 'reduce' | 'no-preference') => {
      await page.emulateMedia({ reducedMotion });
      const card = await openCard(page, NAME);
      const name = await card.evaluate((element) => getComputedStyle(element).animationName);
      await page.keyboard.press('Escape');
      return name;
    };
    expect(await animated('no-preference')).toBe('card-in');
    expect(await animated('reduce')).toBe('none');
    await page.close();
  });
});

/** What can be pressed within an element and is smaller than a finger, with its size. A field's label is pressed for it. */
function smallTargets(within: Locator): Promise<string[]> {
  return within.evaluate((root) =>
    [
      ...root.querySelectorAll<HTMLElement>('button, summary, a[href], input, select, [role="tab"], [role="treeitem"]'),
    ].flatMap((element) => {
      // Words in a sentence are as large as the sentence.
      if (!element.checkVisibility() || element.matches('.practice-name, .clause a, .skip')) return [];
      const { width, height } = (element.closest('label') ?? element).getBoundingClientRect();
      if (width >= 44 && height >= 44) return [];
      const name = element.getAttribute('aria-label') ?? element.textContent?.trim();
      return [`${element.localName}.${element.className} ${name}: ${Math.round(width)} × ${Math.round(height)}`];
    }),
  );
}

/** The driver's own way to a screen that is touched does not reach the pages of an extension. */
async function fingerOn(page: Page) {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 1 });
  await expect.poll(() => page.evaluate(() => matchMedia('(pointer: coarse)').matches)).toBe(true);
  return session;
}

describe('under a finger', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser({ viewport: { width: 412, height: 860 } });
  });
  afterAll(() => browser?.close());

  it('a tap opens the card, and nothing in it is too small to be pressed', async () => {
    const page = await browser.visit(`${server.origin}/news`);
    await waitForMarks(page);
    const finger = await fingerOn(page);
    const { x, y } = await pointOfWords(page, '济滨济枣高铁');
    await finger.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
    await finger.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    const card = cardOf(page);
    await card.locator('.card-lead').waitFor();
    await card.getByRole('button', { name: '不是这个' }).click();
    await card.getByRole('button', { name: '选择引文格式' }).click();
    expect(await smallTargets(card)).toEqual([]);
    await page.close();
  });

  it('nothing is too small in the panels, the options and the first page', async () => {
    const news = await browser.visit(`${server.origin}/sample-news/`);
    await waitForMarks(news, 'target');
    const pages: readonly (readonly [string, string])[] = [
      ['/sidepanel.html', '.hit-source'],
      ['/popup.html', '.named'],
      ['/options.html', '.data-documents'],
      ['/welcome.html', '.practice-name'],
    ];
    const small: Record<string, string[]> = {};
    for (const [path, ready] of pages) {
      const own = await openPanelFor(browser, news, path);
      await own.locator(ready).first().waitFor();
      await fingerOn(own);
      small[path] = await smallTargets(own.locator('main'));
      await own.close();
    }
    expect(small).toEqual({ '/sidepanel.html': [], '/popup.html': [], '/options.html': [], '/welcome.html': [] });
    await news.close();
  });

  it.each([
    ['/reader.html#/d/003', '.clause', '.reader'],
    ['/reader.html#/d/003/v/witness', '.witness-row', '.reader'],
    ['/reader.html#/d/003/v/received', '.slip', '.reader'],
    ['/overview.html#/targets', 'tbody tr', '.overview'],
    ['/overview.html#/targets?view=series', 'main a', '.overview'],
    ['/overview.html#/e/济南国际机场二期改扩建', 'main a', '.overview'],
    ['/overview.html#/departments', 'main a', '.overview'],
    ['/overview.html#/changes', 'section.pair', '.overview'],
  ])('nothing is too small in %s', async (path, ready, within) => {
    const own = await browser.openOwnPage(path);
    await own.locator(ready).first().waitFor();
    await fingerOn(own);
    if (await own.locator('.nav-toggle').isVisible()) await own.locator('.nav-toggle').click();
    expect(await smallTargets(own.locator(within))).toEqual([]);
    await own.close();
  });

  it('nothing is too small in what opens over the text', async () => {
    const own = await browser.openOwnPage('/reader.html#/d/003');
    await fingerOn(own);
    await own
      .locator('.clause')
      .first()
      .click({ position: { x: 4, y: 8 } });
    await own.locator('.cited').waitFor();
    // The driver takes the finger away when it clicks.
    await fingerOn(own);
    expect(await smallTargets(own.locator('.reader-aside'))).toEqual([]);
    for (const [key, opened] of [
      ['f', '.find-bar'],
      ['q', 'dialog'],
      ['a', 'dialog'],
      ['?', 'dialog'],
    ] as const) {
      await own.keyboard.press(key);
      await own.locator(opened).waitFor();
      await fingerOn(own);
      expect(await smallTargets(own.locator(opened)), key).toEqual([]);
      await own.keyboard.press('Escape');
      await own.locator(opened).waitFor({ state: 'detached' });
    }
    await own.close();
  });
});

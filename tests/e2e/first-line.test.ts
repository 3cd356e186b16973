/** The card’s first line: the page knows it, and no worker is waited for. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { isolatedWorld } from './isolated-world.ts';
import { cardOf, type MarkKind, markedWords, pointOfWords } from './marks.ts';
import { setUpStand } from './stand.ts';

const stand = setUpStand();

/** Whether the card's code is in the page. */
const CARD_IS_HERE = `Symbol.for('yinju.card') in globalThis`;

/** As when the worker has been stopped, or the machine is busy. */
const SLOW_WORKER = `void (() => {
  const { sendMessage } = chrome.runtime;
  chrome.runtime.sendMessage = async (message) => {
    if (message.type === 'card/inject') await new Promise((resolve) => setTimeout(resolve, 500));
    return sendMessage.call(chrome.runtime, message);
  };
})()`;

/** The card's script does not come until it is let go. */
const HELD_WORKER = `void (() => {
  const { sendMessage } = chrome.runtime;
  const held = new Promise((resolve) => { globalThis.letGo = resolve; });
  chrome.runtime.sendMessage = async (message) => {
    if (message.type === 'card/inject') await held;
    return sendMessage.call(chrome.runtime, message);
  };
})()`;

/** A page that a reader has looked at, cut off from the worker: whatever is asked from now on is never answered. */
async function openCutOff(): Promise<Page> {
  const page = await stand.openNews('target');
  const world = await isolatedWorld(page);
  expect(await world.evaluate(CARD_IS_HERE)).toBe(false);
  await page.mouse.move(5, 5);
  await expect.poll(() => world.evaluate(CARD_IS_HERE)).toBe(true);
  await world.evaluate(`void (chrome.runtime.sendMessage = () => new Promise(() => {}))`);
  return page;
}

async function rest(page: Page, words: string, kind?: MarkKind): Promise<void> {
  const { x, y } = await pointOfWords(page, words, kind);
  await page.mouse.move(x - 40, y + 40);
  await page.mouse.move(x, y, { steps: 3 });
}

describe('the first line of the card', () => {
  it('tells kind and name before any answer', async () => {
    const page = await openCutOff();
    await rest(page, '黄河体育中心');
    await expect.poll(() => cardOf(page).locator('.card-head').textContent()).toBe('项目黄河体育中心');
    expect(await cardOf(page).locator('.card-body').getAttribute('aria-busy')).toBe('true');
    await page.close();
  });

  it('of a figure is followed by the comparison, which stays should no answer come', async () => {
    const page = await openCutOff();
    await rest(page, '智能算力规模突破5000P', 'target');
    const rows = () => cardOf(page).locator('.card-compare dd').allTextContents();
    await expect.poll(rows).toEqual(['智能算力规模突破5000P', '≥ 5000P2025 计划', '同值']);
    await expect.poll(() => cardOf(page).locator('.card-message').textContent()).toContain('这次没有取到原文。');
    expect(await rows()).toHaveLength(3);
    expect(await cardOf(page).locator('.card-tag').textContent()).toBe('指标');
    await page.close();
  });
});

describe('the clause', () => {
  it('is asked for while the pointer rests, and the card opens with it', async () => {
    const page = await stand.openNews();
    const world = await isolatedWorld(page);
    await page.mouse.move(5, 5);
    await expect.poll(() => world.evaluate(CARD_IS_HERE)).toBe(true);
    await world.evaluate(`void (() => {
      const { sendMessage } = chrome.runtime;
      globalThis.asked = [];
      chrome.runtime.sendMessage = (message) => {
        if (message.type === 'cite') asked.push(document.querySelector('[popover]') ? 'open' : 'ahead');
        return sendMessage.call(chrome.runtime, message);
      };
    })()`);
    await rest(page, '黄河体育中心');
    await cardOf(page).locator('.card-lead').waitFor();
    expect(await world.evaluate('asked')).toEqual(['ahead']);
    await page.close();
  });

  it('stands in the card from the first, where it has come while the pointer rested', async () => {
    const setRest = async (ms: number) =>
      (await stand.browser.worker()).evaluate(`chrome.storage.local.set({ 'settings.restMs': ${ms} })`);
    await setRest(1500);
    const page = await stand.openNews();
    await page.mouse.move(5, 5);
    const world = await isolatedWorld(page);
    await expect.poll(() => world.evaluate(CARD_IS_HERE)).toBe(true);
    // The moment the card's element comes into the page.
    await page.evaluate(() => {
      new MutationObserver(() => {
        const root = document.querySelector('[popover]')?.shadowRoot;
        if (root) document.title += root.querySelector('.card-lead') ? ', whole' : ', empty';
      }).observe(document.documentElement, { childList: true });
    });
    await rest(page, '黄河体育中心');
    await cardOf(page).locator('.card-lead').waitFor();
    expect(await page.title()).toMatch(/[^ly], whole$/);
    await setRest(200);
    await page.close();
  });
});

describe('the first stir of a reader, before the card’s script is there,', () => {
  const FIRST: readonly (readonly [string, (page: Page, at: { x: number; y: number }) => Promise<void>])[] = [
    ['a pointer that comes to rest on a mark', (page, { x, y }) => page.mouse.move(x, y)],
    ['a click on a mark', (page, { x, y }) => page.mouse.click(x, y)],
    [
      'a click from which the pointer goes on',
      async (page, { x, y }) => {
        await page.mouse.click(x, y);
        await page.mouse.move(x + 300, y + 200);
      },
    ],
    ['the key for the next mark', (page) => page.keyboard.press('Alt+n')],
  ];

  it.each(FIRST)('%s opens its card', async (_, stir) => {
    const page = await stand.openNews();
    const world = await isolatedWorld(page);
    const [words] = await markedWords(page);
    const point = await pointOfWords(page, words!);
    await world.evaluate(SLOW_WORKER);
    await stir(page, point);
    expect(await world.evaluate(CARD_IS_HERE)).toBe(false);
    await cardOf(page).locator('.card-lead').waitFor();
    await page.close();
  });

  it('the keys for the next and the previous mark are no more heard by the page than later; all others are', async () => {
    const page = await stand.openNews();
    const world = await isolatedWorld(page);
    await world.evaluate(HELD_WORKER);
    await page.evaluate(() => {
      document.body.prepend(document.createElement('textarea'), document.createElement('select'));
      Object.assign(globalThis, { heard: '' });
      document.addEventListener('keydown', ({ code }) => {
        if (/^Key/.test(code)) (globalThis as unknown as { heard: string }).heard += code[3];
      });
    });
    const heard = () => page.evaluate(() => (globalThis as unknown as { heard: string }).heard);
    for (const keys of ['Alt+n', 'Alt+p', 'Alt+Shift+n', 'Control+Alt+n', 'Meta+Alt+p', 'n', 'p', 'Alt+m'])
      await page.keyboard.press(keys);
    expect(await heard()).toBe('NNPNPM');
    await page.locator('select').focus();
    await page.keyboard.press('Alt+n');
    await page.locator('textarea').focus();
    for (const keys of ['Alt+n', 'Alt+p']) await page.keyboard.press(keys);
    expect(await heard()).toBe('NNPNPMNP');
    expect(await world.evaluate(CARD_IS_HERE)).toBe(false);
    await world.evaluate('letGo()');
    await expect.poll(() => world.evaluate(CARD_IS_HERE)).toBe(true);
    for (const keys of ['Alt+n', 'Alt+p', 'Alt+Shift+n']) await page.keyboard.press(keys);
    expect(await heard()).toBe('NNPNPMNPNPN');
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await page.keyboard.press('Alt+n');
    await cardOf(page).locator('.card-lead').waitFor();
    expect(await heard()).toBe('NNPNPMNPNPN');
    await page.close();
  });

  it('a pointer that only passes opens none', async () => {
    const page = await stand.openNews();
    const world = await isolatedWorld(page);
    const [words] = await markedWords(page);
    const { x, y } = await pointOfWords(page, words!);
    await page.mouse.move(x, y);
    await page.mouse.move(x, y + 300);
    await expect.poll(() => world.evaluate(CARD_IS_HERE)).toBe(true);
    await page.waitForTimeout(400);
    expect(await cardOf(page).count()).toBe(0);
    await page.close();
  });

  it('is tried again when the script did not come', async () => {
    const page = await stand.openNews();
    const world = await isolatedWorld(page);
    await world.evaluate(`void (() => {
      const { sendMessage } = chrome.runtime;
      globalThis.refused = 0;
      chrome.runtime.sendMessage = async (message) => {
        if (message.type !== 'card/inject' || refused > 0) return sendMessage.call(chrome.runtime, message);
        refused++;
        return { ok: true, value: { ok: false } };
      };
    })()`);
    await page.mouse.move(5, 5);
    await expect.poll(() => world.evaluate('refused')).toBe(1);
    const stirAgain = async () => {
      await page.mouse.move(5 + Math.random() * 50, 5);
      return world.evaluate(CARD_IS_HERE);
    };
    await expect.poll(stirAgain).toBe(true);
    await page.close();
  });
});

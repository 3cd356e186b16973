import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { MAX_QUERY_LENGTH } from '@/core/model/search.ts';
import { keepCopyFormat, readCopyFormat } from '@/runtime/copy-format.ts';
import { lookUp, lookUpSelection, searchFor, selectionToQuery } from '@/runtime/lookup.ts';
import { makeDigest } from '@/runtime/make-digest.ts';
import { setPanelQuery, takePanelQuery, watchPanelQuery } from '@/runtime/panel-query.ts';
import { toggleMarks } from '@/runtime/shortcuts.ts';
import { type StandIn, standInForBrowser } from './browser-stand-in.ts';

const place = { tabId: 4, windowId: 1, frameId: 0, url: 'https://news.example.cn/a.html' };

let browser: StandIn;
let panelOpened: number;
beforeEach(() => {
  browser = standInForBrowser();
  panelOpened = 0;
  Object.assign(fakeBrowser.sidePanel, {
    open: async () => {
      panelOpened += 1;
    },
  });
});

describe('a look-up', () => {
  it('is answered in the card on the page', async () => {
    const asked: unknown[] = [];
    browser.pages.set(4, ({ type, request }) => {
      asked.push([type, request]);
      return { shown: true };
    });
    expect(await lookUp(' 黄河\n  体育中心 ', place)).toBe('card');
    expect(asked).toEqual([['page/lookup', { text: '黄河 体育中心' }]]);
    expect(browser.injections).toEqual([{ tabId: 4, frameId: 0, file: '/card.js' }]);
    expect(await takePanelQuery()).toBe('');
  });

  it('brings the page script where there is none', async () => {
    await lookUp('小清河', place);
    expect(browser.injections.map(({ file }) => file)).toEqual(['/card.js', '/news.js']);
  });

  it.each([
    ['a browser page', { ...place, url: 'chrome://settings' }],
    ['a PDF', { ...place, url: 'https://news.example.cn/plan.pdf' }],
    ['no tab', { ...place, tabId: undefined, url: undefined }],
    ['a tab of the panel itself', { ...place, tabId: -1 }],
  ])('on %s is answered in the side panel, without touching the page', async (_, where) => {
    expect(await lookUp('小清河', where)).toBe('panel');
    expect([panelOpened, await takePanelQuery(), browser.injections]).toEqual([1, '小清河', []]);
  });

  it('opens the side panel before anything is waited for', () => {
    void lookUp('小清河', { ...place, url: 'chrome://settings' });
    expect(panelOpened).toBe(1);
  });

  it.each([
    ['that is closed to scripts', () => browser.closedTabs.add(4)],
    ['that cannot show a card', () => browser.pages.set(4, () => ({ shown: false }))],
  ])('on a page %s is answered in a tab of ours', async (_, prepare) => {
    prepare();
    expect(await lookUp('小清河', place)).toBe('tab');
    const tabs = await fakeBrowser.tabs.query({});
    expect(tabs.some(({ url }) => url?.endsWith('/sidepanel.html'))).toBe(true);
    expect(await takePanelQuery()).toBe('小清河');
  });

  it('takes a whole page selected by mistake as its first words', () => {
    expect(selectionToQuery('济南 \n'.repeat(1e6))).toHaveLength(MAX_QUERY_LENGTH);
  });
});

describe('a search from the card', () => {
  it.each([
    ['window', { tabId: 4, windowId: 1 }, { windowId: 1 }],
    ['tab, where no window is known', { tabId: 4, windowId: undefined }, { tabId: 4 }],
  ])('opens the side panel of its %s, before anything is waited for', async (_, from, opened) => {
    const calls: unknown[] = [];
    Object.assign(fakeBrowser.sidePanel, { open: async (options: unknown) => void calls.push(options) });
    const searching = searchFor('小清河', from);
    expect(calls).toEqual([opened]);
    expect([await searching, await takePanelQuery()]).toEqual(['panel', '小清河']);
  });

  it('is answered in a tab where the panel does not open', async () => {
    Object.assign(fakeBrowser.sidePanel, { open: () => Promise.reject(new Error('no gesture')) });
    expect(await searchFor('小清河', { tabId: 4, windowId: undefined })).toBe('tab');
    const tabs = await fakeBrowser.tabs.query({});
    expect(tabs.some(({ url }) => url?.endsWith('/sidepanel.html'))).toBe(true);
  });
});

describe('the format copied in last', () => {
  const formats = ['plain', 'markdown'] as const;

  it('is the first until one was chosen, then that', async () => {
    expect(await readCopyFormat(formats)).toBe('plain');
    await keepCopyFormat('markdown');
    expect(await readCopyFormat(formats)).toBe('markdown');
  });

  it.each([7, 'rtf', null])('is the first where %o is stored', async (stored) => {
    await fakeBrowser.storage.local.set({ 'card.copyFormat': stored });
    expect(await readCopyFormat(formats)).toBe('plain');
  });
});

describe('the words for the side panel', () => {
  it('are there once', async () => {
    await setPanelQuery('小清河');
    expect([await takePanelQuery(), await takePanelQuery()]).toEqual(['小清河', '']);
  });

  it('reach a panel that is open, also when they are the same again', async () => {
    const heard: string[] = [];
    const stop = watchPanelQuery((text) => heard.push(text));
    await setPanelQuery('小清河');
    await new Promise((resolve) => setTimeout(resolve, 5));
    await setPanelQuery('小清河');
    await expect.poll(() => heard).toEqual(['小清河', '小清河']);
    stop();
  });

  it('are never written to disk', async () => {
    await setPanelQuery('小清河');
    expect(await fakeBrowser.storage.local.get(null)).toEqual({});
  });
});

describe('the shortcut for marks', () => {
  it.each<['on' | 'off', boolean]>([
    ['on', false],
    ['off', true],
  ])('on a page that is %s asks for shown = %s', async (state, shown) => {
    const asked: unknown[] = [];
    browser.pages.set(4, ({ type, request }) => {
      asked.push([type, request]);
      return makeDigest(state, { verdict: 'unknown', confidence: 0, evidence: [] }, []);
    });
    await toggleMarks(4);
    expect(asked).toEqual([
      ['page/digest', {}],
      ['page/set', { shown }],
    ]);
  });

  it('marks a page that has no script yet', async () => {
    await toggleMarks(4);
    expect(browser.injections).toEqual([{ tabId: 4, frameId: 'all', file: '/news.js' }]);
  });
});

describe('a look-up by key', () => {
  const tab = { tabId: 4, windowId: 1, url: 'https://news.example.cn/a.html' };
  let popups: number;

  /** What is selected in each frame; then scripts are put in as ever. */
  function select(...results: { frameId: number; result: unknown }[]) {
    const { executeScript } = fakeBrowser.scripting as unknown as { executeScript: (of: object) => Promise<unknown> };
    Object.assign(fakeBrowser.scripting, {
      executeScript: async (of: object) => ('func' in of ? results : executeScript(of)),
    });
  }

  beforeEach(() => {
    popups = 0;
    Object.assign(fakeBrowser.action, { openPopup: async () => void popups++ });
  });

  it('is about what is selected, in whichever frame', async () => {
    select({ frameId: 0, result: '' }, { frameId: 7, result: ' 小清河\n复航 ' });
    browser.pages.set(4, () => ({ shown: true }));
    expect(await lookUpSelection(tab)).toBe('card');
    expect(browser.injections).toEqual([{ tabId: 4, frameId: 7, file: '/card.js' }]);
  });

  it.each([[[]], [[{ frameId: 0, result: null }]], [[{ frameId: 0, result: ' \n ' }]]])(
    'without a selection opens the search: %j',
    async (results) => {
      select(...results);
      expect([await lookUpSelection(tab), popups, browser.injections]).toEqual(['popup', 1, []]);
    },
  );

  it('opens the side panel, still within the gesture, where no page can be read', () => {
    void lookUpSelection({ ...tab, url: 'chrome://settings' });
    expect(panelOpened).toBe(1);
  });
});

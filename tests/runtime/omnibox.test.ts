import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { SearchResult } from '@/core/model/search.ts';
import { addressFor, onOmnibox } from '@/runtime/omnibox.ts';
import { takePanelQuery } from '@/runtime/panel-query.ts';

const RIVER: SearchResult = {
  type: 'entity',
  id: '黄河体育中心',
  title: '黄河体育中心',
  document: '003',
  date: '2025-01-13',
  clause: '003/3/1a',
  path: [],
  text: '建成“黄河体育中心” & 更多',
  highlights: [],
  score: 1,
  alsoIn: [],
  documentTitle: '2025年济南市政府工作报告',
};

type Suggestion = { readonly content: string; readonly description: string };

let typed: (text: string, suggest: (suggestions: Suggestion[]) => void) => void;
let entered: (text: string, where: string) => void;
const opened: unknown[] = [];

beforeEach(() => {
  fakeBrowser.reset();
  opened.length = 0;
  Object.assign(fakeBrowser, {
    omnibox: {
      setDefaultSuggestion: () => {},
      onInputChanged: { addListener: (listener: typeof typed) => (typed = listener) },
      onInputEntered: { addListener: (listener: typeof entered) => (entered = listener) },
    },
  });
  Object.assign(fakeBrowser.tabs, {
    create: async (tab: object) => void opened.push(tab),
    update: async (tab: object) => void opened.push(tab),
  });
});

const ADDRESS = fakeBrowser.runtime.getURL('/reader.html#/c/003%2F3%2F1a' as '/');
const pathOf = ({ clause }: SearchResult) => `/reader.html#/c/${encodeURIComponent(clause)}`;
const finds = async (query: string) => (query === '黄河' ? [RIVER] : []);
const engine = { search: finds, pathOf };

describe('what is typed behind the keyword', () => {
  it('is answered with places in the documents, in words that are no markup', async () => {
    onOmnibox({ hint: '', search: finds, pathOf });
    const suggest = vi.fn();
    typed(' 黄河 ', suggest);
    await vi.waitFor(() => expect(suggest).toHaveBeenCalled());
    expect(suggest.mock.calls).toEqual([
      [[{ content: ADDRESS, description: '黄河体育中心 · 建成“黄河体育中心” &#38; 更多 · 2025-01-13' }]],
    ]);
  });

  it('is answered for what was typed last, whatever comes late', async () => {
    const late = Promise.withResolvers<SearchResult[]>();
    onOmnibox({ hint: '', search: (query) => (query === '黄' ? late.promise : finds(query)), pathOf });
    const [first, second] = [vi.fn(), vi.fn()];
    typed('黄', first);
    typed('黄河', second);
    await vi.waitFor(() => expect(second).toHaveBeenCalled());
    late.resolve([RIVER]);
    await late.promise;
    await Promise.resolve();
    expect(first).not.toHaveBeenCalled();
  });

  it('suggests nothing when it is blank or the search fails', async () => {
    onOmnibox({ hint: '', search: () => Promise.reject(new Error('no documents')), pathOf });
    const suggest = vi.fn();
    typed('  ', suggest);
    await vi.waitFor(() => expect(suggest).toHaveBeenLastCalledWith([]));
    typed('黄河', suggest);
    await vi.waitFor(() => expect(suggest).toHaveBeenCalledTimes(2));
    expect(suggest).toHaveBeenLastCalledWith([]);
  });
});

describe('Enter', () => {
  it('leads to the suggestion, else to the best clause, else to the search with the words in it', async () => {
    expect(await addressFor(ADDRESS, engine)).toBe('/reader.html#/c/003%2F3%2F1a');
    expect(await addressFor('黄河', engine)).toBe('/reader.html#/c/003%2F3%2F1a');
    expect(await addressFor(' 火星基地 ', engine)).toBe('/sidepanel.html');
    expect(await takePanelQuery()).toBe('火星基地');
  });

  it.each([
    ['currentTab', { url: ADDRESS }],
    ['newForegroundTab', { url: ADDRESS, active: true }],
    ['newBackgroundTab', { url: ADDRESS, active: false }],
  ])('opens it where the reader wants: %s', async (where, tab) => {
    onOmnibox({ hint: '', search: finds, pathOf });
    entered('黄河', where);
    await vi.waitFor(() => expect(opened).toEqual([tab]));
  });
});

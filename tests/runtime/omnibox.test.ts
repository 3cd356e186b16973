import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { SearchAnswer, SearchResult } from '@/core/model/search.ts';
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

/** What stands first. */
let first: string;
let typed: (text: string, suggest: (suggestions: Suggestion[]) => void) => void;
let entered: (text: string, where: string) => void;
const opened: unknown[] = [];

beforeEach(() => {
  fakeBrowser.reset();
  opened.length = 0;
  Object.assign(fakeBrowser, {
    omnibox: {
      setDefaultSuggestion: vi.fn(({ description }) => {
        first = description;
      }),
      onInputChanged: { addListener: (listener: typeof typed) => (typed = listener) },
      onInputEntered: { addListener: (listener: typeof entered) => (entered = listener) },
    },
  });
  Object.assign(fakeBrowser.tabs, {
    create: async (tab: object) => void opened.push(tab),
    update: async (tab: object) => void opened.push(tab),
  });
});

const codeOf = ({ clause }: SearchResult) => `§${clause}`;
const pathOf = (code: string) =>
  code.startsWith('§') ? `/reader.html#/c/${encodeURIComponent(code.slice(1))}` : undefined;
const ADDRESS = fakeBrowser.runtime.getURL('/reader.html#/c/003%2F3%2F1a' as '/');
const answerOf = (results: SearchResult[], suggestions: SearchResult[] = []): SearchAnswer => ({
  kind: results.length > 0 ? 'found' : 'nothing',
  results,
  suggestions,
  filters: [],
});
const STATION: SearchResult = { ...RIVER, title: '章丘站', clause: '003/4/2b' };
const finds = async (query: string) => (query === '黄河' ? answerOf([RIVER, STATION]) : answerOf([], [STATION]));
const inOneLine = ({ title, text }: SearchResult) =>
  [
    { text: title, kind: 'match' },
    { text: ' ', kind: 'plain' },
    { text, kind: 'dim' },
  ] as const;
const engine = { search: finds, codeOf, pathOf };
const handlers = { ...engine, hint: '提示', nothing: '没有 <找到>', describe: inOneLine };

describe('what is typed behind the keyword', () => {
  it('is answered with places in the documents, the best as what Enter does, in words that are no markup', async () => {
    onOmnibox(handlers);
    expect(first).toBe('提示');
    const suggest = vi.fn();
    typed(' 黄河 ', suggest);
    await vi.waitFor(() => expect(suggest).toHaveBeenCalled());
    const clause = '<dim>建成“黄河体育中心” &#38; 更多</dim>';
    expect(first).toBe(`<match>黄河体育中心</match> ${clause}`);
    expect(suggest.mock.calls).toEqual([[[{ content: '§003/4/2b', description: `<match>章丘站</match> ${clause}` }]]]);
  });

  it('is told where it stands in no document, with what comes nearest', async () => {
    onOmnibox(handlers);
    const suggest = vi.fn();
    typed('火星', suggest);
    await vi.waitFor(() => expect(suggest).toHaveBeenCalled());
    expect(first).toBe('没有 &#60;找到&#62;');
    expect(suggest.mock.calls[0]![0]).toMatchObject([{ content: '§003/4/2b' }]);
    typed('', suggest);
    await vi.waitFor(() => expect(suggest).toHaveBeenLastCalledWith([]));
    expect(first).toBe('提示');
  });

  it('is answered for what was typed last, whatever comes late', async () => {
    const late = Promise.withResolvers<SearchAnswer>();
    onOmnibox({ ...handlers, search: (query) => (query === '黄' ? late.promise : finds(query)) });
    const [first, second] = [vi.fn(), vi.fn()];
    typed('黄', first);
    typed('黄河', second);
    await vi.waitFor(() => expect(second).toHaveBeenCalled());
    late.resolve(answerOf([RIVER]));
    await late.promise;
    await Promise.resolve();
    expect(first).not.toHaveBeenCalled();
  });

  it('suggests nothing when it is blank or the search fails', async () => {
    onOmnibox({ ...handlers, search: () => Promise.reject(new Error('no documents')) });
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
    expect(await addressFor('§003/3/1a', engine)).toBe('/reader.html#/c/003%2F3%2F1a');
    expect(await addressFor('黄河', engine)).toBe('/reader.html#/c/003%2F3%2F1a');
    expect(await addressFor(' 火星基地 ', engine)).toBe('/sidepanel.html');
    expect(await takePanelQuery()).toBe('火星基地');
  });

  it.each([
    ['currentTab', { url: ADDRESS }],
    ['newForegroundTab', { url: ADDRESS, active: true }],
    ['newBackgroundTab', { url: ADDRESS, active: false }],
  ])('opens it where the reader wants: %s', async (where, tab) => {
    onOmnibox(handlers);
    entered('黄河', where);
    await vi.waitFor(() => expect(opened).toEqual([tab]));
  });
});

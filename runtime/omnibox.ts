/** The address bar: `yj 黄河体育中心` searches the documents, and Enter opens the best clause. */
import { browser } from 'wxt/browser';
import { MAX_QUERY_LENGTH, type SearchResult } from '@/core/model/search.ts';
import { setPanelQuery } from './panel-query.ts';

export interface OmniboxHandlers {
  /** What stands first among the suggestions: what Enter does. */
  readonly hint: string;
  readonly search: (query: string, limit: number) => Promise<readonly SearchResult[]>;
  /** Where a result leads: `/reader.html#/d/003`. */
  readonly pathOf: (result: SearchResult) => string;
}

type Engine = Omit<OmniboxHandlers, 'hint'>;

/** Browsers show no more. */
const MOST_SUGGESTIONS = 6;

type Where = 'currentTab' | 'newForegroundTab' | 'newBackgroundTab';

/** Answers what is typed behind the keyword. A search that fails suggests nothing, and Enter still leads to the panel's page. */
export function onOmnibox({ hint, ...engine }: OmniboxHandlers): void {
  const { omnibox } = browser as Partial<Pick<typeof browser, 'omnibox'>>;
  // Firefox on Android has no address bar to speak of.
  if (!omnibox) return;
  omnibox.setDefaultSuggestion({ description: hint });
  let latest = 0;
  omnibox.onInputChanged.addListener((text, suggest) => {
    const turn = ++latest;
    void find(engine, text, MOST_SUGGESTIONS).then((results) => {
      // What was typed later has its own answer; a late one would take its place.
      if (turn === latest) suggest(results.map((result) => suggestionOf(result, engine.pathOf(result))));
    });
  });
  omnibox.onInputEntered.addListener((text, where) => {
    void addressFor(text, engine).then((path) => openAt(browser.runtime.getURL(path as '/'), where as Where));
  });
}

/** Where Enter leads: the suggestion that was taken, else the best clause, else the search with the words in it. */
export async function addressFor(text: string, engine: Engine): Promise<string> {
  const reader = browser.runtime.getURL('/reader.html' as '/');
  if (text.startsWith(reader)) return text.slice(reader.length - '/reader.html'.length);
  const [best] = await find(engine, text, 1);
  if (best) return engine.pathOf(best);
  await setPanelQuery(text.trim().slice(0, MAX_QUERY_LENGTH));
  return '/sidepanel.html';
}

async function find({ search }: Engine, text: string, limit: number): Promise<readonly SearchResult[]> {
  const query = text.trim().slice(0, MAX_QUERY_LENGTH);
  return query === '' ? [] : search(query, limit).catch(() => []);
}

/** A suggestion's content is what comes back on Enter, so it is the place itself. */
function suggestionOf({ title, text, date }: SearchResult, path: string): { content: string; description: string } {
  const description = [title, text === title ? '' : text, date].filter(Boolean).join(' · ');
  return { content: browser.runtime.getURL(path as '/'), description: asText(description) };
}

/** Chromium reads descriptions as XML, Firefox as they are. */
function asText(description: string): string {
  if (import.meta.env.BROWSER === 'firefox') return description;
  return description.replace(/[<>&"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

async function openAt(url: string, where: Where): Promise<void> {
  if (where === 'currentTab') await browser.tabs.update({ url });
  else await browser.tabs.create({ url, active: where === 'newForegroundTab' });
}

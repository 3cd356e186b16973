/** The address bar: `yj 黄河体育中心` searches the documents, and Enter opens the best clause. */
import { browser } from 'wxt/browser';
import { MAX_QUERY_LENGTH, type SearchAnswer, type SearchResult } from '@/core/model/search.ts';
import { setPanelQuery } from './panel-query.ts';

export interface OmniboxHandlers {
  /** What stands first while nothing is typed. */
  readonly hint: string;
  /** What stands first where nothing was found: what Enter does then. */
  readonly nothing: string;
  readonly search: (query: string, limit: number) => Promise<SearchAnswer>;
  /** A result in one line: `match` is what was looked for, `dim` what stands beside it. */
  readonly describe: (result: SearchResult, asks: SearchAnswer['asks']) => readonly DescriptionPart[];
  /** Where a result leads, in a short text: browsers show it beside the suggestion, and give it back on Enter. */
  readonly codeOf: (result: SearchResult) => string;
  /** The page a code leads to, `/reader.html#/d/003`; undefined for any other text. */
  readonly pathOf: (code: string) => string | undefined;
}

type Engine = Pick<OmniboxHandlers, 'search' | 'codeOf' | 'pathOf'>;

interface DescriptionPart {
  readonly text: string;
  readonly kind: 'plain' | 'match' | 'dim';
}

/** The first line is what Enter does; browsers show no more than six below it. */
const MOST_LINES = 7;

type Where = 'currentTab' | 'newForegroundTab' | 'newBackgroundTab';

/** Answers what is typed behind the keyword. A search that fails suggests nothing, and Enter still leads to the panel's page. */
export function onOmnibox({ hint, nothing, describe, ...engine }: OmniboxHandlers): void {
  const { omnibox } = browser as Partial<Pick<typeof browser, 'omnibox'>>;
  // Firefox on Android has no address bar to speak of.
  if (!omnibox) return;
  const first = (description: string) => omnibox.setDefaultSuggestion({ description });
  const plain = (text: string) => markupOf([{ text, kind: 'plain' }]);
  first(plain(hint));
  let latest = 0;
  omnibox.onInputChanged.addListener((text, suggest) => {
    const turn = ++latest;
    void find(engine, text, MOST_LINES).then((answer) => {
      // What was typed later has its own answer; a late one would take its place.
      if (turn !== latest) return;
      const line = (result: SearchResult) => markupOf(describe(result, answer?.asks));
      const [best, ...others] = answer?.results ?? [];
      first(best ? line(best) : plain(text.trim() === '' ? hint : nothing));
      suggest(
        (best ? others : (answer?.suggestions ?? [])).map((result) => ({
          content: engine.codeOf(result),
          description: line(result),
        })),
      );
    });
  });
  omnibox.onInputEntered.addListener((text, where) => {
    void addressFor(text, engine).then((path) => openAt(browser.runtime.getURL(path as '/'), where as Where));
  });
}

/** Where Enter leads: the suggestion that was taken, else the best clause, else the search with the words in it. */
export async function addressFor(text: string, engine: Engine): Promise<string> {
  const taken = engine.pathOf(text.trim());
  if (taken) return taken;
  const best = (await find(engine, text, 1))?.results[0];
  const path = best && engine.pathOf(engine.codeOf(best));
  if (path) return path;
  await setPanelQuery(text.trim().slice(0, MAX_QUERY_LENGTH));
  return '/sidepanel.html';
}

/** Undefined for a blank text, and where the search fails. */
async function find({ search }: Engine, text: string, limit: number): Promise<SearchAnswer | undefined> {
  const query = text.trim().slice(0, MAX_QUERY_LENGTH);
  return query === '' ? undefined : search(query, limit).catch(() => undefined);
}

/** Chromium reads descriptions as XML with a few elements of its own, Firefox as they are. */
function markupOf(parts: readonly DescriptionPart[]): string {
  if (import.meta.env.BROWSER === 'firefox') return parts.map(({ text }) => text).join('');
  const escaped = (text: string) => text.replace(/[<>&"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
  return parts
    .map(({ text, kind }) => (kind === 'plain' ? escaped(text) : `<${kind}>${escaped(text)}</${kind}>`))
    .join('');
}

async function openAt(url: string, where: Where): Promise<void> {
  if (where === 'currentTab') await browser.tabs.update({ url });
  else await browser.tabs.create({ url, active: where === 'newForegroundTab' });
}

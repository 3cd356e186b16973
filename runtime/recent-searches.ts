/**
 * The searches made last, in `storage.local`: on this machine only, none from a private window, none where the reader wants none.
 */
import { browser } from 'wxt/browser';
import { readSettings, writeSettings } from './settings.ts';

const KEY = 'searches.recent';

/** More would be a diary; the oldest goes. */
export const MAX_RECENT = 12;

/** A longer text was selected on a page, not thought of. */
const LONGEST = 60;

/** The newest first; `undefined` where none are kept: in a private window, or because the reader said so. */
export async function readRecentSearches(): Promise<readonly string[] | undefined> {
  const [{ keepSearches }, isPrivate] = await Promise.all([readSettings(), inPrivateWindow()]);
  if (!keepSearches || isPrivate) return undefined;
  return searchesFrom((await browser.storage.local.get(KEY))[KEY]);
}

/** A list with a search put first: `withSearch(['高铁'], ' 5G  基站 ')` → 5G 基站, 高铁. */
export function withSearch(recent: readonly string[], query: string): readonly string[] {
  const text = query.replace(/\s+/g, ' ').trim();
  if (text === '' || text.length > LONGEST) return recent;
  return [text, ...recent.filter((other) => other !== text)].slice(0, MAX_RECENT);
}

export async function writeRecentSearches(recent: readonly string[]): Promise<void> {
  await browser.storage.local.set({ [KEY]: recent });
}

/** Whether searches are kept from now on; those that were are forgotten when they are not. */
export async function setKeepSearches(keepSearches: boolean): Promise<void> {
  await writeSettings({ keepSearches });
  if (!keepSearches) await browser.storage.local.remove(KEY);
}

/** Calls back when the list changes, in whichever page. Returns the function that stops it. */
export function watchRecentSearches(onChange: () => void): () => void {
  const listener: Parameters<typeof browser.storage.onChanged.addListener>[0] = (changes, area) => {
    if (area === 'local' && KEY in changes) onChange();
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}

/** Chromium runs our pages outside the private window they are shown in, so the window is asked too. */
async function inPrivateWindow(): Promise<boolean> {
  const { windows } = browser as Partial<Pick<typeof browser, 'windows'>>;
  return browser.extension?.inIncognitoContext === true || (await windows?.getCurrent())?.incognito === true;
}

function searchesFrom(stored: unknown): readonly string[] {
  const texts = Array.isArray(stored) ? stored.filter((it) => typeof it === 'string' && it.length <= LONGEST) : [];
  return texts.slice(0, MAX_RECENT);
}

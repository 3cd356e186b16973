/**
 * What the side panel is to look up, handed over in memory that ends with the browser: the panel may be open already, or be
 * about to open, and words a reader looked up are not written to disk.
 */
import { browser } from 'wxt/browser';

const KEY = 'panel.query';

/** Leaves words for the side panel. */
export async function setPanelQuery(text: string): Promise<void> {
  // The time makes the same words twice a change, so that an open panel notices.
  await browser.storage.session.set({ [KEY]: { text, at: Date.now() } });
}

/** The words left last; empty when there are none. Taking them clears them, so that a panel opened later starts empty. */
export async function takePanelQuery(): Promise<string> {
  const stored: unknown = (await browser.storage.session.get(KEY))[KEY];
  await browser.storage.session.remove(KEY);
  return textOf(stored);
}

/** Calls back when words arrive while the panel is open. Returns the function that stops it. */
export function watchPanelQuery(onQuery: (text: string) => void): () => void {
  const listener: Parameters<typeof browser.storage.onChanged.addListener>[0] = (changes, area) => {
    const text = area === 'session' ? textOf(changes[KEY]?.newValue) : '';
    if (text !== '') onQuery(text);
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}

function textOf(stored: unknown): string {
  const text = (stored as { text?: unknown } | undefined)?.text;
  return typeof text === 'string' ? text : '';
}

import { browser } from 'wxt/browser';

/**
 * Opens a page of ours, `/reader.html#/d/003`, in a new tab: which tab shows the reader already only `tabs` could tell. One that is not to come to the front stays behind, as
 * after a click with Ctrl.
 */
export async function openPage(path: string, { active = true } = {}): Promise<void> {
  await browser.tabs.create({ url: packageUrl(path), active });
}

/** The address of a packaged file. WXT's own type knows only the pages that exist while it looks. */
function packageUrl(path: string): string {
  return browser.runtime.getURL(path as '/');
}

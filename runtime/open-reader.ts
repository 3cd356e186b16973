import { browser } from 'wxt/browser';
import { readerAddress } from './reader-address.ts';

/** Opens a clause in the reader, in a new tab beside the page: which tab shows the reader already only `tabs` could tell. */
export function openReader(document: string, clause = ''): Promise<void> {
  return openPage(readerAddress(document, clause));
}

/** Opens a page of ours: `/welcome.html`. */
export async function openPage(path: string): Promise<void> {
  await browser.tabs.create({ url: packageUrl(path) });
}

/** The address of a packaged file. WXT's own type knows only the pages that exist while it looks. */
function packageUrl(path: string): string {
  return browser.runtime.getURL(path as '/');
}

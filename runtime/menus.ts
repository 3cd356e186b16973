/** The entries in the browser's menus: for a selection, for a page, and for the toolbar button. */
import { browser } from 'wxt/browser';
import type { LookupPlace } from './lookup.ts';
import { readSettings } from './settings.ts';

type MenuId = 'lookup' | 'toggle' | 'panel' | 'pause';

/** The titles, in the reader's language; `%s` in that of `lookup` becomes the selected words. */
export type MenuTitles = Readonly<Record<MenuId, string>>;

/** Each is called still within the reader's gesture. */
export interface MenuHandlers {
  readonly onLookup: (selection: string, place: LookupPlace) => void;
  readonly onToggle: (tabId: number) => void;
  readonly onPanel: (windowId: number | undefined) => void;
  readonly onPause: (paused: boolean) => void;
}

/** Puts the entries into the menus; the browser keeps them. */
export async function createMenus(titles: MenuTitles): Promise<void> {
  await browser.contextMenus.removeAll();
  const { paused } = await readSettings();
  const create = (id: MenuId, more: Omit<Parameters<typeof browser.contextMenus.create>[0], 'id' | 'title'>) =>
    browser.contextMenus.create({ id, title: titles[id], ...more });
  create('lookup', { contexts: ['selection'] });
  create('toggle', { contexts: ['page', 'action'] });
  create('panel', { contexts: ['page', 'action'] });
  create('pause', { contexts: ['action'], type: 'checkbox', checked: paused });
}

/** Calls back when an entry is chosen. */
export function onMenus({ onLookup, onToggle, onPanel, onPause }: MenuHandlers): void {
  browser.contextMenus.onClicked.addListener((info, tab) => {
    const { menuItemId, selectionText, frameId, frameUrl, pageUrl, checked } = info;
    if (menuItemId === 'lookup') {
      const url = frameUrl ?? tab?.url ?? pageUrl;
      onLookup(selectionText ?? '', { tabId: tab?.id, windowId: tab?.windowId, frameId: frameId ?? 0, url });
    } else if (menuItemId === 'toggle' && tab?.id !== undefined) onToggle(tab.id);
    else if (menuItemId === 'panel') onPanel(tab?.windowId);
    else if (menuItemId === 'pause') onPause(checked === true);
  });
}

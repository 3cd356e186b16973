import { browser } from 'wxt/browser';
import type { LookupPlace } from './lookup.ts';
import { readDigest } from './page-replies.ts';
import { markOnce } from './site-access.ts';
import { tellFrames } from './tab-messages.ts';

/** Declared in the manifest; the reader can give it other keys. The quick search is the browser's own command for the toolbar button. */
const TOGGLE_COMMAND = 'toggle-marks';
const PANEL_COMMAND = 'open-panel';
const ACTION_COMMAND = '_execute_action';
const LOOKUP_COMMAND = 'look-up';

export interface CommandHandlers {
  /** The tab whose marks are to be shown or hidden. */
  readonly onToggle: (tabId: number) => void;
  /** Called still within the reader's gesture. */
  readonly onPanel: (windowId: number | undefined) => void;
  /** The tab in which something is selected. Called still within the reader's gesture. */
  readonly onLookup: (tab: Omit<LookupPlace, 'frameId'>) => void;
}

/** Calls back when the reader presses the keys of a command. */
export function onCommands({ onToggle, onPanel, onLookup }: CommandHandlers): void {
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === TOGGLE_COMMAND && tab?.id !== undefined) onToggle(tab.id);
    else if (command === PANEL_COMMAND) onPanel(tab?.windowId);
    else if (command === LOOKUP_COMMAND) onLookup({ tabId: tab?.id, windowId: tab?.windowId, url: tab?.url });
  });
}

/** The keys each command has now; empty for one that has none, or whose keys another extension took. */
export async function readShortcuts() {
  const keys = new Map((await browser.commands.getAll()).map(({ name, shortcut }) => [name, shortcut ?? '']));
  return [
    { command: 'action', keys: keys.get(ACTION_COMMAND) ?? '' },
    { command: 'toggle', keys: keys.get(TOGGLE_COMMAND) ?? '' },
    { command: 'panel', keys: keys.get(PANEL_COMMAND) ?? '' },
    { command: 'lookup', keys: keys.get(LOOKUP_COMMAND) ?? '' },
  ] as const;
}

/** Opens the browser's own page of keys. */
export async function openShortcutSettings(): Promise<void> {
  const commands = browser.commands as typeof browser.commands & { openShortcutSettings?: () => Promise<void> };
  if (commands.openShortcutSettings) await commands.openShortcutSettings();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}

/** Hides the marks of a page that shows them, shows them where they are hidden, and marks a page that has no script yet. */
export async function toggleMarks(tabId: number): Promise<void> {
  const digest = await readDigest(tabId);
  if (digest) await tellFrames(tabId, 'page/set', { shown: digest.state !== 'on' });
  else await markOnce(tabId);
}

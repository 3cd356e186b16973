import { browser } from 'wxt/browser';
import { sendToTab } from './messages.ts';
import { markOnce } from './site-access.ts';

/** Declared in the manifest; the reader can give it other keys. The quick search is the browser's own command for the toolbar button. */
const TOGGLE_COMMAND = 'toggle-marks';

/** Calls back with the tab whose marks are to be shown or hidden. */
export function onToggleCommand(onToggle: (tabId: number) => void): void {
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === TOGGLE_COMMAND && tab?.id !== undefined) onToggle(tab.id);
  });
}

/** Hides the marks of a page that shows them, shows them where they are hidden, and marks a page that has no script yet. */
export async function toggleMarks(tabId: number): Promise<void> {
  const digest = await sendToTab(tabId, 'page/digest', {}).catch(() => undefined);
  if (digest) await sendToTab(tabId, 'page/set', { shown: digest.state !== 'on' });
  else await markOnce(tabId);
}

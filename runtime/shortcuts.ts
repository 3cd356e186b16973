import { browser } from 'wxt/browser';
import { sendToTab, tellFrames } from './messages.ts';
import { markOnce } from './site-access.ts';

/** Declared in the manifest; the reader can give it other keys. The quick search is the browser's own command for the toolbar button. */
const TOGGLE_COMMAND = 'toggle-marks';
const PANEL_COMMAND = 'open-panel';

export interface CommandHandlers {
  /** The tab whose marks are to be shown or hidden. */
  readonly onToggle: (tabId: number) => void;
  /** Called still within the reader's gesture. */
  readonly onPanel: (windowId: number | undefined) => void;
}

/** Calls back when the reader presses the keys of a command. */
export function onCommands({ onToggle, onPanel }: CommandHandlers): void {
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === TOGGLE_COMMAND && tab?.id !== undefined) onToggle(tab.id);
    else if (command === PANEL_COMMAND) onPanel(tab?.windowId);
  });
}

/** Hides the marks of a page that shows them, shows them where they are hidden, and marks a page that has no script yet. */
export async function toggleMarks(tabId: number): Promise<void> {
  const digest = await sendToTab(tabId, 'page/digest', {}).catch(() => undefined);
  if (digest) await tellFrames(tabId, 'page/set', { shown: digest.state !== 'on' });
  else await markOnce(tabId);
}

import { browser } from 'wxt/browser';

/** Words selected on a page. */
export interface Selected {
  readonly text: string;
  readonly frameId: number;
}

/** What is selected in a tab, in whichever of its frames; `undefined` where nothing is, or the page may not be read. */
export async function readSelection(tabId: number): Promise<Selected | undefined> {
  const target = { tabId, allFrames: true };
  const answers = await browser.scripting.executeScript({ target, func: selectedText }).catch(() => []);
  for (const { frameId, result } of answers)
    if (typeof result === 'string' && result.trim() !== '') return { text: result, frameId };
  return undefined;
}

/** Runs in the page. What stands in a field is not read. */
function selectedText(): string {
  return document.activeElement?.closest('input, textarea') ? '' : (getSelection()?.toString() ?? '');
}

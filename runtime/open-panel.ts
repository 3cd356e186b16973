import { browser } from 'wxt/browser';

/** The window or else the tab it is to stand beside. */
export interface PanelPlace {
  readonly windowId: number | undefined;
  readonly tabId?: number | undefined;
}

/**
 * Opens the side panel, in Firefox the sidebar. Call it directly in the handler of a click or a key: an `await` before it loses the
 * gesture. False where there is none.
 */
export async function openPanel({ windowId, tabId }: PanelPlace): Promise<boolean> {
  const { sidePanel, sidebarAction } = browser as typeof browser & { sidebarAction?: { open(): Promise<void> } };
  try {
    if (sidebarAction) await sidebarAction.open();
    else if (sidePanel && windowId !== undefined) await sidePanel.open({ windowId });
    else if (sidePanel && tabId !== undefined && tabId >= 0) await sidePanel.open({ tabId });
    else return false;
    return true;
  } catch {
    return false;
  }
}

/** Opens the toolbar's panel; nothing happens where the browser does not let us. */
export async function openPopup(): Promise<void> {
  await browser.action.openPopup?.().catch(() => {});
}

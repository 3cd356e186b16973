import { browser } from 'wxt/browser';

/**
 * Opens the side panel, in Firefox the sidebar. Call it directly in the handler of a click or a key: an `await` before it loses the
 * gesture. False where there is none.
 */
export async function openPanel(windowId: number | undefined): Promise<boolean> {
  const { sidePanel, sidebarAction } = browser as typeof browser & { sidebarAction?: { open(): Promise<void> } };
  try {
    if (sidebarAction) await sidebarAction.open();
    else if (sidePanel && windowId !== undefined) await sidePanel.open({ windowId });
    else return false;
    return true;
  } catch {
    return false;
  }
}

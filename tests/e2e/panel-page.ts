/** The side panel's page in a tab of its own, where Playwright can drive it, looking at the page it is told to. */
import type { Page } from 'playwright-core';
import type { Browser } from './browser.ts';

/** Opens the panel for a page that is open. The browser's own answer about the active tab is put in its place. */
export async function openPanelFor(browser: Browser, page: Page, path = '/sidepanel.html'): Promise<Page> {
  const panel = await browser.context.newPage();
  await panel.addInitScript(
    ({ url }) => {
      for (const api of [globalThis as never as { chrome?: Api }, globalThis as never as { browser?: Api }].map(
        (it) => ('chrome' in it ? it.chrome : undefined) ?? (it as { browser?: Api }).browser,
      )) {
        const query = api?.tabs?.query;
        if (!query) continue;
        api.tabs.query = async () => (await query({})).filter((tab) => tab.url === url).slice(0, 1);
      }
      interface Tab {
        readonly url?: string;
      }
      interface Api {
        readonly tabs: { query: (info: object) => Promise<Tab[]> };
      }
    },
    { url: page.url() },
  );
  await panel.goto(`chrome-extension://${browser.extensionId}${path}`);
  return panel;
}

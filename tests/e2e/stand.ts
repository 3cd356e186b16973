/** What a file of tests stands on: a browser with the extension, and a server for the pages it visits. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { type Browser, launchBrowser } from './browser.ts';
import { type MarkKind, waitForMarks } from './marks.ts';
import { type InlinePages, type PageServer, servePages } from './page-server.ts';

export interface Stand {
  readonly browser: Browser;
  readonly server: PageServer;
  /** Opens the sample page and waits for its marks; figures come after names. */
  readonly openNews: (wait?: MarkKind) => Promise<Page>;
}

/** Set up before the tests of the file that calls this, taken down after them. */
export function setUpStand(pages: InlinePages = {}): Stand {
  const stand = {
    async openNews(wait) {
      const page = await stand.browser.visit(`${stand.server.origin}/sample-news/`);
      await waitForMarks(page, wait);
      return page;
    },
  } as { -readonly [K in keyof Stand]: Stand[K] };
  beforeAll(async () => {
    [stand.browser, stand.server] = await Promise.all([launchBrowser(), servePages(pages)]);
  });
  afterAll(async () => {
    await stand.browser?.close();
    await stand.server?.close();
  });
  return stand;
}

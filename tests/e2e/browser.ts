/** Chromium with the built extension. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page, type Worker } from 'playwright-core';

const root = join(import.meta.dirname, '..', '..');

/** The test build: the production one with access to this machine's own hosts, and an open shadow root for the card. */
export const TEST_BUILD = join(root, '.output', 'chrome-mv3-e2e');
export const PRODUCTION_BUILD = join(root, '.output', 'chrome-mv3');

export interface Browser {
  readonly context: BrowserContext;
  readonly worker: () => Promise<Worker>;
  readonly extensionId: string;
  /** Opens a page of the extension: `/popup.html`. */
  readonly openOwnPage: (path: string) => Promise<Page>;
  /** Opens a page of the web and brings it to the front. */
  readonly visit: (url: string) => Promise<Page>;
  /** The tab in front, as the extension sees it. */
  readonly activeTab: () => Promise<BrowserTab>;
  /** Fires an event of the extension's API in the worker: `contextMenus.onClicked`, as the browser's own menu would. */
  readonly fire: (event: string, ...args: readonly unknown[]) => Promise<void>;
  /** Stops the service worker, as the browser does when it idles. */
  readonly stopWorker: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** The part of the browser's own description of a tab that tests use. */
interface BrowserTab {
  readonly id: number;
  readonly windowId: number;
  readonly url?: string;
}

export interface LaunchOptions {
  readonly extension?: string;
  /** `zh_CN` unless told otherwise. */
  readonly language?: string;
  readonly headless?: boolean;
  readonly colorScheme?: 'light' | 'dark';
  /** `null` follows the window. */
  readonly viewport?: { readonly width: number; readonly height: number } | null;
  /** Keeps the profile of an earlier run. */
  readonly profile?: string;
  /** Pages that were left are kept whole and come back as they were, as for a reader; the driver switches that off. */
  readonly keepsPages?: boolean;
  /** The extension's id, for one that has no worker to tell it. */
  readonly id?: string;
  /** Further switches of the browser. */
  readonly switches?: readonly string[];
}

/** Starts Chromium with the extension in a fresh profile. */
export async function launchBrowser(options: LaunchOptions = {}): Promise<Browser> {
  const {
    extension = TEST_BUILD,
    language = 'zh_CN',
    headless = true,
    colorScheme = 'light',
    viewport = { width: 1280, height: 900 },
  } = options;
  if (!existsSync(join(extension, 'manifest.json')))
    throw new Error(`${extension} is not built: run npm run build:e2e`);
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'yinju-profile-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env['YINJU_CHROMIUM'] ?? '/usr/bin/chromium',
    headless,
    colorScheme,
    viewport,
    ...(options.keepsPages ? { ignoreDefaultArgs: ['--disable-back-forward-cache'] } : {}),
    args: [
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...(options.switches ?? []),
    ],
    env: { ...process.env, LANGUAGE: language } as Record<string, string>,
  });
  const worker = async () => context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const extensionId = options.id ?? new URL((await worker()).url()).host;
  // The first-run page opens by itself; a page a test opens before that would lose the front to it.
  if (options.profile === undefined) await firstRunPage(context);
  const open = async (url: string) => {
    const page = await context.newPage();
    await page.goto(url);
    return page;
  };
  return {
    context,
    worker,
    extensionId,
    openOwnPage: (path) => open(`chrome-extension://${extensionId}${path}`),
    visit: open,
    activeTab: async () =>
      (await worker()).evaluate<BrowserTab>(`chrome.tabs.query({ active: true }).then((tabs) => tabs.at(-1))`),
    fire: async (event, ...args) =>
      (await worker()).evaluate<void>(`chrome.${event}.dispatch(...${JSON.stringify(args)})`),
    async stopWorker() {
      const session = await context.browser()!.newBrowserCDPSession();
      const { targetInfos } = await session.send('Target.getTargets');
      for (const { type, targetId } of targetInfos)
        if (type === 'service_worker') await session.send('Target.closeTarget', { targetId });
      await session.detach();
    },
    async close() {
      await context.close();
      if (options.profile === undefined) rmSync(profile, { recursive: true, force: true });
    },
  };
}

async function firstRunPage(context: BrowserContext): Promise<void> {
  const isIt = (page: Page) => page.url().endsWith('/welcome.html');
  if (!context.pages().some(isIt)) await context.waitForEvent('page', isIt);
}

/** Chromium with the built extension, and a small server for the pages under tests/pages. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { type BrowserContext, chromium, type Page, type Worker } from 'playwright-core';

const root = join(import.meta.dirname, '..', '..');

/** The test build: the production one with access to this machine's own hosts, and an open shadow root for the card. */
export const EXTENSION = join(root, '.output', 'chrome-mv3-e2e');

export interface Browser {
  readonly context: BrowserContext;
  readonly worker: () => Promise<Worker>;
  readonly extensionId: string;
  /** Opens a page of the extension: `/popup.html`. */
  readonly openOwnPage: (path: string) => Promise<Page>;
  readonly close: () => Promise<void>;
}

export interface LaunchOptions {
  readonly extension?: string;
  /** `zh_CN` unless told otherwise. */
  readonly language?: string;
  readonly headless?: boolean;
  readonly colorScheme?: 'light' | 'dark';
  readonly viewport?: { readonly width: number; readonly height: number };
  /** Keeps the profile of an earlier run. */
  readonly profile?: string;
}

/** Starts Chromium with the extension in a fresh profile. */
export async function launchBrowser(options: LaunchOptions = {}): Promise<Browser> {
  const {
    extension = EXTENSION,
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
    ],
    env: { ...process.env, LANGUAGE: language } as Record<string, string>,
  });
  const worker = async () => context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const extensionId = new URL((await worker()).url()).host;
  return {
    context,
    worker,
    extensionId,
    async openOwnPage(path) {
      const page = await context.newPage();
      await page.goto(`chrome-extension://${extensionId}${path}`);
      return page;
    },
    async close() {
      await context.close();
      if (options.profile === undefined) rmSync(profile, { recursive: true, force: true });
    },
  };
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** Pages written by a test, by path; they win over files. */
export type InlinePages = Readonly<
  Record<string, { readonly body: string | Buffer; readonly headers?: Readonly<Record<string, string>> }>
>;

export interface PageServer {
  readonly origin: string;
  readonly requests: readonly string[];
  readonly close: () => Promise<void>;
}

/** Serves tests/pages and the pages given, on a free port of this machine. */
export async function servePages(inline: InlinePages = {}): Promise<PageServer> {
  const requests: string[] = [];
  const server: Server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    requests.push(path);
    const page = inline[path];
    if (page) {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...page.headers });
      return void response.end(page.body);
    }
    const file = join(root, 'tests', 'pages', normalize(path), extname(path) === '' ? 'index.html' : '');
    if (!existsSync(file)) return void response.writeHead(404).end();
    response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'text/html; charset=utf-8' });
    response.end(readFileSync(file));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    requests,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** The words painted on a page, in order: what a reader sees marked. */
export function markedWords(page: Page, kind: 'project' | 'target' = 'project'): Promise<string[]> {
  return page.evaluate((name) => {
    const ranges = [...(CSS.highlights.get(name) ?? [])].map((range) => {
      const live = document.createRange();
      live.setStart(range.startContainer, range.startOffset);
      live.setEnd(range.endContainer, range.endOffset);
      return live;
    });
    ranges.sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b));
    return ranges.map((range) => range.toString());
  }, `yinju-${kind}`);
}

/** Waits until the page has marks, and gives the words. */
export async function waitForMarks(page: Page, kind: 'project' | 'target' = 'project'): Promise<string[]> {
  await page.waitForFunction((name) => (CSS.highlights.get(name)?.size ?? 0) > 0, `yinju-${kind}`, { timeout: 15_000 });
  return markedWords(page, kind);
}

/** The middle of the first line of some marked words, in the viewport. Scrolls there first. */
export async function pointOfWords(
  page: Page,
  words: string,
  kind: 'project' | 'target' = 'project',
): Promise<{ x: number; y: number }> {
  return page.evaluate(
    ({ name, words }) => {
      for (const range of CSS.highlights.get(name) ?? []) {
        const live = document.createRange();
        live.setStart(range.startContainer, range.startOffset);
        live.setEnd(range.endContainer, range.endOffset);
        if (live.toString() !== words) continue;
        (range.startContainer.parentElement as Element).scrollIntoView({ block: 'center' });
        const rect = live.getClientRects()[0]!;
        return { x: rect.left + rect.width / 2, y: rect.top + rect.height / 2 };
      }
      throw new Error(`not marked: ${words}`);
    },
    { name: `yinju-${kind}`, words },
  );
}

/** Rests the pointer on marked words until the card shows its clause; gives the card. */
export async function openCard(page: Page, words: string, kind: 'project' | 'target' = 'project') {
  const point = await pointOfWords(page, words, kind);
  await page.mouse.move(point.x - 60, point.y + 40);
  await page.mouse.move(point.x, point.y, { steps: 4 });
  const card = page.locator('section.card');
  await card.locator('.card-lead').waitFor({ timeout: 10_000 });
  return card;
}

/**
 * Opens the built extension on the sample news page: `node tools/sample.ts <Chromium>`. With a display the browser stays open until it
 * is closed; without one it takes screenshots and says where they are.
 */
import { mkdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type Browser, launchBrowser } from '../tests/e2e/browser.ts';
import { openCard, waitForMarks } from '../tests/e2e/marks.ts';
import { servePages } from '../tests/e2e/page-server.ts';

const root = join(import.meta.dirname, '..');
const folder = join(root, '.cache', 'screenshots');

process.env['YINJU_CHROMIUM'] ??= process.argv[2];
const server = await servePages();
const address = `${server.origin}/sample-news/`;
await (hasDisplay() ? show() : takeScreenshots());
await server.close();

function hasDisplay(): boolean {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  return process.platform !== 'linux' || Boolean(DISPLAY || WAYLAND_DISPLAY);
}

async function show(): Promise<void> {
  const browser = await launchBrowser({ headless: false, viewport: null });
  const page = await browser.visit(address);
  await Promise.all(
    browser.context
      .pages()
      .filter((other) => other.url() === 'about:blank')
      .map((blank) => blank.close()),
  );
  await page.bringToFront();
  console.log(`The sample page is open: ${address}
Rest the pointer on a marked name. Close the browser to end.`);
  await new Promise((resolve) => browser.context.on('close', resolve));
}

async function takeScreenshots(): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const browser = await launchBrowser();
  const shots = [await shotOfPage(browser), await shotOfReader(browser)];
  await browser.close();
  console.log(`There is no display, so these screenshots were taken of the sample page and the reader:
${shots.map((file) => `  ${relative(process.cwd(), file)}`).join('\n')}`);
}

async function shotOfPage(browser: Browser): Promise<string> {
  const file = join(folder, 'sample-news.png');
  const page = await browser.visit(address);
  await waitForMarks(page);
  const card = await openCard(page, '黄河体育中心');
  await card.evaluate((element) => Promise.all(element.getAnimations().map((animation) => animation.finished)));
  await page.screenshot({ path: file });
  await page.close();
  return file;
}

async function shotOfReader(browser: Browser): Promise<string> {
  const file = join(folder, 'reader.png');
  const page = await browser.openOwnPage('/reader.html#/d/003');
  await page.locator('.clause').first().waitFor();
  await page.screenshot({ path: file });
  return file;
}

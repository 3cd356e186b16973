/** Pictures of what a reader sees, held against those that were looked at and committed. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser as Chromium, Page } from 'playwright-core';
import { beforeEach, expect } from 'vitest';

const FOLDER = join(import.meta.dirname, 'screenshots');
/** What the committed pictures were made with. */
const MADE_WITH = join(FOLDER, 'made-with.json');
/** Pictures that differ are left here, to be looked at. */
const LEFT_IN = join(tmpdir(), 'yinju-screenshots');

/** Faces of `components/tokens.css` and of the pages of the test. */
const FACES = ['system-ui', 'Noto Sans CJK SC', 'Noto Serif CJK SC', 'monospace'];

/** Pixels that may differ, those along the edges of letters left out: less than any letter has. */
const MOST_PIXELS = 20;

/** How much the colour of a pixel may differ, of 1: a red of one shade more is told. */
const THRESHOLD = 0.05;

type Compare = (
  actual: Buffer,
  expected: Buffer,
  options: { readonly maxDiffPixels: number; readonly threshold: number },
) => { readonly errorMessage: string; readonly diff?: Buffer } | null;

/** The comparison of Playwright's own test runner, which the driver brings along: it tells what only smooths an edge. */
const driver = createRequire(import.meta.url)('playwright-core/lib/coreBundle') as {
  readonly utils: { getComparator(type: 'image/png'): Compare };
};
const compare = driver.utils.getComparator('image/png');

/** Every letter is drawn by the browser and a font: with others every picture differs. */
function machine(browserVersion: string): Readonly<Record<string, string>> {
  const face = (name: string) => {
    try {
      return execFileSync('fc-match', ['-f', '%{file[0]|basename} %{fontversion}', `${name}:lang=zh-cn`], {
        encoding: 'utf8',
      });
    } catch {
      return 'unknown';
    }
  };
  return { Chromium: browserVersion, ...Object.fromEntries(FACES.map((name) => [name, face(name)])) };
}

/** How vitest was told to treat what differs: `-u` says `all`. */
function update(): 'all' | 'new' | 'none' {
  return expect.getState().snapshotState.snapshotUpdateState;
}

/** Why the pictures cannot be held against those made here; nothing when they can. With `-u` they are made anew for this machine. */
function whyNotComparable(browserVersion: string): string | undefined {
  const here = machine(browserVersion);
  if (update() === 'all') {
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(MADE_WITH, `${JSON.stringify(here, null, 2)}\n`);
    return undefined;
  }
  const there = JSON.parse(readFileSync(MADE_WITH, 'utf8')) as typeof here;
  const others = Object.keys(here).filter((name) => here[name] !== there[name]);
  if (others.length === 0) return undefined;
  return others.map((name) => `the pictures were made with ${name} ${there[name]}, here is ${here[name]}`).join('; ');
}

/** Skips the tests of a file where its pictures cannot be compared, and says so once. */
export function skipUnlessComparable(chromium: () => Chromium): void {
  let warned = false;
  beforeEach(({ skip }) => {
    const reason = whyNotComparable(chromium().version());
    if (!reason) return;
    // The note of a skipped test is shown by few reporters.
    if (!warned) console.warn(`The screenshots are not compared: ${reason}`);
    warned = true;
    skip(reason);
  });
}

/** Holds what the window shows against the picture of that name, and closes the page. */
export async function picture(name: string, page: Page, height?: number): Promise<void> {
  const { width, height: whole } = page.viewportSize()!;
  expectPicture(name, await page.screenshot({ clip: { x: 0, y: 0, width, height: height ?? whole } }));
  await page.close();
}

/** Holds a picture against the committed one of that name; `-u` replaces those that differ. */
function expectPicture(name: string, actual: Buffer): void {
  const path = join(FOLDER, `${name}.png`);
  if (!existsSync(path)) {
    expect(update(), `${name}.png is missing`).not.toBe('none');
    writeFileSync(path, actual);
    return;
  }
  const difference = compare(actual, readFileSync(path), { maxDiffPixels: MOST_PIXELS, threshold: THRESHOLD });
  if (!difference) return;
  if (update() === 'all') {
    writeFileSync(path, actual);
    return;
  }
  mkdirSync(LEFT_IN, { recursive: true });
  writeFileSync(join(LEFT_IN, `${name}.png`), actual);
  if (difference.diff) writeFileSync(join(LEFT_IN, `${name}.diff.png`), difference.diff);
  expect.fail(`${name}: ${difference.errorMessage} See ${LEFT_IN}; -u takes the new picture.`);
}

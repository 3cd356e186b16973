import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { build } from 'wxt';
import { FOLD_PAIRS } from '@/core/text/fold-pairs.ts';

type Manifest = Record<string, unknown>;

const KB = 1000;

const folder = mkdtempSync(join(tmpdir(), 'yinju-manifest-'));
const production = join(folder, 'chrome-mv3-production');
const built: Record<string, Manifest> = {};

/** Builds as `wxt build` does, into a folder of the test's own. */
async function manifestOf(browser: 'chrome' | 'firefox', mode: 'production' | 'e2e'): Promise<Manifest> {
  const outDirTemplate = `{{browser}}-mv{{manifestVersion}}-${mode}`;
  const { manifest } = await build({ browser, mode, outDir: folder, outDirTemplate, logger: SILENT });
  return manifest as unknown as Manifest;
}

const quiet = () => {};
const SILENT = {
  debug: quiet,
  log: quiet,
  info: quiet,
  warn: quiet,
  error: quiet,
  fatal: quiet,
  success: quiet,
  level: 0,
};

beforeAll(async () => {
  // Vitest says `test`, by which packages keep code for their developers.
  vi.stubEnv('NODE_ENV', 'production');
  built['chrome-mv3'] = await manifestOf('chrome', 'production');
  built['firefox-mv3'] = await manifestOf('firefox', 'production');
  built['chrome-mv3-e2e'] = await manifestOf('chrome', 'e2e');
  vi.unstubAllEnvs();
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the manifest', () => {
  it.each(['chrome-mv3', 'firefox-mv3'])('%s is the reviewed one, but for the version', async (name) => {
    const { version, ...rest } = built[name]!;
    expect(version).toBe(JSON.parse(readFileSync('package.json', 'utf8')).version);
    // Every new permission, page or key is a decision: read the difference, then refresh with `-u`.
    await expect(`${JSON.stringify(rest, null, 2)}\n`).toMatchFileSnapshot(`${name}.json`);
  });

  it.each(['chrome-mv3', 'firefox-mv3'])(
    '%s asks for no site, opens no file to pages and runs nothing by itself',
    (name) => {
      const forbidden = [
        'host_permissions',
        'web_accessible_resources',
        'content_scripts',
        'externally_connectable',
        'sandbox',
      ];
      expect(forbidden.filter((key) => key in built[name]!)).toEqual([]);
    },
  );

  it('of the browser tests differs in the local hosts only', () => {
    const { host_permissions, ...rest } = built['chrome-mv3-e2e']!;
    expect(host_permissions).toEqual(['http://127.0.0.1/*', 'http://localhost/*']);
    expect(rest).toEqual(built['chrome-mv3']);
  });
});

const bytesOf = (text: string) => new TextEncoder().encode(text).length;

/** The matcher's base64, the one long run of its alphabet. */
function packIn(script: string): string {
  return (script.match(/[A-Za-z0-9+/=]{10000,}/g) ?? []).join('');
}

describe('the size of the production build', () => {
  let script: string;
  let pack: string;

  beforeAll(() => {
    script = readFileSync(join(production, 'news.js'), 'utf8');
    pack = packIn(script);
  });

  it('keeps the code that runs in every page under 40 kB, its data left out', () => {
    const data = pack.length + bytesOf(FOLD_PAIRS);
    expect(pack.length).toBeGreaterThan(100 * KB);
    expect(bytesOf(script) - data).toBeLessThan(40 * KB);
  });

  it('keeps the card, which comes into a page when it is first opened, under 60 kB', () => {
    expect(statSync(join(production, 'card.js')).size).toBeLessThan(60 * KB);
  });

  it('keeps the matcher under 600 kB as text', () => {
    expect(pack.length).toBeLessThan(600 * KB);
  });

  it('keeps Preact, Dexie and OpenCC out of every page', () => {
    expect(script).not.toMatch(/IDBKeyRange|versionchange|__k\b|diffed|OpenCC/);
  });

  it('keeps the whole extension under 4.5 MB', () => {
    const files = readdirSync(production, { recursive: true, encoding: 'utf8' }).map((name) =>
      statSync(join(production, name)),
    );
    expect(files.reduce((sum, file) => sum + (file.isFile() ? file.size : 0), 0)).toBeLessThan(4.5 * KB * KB);
  });
});

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { build } from 'wxt';

type Manifest = Record<string, unknown>;

const folder = mkdtempSync(join(tmpdir(), 'yinju-manifest-'));
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
  built['chrome-mv3'] = await manifestOf('chrome', 'production');
  built['firefox-mv3'] = await manifestOf('firefox', 'production');
  built['chrome-mv3-e2e'] = await manifestOf('chrome', 'e2e');
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

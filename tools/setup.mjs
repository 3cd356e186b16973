// What every door needs: the packages of the lock file, and (for tests and the sample page) a browser with Chinese fonts.
// Plain JavaScript for whatever Node is installed: Node 22 comes with the packages.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));
const stamp = join(root, 'node_modules', '.yinju-lock');

const BROWSERS = ['chromium', 'chromium-browser', 'google-chrome-for-testing'];

/** Runs a command in the project's root with the packages' own Node first on the path; returns its exit status. */
export function run(command, args, options = {}) {
  const path = [join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter);
  const env = { ...process.env, PATH: path, ...options.env };
  const done = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    ...options,
    env,
  });
  return done.status ?? 1;
}

/** Installs the packages when they are missing or the lock file has changed. Ends the process when that fails, or Node is too old. */
export function installPackages() {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== lock) {
    console.log('Installing packages …');
    if (run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']) !== 0) {
      console.error('The packages could not be installed: see the lines above.');
      process.exit(1);
    }
    writeFileSync(stamp, lock);
  }
  checkNode();
}

/** The Node the packages brought, or where they have none for this machine the one that is installed: it must run TypeScript. */
function checkNode() {
  const canRun = 'process.exit(process.features.typescript ? 0 : 1)';
  if (run('node', ['-e', canRun], { shell: false }) === 0) return;
  console.error(`Node 22.18 or newer is needed on this machine; this is ${process.version}.`);
  process.exit(1);
}

/** The path of a Chromium that can load an unpacked extension; `YINJU_CHROMIUM` overrules. Undefined when there is none. */
export function findChromium() {
  if (process.env.YINJU_CHROMIUM) return process.env.YINJU_CHROMIUM;
  const folders = (process.env.PATH ?? '').split(delimiter);
  for (const name of BROWSERS) {
    const folder = folders.find((f) => existsSync(join(f, name)));
    if (folder) return join(folder, name);
  }
  const mac = '/Applications/Chromium.app/Contents/MacOS/Chromium';
  return existsSync(mac) ? mac : undefined;
}

/**
 * Finds a Chromium, installing Debian's with Chinese fonts (and what else is named and not there) when this is root on such a
 * system.
 */
export function ensureChromium(alsoWanted = []) {
  const isRoot = process.getuid?.() === 0;
  const hasApt = spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status === 0;
  const hasFonts = spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' }).stdout?.trim();
  const missing = [
    ...(findChromium() ? [] : ['chromium', 'chromium-l10n']),
    ...(hasFonts ? [] : ['fonts-noto-cjk']),
    ...alsoWanted.filter((name) => spawnSync(name, ['--version'], { stdio: 'ignore' }).status !== 0),
  ];
  if (missing.length > 0 && isRoot && hasApt) {
    console.log(`Installing ${missing.join(', ')} …`);
    const quiet = { stdio: ['ignore', 'ignore', 'inherit'], env: { DEBIAN_FRONTEND: 'noninteractive' } };
    run('apt-get', ['update'], quiet);
    run('apt-get', ['install', '-y', ...missing], quiet);
  }
  return findChromium();
}

// `npm test`: installs what is missing, builds the extension, runs every test, and ends with one line of counts.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureChromium, installPackages, root, run } from './setup.mjs';

const reports = join(root, '.cache', 'reports');

/** Runs one Vitest project; returns its counts. A run that dies without a report counts as one failure. */
function runProject(name) {
  const file = join(reports, `${name}.json`);
  rmSync(file, { force: true });
  const status = run('npx', [
    'vitest',
    'run',
    '--project',
    name,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]);
  if (!existsSync(file)) return { passed: 0, failed: 1 };
  const { numPassedTests, numFailedTests, numFailedTestSuites } = JSON.parse(readFileSync(file, 'utf8'));
  const failed = Math.max(numFailedTests, numFailedTestSuites > 0 || status !== 0 ? 1 : 0);
  return { passed: numPassedTests, failed };
}

installPackages();
// The tests in Firefox run where it can be had; everything else needs Chromium.
const chromium = ensureChromium(['firefox-esr']);
if (!chromium) {
  console.error(
    'No Chromium was found. Install one (Debian: apt-get install chromium fonts-noto-cjk) or set YINJU_CHROMIUM to its path.',
  );
  process.exit(1);
}
process.env.YINJU_CHROMIUM = chromium;
mkdirSync(reports, { recursive: true });

const builds = [
  ['build'],
  ['build', '-b', 'firefox'],
  ['build', '--mode', 'e2e'],
  ['build', '-b', 'firefox', '--mode', 'e2e'],
];
const broken = builds.filter((args) => run('npx', ['wxt', ...args]) !== 0);
const results = broken.length > 0 ? [{ passed: 0, failed: broken.length }] : ['unit', 'e2e'].map(runProject);

const passed = results.reduce((sum, r) => sum + r.passed, 0);
const failed = results.reduce((sum, r) => sum + r.failed, 0);
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed > 0 || passed === 0 ? 1 : 0);

// `npm start`: installs what is missing, builds the extension, and opens it in a browser on a sample news page.

import { join } from 'node:path';
import { ensureChromium, installPackages, root, run } from './setup.mjs';

installPackages();
if (run('npx', ['wxt', 'build']) !== 0 || run('npx', ['wxt', 'build', '--mode', 'e2e']) !== 0) process.exit(1);

console.log(`\nThe extension to install for yourself: ${join(root, '.output', 'chrome-mv3')}
  Chrome, Edge, Chromium: open chrome://extensions, switch on “Developer mode”, choose “Load unpacked”, pick that folder.\n`);

const chromium = ensureChromium();
if (!chromium) {
  console.log(
    'No Chromium was found to open the sample page with. Load the folder above in your browser, or set YINJU_CHROMIUM.',
  );
  process.exit(0);
}
process.exit(run('node', ['--disable-warning=ExperimentalWarning', 'tools/sample.ts', chromium]));

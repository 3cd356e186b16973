/**
 * Draws the toolbar icons with Chromium: `npx node tools/make-icons.ts`, after a change of the mark. The mark is a seal with
 * 引, drawn as strokes so that it does not depend on the fonts of the machine; the grey one means “no marks here”.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const folder = join(import.meta.dirname, '..', 'public', 'icon');
const SIZES = [16, 32, 48, 128];
const COLORS = { '': '#a02c25', '-off': '#757575' };

/** On a grid of 16, so that the strokes of the smallest icon fall on whole pixels. */
function seal(color: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16">
    <rect width="16" height="16" rx="3" fill="${color}"/>
    <g fill="none" stroke="#fff" stroke-width="1.3" stroke-linejoin="round" stroke-linecap="round">
      <path d="M3.5 3.5H8.5V6.5H3.7L3.5 9.5H8.5L8.3 12.5H6.4"/>
      <path d="M12.3 3V13"/>
    </g>
  </svg>`;
}

const executablePath = process.env['YINJU_CHROMIUM'] ?? '/usr/bin/chromium';
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
for (const size of SIZES) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  for (const [ending, color] of Object.entries(COLORS)) {
    await page.setContent(`<style>body{margin:0}svg{display:block;width:100vw;height:100vh}</style>${seal(color)}`);
    writeFileSync(join(folder, `${size}${ending}.png`), await page.screenshot({ omitBackground: true }));
  }
  await page.close();
}
await browser.close();

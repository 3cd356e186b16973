import { existsSync } from 'node:fs';
import { TEST_BUILD } from '../e2e/browser.ts';
import { sayGoals } from './goals.ts';
import { measureKeystrokes, measurePanelStart } from './panel.ts';
import { say } from './report.ts';

/** One frame at 60 Hz. */
const FRAME_MS = 1000 / 60;

/** The panel in Chromium, from the build of the browser tests. */
export async function sayPanel(): Promise<void> {
  if (!existsSync(TEST_BUILD)) {
    say();
    say('The panel is measured too where it is built: npm run build:e2e.');
    return;
  }
  const { readyMs, openMs } = await measurePanelStart();
  const { count, p50, p99 } = await measureKeystrokes();
  sayGoals('The panel in Chromium', 'ms', [
    {
      label: 'start of its script to first results ÷ opening the database alone, five documents',
      made: `${readyMs.toFixed(1)} ÷ ${openMs.toFixed(1)}`,
      ratio: readyMs / openMs,
      must: ['≤', 1.6],
    },
    {
      label: `keystroke to results laid out ÷ a frame, a hundred documents, p99 of ${count} (p50 ${p50.toFixed(1)} ms)`,
      made: `${p99.toFixed(1)} ÷ ${FRAME_MS.toFixed(1)}`,
      ratio: p99 / FRAME_MS,
      must: ['≤', 1],
    },
  ]);
}

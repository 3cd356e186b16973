import { existsSync } from 'node:fs';
import { TEST_BUILD } from '../e2e/browser.ts';
import { sayGoals } from './goals.ts';
import { measureKeystrokes, measurePanelStart } from './panel.ts';
import { say, sayTable } from './report.ts';

/** One frame at 60 Hz. */
const FRAME_MS = 1000 / 60;

/** The panel in Chromium, from the build of the browser tests. */
export async function sayPanel(): Promise<void> {
  if (!existsSync(TEST_BUILD)) {
    say();
    say('The panel is measured too where it is built: npm run build:e2e.');
    return;
  }
  const { ready, open, read, readyAgain, openAgain } = await measurePanelStart();
  sayTable(
    'The panel in Chromium, five documents, ms',
    ['first thing after the browser’s start', 'later'],
    [
      ['start of its script to search ready', ready.toFixed(1), readyAgain.toFixed(1)],
      ['opening the database alone', open.toFixed(1), openAgain.toFixed(1)],
      ['opening it and reading the same bytes', read.toFixed(1), ''],
    ],
  );
  const { count, p50, p99 } = await measureKeystrokes();
  sayGoals('The panel in Chromium', 'ms', [
    {
      label: 'start of its script to search ready ÷ opening the database alone, both cold',
      made: `${ready.toFixed(1)} ÷ ${open.toFixed(1)}`,
      ratio: ready / open,
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

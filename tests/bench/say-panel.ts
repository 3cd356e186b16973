import { existsSync } from 'node:fs';
import { TEST_BUILD } from '../e2e/browser.ts';
import { type Goal, sayGoals } from './goals.ts';
import { type LookupTiming, measureLookups } from './lookup.ts';
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
  const { ready, painted, open, readyAgain, paintedAgain, openAgain } = await measurePanelStart();
  sayTable(
    'The panel in Chromium, five documents, ms',
    ['first thing after the browser’s start', 'later'],
    [
      ['start of its script to search ready', ready.toFixed(1), readyAgain.toFixed(1)],
      ['start of its script to its first frame', painted.toFixed(1), paintedAgain.toFixed(1)],
      ['opening the database alone', open.toFixed(1), openAgain.toFixed(1)],
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
  await sayLookups();
}

/** The right click, until the frames that show the card and its answer. */
async function sayLookups(): Promise<void> {
  const { name, passage, stopped } = await measureLookups();
  const goals = (label: string, { frame, answer }: LookupTiming): Goal[] => [
    {
      label: `${label}: click to the card’s frame (slowest ${frame[1].toFixed(0)})`,
      made: frame[0].toFixed(0),
      ratio: frame[0] / 100,
      must: ['≤', 1],
    },
    {
      label: `${label}: click to the answer (slowest ${answer[1].toFixed(0)})`,
      made: answer[0].toFixed(0),
      ratio: answer[0] / 200,
      must: ['≤', 1],
    },
  ];
  sayGoals('Looking up with the right click, of 100 and 200 ms, medians of 15 fresh pages', 'ms', [
    ...goals('a name', name),
    ...goals('2,000 characters', passage),
  ]);
  say(
    `A worker that was stopped adds ${stopped.frame.toFixed(0)} ms to the frame, ${stopped.answer.toFixed(0)} ms to the answer.`,
  );
}

/** Marking pages in Chromium, beside packages that wrap names in elements; each measurement in a fresh page. */
import { buildMatchPack } from '../../core/match/build-pack.ts';
import { markStyles } from '../../page/mark-styles.ts';
import { loadCorpus } from '../../tools/load-corpus.ts';
import type { BenchBrowser, Spent } from './chromium.ts';
import { type Goal, sayGoals } from './goals.ts';
import type { MarkerName } from './page/markers.ts';
import { articlePage, longPage, portalPage } from './pages.ts';
import { sayTable } from './report.ts';
import { allForms, PROSE } from './texts.ts';
import { percentile } from './timing.ts';

const LABELS: Readonly<Record<MarkerName, string>> = {
  ours: '引据, names',
  oursWithFigures: '引据, names and figures',
  markJs: 'mark.js, one expression',
  findAndReplace: 'findAndReplaceDOMText',
  advancedMark: 'advanced-mark.js',
};
const MARKERS = Object.keys(LABELS) as MarkerName[];
const PACKAGES: readonly MarkerName[] = ['markJs', 'findAndReplace', 'advancedMark'];

/** As the extension puts it into pages before they are laid out. */
const STYLES = markStyles(true);

/** So many fresh pages a cell; the median counts. */
const PAGES = 5;

const MUST = {
  article: 2,
  portal: 6,
  long: 6,
  registered: { portal: 1.1, 'portal that names nothing': 0.6 },
  frame: 1.3,
  sliceMs: 16,
  grown: 0.05,
  storm: 0.05,
  stormKb: 1500,
  kbPerThousand: 200,
} as const;

/** On the long page one paragraph of so many has a sentence of the documents: thousands of marks, and some three hundred. */
const DENSE = 3;
const SPARSE = 60;

const FRAMES = 60;

/** Paragraphs added at once. */
const ADDED = 500;
const BATCHES = 8;

const STORM_MS = 60_000;

interface Setting {
  readonly browser: BenchBrowser;
  readonly pack: string;
  readonly names: readonly string[];
}

export async function sayMarking(browser: BenchBrowser): Promise<void> {
  const corpus = loadCorpus();
  const pack = Buffer.from(buildMatchPack(corpus)).toString('base64');
  const setting: Setting = { browser, pack, names: allForms(corpus) };
  const long = longPage(corpus, DENSE);
  await sayCold(setting, { article: articlePage(), portal: portalPage(), long });
  await sayRegistering(setting, { portal: portalPage(), 'portal that names nothing': portalPage([]) });
  await saySlices(setting, long);
  await sayFrames(setting, longPage(corpus, SPARSE), long);
  await sayGrowth(setting, portalPage());
  await sayStorm(setting, articlePage());
  await sayMemory(setting);
}

async function sayCold(
  setting: Setting,
  pages: Readonly<Record<'article' | 'portal' | 'long', string>>,
): Promise<void> {
  const goals: Goal[] = [];
  for (const [kind, body] of Object.entries(pages) as ['article', string][]) {
    const idle = await coldMs(setting, 'none', body);
    const costs = {} as Record<MarkerName, { readonly ms: number; readonly marks: number }>;
    for (const marker of MARKERS) {
      const { ms, marks } = await coldMs(setting, marker, body);
      costs[marker] = { ms: ms - idle.ms, marks };
    }
    sayTable(
      `Marking the ${kind} page, from nothing to painted`,
      ['marks', 'ms of the main thread', '÷ ours'],
      MARKERS.map((marker) => {
        const { ms, marks } = costs[marker];
        return [LABELS[marker], String(marks), ms.toFixed(1), (ms / costs.ours.ms).toFixed(2)];
      }),
    );
    const best = Math.min(...PACKAGES.map((marker) => costs[marker].ms));
    const made = `${best.toFixed(1)} ÷ ${costs.ours.ms.toFixed(1)} ms`;
    goals.push({ label: `best package ÷ ours, ${kind}`, made, ratio: best / costs.ours.ms, must: ['≥', MUST[kind]] });
  }
  sayGoals('Goals, marking cold', '', goals);
}

async function coldMs({ browser, pack, names }: Setting, marker: MarkerName | 'none', body: string) {
  const results = [];
  for (let i = 0; i < PAGES; i++) {
    const page = await browser.open(body, marker.startsWith('ours') ? STYLES : '');
    const before = await page.spent();
    const marks = await page.run('markPage', { marker, pack, names });
    results.push({ marks, ms: cpuBetween(before, await page.spent()) });
    await page.close();
  }
  return { marks: results[0]!.marks, ms: medianOf(results.map(({ ms }) => ms)) };
}

function cpuBetween(before: Spent, after: Spent): number {
  return after.cpuMs - before.cpuMsAfter;
}

function medianOf(values: readonly number[]): number {
  return percentile(values, 0.5);
}

/** From the start of a content script to marks, beside the least one there can be; both cold, wall time. */
async function sayRegistering(
  { browser, pack, names }: Setting,
  pages: Readonly<Record<'portal' | 'portal that names nothing', string>>,
): Promise<void> {
  const goals: Goal[] = [];
  for (const [kind, body] of Object.entries(pages) as ['portal', string][]) {
    const median = async (by: 'ours' | 'regExp') => {
      const results = [];
      for (let i = 0; i < PAGES; i++) results.push(await browser.run('register', { by, pack, names }, body));
      return { ms: medianOf(results.map(({ ms }) => ms)), marks: results[0]!.marks };
    };
    const [ours, regExp] = [await median('ours'), await median('regExp')];
    goals.push({
      label: `ours ÷ a bare regular expression, ${kind}`,
      made: `${ours.ms.toFixed(1)} ÷ ${regExp.ms.toFixed(1)} ms, ${ours.marks} and ${regExp.marks} marks`,
      ratio: ours.ms / regExp.ms,
      must: ['≤', MUST.registered[kind]],
    });
  }
  sayGoals('From the start of the script to marks registered', '', goals);
}

async function saySlices({ browser, pack }: Setting, body: string): Promise<void> {
  const results = [];
  for (let i = 0; i < PAGES; i++) results.push(await browser.run('markInSlices', pack, body));
  const longest = medianOf(results.map(({ longestMs }) => longestMs));
  sayGoals(`A page of a million characters, ${results[0]!.marks} marks`, '', [
    { label: 'longest slice, ms', made: longest.toFixed(1), ratio: longest, must: ['≤', MUST.sliceMs] },
  ]);
}

async function sayFrames(setting: Setting, few: string, many: string): Promise<void> {
  const [sparse, dense] = [await frameMs(setting, few), await frameMs(setting, many)];
  sayGoals('A frame in which the page changes something, on the long page', 'ms of the main thread', [
    {
      label: `with ${dense.marks} marks ÷ with ${sparse.marks}`,
      made: `${dense.ms.toFixed(2)} ÷ ${sparse.ms.toFixed(2)}`,
      ratio: dense.ms / sparse.ms,
      must: ['≤', MUST.frame],
    },
  ]);
}

async function frameMs({ browser, pack }: Setting, body: string) {
  const results = [];
  for (let i = 0; i < PAGES; i++) {
    const page = await browser.open(body, STYLES);
    const marks = await page.run('openMarker', { pack, kinds: 'all' });
    const before = await page.spent();
    await page.run('changeFrames', FRAMES);
    results.push({ marks, ms: cpuBetween(before, await page.spent()) / FRAMES });
    await page.close();
  }
  return { marks: results[0]!.marks, ms: medianOf(results.map(({ ms }) => ms)) };
}

/** Our own time for added paragraphs, beside what the page spends on laying them out. */
async function sayGrowth({ browser, pack }: Setting, body: string): Promise<void> {
  const html = Array.from({ length: ADDED }, (_, i) =>
    i % 7 === 0 ? `<p>${PROSE[i % PROSE.length]}黄河体育中心</p>` : `<p>${PROSE[i % PROSE.length]}</p>`,
  ).join('');
  const results = [];
  for (let i = 0; i < PAGES; i++) {
    const page = await browser.open(body, STYLES);
    await page.run('openMarker', { pack, kinds: 'all' });
    const before = await page.spent();
    const [first = 0, ...more] = await page.run('grow', { html, batches: BATCHES });
    results.push({ first, ms: medianOf(more), layout: ((await page.spent()).layoutMs - before.layoutMs) / BATCHES });
    await page.close();
  }
  const [first, ours] = [medianOf(results.map((result) => result.first)), medianOf(results.map(({ ms }) => ms))];
  const layout = medianOf(results.map((result) => result.layout));
  sayGoals(`${ADDED} paragraphs added to the portal, again and again; the first time took ${first.toFixed(1)} ms`, '', [
    {
      label: 'our time ÷ layout of them',
      made: `${ours.toFixed(2)} ÷ ${layout.toFixed(1)} ms`,
      ratio: ours / layout,
      must: ['≤', MUST.grown],
    },
  ]);
}

/** A page in which so many paragraphs a second come and go, with names in some of them. */
async function sayStorm({ browser, pack }: Setting, body: string): Promise<void> {
  const cost = async (marked: string | undefined) => {
    const page = await browser.open(body, STYLES);
    const before = await page.spent();
    await page.run('storm', { marked, texts: [...PROSE, '济南黄河体育中心'], ms: STORM_MS, nodes: 20, everyMs: 20 });
    const after = await page.spent();
    await page.close();
    return { cpu: cpuBetween(before, after), heap: after.heap - before.heap };
  };
  const [alone, ours] = [await cost(undefined), await cost(pack)];
  const share = (ours.cpu - alone.cpu) / STORM_MS;
  sayGoals('A page that changes 1,000 paragraphs a second', 'of a core', [
    {
      label: 'with marks − without, for a minute',
      made: `${((100 * ours.cpu) / STORM_MS).toFixed(1)} % − ${((100 * alone.cpu) / STORM_MS).toFixed(1)} %`,
      ratio: share,
      must: ['≤', MUST.storm],
    },
    {
      label: 'heap kept after it, KB, with − without',
      made: `${(ours.heap / 1024).toFixed(0)} − ${(alone.heap / 1024).toFixed(0)}`,
      ratio: (ours.heap - alone.heap) / 1024,
      must: ['≤', MUST.stormKb],
    },
  ]);
}

async function sayMemory({ browser, pack, names }: Setting): Promise<void> {
  const page = await browser.open(PROSE.map((text) => `<p>${text}</p>`).join(''));
  await page.run('changeFrames', 1);
  const before = await page.spent();
  // What reads figures is in no page that names nothing.
  await page.run('openMarker', { pack, kinds: 'entities' });
  const kb = ((await page.spent()).heap - before.heap) / 1024 + (pack.length * 3) / 4 / 1024;
  await page.close();
  sayGoals('Memory in a page without a hit', '', [
    {
      label: 'KB for each 1,000 names',
      made: `${kb.toFixed(0)} KB`,
      ratio: kb / (names.length / 1000),
      must: ['≤', MUST.kbPerThousand],
    },
  ]);
}

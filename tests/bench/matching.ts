/** Finding names in Chromium: scanning beside peers, opening the pack, annotating a page, names that run across tags. */
import { buildAutomaton } from '../../core/match/build-automaton.ts';
import { buildMatchPack } from '../../core/match/build-pack.ts';
import type { Corpus } from '../../core/model/corpus.ts';
import { loadCorpus } from '../../tools/load-corpus.ts';
import type { BenchBrowser } from './chromium.ts';
import { type Goal, sayGoals } from './goals.ts';
import { tenThousandNames, thousandNames } from './names.ts';
import type { ScanSpeed } from './page/entry.ts';
import type { MatcherName } from './page/matchers.ts';
import { sayTable } from './report.ts';
import { sampleNews, splitNamesPage } from './split-names.ts';
import { allForms, article, benchText, type Density } from './texts.ts';
import { percentile } from './timing.ts';

/** So many fresh pages a cell; the median counts. */
const PAGES = 3;
const COLD_PAGES = 11;

const LABELS: Readonly<Record<MatcherName, string>> = {
  ours: '引据, scanText',
  unfolded: '引据 without folding',
  fastscan: 'fastscan, longest',
  monyoneFast: '@monyone/aho-corasick/fast, all matches',
  monyoneGreedy: '@monyone/aho-corasick/greedy',
  modern: 'modern-ahocorasick, leftmost-longest',
  alternation: 'regular expression, longest first',
  trieRegExp: 'regular expression of a trie',
};
const MATCHERS = Object.keys(LABELS) as MatcherName[];
const PACKAGES = ['fastscan', 'monyoneFast', 'monyoneGreedy', 'modern'] as const;
const EXPRESSIONS = ['alternation', 'trieRegExp'] as const;

/** Bounds of the ratios, by the number of names and the density of the text. */
const MUST = {
  packages: 8,
  expressions: { '1,000': 6, '10,000': 10 },
  floor: { few: 0.25, dense: 0.15 },
  folding: 1.1,
  cold: 25,
  packKb: 100,
  annotate: 3,
} as const;

type Count = '1,000' | '10,000';
/** Of a matcher, as a share of the floor in the same page: the machine's own speed changes by the minute. */
type Shares = Readonly<Record<MatcherName, number>>;

export async function sayMatching(browser: BenchBrowser): Promise<void> {
  const corpus = loadCorpus();
  const forms = allForms(corpus);
  const lists = { '1,000': thousandNames(forms), '10,000': tenThousandNames(forms) };
  for (const density of ['few', 'dense'] as const)
    for (const count of ['1,000', '10,000'] as const)
      await sayScans(browser, { count, names: lists[count], density, text: benchText(density, corpus) });
  await sayOpening(browser, lists, corpus);
  await sayAnnotating(browser, corpus);
  await sayFound(browser, corpus);
}

async function sayScans(
  browser: BenchBrowser,
  job: { readonly count: Count; readonly names: readonly string[]; readonly density: Density; readonly text: string },
): Promise<void> {
  const speeds = await scanSpeeds(browser, job.names, job.text);
  const where = `${job.count} names, ${job.density === 'few' ? 'prose with few names' : 'the documents’ own text'}`;
  const shares = Object.fromEntries(
    MATCHERS.map((name) => [name, medianOf(speeds[name].map(({ matcher, floor }) => matcher / floor))]),
  ) as Shares;
  sayTable(
    where,
    ['million characters a second', 'share of the floor', 'ours ÷'],
    MATCHERS.map((name) => [
      LABELS[name],
      (medianOf(speeds[name].map(({ matcher }) => matcher)) / 1000).toFixed(1),
      shares[name].toFixed(4),
      (shares.ours / shares[name]).toFixed(2),
    ]),
  );
  sayGoals(`Goals, ${where}`, 'shares', scanGoals(shares, job.count, job.density));
}

/** The speeds of each matcher in each page. The matchers take turns. */
async function scanSpeeds(
  browser: BenchBrowser,
  names: readonly string[],
  text: string,
): Promise<Record<MatcherName, ScanSpeed[]>> {
  const speeds = Object.fromEntries(MATCHERS.map((name) => [name, []])) as unknown as Record<MatcherName, ScanSpeed[]>;
  for (let turn = 0; turn < PAGES; turn++)
    for (const matcher of MATCHERS) speeds[matcher].push(await browser.run('scan', { matcher, names }, text));
  return speeds;
}

function scanGoals(shares: Shares, count: Count, density: Density): Goal[] {
  const bestOf = (names: readonly MatcherName[]) => Math.max(...names.map((name) => shares[name]));
  const over = (label: string, other: number, must: Goal['must']): Goal => ({
    label,
    made: `${shares.ours.toFixed(3)} ÷ ${other.toFixed(3)}`,
    ratio: shares.ours / other,
    must,
  });
  return [
    over('÷ best package', bestOf(PACKAGES), ['≥', MUST.packages]),
    over('÷ better regular expression', bestOf(EXPRESSIONS), ['≥', MUST.expressions[count]]),
    over('÷ floor', 1, ['≥', MUST.floor[density]]),
    {
      label: 'time with folding ÷ without',
      made: `1/${shares.ours.toFixed(3)} ÷ 1/${shares.unfolded.toFixed(3)}`,
      ratio: shares.unfolded / shares.ours,
      must: ['≤', MUST.folding],
    },
  ];
}

function medianOf(values: readonly number[]): number {
  return percentile(values, 0.5);
}

async function sayOpening(
  browser: BenchBrowser,
  lists: Readonly<Record<Count, readonly string[]>>,
  corpus: Corpus,
): Promise<void> {
  const goals: Goal[] = [];
  for (const [count, names] of Object.entries(lists)) {
    const bytes = buildAutomaton(names);
    const open = await coldMs(() => browser.run('openCold', toBase64(bytes)));
    const build = await coldMs(() => browser.run('buildCold', names));
    const kb = bytes.length / 1024;
    goals.push({
      label: `building ${count} names ÷ opening them built`,
      made: `${build.toFixed(2)} ÷ ${open.toFixed(3)} ms`,
      ratio: build / open,
      must: ['≥', MUST.cold],
    });
    goals.push({
      label: `KB for each 1,000 of ${count} names`,
      made: `${kb.toFixed(0)} KB`,
      ratio: kb / (names.length / 1000),
      must: ['≤', MUST.packKb],
    });
  }
  sayGoals('The automaton as it is embedded, first call in a page', '', goals);
  const pack = buildMatchPack(corpus);
  const base64 = toBase64(pack);
  const scan = await coldMs(() => browser.run('openPackCold', { base64, tables: false }));
  const all = await coldMs(() => browser.run('openPackCold', { base64, tables: true }));
  sayTable(
    'The product’s own pack',
    ['KB', 'ms until pages can be scanned', 'with the tables of what names and figures mean'],
    [[`${allForms(corpus).length} forms`, (pack.length / 1024).toFixed(0), scan.toFixed(3), all.toFixed(3)]],
  );
}

async function coldMs(measure: () => Promise<number>): Promise<number> {
  const times: number[] = [];
  for (let page = 0; page < COLD_PAGES; page++) times.push(await measure());
  return medianOf(times);
}

async function sayAnnotating(browser: BenchBrowser, corpus: Corpus): Promise<void> {
  const body = article();
  const results = [];
  for (let page = 0; page < PAGES; page++)
    results.push(await browser.run('annotate', toBase64(buildMatchPack(corpus)), body));
  const annotate = medianOf(results.map(({ annotateMs }) => annotateMs));
  const scan = medianOf(results.map(({ scanMs }) => scanMs));
  sayGoals(`A news article of 3,000 characters, ${results[0]!.mentions} marks`, '', [
    {
      label: 'annotating it ÷ scanning it for names',
      made: `${annotate.toFixed(3)} ÷ ${scan.toFixed(3)} ms`,
      ratio: annotate / scan,
      must: ['≤', MUST.annotate],
    },
  ]);
}

async function sayFound(browser: BenchBrowser, corpus: Corpus): Promise<void> {
  const forms = allForms(corpus);
  const job = { pack: toBase64(buildMatchPack(corpus)), forms };
  const pages = [
    ['the sample page', sampleNews()],
    ['names split by tags and blanks', splitNamesPage(forms)],
  ] as const;
  const rows: string[][] = [];
  for (const [label, body] of pages) {
    const { expected, missing, extra } = await browser.run('findNames', job, body);
    rows.push([label, ...[expected, missing, extra].map(String), missing + extra === 0 ? 'met' : 'NOT MET']);
  }
  sayTable('Names found, beside every form tried at every place', ['reference', 'missing', 'extra', 'must be 0'], rows);
}

function toBase64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}

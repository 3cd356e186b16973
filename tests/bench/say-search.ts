import { measureApart } from './apart.ts';
import { ENGINES } from './engines.ts';
import { type Goal, sayGoals } from './goals.ts';
import { sayTable } from './report.ts';
import { sayPanel } from './say-panel.ts';
import type { Quality, SearchComparison, SearchTiming, Size, Weighed } from './search.ts';

/** What is reached must be: ours ÷ MiniSearch's. */
const BOUNDS: Readonly<Record<Size, Readonly<Record<keyof SearchTiming, number>>>> = {
  five: { p50: 3, p99: 4, buildMs: 0.3, bytes: 0.3, loadMs: 0.02 },
  hundred: { p50: 0.4, p99: 0.2, buildMs: 0.15, bytes: 0.2, loadMs: 0.02 },
};

const MEMORY_BOUND = 0.15;

/** Searching beside MiniSearch, and beside MiniSearch with pinyin-pro for names; then in the panel. */
export async function saySearches(): Promise<void> {
  sayQuality(measureApart<Quality[]>('search', 'quality'));
  sayComparison('five', measureApart<SearchComparison>('search', 'five'), []);
  const [ours, mini] = (['ours', 'mini'] as const).map((name) =>
    measureApart<number>('memory', name satisfies Weighed),
  );
  sayComparison('hundred', measureApart<SearchComparison>('search', 'hundred'), [
    {
      label: 'memory beyond the corpus',
      made: `${ours!.toFixed(1)} ÷ ${mini!.toFixed(1)} MB`,
      ratio: ours! / mini!,
      must: ['≤', MEMORY_BOUND],
    },
  ]);
  await sayPanel();
}

function sayQuality(kinds: readonly Quality[]): void {
  const labels = [ENGINES.ours, ENGINES.mini, ENGINES.combined].map(({ label }) => label);
  sayTable(
    'Right answer first / mean reciprocal rank, by kind of query',
    ['queries', ...labels],
    kinds.map(({ kind, queries, engines }) => [
      kind,
      String(queries),
      ...engines.map(({ first, mrr }) => `${first.toFixed(2)} / ${mrr.toFixed(3)}`),
    ]),
  );
  const all = kinds.at(-1)!.engines[0]!;
  const worst = kinds.reduce((least, kind) => (kind.engines[0]!.first < least.engines[0]!.first ? kind : least));
  sayGoals('Goals, our own queries', 'reached', [
    { label: 'right answer first', made: '', ratio: all.first, must: ['≥', 0.95] },
    { label: 'mean reciprocal rank', made: '', ratio: all.mrr, must: ['≥', 0.96] },
    { label: `worst kind: ${worst.kind}`, made: '', ratio: worst.engines[0]!.first, must: ['≥', 0.8] },
  ]);
}

function sayComparison(size: Size, compared: SearchComparison, further: readonly Goal[]): void {
  const { clauses, names, queries, rounds, ours, mini, combined } = compared;
  const row = (label: string, timing: Partial<SearchTiming>) => [
    label,
    ...[shown(timing.p50, 3), shown(timing.p99, 2), shown(timing.buildMs, 0)],
    ...[shown(timing.bytes && timing.bytes / 1000, 0), shown(timing.loadMs, 1)],
  ];
  sayTable(
    `${size === 'five' ? 'Five' : 'A hundred'} documents, ${clauses} clauses, ${names} names; ${queries} queries, ${rounds} times each`,
    ['p50 ms', 'p99 ms', 'build CPU ms', 'KB', 'load to first result CPU ms'],
    [
      row(ENGINES.ours.label, ours),
      row(ENGINES.mini.label, mini),
      ...(combined ? [row(ENGINES.combined.label, combined)] : []),
    ],
  );
  const goal = (label: string, key: keyof SearchTiming, digits: number): Goal => ({
    label,
    made: `${ours[key].toFixed(digits)} ÷ ${mini[key].toFixed(digits)}`,
    ratio: ours[key] / mini[key],
    must: ['≤', BOUNDS[size][key]],
  });
  sayGoals(`Goals beside MiniSearch, ${size === 'five' ? 'five' : 'a hundred'} documents`, 'ours ÷ its', [
    goal('query p50', 'p50', 3),
    goal('query p99', 'p99', 2),
    goal('build, CPU', 'buildMs', 0),
    goal('bytes of the index', 'bytes', 0),
    goal('load to first result, CPU', 'loadMs', 1),
    ...further,
  ]);
}

function shown(value: number | undefined, digits: number): string {
  return value === undefined ? '' : value.toFixed(digits);
}

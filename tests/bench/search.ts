import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Corpus } from '../../core/model/corpus.ts';
import { loadCorpus } from '../../tools/load-corpus.ts';
import { labelledQueries, rankOf } from '../search/labelled-queries.ts';
import { ENGINES, type Engine, type Search, type Stored } from './engines.ts';
import { hundredDocuments } from './hundred-documents.ts';
import { percentile, timeMs } from './timing.ts';

export type Size = 'five' | 'hundred';

/** One engine at one size. */
export interface SearchTiming {
  readonly buildMs: number;
  readonly bytes: number;
  /** From the stored bytes to the first result. */
  readonly loadMs: number;
  readonly p50: number;
  readonly p99: number;
}

export interface SearchComparison {
  readonly clauses: number;
  readonly names: number;
  readonly queries: number;
  readonly rounds: number;
  readonly ours: SearchTiming;
  readonly mini: SearchTiming;
  /** Only of five documents: it compares each name with each query. */
  readonly combined?: Pick<SearchTiming, 'p50' | 'p99'>;
}

const FIRST_QUERY = '黄河体育中心';

const TURNS: Readonly<
  Record<Size, { readonly builds: number; readonly loads: number; readonly rounds: number; readonly warm: number }>
> = {
  five: { builds: 7, loads: 9, rounds: 15, warm: 3 },
  hundred: { builds: 1, loads: 2, rounds: 2, warm: 1 },
};

/** Both engines in one process, taking turns at each step, so that both see the same speed of the machine. */
export function compareSearch(size: Size): SearchComparison {
  const corpus = corpusOf(size);
  const { builds, loads, rounds, warm } = TURNS[size];
  const pair = [ENGINES.ours, ENGINES.mini];
  const built = inTurns(pair, builds, (engine) => cpuMs(() => engine.build(corpus)));
  const stored = built.map((turns) => turns.at(-1)!.value);
  const loaded = inTurns(pair, loads, (engine) => {
    const at = pair.indexOf(engine);
    return cpuMs(() => {
      const search = engine.open(corpus, stored[at]!);
      search(FIRST_QUERY);
      return search;
    });
  });
  const searches = loaded.map((turns) => turns.at(-1)!.value);
  if (size === 'five') searches.push(ENGINES.combined.open(corpus, stored[1]!));
  const queries = labelledQueries().map(({ q }) => q);
  const [ours, mini, combined] = timeQueries(searches, queries, { rounds, warm });
  const timing = (at: number, spent: { p50: number; p99: number }): SearchTiming => ({
    buildMs: median(built[at]!),
    bytes: stored[at]!.bytes,
    loadMs: median(loaded[at]!),
    ...spent,
  });
  return {
    clauses: corpus.documents.reduce((sum, document) => sum + (document.witnessOf ? 0 : document.clauses.length), 0),
    names: corpus.entities.reduce((sum, entity) => sum + 1 + entity.aliases.length, 0),
    queries: queries.length,
    rounds,
    ours: timing(0, ours!),
    mini: timing(1, mini!),
    ...(combined ? { combined } : {}),
  };
}

function corpusOf(size: Size): Corpus {
  return size === 'five' ? loadCorpus() : hundredDocuments(loadCorpus());
}

interface Timed<Value> {
  readonly ms: number;
  readonly value: Value;
}

/** The processor's time, without that of other programs. */
function cpuMs<Value>(run: () => Value): Timed<Value> {
  const start = process.cpuUsage();
  const value = run();
  const { user, system } = process.cpuUsage(start);
  return { ms: (user + system) / 1000, value };
}

function inTurns<Value>(
  engines: readonly Engine[],
  turns: number,
  run: (engine: Engine) => Timed<Value>,
): Timed<Value>[][] {
  const times = engines.map((): Timed<Value>[] => []);
  for (let turn = 0; turn < turns; turn++) for (const [i, engine] of engines.entries()) times[i]!.push(run(engine));
  return times;
}

function median(turns: readonly Timed<unknown>[]): number {
  return percentile(
    turns.map(({ ms }) => ms),
    0.5,
  );
}

function timeQueries(searches: readonly Search[], queries: readonly string[], turns: { rounds: number; warm: number }) {
  const times = searches.map((): number[] => []);
  for (let round = -turns.warm; round < turns.rounds; round++) {
    for (const query of queries) {
      searches.forEach((search, i) => {
        const ms = timeMs(() => search(query));
        if (round >= 0) times[i]!.push(ms);
      });
    }
  }
  return times.map((each) => ({ p50: percentile(each, 0.5), p99: percentile(each, 0.99) }));
}

export type Weighed = 'ours' | 'mini';

/** MB that an engine holds beyond the corpus, open and after each query was answered once; in a process of its own. */
export function weighSearch(name: Weighed): number {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const corpus = hundredDocuments(loadCorpus());
  const before = heldMb(collect);
  let stored: Stored | undefined = ENGINES[name].build(corpus);
  const search = ENGINES[name].open(corpus, stored);
  // MiniSearch keeps nothing of the text it was read from.
  stored = undefined;
  for (const { q } of labelledQueries()) search(q);
  return heldMb(collect) - before;
}

function heldMb(collect: () => void): number {
  collect();
  collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1e6;
}

/** Share of queries whose first result is right, and the mean reciprocal rank among ten, by kind of query. */
export interface Quality {
  readonly kind: string;
  readonly queries: number;
  readonly engines: readonly { readonly first: number; readonly mrr: number }[];
}

/** Our labelled queries put to the three engines. */
export function compareQuality(): Quality[] {
  const corpus = loadCorpus();
  const searches = [ENGINES.ours, ENGINES.mini, ENGINES.combined].map((engine) =>
    engine.open(corpus, engine.build(corpus)),
  );
  const queries = labelledQueries();
  const ranks = searches.map((search) => queries.map((query) => rankOf(query, search(query.q).slice(0, 10))));
  const kinds = [...new Set(queries.map(({ kind }) => kind))];
  return [...kinds, 'all'].map((kind) => {
    const some = [...queries.keys()].filter((i) => kind === 'all' || queries[i]!.kind === kind);
    const mean = (of: (rank: number) => number, own: readonly number[]) =>
      some.reduce((sum, i) => sum + of(own[i]!), 0) / some.length;
    return {
      kind,
      queries: some.length,
      engines: ranks.map((own) => ({
        first: mean((rank) => Number(rank === 1), own),
        mrr: mean((rank) => (rank > 0 ? 1 / rank : 0), own),
      })),
    };
  });
}

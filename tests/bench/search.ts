import MiniSearch from 'minisearch';
import { match as matchPinyin } from 'pinyin-pro';
import type { Corpus } from '../../core/model.ts';
import { buildSearchIndex, searchedClauses } from '../../core/search/build.ts';
import { openSearch } from '../../core/search/search.ts';
import { tokensOf } from '../../core/search/tokens.ts';
import { foldText } from '../../core/text/fold.ts';
import { loadCorpus } from '../../tools/load-corpus.ts';
import { QUERIES } from './queries.ts';
import { percentile, timeMs } from './timing.ts';

export type SearchVariant = keyof typeof VARIANTS;

export interface SearchTiming {
  readonly p50: number;
  readonly p99: number;
  /** Queries with any result at all. */
  readonly answered: number;
  readonly queries: number;
  readonly rounds: number;
}

const ROUNDS = 25;
const WARM_UP = 3;

interface Variant {
  readonly label: string;
  /** Gets ready for the corpus; what comes back counts the results of a query. */
  readonly prepare: (corpus: Corpus) => (query: string) => number;
}

const VARIANTS = {
  ours: {
    label: '引据: names, pinyin, figures, departments, clauses',
    prepare: (corpus) => {
      const engine = openSearch(corpus, buildSearchIndex(corpus));
      return (query) => engine.search(query).length;
    },
  },
  mini: {
    label: 'MiniSearch, bigrams: clauses',
    prepare: (corpus) => {
      const clauses = indexedClauses(corpus);
      return (query) => clauses.search(query).length;
    },
  },
  combined: {
    label: 'MiniSearch, bigrams, and pinyin-pro: clauses, names',
    prepare: (corpus) => {
      const clauses = indexedClauses(corpus);
      const names = corpus.entities.flatMap(({ name, aliases }) => [name, ...aliases]);
      return (query) => clauses.search(query).length + names.filter((name) => matchPinyin(name, query)).length;
    },
  },
} as const satisfies Readonly<Record<string, Variant>>;

export const SEARCH_VARIANTS = Object.keys(VARIANTS) as SearchVariant[];

export function searchLabel(variant: SearchVariant): string {
  return VARIANTS[variant].label;
}

export function measureSearch(variant: SearchVariant): SearchTiming {
  const search = VARIANTS[variant].prepare(loadCorpus());
  const queries = Object.values(QUERIES).flat();
  const times: number[] = [];
  for (let round = -WARM_UP; round < ROUNDS; round++) {
    for (const query of queries) {
      const ms = timeMs(() => search(query));
      if (round >= 0) times.push(ms);
    }
  }
  return {
    p50: percentile(times, 0.5),
    p99: percentile(times, 0.99),
    answered: queries.filter((query) => search(query) > 0).length,
    queries: queries.length,
    rounds: ROUNDS,
  };
}

/** The clauses we search ourselves, cut into the same tokens, folded on both sides. */
function indexedClauses(corpus: Corpus): MiniSearch {
  const index = new MiniSearch({ fields: ['text'], tokenize: bigrams });
  index.addAll(searchedClauses(corpus).map(({ text }, id) => ({ id, text })));
  return index;
}

function bigrams(text: string): string[] {
  const folded = foldText(text).text;
  return tokensOf(folded).map(({ start, end }) => folded.slice(start, end));
}

import MiniSearch from 'minisearch';
import { match as matchPinyin } from 'pinyin-pro';
import type { Corpus } from '../../core/model/corpus.ts';
import type { SearchTexts } from '../../core/model/search.ts';
import { buildSearchIndex } from '../../core/search/build.ts';
import { openSearch } from '../../core/search/search.ts';
import { searchTexts } from '../../core/search/texts.ts';
import { tokensOf } from '../../core/search/tokens.ts';
import { foldText } from '../../core/text/fold.ts';
import type { Answer } from '../search/labelled-queries.ts';

/** A search engine as it is measured: what it stores, and what it answers. */
export interface Engine {
  readonly label: string;
  /** What is written to the disk. */
  readonly build: (corpus: Corpus) => Stored;
  readonly open: (corpus: Corpus, stored: Stored) => Search;
}

export interface Stored {
  readonly bytes: number;
  readonly contents: unknown;
}

/** The best results, twenty at most. */
export type Search = (query: string) => readonly Answer[];

const ours: Engine = {
  label: '引据',
  build: (corpus) => {
    const index = buildSearchIndex(corpus);
    // The texts are the clauses, which MiniSearch is handed as well.
    return { contents: { texts: searchTexts(corpus), index }, bytes: index.byteLength };
  },
  open: (_, { contents }) => {
    const { texts, index } = contents as { readonly texts: SearchTexts; readonly index: Uint8Array };
    const engine = openSearch(texts, index);
    return (query) => engine.search(query);
  },
};

const mini: Engine = {
  label: 'MiniSearch, bigrams',
  build: (corpus) => {
    const index = new MiniSearch(OPTIONS);
    index.addAll(clausesOf(corpus).map(({ text }, id) => ({ id, text })));
    const contents = JSON.stringify(index);
    return { contents, bytes: Buffer.byteLength(contents) };
  },
  open: (corpus, { contents }) => {
    const clauses = shownClauses(corpus);
    const index = MiniSearch.loadJSON(contents as string, OPTIONS);
    return (query) =>
      index
        .search(query)
        .slice(0, MOST)
        .map(({ id }) => clauses(id as number));
  },
};

const combined: Engine = {
  label: 'MiniSearch and pinyin-pro',
  build: (corpus) => mini.build(corpus),
  open: (corpus, stored) => {
    const search = mini.open(corpus, stored);
    const names = corpus.entities.flatMap((entity) =>
      [entity.name, ...entity.aliases].map((name) => ({ name, entity })),
    );
    return (query) => {
      const typed = query.toLowerCase().replace(/[\s']/g, '');
      const found = names.filter(({ name }) => matchPinyin(name, typed)).sort((a, b) => a.name.length - b.name.length);
      const named = found.map(({ entity }) => ({
        type: 'entity' as const,
        title: entity.name,
        text: '',
        path: [],
        document: '',
      }));
      // Names are meant where letters are typed; else the clauses know better.
      return (/[a-z]/i.test(query) ? [...named, ...search(query)] : [...search(query), ...named]).slice(0, MOST);
    };
  },
};

export const ENGINES = { ours, mini, combined };

const MOST = 20;

/** The clauses we search ourselves, cut into the same tokens, folded on both sides. */
const OPTIONS = { fields: ['text'], tokenize: bigrams };

function bigrams(text: string): string[] {
  const folded = foldText(text).text;
  return tokensOf(folded).map(({ start, end }) => folded.slice(start, end));
}

function shownClauses(corpus: Corpus): (number: number) => Answer {
  const shown = clausesOf(corpus);
  return (number) => ({ type: 'clause', path: [], ...shown[number]! });
}

function clausesOf({ documents }: Corpus): { text: string; title: string; document: string }[] {
  const all = documents.filter((document) => document.witnessOf === undefined);
  return all.flatMap(({ id, title, clauses }) => clauses.map(({ text }) => ({ text, title, document: id })));
}

import { createHash } from 'node:crypto';
import { buildFigurePack, buildMatchPack } from '../core/match/build-pack.ts';
import type { Corpus, CorpusCounts, CorpusStamp } from '../core/model/corpus.ts';
import { buildSearchIndex } from '../core/search/build.ts';
import { searchTexts } from '../core/search/texts.ts';
import { loadCorpus } from './load-corpus.ts';

export interface CorpusAssets {
  /** Base64 of what `openMatchPack` reads. */
  readonly matchPack: string;
  /** Base64 of what `openFigurePack` reads. */
  readonly figurePack: string;
  /** Files of the package; paths are relative to its root. */
  readonly packaged: readonly { readonly path: string; readonly contents: string | Buffer }[];
}

/** The files of `CorpusAssets.packaged`, as the browser's address of the package knows them. */
export const PACKAGED_PATHS = [
  'corpus/corpus.json',
  'corpus/search.bin',
  'corpus/texts.json',
  'corpus/stamp.json',
] as const;

/** Everything the extension carries of the corpus. The same seeds and sources give the same bytes. */
export function buildCorpusAssets(): CorpusAssets {
  const corpus = loadCorpus();
  return {
    matchPack: Buffer.from(buildMatchPack(corpus, 'names')).toString('base64'),
    figurePack: Buffer.from(buildFigurePack(corpus)).toString('base64'),
    packaged: packagedFiles(corpus),
  };
}

/** What the store reads, the corpus and its stamp, and what the search reads, its texts and their index. */
export function packagedFiles(corpus: Corpus): CorpusAssets['packaged'] {
  const corpusFile = JSON.stringify(corpus);
  const stamp: CorpusStamp = {
    format: 1,
    corpus: corpus.hash,
    file: createHash('sha256').update(corpusFile).digest('hex'),
    counts: countsOf(corpus),
  };
  return [
    { path: 'corpus/corpus.json', contents: corpusFile },
    { path: 'corpus/search.bin', contents: Buffer.from(buildSearchIndex(corpus)) },
    { path: 'corpus/texts.json', contents: JSON.stringify(searchTexts(corpus)) },
    { path: 'corpus/stamp.json', contents: JSON.stringify(stamp) },
  ];
}

function countsOf({ documents, entities, lineages }: Corpus): CorpusCounts {
  return {
    documents: documents.length,
    clauses: documents.reduce((sum, document) => sum + document.clauses.length, 0),
    entities: entities.length,
    lineages: lineages.length,
  };
}

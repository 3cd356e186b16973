import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Corpus, CorpusCounts, CorpusStamp } from '../core/model.ts';

export interface CorpusAssets {
  /** Base64 of what `openMatchPack` reads. */
  readonly matchPack: string;
  /** Files of the package; paths are relative to its root. */
  readonly packaged: readonly { readonly path: string; readonly contents: string | Buffer }[];
}

/** The files of `CorpusAssets.packaged`, as the browser's address of the package knows them. */
export const PACKAGED_PATHS = ['corpus/corpus.json', 'corpus/search.bin', 'corpus/stamp.json'] as const;

/** Everything the extension carries of the corpus. The same seeds and sources give the same bytes. */
export async function buildCorpusAssets(): Promise<CorpusAssets> {
  const corpus = await call<Corpus>('tools/load-corpus.ts', 'loadCorpus');
  const matchPack = await call<Uint8Array>('core/match/pack.ts', 'buildMatchPack', corpus);
  const corpusFile = JSON.stringify(corpus ?? { hash: '', documents: [], entities: [], lineages: [] });
  const searchFile = Buffer.from((await call<Uint8Array>('core/search/build.ts', 'buildSearchIndex', corpus)) ?? []);
  const stamp: CorpusStamp = {
    format: 1,
    corpus: corpus?.hash ?? '',
    files: createHash('sha256').update(corpusFile).update(searchFile).digest('hex'),
    counts: countsOf(corpus ?? JSON.parse(corpusFile)),
  };
  return {
    matchPack: Buffer.from(matchPack ?? []).toString('base64'),
    packaged: [
      { path: 'corpus/corpus.json', contents: corpusFile },
      { path: 'corpus/search.bin', contents: searchFile },
      { path: 'corpus/stamp.json', contents: JSON.stringify(stamp) },
    ],
  };
}

async function call<T>(file: string, name: string, ...args: unknown[]): Promise<T | undefined> {
  const path = join(import.meta.dirname, '..', file);
  if (!existsSync(path)) {
    console.warn(`corpus: ${file} does not exist yet`);
    return undefined;
  }
  return (await import(pathToFileURL(path).href))[name](...args);
}

function countsOf({ documents, entities, lineages }: Corpus): CorpusCounts {
  return {
    documents: documents.length,
    clauses: documents.reduce((sum, document) => sum + document.clauses.length, 0),
    entities: entities.length,
    lineages: lineages.length,
  };
}

import type { Corpus, CorpusStamp } from '@/core/model/corpus.ts';
import type { SearchTexts } from '@/core/model/search.ts';
import { findCorpusProblems } from './validate.ts';

/** Reads a file of the extension's package: `corpus/stamp.json`. */
export type ReadFile = (path: string) => Promise<ArrayBuffer>;

/** What the search needs: the texts as UTF-8 JSON, and their index. */
export interface SearchFiles {
  readonly texts: Uint8Array;
  readonly index: Uint8Array;
}

/** The corpus as it came with the extension. */
export interface CorpusPackage {
  readonly stamp: CorpusStamp;
  readonly corpus: Corpus;
  readonly search: SearchFiles;
}

/** From the root of the extension, in its pages and in its background. */
export const readPackagedFile: ReadFile = async (path) => {
  const response = await fetch(`/${path}`);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.arrayBuffer();
};

/** What the packaged corpus is, without reading it. */
export async function readStamp(readFile: ReadFile): Promise<CorpusStamp> {
  return parse(await readFile('corpus/stamp.json'));
}

/** The packaged corpus, for showing. */
export async function readPackagedCorpus(readFile: ReadFile): Promise<Corpus> {
  return parse(await readFile('corpus/corpus.json'));
}

/** The packaged search, which is a fourth of it. */
export async function readPackagedSearch(readFile: ReadFile): Promise<SearchFiles> {
  const [texts, index] = await Promise.all(['corpus/texts.json', 'corpus/search.bin'].map(readFile));
  return { texts: new Uint8Array(texts!), index: new Uint8Array(index!) };
}

export function parseTexts({ texts }: SearchFiles): SearchTexts {
  return parse(texts);
}

/** The packaged corpus, for storing: its files are what the stamp says, and every id in it leads somewhere. */
export async function readCheckedPackage(readFile: ReadFile): Promise<CorpusPackage> {
  const [stamp, file, search] = await Promise.all([
    readStamp(readFile),
    readFile('corpus/corpus.json'),
    readPackagedSearch(readFile),
  ]);
  const digest = await crypto.subtle.digest(
    'SHA-256',
    await new Blob([file, search.index as BlobPart, search.texts as BlobPart]).arrayBuffer(),
  );
  const hash = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
  if (hash !== stamp.files) throw new Error(`The packaged corpus is damaged: ${hash} is not ${stamp.files}`);
  const corpus: Corpus = parse(file);
  const problems = findCorpusProblems(corpus, stamp);
  if (problems.length > 0) throw new Error(`The packaged corpus is wrong: ${problems.join('; ')}`);
  return { stamp, corpus, search };
}

function parse<T>(bytes: ArrayBuffer | Uint8Array): T {
  return JSON.parse(new TextDecoder().decode(bytes));
}

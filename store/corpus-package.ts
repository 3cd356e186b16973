import type { Corpus, CorpusStamp } from '@/core/model/corpus.ts';
import type { SearchTexts } from '@/core/model/search.ts';
import { findCorpusProblems } from './validate.ts';

/** Reads a file of the extension's package: `corpus/stamp.json`. */
export type ReadFile = (path: string) => Promise<ArrayBuffer>;

/** The corpus as it came with the extension, whole. */
export interface CheckedPackage {
  readonly stamp: CorpusStamp;
  readonly corpus: Corpus;
}

/** What the search reads: texts of the corpus, and their index. */
export interface SearchFiles {
  readonly texts: SearchTexts;
  readonly index: Uint8Array;
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

/** What is searched, a third of the corpus. It is read where it lies and never stored: a database is slower to open than a file to read. */
export async function readPackagedSearch(readFile: ReadFile = readPackagedFile): Promise<SearchFiles> {
  const [texts, index] = await Promise.all(['corpus/texts.json', 'corpus/search.bin'].map(readFile));
  return { texts: parse(texts!), index: new Uint8Array(index!) };
}

/** The packaged corpus, for storing: its file is what the stamp says, and every id in it leads somewhere. */
export async function readCheckedPackage(readFile: ReadFile): Promise<CheckedPackage> {
  const [stamp, file] = await Promise.all([readStamp(readFile), readFile('corpus/corpus.json')]);
  const digest = await crypto.subtle.digest('SHA-256', file);
  const hash = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
  if (hash !== stamp.file) throw new Error(`The packaged corpus is damaged: ${hash} is not ${stamp.file}`);
  const corpus: Corpus = parse(file);
  const problems = findCorpusProblems(corpus, stamp);
  if (problems.length > 0) throw new Error(`The packaged corpus is wrong: ${problems.join('; ')}`);
  return { stamp, corpus };
}

function parse<T>(bytes: ArrayBuffer): T {
  return JSON.parse(new TextDecoder().decode(bytes));
}

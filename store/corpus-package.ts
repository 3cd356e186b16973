import type { Corpus, CorpusStamp } from '@/core/model/corpus.ts';
import { findCorpusProblems } from './validate.ts';

/** Reads a file of the extension's package: `corpus/stamp.json`. */
export type ReadFile = (path: string) => Promise<ArrayBuffer>;

/** The corpus as it came with the extension. */
export interface CorpusPackage {
  readonly stamp: CorpusStamp;
  readonly corpus: Corpus;
  readonly searchIndex: Uint8Array;
}

/** From the root of the extension, in its pages and in its background. */
export const readPackagedFile: ReadFile = async (path) => {
  const response = await fetch(`/${path}`);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.arrayBuffer();
};

/** What the packaged corpus is, without reading it. */
export async function readStamp(readFile: ReadFile): Promise<CorpusStamp> {
  return JSON.parse(new TextDecoder().decode(await readFile('corpus/stamp.json')));
}

/** The packaged corpus, for showing. */
export async function readPackage(readFile: ReadFile): Promise<CorpusPackage> {
  return (await readFiles(readFile)).contents;
}

/** The packaged corpus, for storing: its files are what the stamp says, and every id in it leads somewhere. */
export async function readCheckedPackage(readFile: ReadFile): Promise<CorpusPackage> {
  const { contents, corpusFile } = await readFiles(readFile);
  const { stamp, corpus, searchIndex } = contents;
  const bytes = new Uint8Array(corpusFile.byteLength + searchIndex.byteLength);
  bytes.set(new Uint8Array(corpusFile));
  bytes.set(searchIndex, corpusFile.byteLength);
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const hash = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
  if (hash !== stamp.files) throw new Error(`The packaged corpus is damaged: ${hash} is not ${stamp.files}`);
  const problems = findCorpusProblems(corpus, stamp);
  if (problems.length > 0) throw new Error(`The packaged corpus is wrong: ${problems.join('; ')}`);
  return contents;
}

async function readFiles(readFile: ReadFile): Promise<{ contents: CorpusPackage; corpusFile: ArrayBuffer }> {
  const [stamp, corpusFile, searchFile] = await Promise.all([
    readStamp(readFile),
    readFile('corpus/corpus.json'),
    readFile('corpus/search.bin'),
  ]);
  const corpus: Corpus = JSON.parse(new TextDecoder().decode(corpusFile));
  return { contents: { stamp, corpus, searchIndex: new Uint8Array(searchFile) }, corpusFile };
}

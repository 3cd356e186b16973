import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileCorpus } from '../core/compile.ts';
import type { Corpus } from '../core/model/corpus.ts';
import { readSeeds } from './read-seeds.ts';

const root = join(import.meta.dirname, '..');
const cacheFolder = join(root, '.cache', 'corpus');

/** What decides the result: the seeds, and the code that compiles them. */
const INGREDIENTS = [
  'seeds',
  'core/repair',
  'core/parse',
  'core/extract',
  'core/link',
  'core/text',
  'core/compile.ts',
  'core/curated.ts',
  'tools/read-seeds.ts',
];

/** The bundled corpus, compiled when seeds or code have changed since it was last kept under `.cache/`. */
export function loadCorpus(): Corpus {
  const file = join(cacheFolder, `${ingredientsKey()}.json`);
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Corpus;
  } catch {
    return compileAndKeep(file);
  }
}

/** Compiles whatever the cache says. */
export function buildCorpus(): Corpus {
  return compileAndKeep(join(cacheFolder, `${ingredientsKey()}.json`));
}

/** Written aside and renamed: a reader at the same moment sees the old file or the whole new one. */
function compileAndKeep(file: string): Corpus {
  const corpus = compileCorpus(readSeeds());
  mkdirSync(cacheFolder, { recursive: true });
  const aside = `${file}.${process.pid}`;
  writeFileSync(aside, JSON.stringify(corpus));
  renameSync(aside, file);
  return corpus;
}

function ingredientsKey(): string {
  const hash = createHash('sha256');
  for (const path of INGREDIENTS.flatMap(filesUnder)) hash.update(path).update(readFileSync(join(root, path)));
  return hash.digest('hex').slice(0, 24);
}

function filesUnder(path: string): string[] {
  if (path.endsWith('.ts')) return [path];
  return readdirSync(join(root, path), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .sort();
}

import { openSearch, type SearchEngine } from '@/core/search/search.ts';
import { readPackage, readPackagedFile } from '@/store/corpus-package.ts';
import { type DatabaseState, type OpenedCorpus, openCorpus, replaceCorpus } from '@/store/corpus-source.ts';

export interface OpenedEngine extends Pick<OpenedCorpus, 'corpus' | 'from'> {
  readonly engine: SearchEngine;
  readonly database: DatabaseState | 'replacing';
}

/**
 * The documents and the search over them. A stored index that the search refuses, of another version or damaged, is not patched up: the
 * package answers, and behind it the stored one is replaced.
 */
export async function openEngine(): Promise<OpenedEngine> {
  const { corpus, searchIndex, from, database } = await openCorpus();
  try {
    return { corpus, from, database, engine: openSearch(corpus, searchIndex) };
  } catch {
    const packaged = await readPackage(readPackagedFile);
    const engine = openSearch(packaged.corpus, packaged.searchIndex);
    // Where that fails, the next page tries again.
    void replaceCorpus().catch(() => {});
    return { corpus: packaged.corpus, from: 'package', database: 'replacing', engine };
  }
}

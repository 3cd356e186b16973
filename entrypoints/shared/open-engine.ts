import { openSearch, type SearchEngine } from '@/core/search/search.ts';
import { type DatabaseState, openPackagedSearch, openSearchFiles, replaceCorpus } from '@/store/corpus-source.ts';

export interface OpenedEngine {
  readonly engine: SearchEngine;
  readonly database: DatabaseState | 'replacing';
}

/**
 * The search over the documents. A stored index that the search refuses, of another version or damaged, is not patched up: the
 * package answers, and behind it the stored one is replaced.
 */
export async function openEngine(): Promise<OpenedEngine> {
  const { texts, index, database } = await openSearchFiles();
  try {
    return { database, engine: openSearch(texts, index) };
  } catch {
    const packaged = await openPackagedSearch(database);
    const engine = openSearch(packaged.texts, packaged.index);
    // Where that fails, the next page tries again.
    void replaceCorpus().catch(() => {});
    return { database: 'replacing', engine };
  }
}

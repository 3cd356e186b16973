import { openSearch, type SearchEngine } from '@/core/search/search.ts';
import { readPackagedSearch } from '@/store/corpus-package.ts';

/** The search over the packaged documents. Rejects where its files cannot be read, or are not what this version wrote. */
export async function openEngine(): Promise<SearchEngine> {
  const { texts, index } = await readPackagedSearch();
  return openSearch(texts, index);
}

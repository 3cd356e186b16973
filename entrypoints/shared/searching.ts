import { useCallback, useLayoutEffect, useState } from 'preact/hooks';
import type { SearchAnswer } from '@/core/model/search.ts';
import { kept } from './kept.ts';
import { openEngine } from './open-engine.ts';

export type SearchingState =
  | { readonly kind: 'loading' | 'failed' }
  | { readonly kind: 'ready'; readonly search: (query: string) => Promise<SearchAnswer> };

/** A list to look over, not to page through. */
const MOST_RESULTS = 30;

/** The search of this page. */
export const openSearching = kept(async () => {
  const engine = await openEngine();
  // The benchmark asks how long that took.
  performance.mark('search-ready');
  return engine;
});

export async function search(query: string): Promise<SearchAnswer> {
  return (await openSearching()).answer(query, { limit: MOST_RESULTS });
}

/** The search of a page, and a function that opens it again where it failed. */
export function useSearching(): readonly [SearchingState, () => void] {
  const [state, setState] = useState<SearchingState>({ kind: 'loading' });
  const open = useCallback(() => {
    setState({ kind: 'loading' });
    openSearching().then(
      () => setState({ kind: 'ready', search }),
      () => setState({ kind: 'failed' }),
    );
  }, []);
  // Before the first frame: a search that is open by then is there in it.
  useLayoutEffect(open, []);
  return [state, open];
}

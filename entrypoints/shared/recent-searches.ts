import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { RecentSearches } from '@/components/recent-searches.ts';
import { readRecentSearches, watchRecentSearches, withSearch, writeRecentSearches } from '@/runtime/recent-searches.ts';

/**
 * The searches made last, followed as other pages change them; `undefined` where none are kept. Until they are read none are shown, but a
 * search that leads somewhere is kept all the same.
 */
export function useRecentSearches(): RecentSearches | undefined {
  const [queries, setQueries] = useState<readonly string[] | undefined>([]);
  const isRead = useRef(false);
  const [before, setBefore] = useState<readonly string[]>();
  const now = useRef<readonly string[] | undefined>(undefined);
  const show = useCallback((next: readonly string[] | undefined) => {
    isRead.current = true;
    now.current = next;
    setQueries(next);
  }, []);
  useEffect(() => {
    const read = () => void readRecentSearches().then(show, () => show(undefined));
    read();
    return watchRecentSearches(read);
  }, [show]);
  // Written at once, with nothing to wait for: the toolbar's panel is gone a moment after it has led somewhere.
  const write = (next: readonly string[]) => {
    show(next);
    void writeRecentSearches(next).catch(() => {});
  };
  const take = (next: readonly string[]) => {
    setBefore(now.current);
    write(next);
  };
  if (!queries) return undefined;
  return {
    queries,
    removed: before !== undefined,
    onKeep(query) {
      setBefore(undefined);
      if (now.current) write(withSearch(now.current, query));
      else if (!isRead.current) void readRecentSearches().then((kept) => kept && write(withSearch(kept, query)));
    },
    onRemove: (query) => take(queries.filter((other) => other !== query)),
    onClear: () => take([]),
    onUndo() {
      write(before ?? queries);
      setBefore(undefined);
    },
  };
}

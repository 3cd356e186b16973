import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Freshness } from '@/components/FreshnessNote.tsx';
import { indexWitness } from '@/runtime/witness.ts';
import { keepCorpus } from '@/store/corpus-source.ts';
import type { Library } from './library.ts';

/** A database that is missing or stale is built anew while the packaged documents, which are the same, are read. */
export function useFreshness(library: Library, reopen: () => void): readonly [Freshness, () => void] {
  // It begins at once, so nothing else is said before.
  const [updating, setUpdating] = useState(library.from === 'package');
  const refresh = useCallback(() => {
    setUpdating(true);
    void keepCorpus(indexWitness).then(({ outcome }) => {
      setUpdating(false);
      if (outcome !== 'not-stored') reopen();
    });
  }, [reopen]);
  useEffect(() => {
    if (library.from === 'package') refresh();
  }, [refresh]);
  if (library.from === 'database') return ['stored', refresh];
  return [updating ? 'updating' : 'packaged', refresh];
}

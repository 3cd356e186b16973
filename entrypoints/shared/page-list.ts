import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { HitsState } from '@/components/PageHitsView.tsx';
import type { PageSummary } from '@/components/page-summary.ts';
import { readHits } from '@/runtime/page-replies.ts';

/** A page that never rests is listed anew no more often than this, in ms. */
const LIST_MS = 500;

/** The marks of a tab's page one by one, listed anew whenever the page says that they changed. */
export function usePageList(tabId: number, page: PageSummary): readonly [HitsState, () => void] {
  const [state, setState] = useState<HitsState>({ kind: 'loading' });
  const tab = useRef(tabId);
  const last = useRef(0);
  const read = useCallback(() => {
    tab.current = tabId;
    last.current = Date.now();
    // The reader may have gone to another tab while this one answers.
    const show = (next: HitsState) => tab.current === tabId && setState(next);
    readHits(tabId).then(
      (hits) => show({ kind: 'ready', page: hits }),
      () => show({ kind: 'failed' }),
    );
  }, [tabId]);
  useEffect(() => setState({ kind: 'loading' }), [tabId]);
  useEffect(() => {
    const timer = setTimeout(read, Math.max(0, last.current + LIST_MS - Date.now()));
    return () => clearTimeout(timer);
  }, [page, read]);
  const retry = useCallback(() => {
    setState({ kind: 'loading' });
    read();
  }, [read]);
  return [state, retry];
}

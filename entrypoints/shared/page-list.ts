import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { HitsState } from '@/components/PageHitsView.tsx';
import type { PageSummary } from '@/components/page-summary.ts';
import type { FramePart } from '@/runtime/join-frames.ts';
import { readHits } from '@/runtime/page-replies.ts';

/** A page that never rests is listed anew no more often than this, in ms. */
const LIST_MS = 500;

/** Until the list is there the page is taken for one without frames. */
const WHOLE: readonly FramePart[] = [{ frameId: 0, from: 0 }];

export interface ListOfPage {
  readonly hits: HitsState;
  /** Which of the page's frames holds which of the marks. */
  readonly parts: readonly FramePart[];
}

const LOADING: ListOfPage = { hits: { kind: 'loading' }, parts: WHOLE };

/** The marks of a tab's page one by one, listed anew whenever the page says that they changed. */
export function usePageList(tabId: number, page: PageSummary): readonly [ListOfPage, () => void] {
  const [state, setState] = useState<ListOfPage>(LOADING);
  const tab = useRef(tabId);
  const last = useRef(0);
  const read = useCallback(() => {
    tab.current = tabId;
    last.current = Date.now();
    // The reader may have gone to another tab while this one answers.
    const show = (next: ListOfPage) => tab.current === tabId && setState(next);
    readHits(tabId).then(
      (list) => show({ hits: { kind: 'ready', page: list.page }, parts: list.parts }),
      () => show({ hits: { kind: 'failed' }, parts: WHOLE }),
    );
  }, [tabId]);
  useEffect(() => setState(LOADING), [tabId]);
  useEffect(() => {
    const timer = setTimeout(read, Math.max(0, last.current + LIST_MS - Date.now()));
    return () => clearTimeout(timer);
  }, [page, read]);
  const retry = useCallback(() => {
    setState(LOADING);
    read();
  }, [read]);
  return [state, retry];
}

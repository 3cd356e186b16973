import { useEffect, useState } from 'preact/hooks';
import type { PagePlace } from '@/components/PageHitsView.tsx';
import { answer } from '@/runtime/answer.ts';

/** The mark the reader has gone to on the page of a tab, told by the page. */
export function usePagePlace(tabId: number): PagePlace | undefined {
  const [place, setPlace] = useState<PagePlace>();
  useEffect(() => {
    setPlace(undefined);
    return answer({
      'page/at': ({ at }, from) => {
        if (from.tabId === tabId && from.frameId === 0) setPlace({ at });
        return {};
      },
    });
  }, [tabId]);
  return place;
}

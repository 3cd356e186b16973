import { useEffect, useRef, useState } from 'preact/hooks';
import type { PagePlace } from '@/components/PageHitsView.tsx';
import { answer } from '@/runtime/answer.ts';
import { type FramePart, placeInList } from '@/runtime/join-frames.ts';

/** The mark the reader has gone to on the page of a tab, told by the page or one of its frames. */
export function usePagePlace(tabId: number, parts: readonly FramePart[]): PagePlace | undefined {
  const [place, setPlace] = useState<PagePlace>();
  const now = useRef(parts);
  now.current = parts;
  useEffect(() => {
    setPlace(undefined);
    return answer({
      'page/at': ({ at }, from) => {
        const inList = from.tabId === tabId ? placeInList(now.current, from.frameId, at) : undefined;
        if (inList !== undefined) setPlace({ at: inList });
        return {};
      },
    });
  }, [tabId]);
  return place;
}

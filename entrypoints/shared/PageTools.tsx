import { ExportBar } from '@/components/ExportBar.tsx';
import { PageDigestView, type PageDigestViewProps } from '@/components/PageDigestView.tsx';
import { PageHitsView } from '@/components/PageHitsView.tsx';
import { ScanCostView } from '@/components/ScanCostView.tsx';
import type { PageHit } from '@/core/model/page.ts';
import { placeInFrame } from '@/runtime/join-frames.ts';
import { openPage } from '@/runtime/open-reader.ts';
import { goToHit } from '@/runtime/page-replies.ts';
import { copyArticle, saveArticle } from './export-page.ts';
import type { LibraryState } from './library.ts';
import { usePageList } from './page-list.ts';
import { usePagePlace } from './page-place.ts';
import { titleOf, useThingFacts } from './thing-facts.ts';

export interface PageToolsProps extends PageDigestViewProps {
  readonly tabId: number;
  readonly library: LibraryState;
  /** Opens the reader at what the documents say of a thing. */
  readonly onRead: (id: string) => void;
}

/** Everything the side panel has for the page in the active tab. */
export function PageTools({ tabId, library, onRead, ...digest }: PageToolsProps) {
  const [{ hits, parts }, retry] = usePageList(tabId, digest.page);
  const place = usePagePlace(tabId, parts);
  const factsOf = useThingFacts(library);
  const dossierOf = library.kind === 'ready' ? library.dossier : () => undefined;
  const onGo = (hit: PageHit) => {
    const { frameId, at } = placeInFrame(parts, hit.at);
    return goToHit(tabId, { at, id: hit.id }, frameId);
  };
  const marked = hits.kind === 'ready' && hits.page.total > 0;
  return (
    <>
      <PageDigestView {...digest} />
      {(marked || hits.kind !== 'ready') && (
        <PageHitsView
          hits={hits}
          place={place}
          factsOf={factsOf}
          titleOf={(document) => titleOf(library, document)}
          onGo={onGo}
          onRead={({ id }) => onRead(id)}
          onRetry={retry}
        />
      )}
      {marked && library.kind === 'ready' && (
        <ExportBar
          onCopy={(format) => copyArticle(tabId, format, dossierOf)}
          onSave={(format) => saveArticle(tabId, format, dossierOf)}
          onPrint={() => void openPage(`/annotated.html?tab=${tabId}`)}
        />
      )}
      {hits.kind === 'ready' && <ScanCostView cost={hits.page.cost} />}
    </>
  );
}

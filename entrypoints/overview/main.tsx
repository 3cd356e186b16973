import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import '@/components/hits.css';
import '@/components/search.css';
import '@/components/overview.css';
import '@/components/overview-parts.css';
import { LostView } from '@/components/LostView.tsx';
import { OpeningView } from '@/components/OpeningView.tsx';
import { OverviewView, pageKey } from '@/components/OverviewView.tsx';
import { entityPath, type OverviewPlace, overviewHash, parseOverviewHash } from '@/components/overview-address.ts';
import { placeOfResult, readerPath } from '@/components/reader-address.ts';
import { entityRecord } from '@/core/cite/entity-record.ts';
import type { SearchResult } from '@/core/model/search.ts';
import { openPage } from '@/runtime/open-reader.ts';
import { useAddress } from '../shared/address.ts';
import { useFreshness } from '../shared/freshness.ts';
import { type Library, useLibrary } from '../shared/library.ts';
import { mount } from '../shared/mount.tsx';
import { useScrollMemory } from '../shared/scroll-memory.ts';
import { OverviewPage } from './OverviewPage.tsx';

mount(<Overview />, i18n.t('page.overview'));

function Overview() {
  const [library, reopen] = useLibrary();
  if (library.kind !== 'ready') return <OpeningView state={library.kind} onRetry={reopen} />;
  return <Opened library={library} reopen={reopen} />;
}

function Opened({ library, reopen }: { readonly library: Library; readonly reopen: () => void }) {
  const [place, goTo] = useAddress(parseOverviewHash);
  const go = useCallback((next: OverviewPlace, replace?: boolean) => goTo(overviewHash(next), replace), []);
  const [freshness, refresh] = useFreshness(library, reopen);
  const [query, setQuery] = useState({ text: '' });
  useScrollMemory(pageKey(place));
  const record = useMemo(
    () => (place.page === 'entity' ? entityRecord(library.view, place.id) : undefined),
    [library, place],
  );
  useEffect(() => {
    document.title = [record?.name, i18n.t('page.overview')].filter(Boolean).join(' · ');
  }, [record]);
  const onSearch = (text: string) => {
    setQuery({ text });
    document.querySelector<HTMLElement>('.overview-head input')?.focus();
  };
  const onOpenResult = (result: SearchResult, newTab: boolean) => {
    const path = result.type === 'entity' ? entityPath(result.id) : readerPath(placeOfResult(result));
    if (newTab) void openPage(path, { active: false });
    else if (result.type === 'entity') go({ page: 'entity', id: result.id });
    else location.href = path;
  };
  return (
    <OverviewView {...{ place, freshness, query, onOpenResult }} search={library.search} onRefresh={refresh}>
      {place.page === 'lost' || (place.page === 'entity' && !record) ? (
        <LostView name={place.page === 'entity' ? place.id : ''} />
      ) : (
        <OverviewPage {...{ library, place, record, go, onSearch }} />
      )}
    </OverviewView>
  );
}

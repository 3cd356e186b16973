import { useCallback, useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import '@/components/search.css';
import '@/components/reader.css';
import { OpeningView } from '@/components/OpeningView.tsx';
import { ReaderView } from '@/components/ReaderView.tsx';
import { parseReaderHash, type ReaderPlace, readerHash, readerPath } from '@/components/reader-address.ts';
import { openPage } from '@/runtime/open-reader.ts';
import { useLibrary } from '../shared/library.ts';
import { mount } from '../shared/mount.tsx';
import { useRecentSearches } from '../shared/recent-searches.ts';

mount(<Reader />, i18n.t('page.reader'));

function Reader() {
  const [library, reopen] = useLibrary();
  const [place, go] = usePlace();
  const recent = useRecentSearches();
  if (library.kind !== 'ready') return <OpeningView state={library.kind} onRetry={reopen} />;
  return (
    <ReaderView
      {...library}
      place={place}
      recent={recent}
      onGo={go}
      onNewTab={(next) => void openPage(readerPath(next), { active: false })}
      onCopy={(text) => navigator.clipboard.writeText(text)}
    />
  );
}

/** The place is the address: links, the back button and other parts of the extension all go through it. */
function usePlace(): readonly [ReaderPlace, (place: Partial<ReaderPlace>, replace?: boolean) => void] {
  const [place, setPlace] = useState(() => parseReaderHash(location.hash));
  useEffect(() => {
    const follow = () => setPlace(parseReaderHash(location.hash));
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);
  const go = useCallback((next: Partial<ReaderPlace>, replace = false) => {
    const hash = readerHash(next);
    if (!replace) {
      location.hash = hash;
      return;
    }
    history.replaceState(null, '', hash);
    setPlace(parseReaderHash(hash));
  }, []);
  return [place, go];
}

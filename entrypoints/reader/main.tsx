import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import '@/components/search.css';
import '@/components/reader.css';
import '@/components/reader-panels.css';
import '@/components/reader-states.css';
import '@/components/reader-print.css';
import { clauseCitation } from '@/components/citation-records.ts';
import { dayOf } from '@/components/due-state.ts';
import { OpeningView } from '@/components/OpeningView.tsx';
import { ReaderView } from '@/components/ReaderView.tsx';
import { parseReaderHash, type ReaderPlace, readerHash, readerPath } from '@/components/reader-address.ts';
import { findDocument } from '@/components/reader-document.ts';
import type { Corpus } from '@/core/model/corpus.ts';
import { openPage } from '@/runtime/open-reader.ts';
import { theLibrary, useLibrary } from '../shared/library.ts';
import { mount } from '../shared/mount.tsx';
import { useRecentSearches } from '../shared/recent-searches.ts';
import { type Habits, readHabits, useHabits, useReadingPlaces } from './habits.ts';
import { openStudies } from './studies.ts';
import { useTraditional } from './traditional.ts';

// Begun before anything is drawn.
void theLibrary().catch(() => {});
void readHabits().then((habits) => mount(<Reader habits={habits} />, i18n.t('page.reader')));

const NO_DOCUMENTS: Corpus['documents'] = [];

function Reader({ habits }: { readonly habits: Habits }) {
  const [library, reopen] = useLibrary();
  const [place, go] = usePlace();
  const recent = useRecentSearches();
  const preferences = useHabits(habits);
  const script = useTraditional(preferences.reading.script === 'traditional');
  const documents = library.kind === 'ready' ? library.corpus.documents : NO_DOCUMENTS;
  const ids = useMemo(() => documents.map(({ id }) => id), [documents]);
  const { placeOf, onRead } = useReadingPlaces(ids);
  const studies = useMemo(() => library.kind === 'ready' && openStudies(library.corpus), [library]);
  const shown = library.kind === 'ready' ? findDocument(library.corpus, place.document).document?.id : undefined;
  // A place that is kept while reading is none to go back to.
  const resumed = useMemo(() => placeOf?.(shown ?? ''), [shown, placeOf === undefined]);
  if (library.kind !== 'ready' || !studies)
    return <OpeningView state={library.kind === 'failed' ? 'failed' : 'loading'} onRetry={reopen} />;
  if (!placeOf && ids.length > 0) return <OpeningView state="loading" onRetry={reopen} />;
  return (
    <ReaderView
      {...library}
      {...preferences}
      script={script}
      place={place}
      recent={recent}
      onGo={go}
      onNewTab={(next) => void openPage(readerPath(next), { active: false })}
      onCopy={(text) => navigator.clipboard.writeText(text)}
      copyText={(citation, format) => clauseCitation(citation, format, dayOf(new Date()))}
      linkTo={(to) => location.href.replace(/#.*$/, '') + readerHash(to)}
      resumed={resumed}
      onRead={onRead}
      studies={studies}
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
    const now = parseReaderHash(location.hash);
    // How a document is shown stays while one moves in it.
    const view = next.view ?? (next.document === now.document ? now.view : '');
    const hash = readerHash({ ...next, view });
    if (!replace) {
      location.hash = hash;
      return;
    }
    history.replaceState(history.state, '', hash);
    setPlace(parseReaderHash(hash));
  }, []);
  return [place, go];
}

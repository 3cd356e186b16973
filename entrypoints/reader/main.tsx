import { useCallback, useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import '@/components/search.css';
import '@/components/reader.css';
import '@/components/reader-panels.css';
import '@/components/reader-states.css';
import '@/components/reader-print.css';
import { clauseCitation } from '@/components/citation-records.ts';
import { dayOf } from '@/components/due-state.ts';
import { OpeningView } from '@/components/OpeningView.tsx';
import { entityPath } from '@/components/overview-address.ts';
import { ReaderView, type ReaderViewProps } from '@/components/ReaderView.tsx';
import { parseReaderHash, type ReaderPlace, readerHash, readerPath } from '@/components/reader-address.ts';
import { findDocument } from '@/components/reader-document.ts';
import { openPage } from '@/runtime/open-reader.ts';
import { useAddress } from '../shared/address.ts';
import { useFreshness } from '../shared/freshness.ts';
import { type Library, theLibrary, useLibrary } from '../shared/library.ts';
import { mount } from '../shared/mount.tsx';
import { useRecentSearches } from '../shared/recent-searches.ts';
import { type Habits, readHabits, useHabits, useReadingPlaces } from './habits.ts';
import { openStudies } from './studies.ts';
import { useTraditional } from './traditional.ts';
import { useTextCard } from './use-text-card.ts';

// Begun before anything is drawn.
void theLibrary().catch(() => {});
void readHabits().then((habits) => mount(<Reader habits={habits} />, i18n.t('page.reader')));

function Reader({ habits }: { readonly habits: Habits }) {
  const [library, reopen] = useLibrary();
  const preferences = useHabits(habits);
  if (library.kind !== 'ready') return <OpeningView state={library.kind} onRetry={reopen} />;
  return <Opened library={library} preferences={preferences} reopen={reopen} />;
}

interface OpenedProps {
  readonly library: Library;
  readonly preferences: ReturnType<typeof useHabits>;
  readonly reopen: () => void;
}

function Opened({ library, preferences, reopen }: OpenedProps) {
  const { corpus } = library;
  const [place, go] = usePlace();
  const [freshness, refresh] = useFreshness(library, reopen);
  const [query, setQuery] = useState({ text: '' });
  const recent = useRecentSearches();
  const script = useTraditional(preferences.reading.script === 'traditional');
  const ids = useMemo(() => corpus.documents.map(({ id }) => id), [corpus]);
  const { placeOf, onRead } = useReadingPlaces(ids);
  const studies = useMemo(() => openStudies(corpus), [corpus]);
  const shown = findDocument(corpus, place.document).document?.id;
  // A place that is kept while reading is none to go back to.
  const resumed = useMemo(() => placeOf?.(shown ?? ''), [shown, placeOf === undefined]);
  useTextCard({
    about: place.about,
    cite: async (id) => library.dossier(id) ?? null,
    search: library.search,
    openReader: go,
    openEntity: (id) => void openPage(entityPath(id)),
    openSearch(text) {
      setQuery({ text });
      document.querySelector<HTMLElement>('.reader-head input')?.focus();
    },
  });
  if (!placeOf && ids.length > 0) return <OpeningView state="loading" onRetry={reopen} />;
  return (
    <ReaderView
      {...library}
      {...preferences}
      script={script}
      place={place}
      query={query}
      recent={recent}
      onGo={go}
      onNewTab={(next) => void openPage(readerPath(next), { active: false })}
      onCopy={(text) => navigator.clipboard.writeText(text)}
      copyText={(citation, format) => clauseCitation(citation, format, dayOf(new Date()))}
      linkTo={(to) => location.href.replace(/#.*$/, '') + readerHash(to)}
      resumed={resumed}
      onRead={onRead}
      studies={studies}
      freshness={freshness}
      onRefresh={refresh}
    />
  );
}

function usePlace(): readonly [ReaderPlace, ReaderViewProps['onGo']] {
  const [place, goTo] = useAddress(parseReaderHash);
  const go = useCallback((next: Partial<ReaderPlace>, replace?: boolean) => {
    const now = parseReaderHash(location.hash);
    // How a document is shown stays while one moves in it.
    const view = next.view ?? (next.document === now.document ? now.view : '');
    goTo(readerHash({ ...next, view }), replace);
  }, []);
  return [place, go];
}

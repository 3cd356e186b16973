import { useEffect, useMemo, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { PageDigestViewProps } from '@/components/PageDigestView.tsx';
import { PageShortView } from '@/components/PageShortView.tsx';
import { PanelView, type PanelViewProps } from '@/components/PanelView.tsx';
import { countDocuments, type PageSummary, type SiteState } from '@/components/page-summary.ts';
import { placeOfResult, type ReaderPlace, readerPath } from '@/components/reader-address.ts';
import type { AskedQuery } from '@/components/SearchBox.tsx';
import type { Request } from '@/runtime/messages.ts';
import { openPanel } from '@/runtime/open-panel.ts';
import { openPage } from '@/runtime/open-reader.ts';
import { goToThing } from '@/runtime/page-replies.ts';
import { switchSite, writeSettings } from '@/runtime/settings.ts';
import { readShortcuts } from '@/runtime/shortcuts.ts';
import { markOnce, requestSites } from '@/runtime/site-access.ts';
import { tellFrames } from '@/runtime/tab-messages.ts';
import { useActivePage } from './active-page.ts';
import { theLibrary, useLibrary } from './library.ts';
import { PageTools } from './PageTools.tsx';
import { useRecentSearches } from './recent-searches.ts';
import { useSearching } from './searching.ts';

export interface PanelAppProps {
  readonly query?: AskedQuery;
  /** `short`: the toolbar's panel, which goes away when it has led somewhere. `full`: the side panel, which stays. */
  readonly form: 'short' | 'full';
}

/** What the toolbar's panel and the side panel do. */
export function PanelApp({ query, form }: PanelAppProps) {
  const [searching, retry] = useSearching();
  const [{ tabId, windowId, state }, look] = useActivePage();
  const [shortcuts, setShortcuts] = useState<PanelViewProps['shortcuts']>([]);
  useEffect(() => void readShortcuts().then(setShortcuts), []);
  const [triedInVain, setTriedInVain] = useState<number>();
  const named = state.kind === 'on' || state.kind === 'once' ? state.page.entities : undefined;
  const [library] = useLibrary(named !== undefined);
  const documents = useMemo(
    () => (library.kind === 'ready' && named ? countDocuments(library.corpus, named) : undefined),
    [library, named],
  );
  const leave = () => form === 'short' && window.close();
  const recent = useRecentSearches();
  const read = (place: Partial<ReaderPlace>, newTab = false) =>
    void openPage(readerPath(place), { active: !newTab }).then(() => newTab || leave());
  const set = (wish: Request<'page/set'>) =>
    tabId === undefined ? Promise.resolve() : tellFrames(tabId, 'page/set', wish).then(look, look);
  const onTried = (done: boolean) => {
    setTriedInVain(done ? undefined : tabId);
    look();
  };
  const onRead = (id: string, newTab = false) =>
    void theLibrary().then(({ dossier }) => {
      const { citations, lead } = dossier(id) ?? { citations: [], lead: 0 };
      const citation = citations[lead];
      if (citation) read({ document: citation.document.id, clause: citation.clause, about: id }, newTab);
    });
  const ofPage = (page: PageSummary) => {
    if (tabId === undefined) return null;
    const digest: PageDigestViewProps = { page, documents, onOverrule: (locality) => void set({ locality }) };
    if (form === 'full') return <PageTools tabId={tabId} library={library} onRead={onRead} {...digest} />;
    return (
      <PageShortView
        {...digest}
        onName={({ id }) => void goToThing(tabId, id).then(leave, look)}
        onPanel={() => void openPanel({ windowId }).then(leave)}
      />
    );
  };
  return (
    <PanelView
      searching={searching}
      shortcuts={shortcuts}
      onRetry={retry}
      state={triedState(state, tabId !== undefined && tabId === triedInVain)}
      {...(query ? { query } : {})}
      onOpenResult={(result, newTab) => read(placeOfResult(result), newTab)}
      recent={recent}
      ofPage={ofPage}
      onSwitch={(host, on) => void switchSite(host, on).then(() => set({ shown: on }))}
      onEnable={(host) => void requestSites([host]).then(onTried, () => onTried(false))}
      onOnce={() => tabId !== undefined && void markOnce(tabId).then(onTried)}
      onPause={() => void writeSettings({ paused: true })}
      onResume={() => void writeSettings({ paused: false })}
      onReader={() => read({})}
      onOverview={() => void openPage('/overview.html').then(leave)}
      onSettings={() => void browser.runtime.openOptionsPage().then(leave)}
      {...(form === 'short' ? { onLeave: leave } : { onNamed: ({ id }, newTab) => onRead(id, newTab) })}
    />
  );
}

/** What was tried in vain is said where it was tried. */
function triedState(state: SiteState, inVain: boolean): SiteState {
  if (state.kind === 'not-enabled') return { ...state, refused: inVain };
  return state.kind === 'waiting' ? { ...state, failed: inVain } : state;
}

import { useMemo, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { PanelView } from '@/components/PanelView.tsx';
import { countDocuments, type NamedOnPage, type SiteState } from '@/components/page-summary.ts';
import { placeOfResult, type ReaderPlace, readerHash } from '@/components/reader-address.ts';
import type { AskedQuery } from '@/components/SearchBox.tsx';
import { type Request, sendToTab } from '@/runtime/messages.ts';
import { openPage } from '@/runtime/open-reader.ts';
import { switchSite, writeSettings } from '@/runtime/settings.ts';
import { markOnce, requestSites } from '@/runtime/site-access.ts';
import { useActivePage } from './active-page.ts';
import { useLibrary } from './library.ts';

export interface PanelAppProps {
  readonly query?: AskedQuery;
  /** The toolbar's panel goes away when it has led somewhere. */
  readonly closes: boolean;
}

/** What the toolbar's panel and the side panel do. */
export function PanelApp({ query, closes }: PanelAppProps) {
  const [library, reopen] = useLibrary();
  const [{ tabId, state }, look] = useActivePage();
  const [triedInVain, setTriedInVain] = useState<number>();
  const named = state.kind === 'on' || state.kind === 'once' ? state.page.entities : undefined;
  const documents = useMemo(
    () => (library.kind === 'ready' && named ? countDocuments(library.corpus, named) : undefined),
    [library, named],
  );
  const leave = () => closes && window.close();
  const read = (place: Partial<ReaderPlace>) => void openPage(`/reader.html${readerHash(place)}`).then(leave);
  const set = (wish: Request<'page/set'>) =>
    tabId === undefined ? Promise.resolve() : sendToTab(tabId, 'page/set', wish).then(look, look);
  const onTried = (done: boolean) => {
    setTriedInVain(done ? undefined : tabId);
    look();
  };
  const onName = ({ id }: NamedOnPage) => {
    const dossier = library.kind === 'ready' ? library.dossier(id) : undefined;
    const citation = dossier?.citations[dossier.lead];
    if (citation) read({ document: citation.document.id, clause: citation.clause, about: id });
  };
  return (
    <PanelView
      library={library}
      onRetry={reopen}
      state={triedState(state, tabId !== undefined && tabId === triedInVain)}
      {...(query ? { query } : {})}
      documents={documents}
      onOpenResult={(result) => read(placeOfResult(result))}
      onName={onName}
      onOverrule={(locality) => void set({ locality })}
      onSwitch={(host, on) => void switchSite(host, on).then(() => set({ shown: on }))}
      onEnable={(host) => void requestSites([host]).then(onTried, () => onTried(false))}
      onOnce={() => tabId !== undefined && void markOnce(tabId).then(onTried)}
      onResume={() => void writeSettings({ paused: false })}
      onReader={() => read({})}
      onSettings={() => void browser.runtime.openOptionsPage().then(leave)}
      {...(closes ? { onLeave: leave } : {})}
    />
  );
}

/** What was tried in vain is said where it was tried. */
function triedState(state: SiteState, inVain: boolean): SiteState {
  if (state.kind === 'not-enabled') return { ...state, refused: inVain };
  return state.kind === 'waiting' ? { ...state, failed: inVain } : state;
}

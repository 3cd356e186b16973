import { useMemo, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { PanelView } from '@/components/PanelView.tsx';
import { countDocuments, type NamedOnPage } from '@/components/page-summary.ts';
import { type Request, sendToTab } from '@/runtime/messages.ts';
import { openReader } from '@/runtime/open-reader.ts';
import { switchSite, writeSettings } from '@/runtime/settings.ts';
import { markOnce, requestSites } from '@/runtime/site-access.ts';
import { useActivePage } from './active-page.ts';
import { useLibrary } from './library.ts';

export interface PanelAppProps {
  readonly query: string;
  /** The toolbar's panel goes away when it has led somewhere. */
  readonly closes: boolean;
}

/** What the toolbar's panel and the side panel do. */
export function PanelApp({ query, closes }: PanelAppProps) {
  const [library, reopen] = useLibrary();
  const [{ tabId, state }, look] = useActivePage();
  const [refused, setRefused] = useState(false);
  const named = state.kind === 'on' || state.kind === 'once' ? state.page.entities : undefined;
  const documents = useMemo(
    () => (library.kind === 'ready' && named ? countDocuments(library.corpus, named) : undefined),
    [library, named],
  );
  const leave = () => closes && window.close();
  const read = (document: string, clause: string) => void openReader(document, clause).then(leave);
  const set = (wish: Request<'page/set'>) =>
    tabId === undefined ? Promise.resolve() : sendToTab(tabId, 'page/set', wish).then(look, look);
  const onAnswered = (granted: boolean) => {
    setRefused(!granted);
    look();
  };
  const onName = ({ id }: NamedOnPage) => {
    const dossier = library.kind === 'ready' ? library.dossier(id) : undefined;
    const citation = dossier?.citations[dossier.lead];
    if (citation) read(citation.document.id, citation.clause);
  };
  return (
    <PanelView
      library={library}
      onRetry={reopen}
      state={state.kind === 'not-enabled' ? { ...state, refused } : state}
      query={query}
      documents={documents}
      onOpenResult={({ document, clause }) => read(document, clause)}
      onName={onName}
      onOverrule={(locality) => void set({ locality })}
      onSwitch={(host, on) => void switchSite(host, on).then(() => set({ shown: on }))}
      onEnable={(host) => void requestSites([host]).then(onAnswered)}
      onOnce={() => tabId !== undefined && void markOnce(tabId).then(look)}
      onResume={() => void writeSettings({ paused: false })}
      onReader={() => read('', '')}
      onSettings={() => void browser.runtime.openOptionsPage().then(leave)}
      {...(closes ? { onLeave: leave } : {})}
    />
  );
}

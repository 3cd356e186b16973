import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import type { SearchResult } from '@/core/model.ts';
import type { Shortcut } from './KeyList.tsx';
import { OpeningView } from './OpeningView.tsx';
import { PanelKeys } from './PanelKeys.tsx';
import type { PageSummary } from './page-summary.ts';
import { type AskedQuery, SearchBox } from './SearchBox.tsx';
import { SitePanel, type SitePanelProps } from './SitePanel.tsx';

export interface PanelViewProps extends SitePanelProps {
  readonly library:
    | { readonly kind: 'loading' | 'failed' }
    | { readonly kind: 'ready'; readonly search: (query: string) => Promise<readonly SearchResult[]> };
  readonly shortcuts: readonly Shortcut[];
  readonly onRetry: () => void;
  /** Words to look up at once: the side panel gets them from the right-click menu. */
  readonly query?: AskedQuery;
  readonly onOpenResult: (result: SearchResult) => void;
  /** Draws what is told of a page that is marked. */
  readonly ofPage: (page: PageSummary) => ComponentChildren;
  readonly onReader: () => void;
  readonly onOverview: () => void;
  readonly onSettings: () => void;
  /** Esc in an empty search box; the side panel has nowhere to go. */
  readonly onLeave?: () => void;
}

/** The box takes words while the documents still open: whoever has clicked the button types at once. */
const neverYet = () => new Promise<never>(() => {});

/** The toolbar's panel and the side panel: search, this site, what this page names. */
export function PanelView(props: PanelViewProps) {
  const { state, library } = props;
  return (
    <main class="panel">
      <header class="panel-head">
        <span class="seal" aria-hidden="true">
          引
        </span>
        <h1>{i18n.t('page.popup')}</h1>
        <button type="button" class="button-quiet" onClick={props.onReader}>
          {i18n.t('common.openReader')}
        </button>
        <button type="button" class="button-quiet" onClick={props.onOverview}>
          {i18n.t('common.openOverview')}
        </button>
        <button type="button" class="button-quiet" onClick={props.onSettings}>
          {i18n.t('common.settings')}
        </button>
      </header>
      {library.kind === 'failed' ? (
        <OpeningView state="failed" onRetry={props.onRetry} />
      ) : (
        <SearchBox
          search={library.kind === 'ready' ? library.search : neverYet}
          onOpen={props.onOpenResult}
          focusFirst
          {...(props.query ? { query: props.query } : {})}
          {...(props.onLeave ? { onLeave: props.onLeave } : {})}
        />
      )}
      <SitePanel {...props} />
      {(state.kind === 'on' || state.kind === 'once') && props.ofPage(state.page)}
      <PanelKeys shortcuts={props.shortcuts} />
    </main>
  );
}

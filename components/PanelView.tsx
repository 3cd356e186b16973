import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import type { SearchAnswer } from '@/core/model/search.ts';
import type { Shortcut } from './KeyList.tsx';
import { OpeningView } from './OpeningView.tsx';
import { PanelKeys } from './PanelKeys.tsx';
import type { NamedOnPage, PageSummary } from './page-summary.ts';
import type { RecentSearches } from './recent-searches.ts';
import { type AskedQuery, SearchBox, type SearchBoxProps } from './SearchBox.tsx';
import { SitePanel, type SitePanelProps } from './SitePanel.tsx';

export interface PanelViewProps extends SitePanelProps {
  readonly searching:
    | { readonly kind: 'loading' | 'failed' }
    | { readonly kind: 'ready'; readonly search: (query: string) => Promise<SearchAnswer> };
  readonly shortcuts: readonly Shortcut[];
  readonly onRetry: () => void;
  /** Words to look up at once: the side panel gets them from the right-click menu. */
  readonly query?: AskedQuery;
  readonly onOpenResult: SearchBoxProps['onOpen'];
  readonly recent?: RecentSearches | undefined;
  /** A thing the page names, to be read about; where it is not given, the names are listed below, in `ofPage`. */
  readonly onNamed?: (named: NamedOnPage, newTab: boolean) => void;
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

/** Things to be read about: none before the documents are open. */
function namedOn({ state, searching, onNamed }: PanelViewProps): readonly NamedOnPage[] {
  const marked = state.kind === 'on' || state.kind === 'once';
  return onNamed && searching.kind === 'ready' && marked ? state.page.entities : [];
}

/** The toolbar's panel and the side panel: search, this site, what this page names. */
export function PanelView(props: PanelViewProps) {
  const { state, searching } = props;
  return (
    <main class="panel">
      <header class="panel-head">
        <span class="seal" aria-hidden="true">
          引
        </span>
        <h1>{i18n.t('page.popup')}</h1>
        <div class="panel-doors">
          <button type="button" class="button-quiet" onClick={props.onReader}>
            {i18n.t('common.openReader')}
          </button>
          <button type="button" class="button-quiet" onClick={props.onOverview}>
            {i18n.t('common.openOverview')}
          </button>
          <button type="button" class="button-quiet" onClick={props.onSettings}>
            {i18n.t('common.settings')}
          </button>
        </div>
      </header>
      {searching.kind === 'failed' ? (
        <OpeningView state="failed" onRetry={props.onRetry} />
      ) : (
        <SearchBox
          search={searching.kind === 'ready' ? searching.search : neverYet}
          onOpen={props.onOpenResult}
          focusFirst
          named={namedOn(props)}
          {...(props.onNamed ? { onNamed: props.onNamed } : {})}
          {...(props.recent ? { recent: props.recent } : {})}
          {...(props.query ? { query: props.query } : {})}
          {...(props.onLeave ? { onLeave: props.onLeave } : {})}
        />
      )}
      <SitePanel {...props} />
      {(state.kind === 'on' || state.kind === 'once') && props.ofPage(state.page)}
      <PanelKeys shortcuts={props.shortcuts} />
      <p class="panel-filters soft">
        {i18n
          .t('search.filterHint')
          .split('　')
          .map((part) => (
            <span key={part}>{part}</span>
          ))}
      </p>
    </main>
  );
}

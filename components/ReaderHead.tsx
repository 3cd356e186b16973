import { i18n } from '#i18n';
import { type ReaderPanel, ReaderTools } from './ReaderTools.tsx';
import type { ReaderViewProps } from './ReaderView.tsx';
import { placeOfResult, readerHash } from './reader-address.ts';
import { SearchBox } from './SearchBox.tsx';

export interface ReaderHeadProps
  extends Pick<ReaderViewProps, 'place' | 'search' | 'query' | 'recent' | 'onGo' | 'onNewTab'> {
  /** Whether the document has a second copy to be laid beside it. */
  readonly hasWitness: boolean;
  readonly onOpenPanel: (panel: ReaderPanel) => void;
}

/** The head of the page: the search, the way to the overview, and what can be done with the text. */
export function ReaderHead({ place, hasWitness, onOpenPanel, onGo, onNewTab, ...box }: ReaderHeadProps) {
  return (
    <header class="page-head reader-head">
      <a
        class="skip"
        href={readerHash(place)}
        onClick={(event) => {
          event.preventDefault();
          focusText();
        }}
      >
        {i18n.t('reader.skip')}
      </a>
      <span class="seal" aria-hidden="true">
        引
      </span>
      <strong class="page-brand">{i18n.t('page.popup')}</strong>
      <SearchBox
        search={box.search}
        query={box.query}
        recent={box.recent}
        onOpen={(result, newTab) => {
          if (newTab) return onNewTab(placeOfResult(result));
          focusText();
          onGo(placeOfResult(result));
        }}
        onLeave={focusText}
        slashFocuses
      />
      <a href="/overview.html">{i18n.t('common.openOverview')}</a>
      <ReaderTools
        view={place.view}
        hasWitness={hasWitness}
        onView={(view) => onGo({ document: place.document, clause: place.clause, view })}
        onOpen={onOpenPanel}
      />
    </header>
  );
}

function focusText(): void {
  document.getElementById('text')?.focus({ preventScroll: true });
}

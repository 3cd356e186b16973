import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { type Freshness, FreshnessNote } from './FreshnessNote.tsx';
import { ALL_TARGETS, type OverviewPlace, overviewHash } from './overview-address.ts';
import { readerHash } from './reader-address.ts';
import { type AskedQuery, SearchBox, type SearchBoxProps } from './SearchBox.tsx';

export interface OverviewViewProps {
  readonly place: OverviewPlace;
  readonly freshness: Freshness;
  readonly search: SearchBoxProps['search'];
  /** Words to look up at once. */
  readonly query: AskedQuery;
  readonly onOpenResult: SearchBoxProps['onOpen'];
  /** Reads the documents again. */
  readonly onRefresh: () => void;
  readonly children: ComponentChildren;
}

const PAGES = [
  ['targets', 'overview.targets', overviewHash(ALL_TARGETS)],
  ['departments', 'overview.departments', overviewHash({ page: 'departments', department: '' })],
  ['changes', 'overview.changes', overviewHash({ page: 'changes', from: '', to: '', kind: 'all', text: '' })],
] as const;

/** What all pages of the overview share: where one can go, the search, and what is to be told about the documents. */
export function OverviewView(props: OverviewViewProps) {
  const { place, search, query, onOpenResult, children } = props;
  const main = useRef<HTMLElement>(null);
  useFocusOnChange(main, place);
  return (
    <div class="overview">
      <header class="page-head overview-head">
        <a class="skip" href={overviewHash(place)} onClick={(event) => focusMain(event, main.current)}>
          {i18n.t('overview.skip')}
        </a>
        <span class="seal" aria-hidden="true">
          引
        </span>
        <strong class="page-brand">{i18n.t('page.overview')}</strong>
        <nav class="overview-nav" aria-label={i18n.t('overview.pages')}>
          {PAGES.map(([page, label, href]) => (
            <a key={page} href={href} {...(place.page === page ? { 'aria-current': 'page' as const } : {})}>
              {i18n.t(label)}
            </a>
          ))}
          <a href={`/reader.html${readerHash({})}`}>{i18n.t('common.openReader')}</a>
        </nav>
        <SearchBox
          search={search}
          query={query}
          onOpen={onOpenResult}
          onLeave={() => main.current?.focus({ preventScroll: true })}
          slashFocuses
        />
      </header>
      <FreshnessNote {...props} />
      <main ref={main} class="overview-main" tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}

/** Whoever follows a link from one page to another goes on at its top; whoever sorts or filters stays where they are. */
function useFocusOnChange(main: { readonly current: HTMLElement | null }, place: OverviewPlace): void {
  const key = pageKey(place);
  const before = useRef(key);
  useLayoutEffect(() => {
    if (before.current === key) return;
    before.current = key;
    main.current?.focus({ preventScroll: true });
  }, [key, main]);
}

/** What makes a page another one, not the same one sorted otherwise. */
export function pageKey(place: OverviewPlace): string {
  return place.page === 'entity' ? `e/${place.id}` : place.page;
}

function focusMain(event: Event, main: HTMLElement | null): void {
  event.preventDefault();
  main?.focus();
}

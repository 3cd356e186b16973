import { useEffect, useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Citation, Corpus, Dossier, SearchAnswer } from '@/core/model.ts';
import { DocumentNav } from './DocumentNav.tsx';
import { DocumentText } from './DocumentText.tsx';
import { ReaderAside } from './ReaderAside.tsx';
import { ReaderHead } from './ReaderHead.tsx';
import { placeOfResult, type ReaderPlace, readerHash } from './reader-address.ts';
import { findDocument, readerDocument } from './reader-document.ts';
import { scrollToSection, useAddressed, useReadSection } from './reader-scroll.ts';
import type { RecentSearches } from './recent-searches.ts';
import { SearchBox } from './SearchBox.tsx';

export interface ReaderViewProps {
  readonly corpus: Corpus;
  readonly place: ReaderPlace;
  readonly search: (query: string) => Promise<SearchAnswer>;
  readonly recent?: RecentSearches | undefined;
  /** Opens a place in another tab, behind this one. */
  readonly onNewTab: (place: ReaderPlace) => void;
  readonly dossier: (id: string) => Dossier | undefined;
  readonly cite: (clause: string) => Citation | undefined;
  /** Goes to another place; `replace` leaves no step in the history. */
  readonly onGo: (place: Partial<ReaderPlace>, replace?: boolean) => void;
  readonly onCopy: (text: string) => Promise<void>;
}

/** The documents: list and outline, the text, and beside it what is known of the clause or name that is addressed. */
export function ReaderView(props: ReaderViewProps) {
  const { corpus, place, onGo } = props;
  const { document, lost } = findDocument(corpus, place.document);
  const content = useMemo(() => document && readerDocument(corpus, document), [corpus, document]);
  if (!document || !content) return <p class="opening">{i18n.t('reader.empty')}</p>;
  const lostClause = place.clause !== '' && !document.clauses.some((clause) => clause.id === place.clause);
  return (
    <div class="reader">
      <header class="reader-head">
        <a class="skip" href={readerHash(place)} onClick={focusText}>
          {i18n.t('reader.skip')}
        </a>
        <span class="seal" aria-hidden="true">
          引
        </span>
        <strong class="reader-brand">{i18n.t('page.popup')}</strong>
        <SearchBox
          search={props.search}
          onOpen={(result, newTab) => {
            if (newTab) return props.onNewTab(placeOfResult(result));
            focusText();
            onGo(placeOfResult(result));
          }}
          onLeave={focusText}
          slashFocuses
          {...(props.recent ? { recent: props.recent } : {})}
        />
        <a href="/overview.html">{i18n.t('common.openOverview')}</a>
        <span class="reader-keys soft">{i18n.t('reader.keys')}</span>
      </header>
      <Body {...props} content={content} notice={noticeOf(lost, lostClause)} />
    </div>
  );
}

interface BodyProps extends ReaderViewProps {
  readonly content: ReturnType<typeof readerDocument>;
  readonly notice: string;
}

function Body({ content, notice, ...props }: BodyProps) {
  const { corpus, place, onGo } = props;
  const { document } = content;
  const [navOpen, setNavOpen] = useState(false);
  useAddressed(document.id, place.clause);
  const section = useReadSection(document, place.clause);
  useClauseKeys(props, content, section);
  useEffect(() => {
    globalThis.document.title = `${document.title} · ${i18n.t('page.reader')}`;
  }, [document]);
  useEffect(() => setNavOpen(false), [place]);
  const onTextClick = (event: MouseEvent) => {
    const target = event.target as Element;
    const clause = target.closest<HTMLElement>('[data-clause]')?.dataset['clause'];
    // A click that ends a selection is no wish to go anywhere, and a link knows its own way.
    if (!clause || target.closest('a') || !globalThis.document.getSelection()?.isCollapsed) return;
    onGo({ document: document.id, clause }, true);
  };
  return (
    <div class="reader-body">
      <button type="button" class="button nav-toggle" aria-expanded={navOpen} onClick={() => setNavOpen(!navOpen)}>
        {i18n.t('reader.openOutline')}
      </button>
      <div class={navOpen ? 'reader-nav open' : 'reader-nav'}>
        <DocumentNav
          corpus={corpus}
          document={document}
          section={section}
          onSection={(id) => {
            setNavOpen(false);
            scrollToSection(id);
          }}
        />
      </div>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the arrow keys go from clause to clause */}
      <main id="text" class="reader-text" tabIndex={-1} onClick={onTextClick}>
        <ReaderHead content={content} notice={notice} />
        <DocumentText content={content} />
        <Issues content={content} />
      </main>
      <ReaderAside {...props} />
    </div>
  );
}

function Issues({ content: { document } }: { readonly content: BodyProps['content'] }) {
  if (document.issues.length === 0) return null;
  return (
    <details class="issues">
      <summary>{i18n.t('reader.issues', [document.issues.length])}</summary>
      <p class="soft small">{i18n.t('reader.issuesHint')}</p>
      <ul>
        {document.issues.map((issue) => (
          <li key={`${issue.code} ${issue.span.start}`} lang="zh-Hans">
            {issue.message}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** ← → go from clause to clause, Esc closes what stands beside the text. */
function useClauseKeys({ place, onGo }: ReaderViewProps, { document }: BodyProps['content'], section: string): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const inField = event.target instanceof Element && event.target.closest('input, textarea, select') !== null;
      const combined = event.altKey || event.ctrlKey || event.metaKey || event.shiftKey;
      if (inField || event.isComposing || combined) return;
      if (event.key === 'Escape') onGo({ document: document.id }, true);
      const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
      const at = document.clauses.findIndex((clause) => clause.id === place.clause);
      // Without an addressed clause the keys begin where the reader is.
      const here = document.clauses.findIndex((clause) => clause.section === section);
      const next = document.clauses[at < 0 ? Math.max(here, 0) : at + step];
      if (step !== 0 && next) onGo({ document: document.id, clause: next.id }, true);
    };
    globalThis.document.addEventListener('keydown', onKey);
    return () => globalThis.document.removeEventListener('keydown', onKey);
  }, [place, document, section, onGo]);
}

function noticeOf(lostDocument: boolean, lostClause: boolean): string {
  if (lostDocument) return i18n.t('reader.lostDocument');
  return lostClause ? i18n.t('reader.lostClause') : '';
}

function focusText(): void {
  document.getElementById('text')?.focus({ preventScroll: true });
}

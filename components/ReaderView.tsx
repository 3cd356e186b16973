import { useEffect, useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import type {
  Citation,
  Dossier,
  LocatedClause,
  QuoteCheck,
  ReadingPlace,
  ReadingPreferences,
  ReceivedClause,
  WitnessRow,
} from '@/core/model/answers.ts';
import type { Corpus, PolicyDocument } from '@/core/model/corpus.ts';
import type { SearchAnswer } from '@/core/model/search.ts';
import type { ReaderFormat } from './citation-records.ts';
import { type Freshness, FreshnessNote } from './FreshnessNote.tsx';
import { ReaderBody } from './ReaderBody.tsx';
import { ReaderHead } from './ReaderHead.tsx';
import type { ReaderPlace } from './reader-address.ts';
import { findDocument, readerDocument, witnessPair } from './reader-document.ts';
import { useReaderPanels } from './reader-panels.ts';
import type { ScriptState } from './reading-script.ts';
import type { RecentSearches } from './recent-searches.ts';
import type { AskedQuery } from './SearchBox.tsx';

/** What is changed of the preferences, or how it follows from what they are: keys are pressed faster than the text is drawn. */
export type ReadingChanges = Partial<ReadingPreferences> | ((now: ReadingPreferences) => Partial<ReadingPreferences>);

export interface ReaderViewProps {
  readonly corpus: Corpus;
  readonly place: ReaderPlace;
  readonly search: (query: string) => Promise<SearchAnswer>;
  /** Words to look up at once. */
  readonly query: AskedQuery;
  readonly recent: RecentSearches | undefined;
  /** Opens a place in another tab, behind this one. */
  readonly onNewTab: (place: Partial<ReaderPlace>) => void;
  readonly dossier: (id: string) => Dossier | undefined;
  readonly cite: (clause: string) => Citation | undefined;
  /** Goes to another place; `replace` leaves no step in the history. */
  readonly onGo: (place: Partial<ReaderPlace>, replace?: boolean) => void;
  readonly onCopy: (text: string) => Promise<void>;
  readonly reading: ReadingPreferences;
  /** In which characters documents are shown. */
  readonly script: ScriptState;
  readonly onReading: (changes: ReadingChanges) => void;
  /** How far the open document was read before. */
  readonly resumed: ReadingPlace | undefined;
  /** Told while reading: how far a document was read; undefined for its beginning. */
  readonly onRead: (document: string, place: ReadingPlace | undefined) => void;
  readonly format: ReaderFormat;
  readonly onFormat: (format: ReaderFormat) => void;
  readonly copyText: (citation: Citation, format: ReaderFormat) => string;
  /** The whole address of a place, to be copied. */
  readonly linkTo: (place: Partial<ReaderPlace>) => string;
  readonly studies: DocumentStudies;
  readonly freshness: Freshness;
  /** Builds the database of the documents again. */
  readonly onRefresh: () => void;
}

/** What is worked out of documents when it is asked for. */
export interface DocumentStudies {
  readonly received: (document: PolicyDocument) => ReadonlyMap<string, ReceivedClause>;
  readonly witnesses: (left: PolicyDocument, right: PolicyDocument) => readonly WitnessRow[];
  readonly check: (passage: string) => QuoteCheck;
  readonly locate: (document: PolicyDocument, place: ReadingPlace) => LocatedClause;
}

/** The documents: list and outline, the text, and beside it what is known of the clause or name that is addressed. */
export function ReaderView(props: ReaderViewProps) {
  const { corpus, place, studies, reading } = props;
  const { document, lost } = findDocument(corpus, place.document);
  const content = useMemo(() => document && readerDocument(corpus, document), [corpus, document]);
  const located = useMemo(
    () => (document && place.clause !== '' ? studies.locate(document, place) : undefined),
    [document, place.clause, place.quote, studies],
  );
  const pair = document && witnessPair(corpus, document);
  const panels = useReaderPanels(props, pair !== undefined);
  useEffect(() => {
    globalThis.document.documentElement.dataset['theme'] = reading.theme;
  }, [reading.theme]);
  if (!document || !content) return <p class="opening">{i18n.t('reader.empty')}</p>;
  // Where a document has no second copy, a link to both shows the one.
  const view = place.view === 'witness' && !pair ? '' : place.view;
  const at = { ...place, view, document: document.id, clause: located?.clause ?? '' };
  return (
    <div class="reader" data-size={reading.size}>
      <ReaderHead {...props} place={at} hasWitness={pair !== undefined} onOpenPanel={panels.open} />
      <FreshnessNote {...props} />
      <ReaderBody
        {...props}
        place={at}
        content={content}
        pair={pair}
        notice={noticeOf(lost, located)}
        panels={panels}
      />
    </div>
  );
}

function noticeOf(lostDocument: boolean, located: LocatedClause | undefined): string {
  if (lostDocument) return i18n.t('reader.lostDocument');
  switch (located?.how) {
    case 'lost':
      return i18n.t('reader.lostClause');
    case 'section':
      return i18n.t('reader.lostToSection');
    case 'quotation':
      return i18n.t('reader.lostToQuote');
    default:
      return '';
  }
}

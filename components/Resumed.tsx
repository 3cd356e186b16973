import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ReadingPlace } from '@/core/model/answers.ts';
import type { PolicyDocument } from '@/core/model/corpus.ts';
import { onReaderScroll } from './bring-to.ts';
import type { ReadingProgress } from './reader-progress.ts';

/** So long a place is looked at before it counts as read up to. */
const REST_MS = 400;

/** So much of a clause finds it again. */
const QUOTE_LENGTH = 24;

export function beginningOf(text: string): string {
  return text.slice(0, QUOTE_LENGTH);
}

/** Tells how far a document was read, when the reader has come to rest, and at once when the page is left. */
export function useReadingPlace(
  { id, clauses }: PolicyDocument,
  { clause, rests }: ReadingProgress,
  onRead: (document: string, place: ReadingPlace | undefined) => void,
): void {
  useEffect(() => {
    // Opening a link at a clause is not reading up to it.
    if (rests) return;
    const text = clauses.find((it) => it.id === clause)?.text;
    const tell = () => onRead(id, text === undefined ? undefined : { clause, quote: beginningOf(text) });
    const timer = setTimeout(tell, REST_MS);
    const onHidden = () => document.visibilityState === 'hidden' && tell();
    document.addEventListener('visibilitychange', onHidden);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', onHidden);
    };
  }, [id, clause, rests, onRead]);
}

export interface ResumedProps {
  /** The clause at which the document was opened, because it was read up to there; empty where it began at its top. */
  readonly clause: string;
  readonly document: string;
}

/** Says that the document was not opened at its beginning, with the way there; goes away when the reader scrolls on. */
export function Resumed({ clause, document: id }: ResumedProps) {
  const [shown, setShown] = useState(false);
  useEffect(() => {
    setShown(clause !== '');
    if (clause === '') return;
    return onReaderScroll(() => setShown(false));
  }, [id]);
  if (!shown) return null;
  return (
    <p class="resumed" role="status">
      {i18n.t('reader.resumed')}{' '}
      <button
        type="button"
        class="button-quiet"
        onClick={() => {
          window.scrollTo({ top: 0 });
          setShown(false);
        }}
      >
        {i18n.t('reader.fromStart')}
      </button>
    </p>
  );
}

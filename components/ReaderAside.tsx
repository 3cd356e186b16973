import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Citation, Dossier } from '@/core/model.ts';
import { citationText } from './citation-text.ts';
import { DossierView } from './DossierView.tsx';
import type { ReaderPlace } from './reader-address.ts';

export interface ReaderAsideProps {
  readonly place: ReaderPlace;
  readonly dossier: (id: string) => Dossier | undefined;
  readonly cite: (clause: string) => Citation | undefined;
  readonly onGo: (place: Partial<ReaderPlace>, replace?: boolean) => void;
  readonly onCopy: (text: string) => Promise<void>;
}

/** Beside the text: the addressed clause with its source, ready to be copied, and what is known of the name that was chosen. */
export function ReaderAside({ place, dossier, cite, onGo, onCopy }: ReaderAsideProps) {
  const aside = useFocusWhenOpened(place.about);
  const citation = place.clause === '' ? undefined : cite(place.clause);
  const about = place.about === '' ? undefined : dossier(place.about);
  if (!citation && place.about === '') return null;
  return (
    <aside
      ref={aside}
      class="reader-aside"
      tabIndex={-1}
      aria-label={about ? i18n.t('reader.about', [about.name]) : i18n.t('reader.addressed')}
    >
      <button type="button" class="button-quiet aside-close" onClick={() => onGo({ document: place.document }, true)}>
        {i18n.t('common.close')}
      </button>
      {citation && <Cited citation={citation} onCopy={onCopy} />}
      {about && <DossierView dossier={about} clause={place.clause} />}
      {!about && place.about !== '' && <p class="soft">{i18n.t('reader.notFoundAbout')}</p>}
    </aside>
  );
}

/**
 * Between a name in the text and what is said of it stand hundreds of other names, so the focus goes there at once, and back
 * to the name when it closes. What was scrolled down for the last name starts at its top again.
 */
function useFocusWhenOpened(about: string) {
  const aside = useRef<HTMLElement>(null);
  useEffect(() => {
    if (about === '') return;
    aside.current?.scrollTo?.({ top: 0 });
    const from = document.activeElement;
    if (!(from instanceof HTMLElement) || !from.closest('#text a')) return;
    aside.current?.focus({ preventScroll: true });
    return () => {
      const left = document.activeElement === document.body || aside.current?.contains(document.activeElement) === true;
      if (left) from.focus({ preventScroll: true });
    };
  }, [about]);
  return aside;
}

function Cited({ citation, onCopy }: { readonly citation: Citation; readonly onCopy: ReaderAsideProps['onCopy'] }) {
  const [copied, setCopied] = useState<'no' | 'yes' | 'failed'>('no');
  useEffect(() => setCopied('no'), [citation.clause]);
  const copy = () =>
    onCopy(citationText(citation)).then(
      () => setCopied('yes'),
      () => setCopied('failed'),
    );
  return (
    <section class="cited">
      <h2>{i18n.t('reader.addressed')}</h2>
      <p class="soft small" lang="zh-Hans">
        {citation.path.join(' › ')}
      </p>
      {citation.notes.map((note) => (
        <p key={note} class="small">
          {i18n.t('reader.repaired', [note])}
        </p>
      ))}
      {citation.alsoIn.length > 0 && (
        <p class="soft small">{i18n.t('dossier.alsoIn', [citation.alsoIn.join(i18n.t('common.listStop'))])}</p>
      )}
      <button type="button" class="button" onClick={() => void copy()}>
        {i18n.t('reader.copy')}
      </button>
      <span class="soft small" role="status">
        {copied === 'yes' && i18n.t('reader.copied')}
        {copied === 'failed' && i18n.t('reader.copyFailed')}
      </span>
    </section>
  );
}

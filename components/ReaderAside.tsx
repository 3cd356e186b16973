import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Citation, Dossier, ReceivedClause } from '@/core/model/answers.ts';
import { ClauseCopy, type ClauseCopyProps } from './ClauseCopy.tsx';
import { DossierView } from './DossierView.tsx';
import { repairNote } from './ReceivedClauseText.tsx';
import type { ReaderPlace } from './reader-address.ts';
import { visibleBlanks } from './received-text.ts';

export interface ReaderAsideProps {
  readonly place: ReaderPlace;
  readonly dossier: (id: string) => Dossier | undefined;
  readonly cite: (clause: string) => Citation | undefined;
  readonly onGo: (place: Partial<ReaderPlace>, replace?: boolean) => void;
  /** How the addressed clause is copied. */
  readonly copyOf: (citation: Citation) => ClauseCopyProps;
  /** The addressed clause as its file has it, where the text is shown so. */
  readonly received: ReceivedClause | undefined;
}

/** Beside the text: the addressed clause with its source, ready to be copied, and what is known of the name that was chosen. */
export function ReaderAside({ place, dossier, cite, onGo, copyOf, received }: ReaderAsideProps) {
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
      {citation && (
        <section class="cited">
          <h2>{i18n.t('reader.addressed')}</h2>
          <p class="soft small" lang="zh-Hans">
            {citation.path.join(' › ')}
          </p>
          {received ? <Repairs received={received} /> : <Notes citation={citation} />}
          <ClauseCopy {...copyOf(citation)} />
        </section>
      )}
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

function Notes({ citation: { notes, alsoIn } }: { readonly citation: Citation }) {
  return (
    <>
      {notes.map((note) => (
        <p key={note} class="small">
          {i18n.t('repair.told', [note])}
        </p>
      ))}
      {alsoIn.length > 0 && (
        <p class="soft small">{i18n.t('dossier.alsoIn', [alsoIn.join(i18n.t('common.listStop'))])}</p>
      )}
    </>
  );
}

/** Every repair of a clause with its reason and witness, one by one. */
function Repairs({ received: { before, pieces, after } }: { readonly received: ReceivedClause }) {
  const repairs = [...before, ...(pieces ?? []), ...after].flatMap(({ raw, repair }) =>
    repair ? [{ raw, repair }] : [],
  );
  if (repairs.length === 0) return <p class="soft small">{i18n.t('reader.noRepairs')}</p>;
  return (
    <ol class="repairs">
      {repairs.map(({ raw, repair }, index) => (
        <li key={index}>
          <span lang="zh">
            <s>{raw === '' ? i18n.t('reader.nothingThere') : visibleBlanks(raw)}</s> →{' '}
            <ins>{repair.text === '' ? i18n.t('repair.dropped') : visibleBlanks(repair.text)}</ins>
          </span>
          <span class="soft small">{repairNote(repair)}</span>
        </li>
      ))}
    </ol>
  );
}

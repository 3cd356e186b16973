import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { CardDossier } from './CardDossier.tsx';
import { CardTold } from './CardTold.tsx';
import type { CardActions, CardState, NotThisReach, Told } from './card-state.ts';
import { LookupList } from './LookupList.tsx';
import { kindLabel } from './labels.ts';

export interface CardProps extends CardActions {
  readonly state: CardState;
  readonly pinned: boolean;
  readonly told: Told | undefined;
  readonly takesFocus: boolean;
  /** Where the thing shown can be refused; none while it is, or where there is no mark to refuse. */
  readonly reaches: readonly NotThisReach[];
}

/** The card beside a mark: the clause first, then where it stands, then what the other documents say. */
export function Card(props: CardProps) {
  const { state, told, takesFocus } = props;
  const section = useRef<HTMLElement>(null);
  const title = titleOf(state);
  useEffect(() => {
    if (takesFocus) section.current?.focus();
  }, [takesFocus, title]);
  return (
    <section
      ref={section}
      class="card"
      role="dialog"
      aria-label={i18n.t('card.label', [title])}
      lang={i18n.t('page.lang')}
      tabIndex={-1}
    >
      <CardHead {...props} title={title} />
      <div class="card-body" aria-busy={state.status === 'loading'}>
        <CardBody {...props} />
      </div>
      <CardTold told={told} onUndo={props.onUndo} />
    </section>
  );
}

function titleOf(state: CardState): string {
  if (state.status === 'dossier') return state.mention?.comparison?.indicator ?? state.dossier.name;
  return state.status === 'lookup' ? i18n.t('card.lookupTitle', [state.query]) : state.title;
}

function CardHead({ state, title, pinned, onPin, onClose }: CardProps & { readonly title: string }) {
  return (
    <div class="card-head">
      {state.status === 'dossier' && (
        <span class={state.dossier.kind === 'target' ? 'card-tag card-tag-target' : 'card-tag'}>
          {kindLabel(state.dossier.kind)}
        </span>
      )}
      <h2>{title}</h2>
      <button
        type="button"
        class="card-icon"
        aria-pressed={pinned}
        title={i18n.t('card.pin')}
        aria-label={i18n.t('card.pin')}
        onClick={onPin}
      >
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d="M5.5 2h5l-.6 4 2.1 2.4v1.1H4V8.4L6.1 6z M8 9.5V14" />
        </svg>
      </button>
      <button
        type="button"
        class="card-icon"
        title={i18n.t('card.close')}
        aria-label={i18n.t('card.close')}
        onClick={onClose}
      >
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d="M4 4l8 8M12 4l-8 8" />
        </svg>
      </button>
    </div>
  );
}

function CardBody(props: CardProps) {
  const { state, onRetry, onOpen } = props;
  switch (state.status) {
    case 'loading':
      return (
        <div class="card-waiting">
          <span class="visually-hidden">{i18n.t('card.loading')}</span>
          <i />
          <i />
          <i />
        </div>
      );
    case 'failed':
      return (
        <div class="card-message">
          <p>{i18n.t('card.failed')}</p>
          <button type="button" class="card-action" onClick={onRetry}>
            {i18n.t('card.retry')}
          </button>
        </div>
      );
    case 'lookup':
      return <LookupList results={state.results} onOpen={onOpen} />;
    case 'dossier':
      return <CardDossier {...props} mention={state.mention} dossier={state.dossier} />;
  }
}

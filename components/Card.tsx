import { useEffect, useId, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { CardDossier } from './CardDossier.tsx';
import { CardFigure } from './CardFigure.tsx';
import { CardHead } from './CardHead.tsx';
import { CardSenses } from './CardSenses.tsx';
import { CardTold } from './CardTold.tsx';
import type { CardActions, CardState, CardView } from './card-state.ts';
import { KeyHints } from './KeyHints.tsx';
import { LookupList } from './LookupList.tsx';
import { shortQuery } from './passage.ts';

export interface CardProps extends CardView, CardActions {
  readonly state: CardState;
  /** Opened by key: the card has the focus from the start. */
  readonly takesFocus: boolean;
}

/** The card beside a mark: the clause first, then where it stands, then what the other documents say. */
export function Card(props: CardProps) {
  const { state, told, takesFocus, senses, sense } = props;
  const section = useRef<HTMLElement>(null);
  const panel = useId();
  const lead = useId();
  const loading = state.status === 'loading';
  const waits = useRef(takesFocus);
  useEffect(() => {
    // Once, and when there is something to read: a screen reader then says the title and the clause.
    if (!waits.current || loading) return;
    waits.current = false;
    section.current?.focus({ preventScroll: true });
  }, [loading]);
  const title = titleOf(state);
  const tabs = senses.length > 1;
  return (
    <section
      ref={section}
      class="card"
      role="dialog"
      aria-label={i18n.t('card.label', [title])}
      {...(state.status === 'dossier' ? { 'aria-describedby': lead } : {})}
      lang={i18n.t('page.lang')}
      tabIndex={-1}
      // Keys typed in the card are not the page's.
      onKeyDown={(event) => event.stopPropagation()}
    >
      <CardHead {...props} title={title} />
      <CardSenses {...props} panel={panel} />
      <div
        id={panel}
        class="card-body"
        aria-busy={loading}
        {...(tabs ? { role: 'tabpanel', 'aria-label': senses[sense] } : {})}
      >
        <CardBody {...props} leadId={lead} />
      </div>
      <CardTold told={told} onUndo={props.onUndo} />
      <div class="card-keys-said" aria-live="polite">
        {props.keys && (
          <p class="card-keys">
            <KeyHints text={i18n.t('card.keys')} />
          </p>
        )}
      </div>
    </section>
  );
}

function titleOf(state: CardState): string {
  if (state.status === 'lookup') return i18n.t('card.lookupTitle', [shortQuery(state.query)]);
  return state.mention?.comparison?.indicator ?? (state.status === 'dossier' ? state.dossier.name : state.title);
}

function CardBody(props: CardProps & { readonly leadId: string }) {
  const { state, today, onRetry, onOpen } = props;
  switch (state.status) {
    case 'loading':
      return (
        <>
          <div class="card-waiting">
            <span class="visually-hidden">{i18n.t('card.loading')}</span>
            <i />
            <i />
            <i />
          </div>
          <FigureOfPage state={state} today={today} />
        </>
      );
    case 'failed':
      return (
        <>
          <div class="card-message">
            <p>{i18n.t('card.failed')}</p>
            <button type="button" class="card-action" onClick={onRetry}>
              {i18n.t('common.retry')}
            </button>
          </div>
          <FigureOfPage state={state} today={today} />
        </>
      );
    case 'lookup':
      return <LookupList query={state.query} answer={state.answer} onOpen={onOpen} />;
    case 'dossier':
      return <CardDossier {...props} mention={state.mention} dossier={state.dossier} />;
  }
}

interface FigureOfPageProps extends Pick<CardProps, 'today'> {
  readonly state: Extract<CardState, { readonly status: 'loading' | 'failed' }>;
}

/** The two figures were laid side by side on the page: no document is needed to show them. */
function FigureOfPage({ state: { mention }, today }: FigureOfPageProps) {
  if (!mention?.comparison) return null;
  const { comparison, surface } = mention;
  return <CardFigure planned={comparison.planned} comparison={comparison} surface={surface} today={today} />;
}

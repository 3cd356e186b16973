import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Citation, Dossier, PageMention, SearchResult } from '@/core/model.ts';
import { CardComparison } from './card-comparison.tsx';
import { headingPath } from './card-path.ts';
import { evidenceLabel, kindLabel } from './labels.ts';
import { MarkedText } from './MarkedText.tsx';

/** What the card shows. `lookup` answers a selection the reader asked about. */
export type CardState =
  | { readonly status: 'loading'; readonly title: string }
  | { readonly status: 'failed'; readonly title: string }
  | { readonly status: 'dossier'; readonly mention: PageMention | undefined; readonly dossier: Dossier }
  | { readonly status: 'lookup'; readonly query: string; readonly results: readonly SearchResult[] };

export interface CardProps {
  readonly state: CardState;
  readonly pinned: boolean;
  /** What was just done, for the eye and the screen reader: copied. */
  readonly told: string;
  readonly takesFocus: boolean;
  readonly onClose: () => void;
  readonly onPin: () => void;
  readonly onRetry: () => void;
  readonly onOpen: (document: string, clause: string) => void;
  readonly onCopy: (citation: Citation) => void;
}

/** The card beside a mark: the clause first, then where it stands, then what the other documents say. */
export function Card(props: CardProps) {
  const { state, pinned, told, takesFocus, onClose, onPin } = props;
  const section = useRef<HTMLElement>(null);
  const title = titleOf(state);
  useEffect(() => {
    if (takesFocus) section.current?.focus();
  }, [takesFocus, title]);
  return (
    <section ref={section} class="card" role="dialog" aria-label={i18n.t('card.label', [title])} tabIndex={-1}>
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
      <div class="card-body" aria-busy={state.status === 'loading'}>
        <CardBody {...props} />
      </div>
      <p class="card-told" role="status">
        {told}
      </p>
    </section>
  );
}

function titleOf(state: CardState): string {
  if (state.status === 'dossier') return state.mention?.comparison?.indicator ?? state.dossier.name;
  return state.status === 'lookup' ? i18n.t('card.lookupTitle', [state.query]) : state.title;
}

function CardBody({ state, onRetry, onOpen, onCopy }: CardProps) {
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
      return <DossierBody mention={state.mention} dossier={state.dossier} onOpen={onOpen} onCopy={onCopy} />;
  }
}

interface DossierBodyProps extends Pick<CardProps, 'onOpen' | 'onCopy'> {
  readonly mention: PageMention | undefined;
  readonly dossier: Dossier;
}

function DossierBody({ mention, dossier, onOpen, onCopy }: DossierBodyProps) {
  const lead = dossier.citations[dossier.lead];
  if (!lead) return <p class="card-message">{i18n.t('card.empty')}</p>;
  const others = dossier.citations.filter((citation) => citation !== lead);
  return (
    <>
      <blockquote class="card-lead">
        <MarkedText text={lead.text} highlights={lead.highlights} />
      </blockquote>
      <p class="card-source">
        <cite>{lead.document.title}</cite>
        <span>
          <time dateTime={lead.document.date}>{lead.document.date}</time>
          {lead.path.length > 0 && ` · ${headingPath(lead.path)}`}
        </span>
      </p>
      {mention?.comparison && <CardComparison comparison={mention.comparison} surface={mention.surface} />}
      {lead.notes.length > 0 && <p class="card-note">{lead.notes.join('；')}</p>}
      <p class="card-actions">
        <button
          type="button"
          class="card-action card-action-main"
          onClick={() => onOpen(lead.document.id, lead.clause)}
        >
          {i18n.t('card.open')}
        </button>
        <button type="button" class="card-action" onClick={() => onCopy(lead)}>
          {i18n.t('card.copy')}
        </button>
      </p>
      {dossier.duties.length > 0 && (
        <p class="card-small">
          {i18n.t('card.duties')} {[...new Set(dossier.duties.map((duty) => duty.name))].slice(0, 8).join('、')}
        </p>
      )}
      {others.length > 0 && <OtherCitations citations={others} onOpen={onOpen} />}
      {mention && (
        <details class="card-why">
          <summary>{i18n.t('card.why')}</summary>
          <p>{whyText(mention)}</p>
        </details>
      )}
    </>
  );
}

function OtherCitations({
  citations,
  onOpen,
}: { readonly citations: readonly Citation[] } & Pick<CardProps, 'onOpen'>) {
  return (
    <>
      <h3>{i18n.t('card.others')}</h3>
      <ol class="card-others">
        {citations.map((citation) => (
          <li key={citation.clause}>
            <button type="button" onClick={() => onOpen(citation.document.id, citation.clause)}>
              <span class="card-when">
                <time dateTime={citation.document.date}>{citation.document.date.slice(0, 7)}</time>{' '}
                {citation.document.kind}
              </span>
              <span>
                <MarkedText text={citation.text} highlights={citation.highlights} />
              </span>
            </button>
          </li>
        ))}
      </ol>
    </>
  );
}

function LookupList({ results, onOpen }: { readonly results: readonly SearchResult[] } & Pick<CardProps, 'onOpen'>) {
  if (results.length === 0) return <p class="card-message">{i18n.t('card.nothing')}</p>;
  return (
    <ol class="card-others">
      {results.map((result) => (
        <li key={`${result.type} ${result.id}`}>
          <button type="button" onClick={() => onOpen(result.document, result.clause)}>
            {result.type !== 'clause' && (
              <strong>
                <span class={result.type === 'target' ? 'card-tag card-tag-target' : 'card-tag'}>
                  {kindLabel(result.type)}
                </span>{' '}
                {result.title}
              </strong>
            )}
            <span>
              <MarkedText text={result.text} highlights={result.highlights} />
            </span>
            <span class="card-when">{[result.date, result.path.at(-1)].filter(Boolean).join(' · ')}</span>
          </button>
        </li>
      ))}
    </ol>
  );
}

const RULES = {
  name: 'card.rule.name',
  alias: 'card.rule.alias',
  'short-form': 'card.rule.shortForm',
  learned: 'card.rule.learned',
  indicator: 'card.rule.indicator',
} as const;
const GRADES = {
  distinctive: 'card.grade.distinctive',
  local: 'card.grade.local',
  template: 'card.grade.template',
} as const;

function whyText({ why }: PageMention): string {
  const rivals = why.rivals.length > 0 ? [i18n.t('card.rivals', [why.rivals.join('、')])] : [];
  const evidence = why.evidence
    .map(({ kind, text }) => `${evidenceLabel(kind)} ${text}`)
    .join(i18n.t('common.listStop'));
  const page = evidence === '' ? [] : [i18n.t('card.evidenceGiven', [evidence])];
  return [i18n.t(RULES[why.rule], [why.form]), i18n.t(GRADES[why.grade]), ...page, ...rivals].join('');
}

import { i18n } from '#i18n';
import type { Citation, Dossier, PageMention } from '@/core/model.ts';
import { CardNotThis } from './CardNotThis.tsx';
import { CardComparison } from './card-comparison.tsx';
import { headingPath } from './card-path.ts';
import type { CardActions, NotThisReach } from './card-state.ts';
import { whyText } from './card-why.ts';
import { MarkedText } from './MarkedText.tsx';

interface CardDossierProps extends Pick<CardActions, 'onOpen' | 'onCopy' | 'onNotThis'> {
  readonly mention: PageMention | undefined;
  readonly dossier: Dossier;
  readonly reaches: readonly NotThisReach[];
}

/** What the documents say of one thing: its clause and what can be done with it, then everything round it. */
export function CardDossier({ mention, dossier, reaches, onOpen, onCopy, onNotThis }: CardDossierProps) {
  const lead = dossier.citations[dossier.lead];
  if (!lead) return <p class="card-message">{i18n.t('card.empty')}</p>;
  const others = dossier.citations.filter((citation) => citation !== lead);
  return (
    <>
      <blockquote class="card-lead" lang="zh-Hans">
        <MarkedText text={lead.text} highlights={lead.highlights} />
      </blockquote>
      <p class="card-source">
        <cite lang="zh-Hans">{lead.document.title}</cite>
        <span lang="zh-Hans">
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
      {reaches.length > 0 && (
        <CardNotThis name={dossier.name} reaches={reaches} onChoose={(reach) => onNotThis(thingOf(dossier), reach)} />
      )}
    </>
  );
}

/** A dossier's thing as “不是这个” knows it. */
function thingOf({ kind, id, name }: Dossier) {
  return kind === 'target' ? ({ kind, name } as const) : ({ kind: 'name', name: id } as const);
}

function OtherCitations({
  citations,
  onOpen,
}: { readonly citations: readonly Citation[] } & Pick<CardActions, 'onOpen'>) {
  return (
    <>
      <h3>{i18n.t('card.others')}</h3>
      <ol class="card-others" lang="zh-Hans">
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

import { useMemo, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Citation, Dossier } from '@/core/model/answers.ts';
import type { PageMention } from '@/core/model/page.ts';
import { CardCopy } from './CardCopy.tsx';
import { CardFigure } from './CardFigure.tsx';
import { CardNotThis } from './CardNotThis.tsx';
import { CardOthers } from './CardOthers.tsx';
import { headingPath } from './card-path.ts';
import type { CardActions, CardView } from './card-state.ts';
import { whyText } from './card-why.ts';
import { keepInView } from './keep-in-view.ts';
import { MarkedText } from './MarkedText.tsx';
import { ReceivedText } from './ReceivedText.tsx';

interface CardDossierProps extends CardActions, CardView {
  readonly mention: PageMention | undefined;
  readonly dossier: Dossier;
  /** The id the clause is to have: the card is described by it. */
  readonly leadId: string;
}

/** So many units in charge are named. */
const MOST_UNITS = 8;

/** What the documents say of one thing: its clause and what can be done with it, then everything round it. */
export function CardDossier(props: CardDossierProps) {
  const { mention, dossier, leadId, reaches, received, today, onOpen, onNotThis } = props;
  const lead = dossier.citations[dossier.lead];
  const others = useMemo(() => dossier.citations.filter((_, index) => index !== dossier.lead), [dossier]);
  if (!lead) return <p class="card-message">{i18n.t('card.empty')}</p>;
  const comparison = mention?.comparison ?? null;
  const planned = comparison?.planned ?? (dossier.kind === 'target' ? dossier.targets[0] : undefined);
  const units = [...new Set(dossier.duties.map((duty) => duty.name))].slice(0, MOST_UNITS);
  return (
    <>
      <blockquote id={leadId} class="card-lead" lang="zh-Hans">
        {received && lead.received ? (
          <ReceivedText pieces={lead.received} />
        ) : (
          <MarkedText text={lead.text} highlights={lead.highlights} />
        )}
      </blockquote>
      <SourceLines lead={lead} />
      {planned && (
        <CardFigure planned={planned} comparison={comparison} surface={mention?.surface ?? ''} today={today} />
      )}
      <RepairNotes {...props} lead={lead} />
      <LeadActions {...props} lead={lead} />
      {units.length > 0 && (
        <p class="card-small">
          {i18n.t('card.duties')} <span lang="zh-Hans">{units.join('、')}</span>
        </p>
      )}
      <CardOthers lead={lead} citations={others} about={dossier.id} onOpen={onOpen} />
      {mention && <Why mention={mention} />}
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

function SourceLines({ lead }: { readonly lead: Citation }) {
  return (
    <p class="card-source" lang="zh-Hans">
      <cite>{lead.document.title}</cite>
      <span>
        <time dateTime={lead.document.date}>{lead.document.date}</time>
        {lead.path.length > 0 && ` · ${headingPath(lead.path)}`}
      </span>
    </p>
  );
}

interface RepairNotesProps extends Pick<CardDossierProps, 'received' | 'onReceived'> {
  readonly lead: Citation;
}

/** What was repaired in the clause, and the switch to the text as it came. */
function RepairNotes({ lead, received, onReceived }: RepairNotesProps) {
  if (lead.notes.length === 0) return null;
  return (
    <div class="card-note">
      <span lang="zh-Hans">{lead.notes.join('；')}</span>
      {lead.received && (
        <button type="button" class="card-quiet" aria-pressed={received} aria-keyshortcuts="o" onClick={onReceived}>
          {i18n.t('card.received')}
        </button>
      )}
    </div>
  );
}

type LeadActionsProps = Pick<CardDossierProps, 'dossier' | 'format' | 'onOpen' | 'onCopy' | 'onSearch' | 'onAll'> & {
  readonly lead: Citation;
};

function LeadActions({ lead, dossier, format, onOpen, onCopy, onSearch, onAll }: LeadActionsProps) {
  return (
    <div class="card-actions">
      <button
        type="button"
        class="card-action card-action-main"
        onClick={() => onOpen({ document: lead.document.id, clause: lead.clause, about: dossier.id })}
      >
        {i18n.t('common.read')}
      </button>
      <CardCopy format={format} onCopy={(chosen) => onCopy(lead, chosen)} />
      <button type="button" class="card-action" aria-keyshortcuts="s" onClick={() => onSearch(dossier.name)}>
        {i18n.t('common.searchThis')}
      </button>
      {dossier.kind !== 'target' && (
        <button type="button" class="card-action" onClick={() => onAll(dossier.id)}>
          {i18n.t('dossier.allRecords')}
        </button>
      )}
    </div>
  );
}

function Why({ mention }: { readonly mention: PageMention }) {
  const details = useRef<HTMLDetailsElement>(null);
  return (
    <details ref={details} class="card-why" onToggle={() => details.current?.open && keepInView(details.current)}>
      <summary>{i18n.t('card.why')}</summary>
      <p>{whyText(mention)}</p>
    </details>
  );
}

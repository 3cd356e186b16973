import { i18n } from '#i18n';
import type { Citation, Dossier } from '@/core/model/answers.ts';
import type { Target } from '@/core/model/corpus.ts';
import { deadlineYear } from '@/core/text/deadline-year.ts';
import { kindLabel, statusLabel } from './labels.ts';
import { MarkedText } from './MarkedText.tsx';
import { entityPath } from './overview-address.ts';
import { readerHash } from './reader-address.ts';
import { targetText } from './target-text.ts';

export interface DossierViewProps {
  readonly dossier: Dossier;
  /** The clause that is open: it is told apart from the others. */
  readonly clause: string;
}

/** More places than this are a number only: the search has them all. */
const MOST_CITATIONS = 24;

/** What the documents say of one name or target: each document's own words in order of date, figures, units in charge. */
export function DossierView({ dossier, clause }: DossierViewProps) {
  const more = dossier.citations.length - MOST_CITATIONS;
  return (
    <article class="dossier">
      <p>
        <span class={dossier.kind === 'target' ? 'tag tag-target' : 'tag'}>{kindLabel(dossier.kind)}</span>
      </p>
      <h2 lang="zh-Hans">{dossier.name}</h2>
      {dossier.aliases.length > 0 && (
        <p class="soft small">
          {i18n.t('dossier.aliases')} <span lang="zh-Hans">{dossier.aliases.join('、')}</span>
        </p>
      )}
      {dossier.lineage?.arc && (
        <p class="arc" lang="zh-Hans">
          {dossier.lineage.arc}
        </p>
      )}
      {dossier.kind !== 'target' && (
        <p>
          <a href={entityPath(dossier.id)}>{i18n.t('dossier.allRecords')}</a>
        </p>
      )}
      <TargetList targets={dossier.targets} />
      <h3>{i18n.t('dossier.history')}</h3>
      <ol class="citations" lang="zh-Hans">
        {dossier.citations.slice(0, MOST_CITATIONS).map((citation) => (
          <li key={citation.clause} {...(citation.clause === clause ? { 'aria-current': 'true' as const } : {})}>
            <CitationLink citation={citation} about={dossier.id} />
          </li>
        ))}
      </ol>
      {more > 0 && <p class="soft small">{i18n.t('dossier.more', [more])}</p>}
      <DutyList duties={dossier.duties} />
      <RelatedList dossier={dossier} />
    </article>
  );
}

/** Who leads or is charged, each once. */
function DutyList({ duties }: Pick<Dossier, 'duties'>) {
  const lead = i18n.t('dossier.lead');
  const units = new Set(duties.map(({ name, role }) => (role === '牵头' ? `${name}（${lead}）` : name)));
  if (units.size === 0) return null;
  return (
    <>
      <h3>{i18n.t('dossier.duties')}</h3>
      <p lang="zh-Hans">{[...units].join('、')}</p>
    </>
  );
}

function CitationLink({ citation, about }: { readonly citation: Citation; readonly about: string }) {
  return (
    <>
      <p class="citation-source">
        <time dateTime={citation.document.date}>{citation.document.date}</time>{' '}
        <a href={readerHash({ document: citation.document.id, clause: citation.clause, about })}>
          {citation.document.title}
        </a>
      </p>
      <blockquote>
        <MarkedText text={citation.text} highlights={citation.highlights} />
      </blockquote>
      {citation.path.length > 0 && <p class="soft small">{citation.path.at(-1)}</p>}
    </>
  );
}

function TargetList({ targets }: { readonly targets: readonly Target[] }) {
  if (targets.length === 0) return null;
  return (
    <>
      <h3>{i18n.t('dossier.targets')}</h3>
      <dl class="targets">
        {targets.map((target) => (
          <div key={target.id}>
            <dt lang="zh-Hans">{target.indicator}</dt>
            <dd>
              <strong lang="zh-Hans">{targetText(target)}</strong>{' '}
              <span class="soft small">
                {[
                  statusLabel(target.status),
                  deadlineYear(target.deadline) && i18n.t('dossier.by', [target.deadline]),
                  target.scope === '全市' ? '' : target.scope,
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function RelatedList({ dossier }: { readonly dossier: Dossier }) {
  const { citations, lead, related } = dossier;
  const from = citations[lead];
  if (related.length === 0 || !from) return null;
  return (
    <>
      <h3>{i18n.t('dossier.related')}</h3>
      <ul class="links" lang="zh-Hans">
        {related.map(({ id, name }) => (
          <li key={id}>
            <a href={readerHash({ document: from.document.id, clause: from.clause, about: id })}>{name}</a>
          </li>
        ))}
      </ul>
    </>
  );
}

import { i18n } from '#i18n';
import type { EntityRecord } from '@/core/model/answers.ts';
import type { Target } from '@/core/model/corpus.ts';
import { deadlineYear } from '@/core/text/deadline-year.ts';
import { overviewHash } from './overview-address.ts';
import { readerPath } from './reader-address.ts';
import { StatusMark } from './StatusMark.tsx';
import { targetText } from './target-text.ts';

export interface EntityAsideProps {
  readonly record: EntityRecord;
}

/** What belongs to an entity: its targets, who is responsible, what it is related to. */
export function EntityAside({ record }: EntityAsideProps) {
  return (
    <div class="entity-side">
      <TargetList targets={record.targets} />
      <DepartmentLinks record={record} />
      <RelatedLinks record={record} />
    </div>
  );
}

function TargetList({ targets }: { readonly targets: readonly Target[] }) {
  if (targets.length === 0) return null;
  return (
    <section>
      <h2>{i18n.t('dossier.targets')}</h2>
      <ul class="entity-targets">
        {targets.map((target) => (
          <li key={target.id}>
            <a lang="zh-Hans" href={readerPath({ document: target.document, clause: target.clause, about: target.id })}>
              {target.indicator}
            </a>
            <span>
              <strong lang="zh-Hans">{targetText(target)}</strong>{' '}
              <span class="soft small">
                {deadlineYear(target.deadline) && i18n.t('dossier.by', [target.deadline])}{' '}
                <StatusMark status={target.status} />
              </span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function DepartmentLinks({ record: { duties } }: EntityAsideProps) {
  if (duties.length === 0) return null;
  const leading = new Set(duties.filter(({ role }) => role === '牵头').map(({ department }) => department));
  const departments = [...new Set(duties.map(({ department }) => department))];
  return (
    <section>
      <h2>{i18n.t('dossier.duties')}</h2>
      <ul class="links" lang="zh-Hans">
        {departments.map((department) => (
          <li key={department}>
            <a href={overviewHash({ page: 'departments', department })}>{department}</a>
            {leading.has(department) && `（${i18n.t('dossier.lead')}）`}
          </li>
        ))}
      </ul>
    </section>
  );
}

function RelatedLinks({ record: { related } }: EntityAsideProps) {
  if (related.length === 0) return null;
  return (
    <section>
      <h2>{i18n.t('dossier.related')}</h2>
      <ul class="links" lang="zh-Hans">
        {related.map(({ id, name }) => (
          <li key={id}>
            <a href={overviewHash({ page: 'entity', id })}>{name}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}

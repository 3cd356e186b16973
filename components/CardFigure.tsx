import { i18n } from '#i18n';
import type { Comparison, Relation } from '@/core/model.ts';
import { targetText } from './target-text.ts';

const RELATIONS: Readonly<Record<Relation, `card.relation.${string}`>> = {
  meets: 'card.relation.meets',
  below: 'card.relation.below',
  exceeds: 'card.relation.exceeds',
  same: 'card.relation.same',
  'other-period': 'card.relation.otherPeriod',
  'other-scope': 'card.relation.otherScope',
};

/** The figure of the article laid against the document's: both, and how they stand to each other. A fact, never a verdict. */
export function CardComparison({ comparison, surface }: { readonly comparison: Comparison; readonly surface: string }) {
  const { planned, reported, relation, difference } = comparison;
  const status = i18n.t(planned.status === 'achieved' ? 'card.achieved' : 'card.planned');
  return (
    <dl class={`card-compare card-compare-${relation}`}>
      <div>
        <dt>{i18n.t('card.reported')}</dt>
        <dd>
          {surface}
          {reported.period !== '' && !surface.includes(reported.period) && <small>{reported.period}</small>}
        </dd>
      </div>
      <div>
        <dt>{i18n.t('card.inPlan')}</dt>
        <dd>
          {targetText(planned)}
          <small>
            {planned.deadline} {status}
          </small>
        </dd>
      </div>
      <div>
        <dt>{i18n.t('card.relationLabel')}</dt>
        <dd>
          <strong>{i18n.t(RELATIONS[relation] as 'card.relation.same')}</strong>
          {difference && ` ${Math.abs(difference.value)}${difference.unit}`}
          {relation === 'other-period' && <WhyNot comparison={comparison} />}
        </dd>
      </div>
    </dl>
  );
}

/** Which times the two speak of, in the page's own words and the document's year. */
function WhyNot({ comparison: { reported, planned } }: { readonly comparison: Comparison }) {
  if (!/^\d{4}$/.test(planned.deadline)) return null;
  return (
    <span class="card-why-not">
      {reported.period === ''
        ? i18n.t('card.periodUnsaid', [planned.deadline])
        : i18n.t('card.periods', [reported.period, planned.deadline])}
    </span>
  );
}

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
  const { planned, relation } = comparison;
  const status = i18n.t(planned.status === 'achieved' ? 'card.achieved' : 'card.planned');
  return (
    <dl class={`card-compare card-compare-${relation}`}>
      <div>
        <dt>{i18n.t('card.reported')}</dt>
        <dd>{surface}</dd>
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
        </dd>
      </div>
    </dl>
  );
}

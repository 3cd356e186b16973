import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import type { Target } from '@/core/model/corpus.ts';
import type { Comparison, Relation } from '@/core/model/page.ts';
import { dueState } from './due-state.ts';
import { targetText } from './target-text.ts';

export interface CardFigureProps {
  /** The document's figure. */
  readonly planned: Comparison['planned'] | Target;
  /** The article's, where it states one. */
  readonly comparison: Comparison | null;
  /** The words of the article. */
  readonly surface: string;
  /** The day it is: `2026-03-01`. */
  readonly today: string;
}

const RELATIONS: Readonly<Record<Relation, `card.relation.${string}`>> = {
  meets: 'card.relation.meets',
  below: 'card.relation.below',
  exceeds: 'card.relation.exceeds',
  same: 'card.relation.same',
  'other-period': 'card.relation.otherPeriod',
  'other-scope': 'card.relation.otherScope',
};

/** The figure of a target; beside it the article's, and how the two stand to each other. Facts, never a verdict. */
export function CardFigure({ planned, comparison, surface, today }: CardFigureProps) {
  const status = i18n.t(planned.status === 'achieved' ? 'card.achieved' : 'card.planned');
  // A figure of the whole city needs no word for it.
  const scope = 'scope' in planned && planned.scope !== '全市' ? planned.scope : '';
  const due = planned.status === 'planned' ? dueState(planned.deadline, today) : undefined;
  return (
    <div class="card-figure">
      <dl class="card-compare">
        {comparison && (
          <Row name={i18n.t('card.reported')}>
            {surface}
            <Period {...comparison.reported} surface={surface} />
          </Row>
        )}
        <Row name={i18n.t('card.inPlan')}>
          {targetText(planned)}
          <small>{[scope, yearOf(planned.deadline), status].filter(Boolean).join(' ')}</small>
        </Row>
        {comparison && (
          <Row name={i18n.t('card.relationLabel')}>
            <strong>{i18n.t(RELATIONS[comparison.relation] as 'card.relation.same')}</strong>
            {comparison.difference && ` ${Math.abs(comparison.difference.value)}${comparison.difference.unit}`}
            {comparison.relation === 'other-period' && <WhyNot comparison={comparison} />}
          </Row>
        )}
      </dl>
      {due && <p class="card-due">{i18n.t(due === 'due' ? 'card.due' : 'card.notDue', [planned.deadline])}</p>}
    </div>
  );
}

function Row({ name, children }: { readonly name: string; readonly children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Period({ period, surface }: { readonly period: string; readonly surface: string }) {
  return period === '' || surface.includes(period) ? null : <small>{period}</small>;
}

/** Which times the two speak of, in the page's own words and the document's year. */
function WhyNot({ comparison: { reported, planned } }: { readonly comparison: Comparison }) {
  if (yearOf(planned.deadline) === '') return null;
  return (
    <span class="card-why-not">
      {reported.period === ''
        ? i18n.t('card.periodUnsaid', [planned.deadline])
        : i18n.t('card.periods', [reported.period, planned.deadline])}
    </span>
  );
}

/** Some targets are set for no year. */
function yearOf(deadline: string): string {
  return /^\d{4}$/.test(deadline) ? deadline : '';
}

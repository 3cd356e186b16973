import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import type { Target } from '@/core/model/corpus.ts';
import type { Comparison } from '@/core/model/page.ts';
import { deadlineYear } from '@/core/text/deadline-year.ts';
import { dueState } from './due-state.ts';
import { relationLabel, statusLabel } from './labels.ts';
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

/** The figure of a target; beside it the article's, and how the two stand to each other. Facts, never a verdict. */
export function CardFigure({ planned, comparison, surface, today }: CardFigureProps) {
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
          <small>
            {[scope, deadlineYear(planned.deadline), statusLabel(planned.status)].filter(Boolean).join(' ')}
          </small>
        </Row>
        {comparison && (
          <Row name={i18n.t('card.relationLabel')}>
            <strong>{relationLabel(comparison.relation)}</strong>
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
  if (deadlineYear(planned.deadline) === '') return null;
  return (
    <span class="card-why-not">
      {reported.period === ''
        ? i18n.t('card.periodUnsaid', [planned.deadline])
        : i18n.t('card.periods', [reported.period, planned.deadline])}
    </span>
  );
}

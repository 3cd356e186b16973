import { i18n } from '#i18n';
import type { FigurePair } from '@/core/model/answers.ts';
import { apartLabel } from './labels.ts';

/** How two figures stand to each other, or why they are not compared. */
export function PairOutcome({ outcome }: { readonly outcome: FigurePair }) {
  if (outcome.kind === 'words') return <>{i18n.t(outcome.same ? 'series.sameWords' : 'series.otherWords')}</>;
  if (outcome.kind === 'apart')
    return <span class="apart">{i18n.t('series.notCompared', [apartLabel(outcome.reason)])}</span>;
  const { difference, names } = outcome;
  return (
    <>
      {difference ? differenceText(difference.value, difference.unit) : i18n.t('series.comparable')}
      {names && <span class="soft small names">{i18n.t('series.names', [...names])}</span>}
    </>
  );
}

/** `+0.06个百分点`, `−24处`; equal figures say so. */
function differenceText(value: number, unit: string): string {
  if (value === 0) return i18n.t('series.equal');
  return `${value > 0 ? '+' : '−'}${Math.abs(value).toLocaleString('zh-Hans', { maximumFractionDigits: 6, useGrouping: false })}${unit}`;
}

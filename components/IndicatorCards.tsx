import { i18n } from '#i18n';
import type { FigurePair, IndicatorSeries, SeriesPoint } from '@/core/model/answers.ts';
import { shortDocumentLine } from './hit-list.ts';
import { IndicatorChart } from './IndicatorChart.tsx';
import { apartLabel, statusLabel } from './labels.ts';
import { readerPath } from './reader-address.ts';
import { StatusMark } from './StatusMark.tsx';
import { targetText } from './target-text.ts';

/** Indicators that more than one document speaks of: their figures drawn where they compare, and all of them in a table. */
export function IndicatorCards({ series }: { readonly series: readonly IndicatorSeries[] }) {
  return (
    <>
      <p class="soft">{i18n.t('series.hint')}</p>
      <div class="series-list">
        {series.map((it) => (
          <IndicatorCard key={it.id} series={it} />
        ))}
      </div>
    </>
  );
}

function IndicatorCard({ series }: { readonly series: IndicatorSeries }) {
  const { name, points, groups, anchor } = series;
  const basis = points[anchor];
  return (
    <section class="series" id={series.id}>
      <h2 lang="zh-Hans">{name}</h2>
      <div class="charts">
        {groups.map((group) => (
          <figure key={group[0]}>
            {groups.length > 1 && (
              <figcaption class="soft small" lang="zh-Hans">
                {points[group[0]!]!.target!.indicator}
              </figcaption>
            )}
            <IndicatorChart series={series} group={group} />
          </figure>
        ))}
      </div>
      <table class="series-table">
        <caption class="visually-hidden">{i18n.t('series.caption', [name])}</caption>
        <thead>
          <tr>
            <th scope="col">{i18n.t('series.when')}</th>
            <th scope="col">{i18n.t('targets.column.value')}</th>
            <th scope="col">{basis && i18n.t('series.against', [basis.year, statusLabel(basis.status)])}</th>
          </tr>
        </thead>
        <tbody>
          {points.map((point, index) => (
            <tr key={`${point.clause} ${index}`}>
              <th scope="row">
                <span class="series-when">
                  {point.year} <StatusMark status={point.status} />
                </span>
                <a lang="zh-Hans" class="small" title={point.document.title} href={readerPath(placeOf(point))}>
                  {shortDocumentLine(point.document)}
                </a>
              </th>
              <td lang="zh-Hans">{point.target ? targetText(point.target) : point.quote}</td>
              <td>{point.outcome ? <PairOutcome outcome={point.outcome} /> : i18n.t('series.basis')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function placeOf({ document, clause, target }: SeriesPoint) {
  return { document: document.id, clause, ...(target ? { about: target.id } : {}) };
}

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

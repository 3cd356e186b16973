import { i18n } from '#i18n';
import type { IndicatorSeries } from '@/core/model/answers.ts';
import { shortDocumentLine } from './hit-list.ts';
import { IndicatorChart } from './IndicatorChart.tsx';
import { pointPath } from './indicator-chart.ts';
import { statusLabel } from './labels.ts';
import { PairOutcome } from './PairOutcome.tsx';
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
                <a lang="zh-Hans" class="small" title={point.document.title} href={pointPath(point)}>
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

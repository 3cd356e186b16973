import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import type { IndicatorSeries, TargetRow } from '@/core/model/answers.ts';
import { IndicatorCards } from './IndicatorCards.tsx';
import { ALL_TARGETS, overviewHash, type TargetsPlace } from './overview-address.ts';
import { TargetsTable } from './TargetsTable.tsx';
import { TargetsTools } from './TargetsTools.tsx';
import type { TableFormat } from './target-export.ts';
import { filterTargets, listTargets, sortTargets } from './target-list.ts';

export interface TargetsViewProps {
  readonly place: TargetsPlace;
  readonly rows: readonly TargetRow[];
  readonly series: readonly IndicatorSeries[];
  readonly onGo: (place: TargetsPlace, replace?: boolean) => void;
  readonly onSave: (rows: readonly TargetRow[], format: TableFormat) => void;
}

/** All targets of all documents: in a table, or those that several documents speak of laid side by side. */
export function TargetsView(props: TargetsViewProps) {
  const { place, rows, series, onGo } = props;
  const listed = useMemo(() => listTargets(rows), [rows]);
  const found = useMemo(() => filterTargets(listed, place.filter), [listed, place.filter]);
  const sorted = useMemo(
    () => sortTargets(found, place.sort, place.descending).map(({ row }) => row),
    [found, place.sort, place.descending],
  );
  const shownSeries = useMemo(() => seriesAmong(series, sorted), [series, sorted]);
  const nothing = place.view === 'table' ? sorted.length === 0 : shownSeries.length === 0;
  return (
    <>
      <h1>{i18n.t('targets.title')}</h1>
      <TargetsTools {...props} listed={listed} shown={sorted} series={shownSeries.length} />
      {nothing && (
        <p class="nothing">
          {i18n.t('targets.nothing')}{' '}
          <a href={overviewHash({ ...ALL_TARGETS, view: place.view })}>{i18n.t('filter.clear')}</a>
        </p>
      )}
      {!nothing && place.view === 'table' && (
        <TargetsTable
          rows={sorted}
          sort={place.sort}
          descending={place.descending}
          onSort={(sort, descending) => onGo({ ...place, sort, descending }, true)}
        />
      )}
      {!nothing && place.view === 'series' && <IndicatorCards series={shownSeries} />}
    </>
  );
}

/** Indicators of which a target is shown, whole: a filter takes no point out of a comparison. */
function seriesAmong(series: readonly IndicatorSeries[], rows: readonly TargetRow[]): IndicatorSeries[] {
  const ids = new Set(rows.map(({ target }) => target.id));
  return series.filter(({ points }) => points.some(({ target }) => target && ids.has(target.id)));
}

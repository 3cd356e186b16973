import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import type { TargetRow } from '@/core/model/answers.ts';
import { FilterChoice } from './FilterChoice.tsx';
import { FilterText } from './FilterText.tsx';
import { documentLine } from './hit-list.ts';
import { categoryLabel, isCategory, statusLabel } from './labels.ts';
import { ALL_TARGETS, overviewHash } from './overview-address.ts';
import { Segments } from './Segments.tsx';
import type { TargetsViewProps } from './TargetsView.tsx';
import { TABLE_FORMATS } from './target-export.ts';
import { FACETS, type Facet, facetOptions, type ListedTarget, NO_YEAR, withFacet } from './target-list.ts';

export interface TargetsToolsProps extends Omit<TargetsViewProps, 'series'> {
  readonly listed: readonly ListedTarget[];
  readonly shown: readonly TargetRow[];
  /** How many indicators are laid side by side. */
  readonly series: number;
}

const LABELS = {
  document: 'targets.column.document',
  year: 'targets.column.year',
  status: 'targets.column.status',
  category: 'targets.column.category',
  department: 'targets.column.department',
} as const;

/** The choice of view, what narrows the list, and what can be taken along. */
export function TargetsTools(props: TargetsToolsProps) {
  const { place, listed, shown, series, onGo, onSave } = props;
  const { filter } = place;
  const narrowed = filter.text !== '' || FACETS.some((facet) => filter[facet] !== undefined);
  return (
    <section class="tools" aria-label={i18n.t('targets.tools')}>
      <div class="tools-row">
        <Segments
          legend={i18n.t('targets.view')}
          value={place.view}
          options={[
            ['table', i18n.t('targets.asTable')],
            ['series', i18n.t('targets.asSeries')],
          ]}
          onChange={(view) => onGo({ ...place, view })}
        />
        <FilterText
          label={i18n.t('targets.search')}
          value={filter.text}
          onChange={(text) => onGo({ ...place, filter: { ...filter, text } }, true)}
        />
      </div>
      <div class="tools-facets">
        {FACETS.map((facet) => (
          <FacetChoice key={facet} facet={facet} {...props} />
        ))}
      </div>
      <div class="tools-row">
        <p role="status">
          {place.view === 'table'
            ? i18n.t('targets.shown', [shown.length, listed.length])
            : i18n.t('targets.shownSeries', [series])}
          {narrowed && (
            <>
              {' '}
              <a href={overviewHash({ ...ALL_TARGETS, view: place.view })}>{i18n.t('filter.clear')}</a>
            </>
          )}
        </p>
        {place.view === 'table' && (
          <div class="tools-save">
            {TABLE_FORMATS.map((format) => (
              <button
                key={format}
                type="button"
                class="button"
                disabled={shown.length === 0}
                onClick={() => onSave(shown, format)}
              >
                {i18n.t('targets.save', [format.toUpperCase()])}
              </button>
            ))}
          </div>
        )}
      </div>
    </section>
  );
}

function FacetChoice({ facet, place, rows, listed, onGo }: TargetsToolsProps & { readonly facet: Facet }) {
  const { filter } = place;
  const options = useMemo(() => facetOptions(listed, filter, facet), [listed, filter, facet]);
  return (
    <FilterChoice
      label={i18n.t(LABELS[facet])}
      value={filter[facet] ?? ''}
      options={options.map(({ value, count }) => ({ value, count, label: valueLabel(facet, value, rows) }))}
      onChange={(value) => onGo({ ...place, filter: withFacet(filter, facet, value) })}
    />
  );
}

function valueLabel(facet: Facet, value: string, rows: readonly TargetRow[]): string {
  switch (facet) {
    case 'document': {
      const document = rows.find((row) => row.document.id === value)?.document;
      return document ? documentLine(document) : value;
    }
    case 'year':
      return value === NO_YEAR ? i18n.t('targets.noYear') : value;
    case 'status':
      return value === 'achieved' || value === 'planned' ? statusLabel(value) : value;
    case 'category':
      return isCategory(value) ? categoryLabel(value) : value;
    case 'department':
      return value;
  }
}

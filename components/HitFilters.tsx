import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import type { PageHit } from '@/core/model/page.ts';
import { FilterChoice } from './FilterChoice.tsx';
import { FACETS, type Facet, type FactsOf, facetOptions, type HitFilter, withoutFacet } from './hit-list.ts';
import { kindLabel } from './labels.ts';
import type { NamedKind } from './page-summary.ts';

export interface HitFiltersProps {
  readonly hits: readonly PageHit[];
  readonly filter: HitFilter;
  readonly factsOf: FactsOf;
  /** A document's title, by its id. */
  readonly titleOf: (document: string) => string;
  readonly onFilter: (filter: HitFilter) => void;
}

const LABELS = { kind: 'hits.kind', document: 'hits.document', department: 'hits.department' } as const;

/** Three choices that narrow the list, and a chip for each that is made. */
export function HitFilters(props: HitFiltersProps) {
  const { filter, onFilter } = props;
  const chosen = FACETS.filter((facet) => filter[facet] !== undefined);
  return (
    <div class="filters">
      <div class="filter-choices">
        {FACETS.map((facet) => (
          <FacetChoice key={facet} facet={facet} {...props} />
        ))}
      </div>
      {chosen.length > 0 && (
        <ul class="chips" aria-label={i18n.t('hits.chosen')}>
          {chosen.map((facet) => (
            <li key={facet}>
              <Chip
                text={valueLabel(facet, filter[facet]!, props)}
                onRemove={() => onFilter(withoutFacet(filter, facet))}
              />
            </li>
          ))}
          {chosen.length > 1 && (
            <li>
              <button type="button" class="button-quiet" onClick={() => onFilter({})}>
                {i18n.t('filter.clear')}
              </button>
            </li>
          )}
        </ul>
      )}
    </div>
  );
}

function FacetChoice({ facet, ...props }: HitFiltersProps & { readonly facet: Facet }) {
  const { hits, filter, factsOf, onFilter } = props;
  const options = useMemo(() => facetOptions(hits, facet, { filter, factsOf }), [hits, facet, filter, factsOf]);
  const onChange = (value: string) =>
    onFilter(value === '' ? withoutFacet(filter, facet) : { ...filter, [facet]: value as NamedKind });
  return (
    <FilterChoice
      label={i18n.t(LABELS[facet])}
      value={filter[facet] ?? ''}
      options={options.map(({ value, count }) => ({ value, count, label: valueLabel(facet, value, props) }))}
      onChange={onChange}
    />
  );
}

function Chip({ text, onRemove }: { readonly text: string; readonly onRemove: () => void }) {
  return (
    <button type="button" class="chip" aria-label={i18n.t('hits.remove', [text])} onClick={onRemove}>
      <span class="chip-text">{text}</span>
      <span aria-hidden="true">×</span>
    </button>
  );
}

function valueLabel(facet: Facet, value: string, { titleOf }: Pick<HitFiltersProps, 'titleOf'>): string {
  if (facet === 'kind') return kindLabel(value as NamedKind);
  return facet === 'document' ? titleOf(value) : value;
}

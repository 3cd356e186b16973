import { i18n } from '#i18n';
import type { SearchFilter } from '@/core/model/search.ts';
import { filterText } from './search-filters.ts';

export interface FilterChipsProps {
  readonly filters: readonly SearchFilter[];
  /** `last`: the chip has no follower to take over the focus. */
  readonly onRemove: (filter: SearchFilter, last: boolean) => void;
}

/** The filters that were understood in a query. Each goes at a click or with a key that deletes. */
export function FilterChips({ filters, onRemove }: FilterChipsProps) {
  if (filters.length === 0) return null;
  return (
    <ul class="chips" aria-label={i18n.t('search.filters')}>
      {filters.map((filter, at) => {
        const text = filterText(filter);
        const remove = () => onRemove(filter, at === filters.length - 1);
        return (
          // By place: the chip that moves up takes the focus of the one that went.
          <li key={at}>
            <button
              type="button"
              class="chip"
              aria-label={i18n.t('search.removeFilter', [text])}
              aria-keyshortcuts="Delete Backspace"
              onClick={remove}
              onKeyDown={(event) => {
                if (event.key !== 'Delete' && event.key !== 'Backspace') return;
                event.preventDefault();
                remove();
              }}
            >
              <span class="chip-text" lang="zh-Hans">
                {text}
              </span>
              <span aria-hidden="true">×</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}

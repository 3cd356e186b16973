import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import { MAX_QUERY_LENGTH } from '@/core/model/search.ts';
import { differsAnywhere, isBySentence, shortQuery } from './passage.ts';
import type { SearchState } from './search-state.ts';

export interface SearchStatusProps {
  readonly state: SearchState;
  /** What the clauses found are laid against. */
  readonly passage: string | undefined;
  readonly onRetry: () => void;
}

/** What came of a search, in words: for the eye where the results do not say it, always for a screen reader. */
export function SearchStatus({ state, passage, onRetry }: SearchStatusProps) {
  const { phase, query, rows, answer } = state;
  const nothing = phase === 'done' && answer.kind === 'nothing';
  const nearest = phase === 'done' && answer.kind === 'nearest';
  const waiting = phase === 'searching' && rows.length === 0;
  const differs = useMemo(() => differsAnywhere(passage, answer), [passage, answer]);
  const seen = nothing || nearest || waiting || phase === 'failed';
  const tooLong = query.length > MAX_QUERY_LENGTH;
  return (
    <div class={seen || tooLong || differs ? 'search-told' : 'search-told visually-hidden'}>
      <p class={seen ? 'search-status' : 'visually-hidden'} role="status">
        {waiting && i18n.t('search.searching')}
        {phase === 'failed' && i18n.t('search.failed')}
        {nothing && nothingText(state)}
        {nearest && i18n.t(isBySentence(answer) ? 'search.bySentence' : 'search.nearest')}
        {phase === 'done' && !nothing && !nearest && i18n.t('search.found', [rows.length])}
      </p>
      {nothing && (
        <p class="search-status soft small">
          {i18n.t(answer.filters.length > 0 ? 'search.filteredHint' : 'search.nothingHint')}
        </p>
      )}
      {differs && <p class="search-status soft small">{i18n.t('search.differs')}</p>}
      {tooLong && <p class="search-status soft small">{i18n.t('search.tooLong', [MAX_QUERY_LENGTH])}</p>}
      {phase === 'failed' && (
        <button type="button" class="button" onClick={onRetry}>
          {i18n.t('common.retry')}
        </button>
      )}
    </div>
  );
}

function nothingText({ query, answer }: SearchState): string {
  if (answer.filters.length > 0) return i18n.t('search.nothingFiltered');
  return i18n.t('search.nothing', [shortQuery(query)]);
}

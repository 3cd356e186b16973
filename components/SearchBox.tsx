import { useEffect, useId, useReducer, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { SearchResult } from '@/core/model.ts';
import { ResultList } from './ResultList.tsx';
import { EMPTY_SEARCH, nextSearch, type SearchState } from './search-state.ts';

/** Longer text is no query; the rest is left out, and the box says so. */
const MAX_QUERY_LENGTH = 400;

export interface AskedQuery {
  readonly text: string;
}

export interface SearchBoxProps {
  readonly search: (query: string) => Promise<readonly SearchResult[]>;
  readonly onOpen: (result: SearchResult) => void;
  /** Esc in an empty box. */
  readonly onLeave?: () => void;
  /** Words to look up at once. A new object replaces what stands in the box, the same words again included. */
  readonly query?: AskedQuery;
  readonly focusFirst?: boolean;
  /** `/` anywhere on the page goes to the box. */
  readonly slashFocuses?: boolean;
}

/** A search box with its results below: results while typing, arrows, Enter, Esc; input methods are left to compose in peace. */
export function SearchBox(props: SearchBoxProps) {
  const { state, type, dispatch } = useSearch(props.search, props.query);
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  useFocus(input, props);
  const open = (at: number) => {
    const result = state.results[at];
    // Old results stay in view until the new ones come, but Enter means the words that are in the box now.
    if (result && state.phase === 'done') props.onOpen(result);
  };
  const clear = () => {
    type('');
    input.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // While an input method composes, arrows, Enter and Esc belong to its own window. 229 is what some report instead.
    if (event.isComposing || event.keyCode === 229) return;
    if (event.key === 'ArrowDown') dispatch({ type: 'moved', by: 1 });
    else if (event.key === 'ArrowUp') dispatch({ type: 'moved', by: -1 });
    else if (event.key === 'Enter') open(state.active);
    else if (event.key === 'Escape' && state.query !== '') type('');
    else if (event.key === 'Escape' && props.onLeave) props.onLeave();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <search class="search">
      <div class="search-field">
        <input
          ref={input}
          type="text"
          role="combobox"
          autocomplete="off"
          spellcheck={false}
          enterkeyhint="search"
          aria-label={i18n.t('search.label')}
          aria-expanded={state.results.length > 0}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          {...(state.active >= 0 ? { 'aria-activedescendant': `${id}-${state.active}` } : {})}
          placeholder={i18n.t('search.placeholder')}
          value={state.query}
          onInput={({ currentTarget: { value }, isComposing }) =>
            isComposing ? dispatch({ type: 'composed', query: value }) : type(value)
          }
          onCompositionEnd={(event) => type(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
        {state.query !== '' && (
          <button type="button" class="button-quiet" onClick={clear}>
            {i18n.t('search.clear')}
          </button>
        )}
      </div>
      <SearchStatus state={state} onRetry={() => type(state.query)} />
      <ResultList
        id={id}
        results={state.results}
        active={state.active}
        chosenBy={state.chosenBy}
        onOpen={open}
        onPoint={(at) => dispatch({ type: 'pointed', at })}
      />
    </search>
  );
}

function SearchStatus({ state, onRetry }: { readonly state: SearchState; readonly onRetry: () => void }) {
  const { phase, query, results } = state;
  const nothing = phase === 'done' && results.length === 0;
  const seen = nothing || phase === 'failed' || (phase === 'searching' && results.length === 0);
  const tooLong = query.length > MAX_QUERY_LENGTH;
  return (
    <div class={seen || tooLong ? 'search-told' : 'search-told visually-hidden'}>
      <p class={seen ? 'search-status' : 'visually-hidden'} role="status">
        {phase === 'searching' && results.length === 0 && i18n.t('search.searching')}
        {phase === 'failed' && i18n.t('search.failed')}
        {nothing && i18n.t('search.nothing', [shortened(query)])}
        {phase === 'done' && !nothing && i18n.t('search.found', [results.length])}
      </p>
      {nothing && <p class="search-status soft small">{i18n.t('search.nothingHint')}</p>}
      {tooLong && <p class="search-status soft small">{i18n.t('search.tooLong', [MAX_QUERY_LENGTH])}</p>}
      {phase === 'failed' && (
        <button type="button" class="button" onClick={onRetry}>
          {i18n.t('common.retry')}
        </button>
      )}
    </div>
  );
}

function useSearch(search: SearchBoxProps['search'], asked: AskedQuery | undefined) {
  const [state, dispatch] = useReducer(nextSearch, EMPTY_SEARCH);
  const type = (query: string) => {
    dispatch({ type: 'typed', query });
    if (query.trim() === '') return;
    search(query.slice(0, MAX_QUERY_LENGTH)).then(
      (results) => dispatch({ type: 'found', query, results }),
      () => dispatch({ type: 'failed', query }),
    );
  };
  useEffect(() => {
    if (asked && asked.text !== '') type(asked.text);
  }, [asked]);
  // What was typed before the documents were open is looked up when they are.
  useEffect(() => {
    if (state.query !== '') type(state.query);
  }, [search]);
  return { state, type, dispatch };
}

function useFocus(input: { readonly current: HTMLInputElement | null }, props: SearchBoxProps): void {
  useEffect(() => {
    if (props.focusFirst) input.current?.focus();
    if (!props.slashFocuses) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isField(event.target)) return;
      event.preventDefault();
      input.current?.focus();
      input.current?.select();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [props.focusFirst, props.slashFocuses]);
}

function isField(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null;
}

function shortened(query: string): string {
  return query.length > 24 ? `${query.slice(0, 24)}…` : query;
}

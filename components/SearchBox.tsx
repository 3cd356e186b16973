import { useEffect, useId, useLayoutEffect, useMemo, useReducer, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { MAX_QUERY_LENGTH, type SearchAnswer, type SearchFilter, type SearchResult } from '@/core/model/search.ts';
import { FilterChips } from './FilterChips.tsx';
import type { NamedOnPage } from './page-summary.ts';
import { passageOf } from './passage.ts';
import { ResultList } from './ResultList.tsx';
import type { RecentSearches } from './recent-searches.ts';
import { SearchStart } from './SearchStart.tsx';
import { SearchStatus } from './SearchStatus.tsx';
import { withoutFilter } from './search-filters.ts';
import { EMPTY_SEARCH, nextSearch } from './search-state.ts';
import { enterStops } from './start-stops.ts';

export interface AskedQuery {
  readonly text: string;
}

export interface SearchBoxProps {
  readonly search: (query: string) => Promise<SearchAnswer>;
  /** `newTab`: opened with Ctrl or Cmd, to be read later. */
  readonly onOpen: (result: SearchResult, newTab: boolean) => void;
  /** Esc in an empty box. */
  readonly onLeave?: () => void;
  /** Words to look up at once. A new object replaces what stands in the box, the same words again included. */
  readonly query?: AskedQuery;
  readonly focusFirst?: boolean;
  /** `/` anywhere on the page goes to the box. */
  readonly slashFocuses?: boolean;
  /** Offered while the box is empty. */
  readonly recent?: RecentSearches | undefined;
  readonly named?: readonly NamedOnPage[];
  readonly onNamed?: (named: NamedOnPage, newTab: boolean) => void;
}

/** A search box with its results below: results while typing, arrows, Enter, Esc; input methods are left to compose in peace. */
export function SearchBox(props: SearchBoxProps) {
  const { state, type, dispatch } = useSearch(props.search, props.query);
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  useFocus(input, props);
  const { query, answer, rows, active } = state;
  const focus = () => input.current?.focus();
  const open = (at: number, newTab: boolean) => {
    const result = rows[at];
    if (!result || state.phase !== 'done') return;
    props.recent?.onKeep(query);
    props.onOpen(result, newTab);
  };
  // Old results stay in view until the new ones come, but Enter means the words that are in the box now: it waits for their answer.
  const hurried = useRef<{ readonly query: string; readonly newTab: boolean } | undefined>(undefined);
  const onEnter = (newTab: boolean) => {
    const asked = input.current?.value ?? query;
    if (state.phase === 'done' && asked === query) open(active, newTab);
    else hurried.current = { query: asked, newTab };
  };
  useEffect(() => {
    const wish = hurried.current;
    if (state.phase !== 'done' || wish?.query !== query) return;
    hurried.current = undefined;
    open(active, wish.newTab);
  }, [state.phase, answer]);
  const setQuery = (next: string) => {
    type(next);
    focus();
  };
  const onRemove = (filter: SearchFilter, last: boolean) => {
    // Until the new answer comes, its filters stand elsewhere in the query.
    if (state.phase === 'done') type(withoutFilter(query, filter));
    if (last) focus();
  };
  const onEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || isComposing(event) || (query === '' && !props.onLeave)) return;
    if (query === '') props.onLeave?.();
    else setQuery('');
    event.preventDefault();
    event.stopPropagation();
  };
  const isEmpty = query.trim() === '';
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event)) return;
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (by !== 0 && isEmpty) enterStops(event);
    else if (by !== 0) dispatch({ type: 'moved', by });
    else if (event.key === 'Enter') onEnter(event.ctrlKey || event.metaKey);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const isBlank = isEmpty && !props.recent?.queries.length && !props.recent?.removed && !props.named?.length;
  const passage = useMemo(() => passageOf(query, answer), [answer]);
  return (
    <search class="search" onKeyDown={onEscape}>
      <div class="search-field">
        <input
          ref={input}
          type="text"
          role="combobox"
          autocomplete="off"
          spellcheck={false}
          enterkeyhint="search"
          aria-label={i18n.t('search.label')}
          aria-expanded={rows.length > 0}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          {...(active >= 0 ? { 'aria-activedescendant': `${id}-${active}` } : {})}
          placeholder={i18n.t('search.placeholder')}
          value={query}
          onInput={({ currentTarget: { value }, isComposing }) => {
            hurried.current = undefined;
            if (isComposing) dispatch({ type: 'composed', query: value });
            else type(value);
          }}
          onCompositionEnd={(event) => type(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
        {query !== '' && (
          <button type="button" class="button-quiet" onClick={() => setQuery('')}>
            {i18n.t('search.clear')}
          </button>
        )}
      </div>
      {/* Pressing on a row must not take the focus from the box: the list would be gone before the click. */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: see above */}
      <div
        class={isBlank ? 'search-below search-blank' : 'search-below'}
        onMouseDown={(event) => event.preventDefault()}
      >
        <FilterChips filters={answer.filters} onRemove={onRemove} />
        <SearchStatus state={state} passage={passage} onRetry={() => type(query)} />
        <ResultList
          {...state}
          id={id}
          passage={passage}
          onOpen={(at, event) => open(at, event.ctrlKey || event.metaKey || event.button === 1)}
          onPoint={(at) => dispatch({ type: 'pointed', at })}
        />
        {isEmpty && (
          <SearchStart
            recent={props.recent}
            named={props.named ?? []}
            onQuery={setQuery}
            onNamed={(named, newTab) => props.onNamed?.(named, newTab)}
            onBack={focus}
          />
        )}
      </div>
    </search>
  );
}

/** While an input method composes, arrows, Enter and Esc belong to its own window. 229 is what some report instead. */
function isComposing(event: KeyboardEvent): boolean {
  return event.isComposing || event.keyCode === 229;
}

function useSearch(search: SearchBoxProps['search'], asked: AskedQuery | undefined) {
  const [state, dispatch] = useReducer(nextSearch, EMPTY_SEARCH);
  const type = (query: string) => {
    dispatch({ type: 'typed', query });
    if (query.trim() === '') return;
    search(query.slice(0, MAX_QUERY_LENGTH)).then(
      (answer) => dispatch({ type: 'found', query, answer }),
      () => dispatch({ type: 'failed', query }),
    );
  };
  useEffect(() => {
    if (asked && asked.text !== '') type(asked.text);
  }, [asked]);
  // What was typed before the documents were open is looked up when they are; what is only being composed is not.
  useEffect(() => {
    if (state.phase !== 'idle') type(state.query);
  }, [search]);
  return { state, type, dispatch };
}

function useFocus(input: { readonly current: HTMLInputElement | null }, props: SearchBoxProps): void {
  // At once: a reader types before anything is painted.
  useLayoutEffect(() => {
    if (props.focusFirst) input.current?.focus();
  }, [props.focusFirst]);
  useEffect(() => {
    if (!props.slashFocuses) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isField(event.target)) return;
      event.preventDefault();
      input.current?.focus();
      input.current?.select();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [props.slashFocuses]);
}

function isField(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null;
}

import type { SearchResult } from '@/core/model.ts';

/** What the search box shows. `active` is the chosen row, -1 for none. */
export interface SearchState {
  readonly query: string;
  readonly phase: 'idle' | 'searching' | 'done' | 'failed';
  readonly results: readonly SearchResult[];
  readonly active: number;
}

export type SearchAction =
  | { readonly type: 'typed'; readonly query: string }
  | { readonly type: 'found'; readonly query: string; readonly results: readonly SearchResult[] }
  | { readonly type: 'failed'; readonly query: string }
  | { readonly type: 'moved'; readonly by: number }
  | { readonly type: 'pointed'; readonly at: number };

export const EMPTY_SEARCH: SearchState = { query: '', phase: 'idle', results: [], active: -1 };

/**
 * The next state of the search box. An answer to words that are no longer in the box is dropped; old results stay until new
 * ones come, so that nothing flickers while one types.
 */
export function nextSearch(state: SearchState, action: SearchAction): SearchState {
  switch (action.type) {
    case 'typed':
      if (action.query.trim() === '') return { ...EMPTY_SEARCH, query: action.query };
      return { ...state, query: action.query, phase: 'searching' };
    case 'found': {
      if (action.query !== state.query) return state;
      const results = namesFirst(action.results);
      return { ...state, phase: 'done', results, active: results.length > 0 ? 0 : -1 };
    }
    case 'failed':
      return action.query === state.query ? { ...state, phase: 'failed', results: [], active: -1 } : state;
    case 'moved':
      return { ...state, active: wrapped(state.active + action.by, state.results.length) };
    case 'pointed':
      return { ...state, active: action.at };
  }
}

/** Names, targets and departments before clauses, each in the order of the engine. */
function namesFirst(results: readonly SearchResult[]): SearchResult[] {
  return [...results.filter((it) => it.type !== 'clause'), ...results.filter((it) => it.type === 'clause')];
}

/** Past the last comes the first, and the other way round; -1 in an empty list. */
function wrapped(at: number, length: number): number {
  return length === 0 ? -1 : (at + length) % length;
}

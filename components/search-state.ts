import type { SearchResult } from '@/core/model.ts';

/** What the search box shows. `active` is the chosen row, -1 for none. */
export interface SearchState {
  readonly query: string;
  readonly phase: 'idle' | 'searching' | 'done' | 'failed';
  readonly results: readonly SearchResult[];
  readonly active: number;
  /** What chose the row. A row that the pointer chose is not scrolled to: it would move away under the pointer. */
  readonly chosenBy: 'box' | 'pointer';
}

export type SearchAction =
  | { readonly type: 'typed'; readonly query: string }
  /** An input method is at work: what stands in the box is not yet what is meant. */
  | { readonly type: 'composed'; readonly query: string }
  | { readonly type: 'found'; readonly query: string; readonly results: readonly SearchResult[] }
  | { readonly type: 'failed'; readonly query: string }
  | { readonly type: 'moved'; readonly by: number }
  | { readonly type: 'pointed'; readonly at: number };

export const EMPTY_SEARCH: SearchState = { query: '', phase: 'idle', results: [], active: -1, chosenBy: 'box' };

/**
 * The next state of the search box. An answer to words that are no longer in the box is dropped; old results stay until new
 * ones come, so that nothing flickers while one types.
 */
export function nextSearch(state: SearchState, action: SearchAction): SearchState {
  switch (action.type) {
    case 'typed':
      if (action.query.trim() === '') return { ...EMPTY_SEARCH, query: action.query };
      return { ...state, query: action.query, phase: 'searching' };
    case 'composed':
      return { ...state, query: action.query };
    case 'found': {
      if (action.query !== state.query) return state;
      const results = namesFirst(action.results);
      return { ...state, phase: 'done', results, active: results.length > 0 ? 0 : -1, chosenBy: 'box' };
    }
    case 'failed':
      return action.query === state.query ? { ...state, phase: 'failed', results: [], active: -1 } : state;
    case 'moved':
      return { ...state, active: wrapped(state.active + action.by, state.results.length), chosenBy: 'box' };
    case 'pointed':
      return { ...state, active: action.at, chosenBy: 'pointer' };
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

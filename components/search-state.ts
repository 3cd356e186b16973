import type { SearchAnswer, SearchResult } from '@/core/model/search.ts';
import { groupResults, type ResultGroup } from './result-groups.ts';

/** What the search box shows. `active` is the chosen row, -1 for none. */
export interface SearchState {
  readonly query: string;
  readonly phase: 'idle' | 'searching' | 'done' | 'failed';
  /** The last one: it stays until the next comes, so that nothing flickers while one types. */
  readonly answer: SearchAnswer;
  readonly groups: readonly ResultGroup[];
  /** The results of all groups, in order. */
  readonly rows: readonly SearchResult[];
  readonly active: number;
  /** What chose the row. A row that the pointer chose is not scrolled to: it would move away under the pointer. */
  readonly chosenBy: 'box' | 'pointer';
}

export type SearchAction =
  | { readonly type: 'typed'; readonly query: string }
  /** An input method is at work: what stands in the box is not yet what is meant. */
  | { readonly type: 'composed'; readonly query: string }
  | { readonly type: 'found'; readonly query: string; readonly answer: SearchAnswer }
  | { readonly type: 'failed'; readonly query: string }
  | { readonly type: 'moved'; readonly by: number }
  | { readonly type: 'pointed'; readonly at: number };

const NO_ANSWER: SearchAnswer = { kind: 'empty', results: [], suggestions: [], filters: [] };

const NO_ROWS = { answer: NO_ANSWER, groups: [], rows: [], active: -1, chosenBy: 'box' } as const;

export const EMPTY_SEARCH: SearchState = { query: '', phase: 'idle', ...NO_ROWS };

/** The next state of the search box. An answer to words that are no longer in the box is dropped. */
export function nextSearch(state: SearchState, action: SearchAction): SearchState {
  switch (action.type) {
    case 'typed':
      if (action.query.trim() === '') return { ...EMPTY_SEARCH, query: action.query };
      return { ...state, query: action.query, phase: 'searching' };
    case 'composed':
      return { ...state, query: action.query, phase: 'idle' };
    case 'found': {
      if (action.query !== state.query) return state;
      const { answer } = action;
      const groups = groupResults(answer);
      const rows = groups.flatMap(({ results }) => results);
      // What merely comes near is not opened by an Enter that meant the words.
      const active = answer.results.length > 0 ? 0 : -1;
      return { ...state, phase: 'done', answer, groups, rows, active, chosenBy: 'box' };
    }
    case 'failed':
      return action.query === state.query ? { ...state, phase: 'failed', ...NO_ROWS } : state;
    case 'moved':
      return { ...state, active: steppedFrom(state.active, action.by, state.rows.length), chosenBy: 'box' };
    case 'pointed':
      return { ...state, active: action.at, chosenBy: 'pointer' };
  }
}

/** Past the last comes the first, and the other way round; -1 in an empty list. */
function steppedFrom(at: number, by: number, length: number): number {
  if (length === 0) return -1;
  // From no row, up leads to the last.
  return at < 0 && by < 0 ? length - 1 : (at + by + length) % length;
}

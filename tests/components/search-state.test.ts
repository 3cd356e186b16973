import { describe, expect, it } from 'vitest';
import { EMPTY_SEARCH, nextSearch, type SearchAction, type SearchState } from '@/components/search-state.ts';
import { answerOf, result } from './samples.ts';

const BOTH = [result('clause', 'a/1/x'), result('entity', '东岸书院'), result('department', '市文旅局')];

const typed = (query: string): SearchAction => ({ type: 'typed', query });
const found = (query: string, results = BOTH): SearchAction => ({ type: 'found', query, answer: answerOf(results) });
const NEAR = answerOf([], { suggestions: BOTH });
const moved = (by: number): SearchAction => ({ type: 'moved', by });

function stateAfter(...actions: SearchAction[]): SearchState {
  return actions.reduce(nextSearch, EMPTY_SEARCH);
}

function check(actions: SearchAction[], expected: Partial<SearchState>) {
  expect(stateAfter(...actions)).toMatchObject(expected);
}

describe('the search box', () => {
  it.each<[string, SearchAction[], Partial<SearchState>]>([
    ['searches as soon as words are typed', [typed('书')], { query: '书', phase: 'searching', active: -1 }],
    ['has nothing to search in blanks', [typed('  ')], { query: '  ', phase: 'idle', rows: [] }],
    ['chooses the first row of an answer', [typed('书'), found('书')], { phase: 'done', active: 0 }],
    ['chooses none in an empty answer', [typed('书'), found('书', [])], { phase: 'done', active: -1 }],
    ['drops an answer to older words', [typed('书'), typed('书院'), found('书')], { phase: 'searching', rows: [] }],
    [
      'drops a failure of older words',
      [typed('书'), typed('书院'), { type: 'failed', query: '书' }],
      { phase: 'searching' },
    ],
    [
      'forgets its rows when it fails',
      [typed('书'), found('书'), typed('书院'), { type: 'failed', query: '书院' }],
      { phase: 'failed', rows: [], active: -1 },
    ],
    ['forgets its rows when it is emptied', [typed('书'), found('书'), typed('')], EMPTY_SEARCH],
    ['leaves an answer that comes after it was emptied', [typed('书'), typed(''), found('书')], EMPTY_SEARCH],
    [
      'goes down, and from the last row to the first',
      [typed('书'), found('书'), moved(1), moved(1), moved(1)],
      { active: 0 },
    ],
    ['goes up from the first row to the last', [typed('书'), found('书'), moved(-1)], { active: 2, chosenBy: 'box' }],
    ['has nowhere to go without rows', [moved(1), moved(-1)], { active: -1 }],
    [
      'chooses none of what merely comes near',
      [typed('书'), { type: 'found', query: '书', answer: NEAR }],
      { active: -1, rows: NEAR.suggestions },
    ],
    [
      'goes down to the first of it',
      [typed('书'), { type: 'found', query: '书', answer: NEAR }, moved(1)],
      { active: 0 },
    ],
    [
      'goes up to the last of it',
      [typed('书'), { type: 'found', query: '书', answer: NEAR }, moved(-1)],
      { active: 2 },
    ],
    [
      'follows the pointer and remembers that it did',
      [typed('书'), found('书'), { type: 'pointed', at: 2 }],
      { active: 2, chosenBy: 'pointer' },
    ],
    [
      'takes the choice back with a new answer',
      [typed('书'), found('书'), { type: 'pointed', at: 2 }, typed('书院'), found('书院')],
      { active: 0, chosenBy: 'box' },
    ],
    [
      'searches nothing while an input method composes',
      [{ type: 'composed', query: 'shu yuan' }],
      { query: 'shu yuan', phase: 'idle' },
    ],
    [
      'waits for nothing while an input method composes, and keeps its rows',
      [typed('书'), found('书'), { type: 'composed', query: '书 yuan' }],
      { query: '书 yuan', phase: 'idle', rows: stateAfter(typed('书'), found('书')).rows },
    ],
  ])('%s', (_, actions, expected) => check(actions, expected));

  it('keeps the old rows until new ones come', () => {
    check([typed('书'), found('书'), typed('书院')], {
      phase: 'searching',
      rows: stateAfter(typed('书'), found('书')).rows,
    });
  });

  it('groups results by type; the best one’s group stands first, and inside each the engine’s order is kept', () => {
    const mixed = [
      result('target', 't1'),
      result('clause', 'a/1/x'),
      result('entity', '东岸书院'),
      result('target', 't2'),
    ];
    const { groups, rows } = stateAfter(typed('书'), found('书', mixed));
    expect(groups.map(({ key, results }) => [key, ...results.map(({ id }) => id)])).toEqual([
      ['target', 't1', 't2'],
      ['clause', 'a/1/x'],
      ['entity', '东岸书院'],
    ]);
    expect(rows.map(({ id }) => id)).toEqual(['t1', 't2', 'a/1/x', '东岸书院']);
  });
});

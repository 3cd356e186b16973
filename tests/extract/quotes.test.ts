import { describe, expect, it } from 'vitest';
import { indexQuotes } from '@/core/extract/quotes.ts';
import { parsed } from './parsed.ts';

/** The passage found stands between ⟦ and ⟧ in its clause; no marks, nothing found. */
function check(marked: string, quote: string): void {
  const text = marked.replace(/[⟦⟧]/g, '');
  const found = indexQuotes(parsed(text).clauses).find(quote);
  const words = found?.clause.text ?? text;
  const shown = found
    ? `${words.slice(0, found.start)}⟦${words.slice(found.start, found.end)}⟧${words.slice(found.end)}`
    : text;
  expect(marked).toContain(shown);
  expect(shown.includes('⟦')).toBe(marked.includes('⟦'));
}

describe('a quotation is found', () => {
  it.each([
    ['as it stands', '推广“⟦预付宝”平台⟧。', '预付宝”平台'],
    ['with other blanks', '推广“⟦预付宝⟧”平台。', '预付 宝'],
    ['with other signs', '建设⟦东、西、南⟧三港。', '“东西，南”'],
    ['in Traditional characters', '加快⟦黄河体育中心⟧建设。', '黃河體育中心'],
    ['in full width', '建成⟦5G基站⟧。', '５Ｇ基站'],
    ['at its first place', '⟦泉城⟧书房，泉城好戏。', '泉城'],
    ['whole in one clause rather than across two', '推进。加快建设。⟦推进加快⟧落地。', '推进加快'],
    ['across two clauses, by its words in the first', '⟦推进⟧。加快建设。', '推进。加快'],
  ])('%s', (_, marked, quote) => check(marked, quote));
});

it.each([['没有的话'], [''], ['，。“”'], ['推进建设加快']])('%s is not found', (quote) =>
  check('推进。加快建设。', quote),
);

it('every clause that holds the words whole is told', () => {
  const { clauses } = parsed('泉城书房。泉城。好戏在泉城，泉城。泉。城。');
  const found = indexQuotes(clauses).findAll('泉城');
  expect(found.map(({ clause, start }) => [clauses.indexOf(clause), start])).toEqual([
    [0, 0],
    [1, 0],
    [2, 3],
    [2, 6],
  ]);
});

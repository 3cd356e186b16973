import { describe, expect, it } from 'vitest';
import { findFolded } from '@/core/text/find-folded.ts';
import { unmark } from '../components/samples.ts';

describe('words in a text', () => {
  it.each([
    ['as they stand', '黄河', '⟦黄河⟧体育中心在⟦黄河⟧边'],
    ['sought in Traditional', '體育', '黄河⟦体育⟧中心'],
    ['written in Traditional', '体育', '黃河⟦體育⟧中心'],
    ['of other width and case', '5g', '建成⟦5G⟧、⟦５Ｇ⟧基站'],
    ['with blanks between them', '体育中心', '黄河⟦体育 中\n心⟧建成'],
    ['with a reading behind one', '现在', '⟦現(xiàn)在⟧开始'],
    ['not within one another', '哈哈', '⟦哈哈⟧哈'],
    ['nowhere', '书院', '黄河体育中心'],
    ['none', '', '黄河体育中心'],
    ['blanks only', ' \u3000', '黄河 体育'],
  ])('%s', (_, words, marked) => {
    const { text, spans } = unmark(marked);
    expect(findFolded(text, words)).toEqual(spans);
  });
});

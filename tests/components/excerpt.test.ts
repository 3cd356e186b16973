import { describe, expect, it } from 'vitest';
import { excerptFor, inExcerpt } from '@/components/excerpt.ts';
import { unmark } from './samples.ts';

const LONG = '先说很长的一段别的事情，与所问的全不相干，还要再说上好几句，才终于到了正题';

/** The marks say what is meant; `…` what is left out. */
function shown(marked: string): string {
  const { text, spans } = unmark(marked);
  const excerpt = excerptFor(text, spans);
  let out = excerpt.text;
  for (const { start, end } of inExcerpt(excerpt, spans).reverse())
    out = `${out.slice(0, start)}⟦${out.slice(start, end)}⟧${out.slice(end)}`;
  return (excerpt.from > 0 ? '…' : '') + out;
}

describe('a clause in a list', () => {
  it.each([
    ['is whole where what is meant is near', '建成⟦东岸书院⟧。', '建成⟦东岸书院⟧。'],
    ['is whole where nothing is meant', `${LONG}。`, `${LONG}。`],
    [
      'begins behind a punctuation mark',
      `${LONG}；建成⟦东岸书院⟧。`,
      '…还要再说上好几句，才终于到了正题；建成⟦东岸书院⟧。',
    ],
    [
      'begins by the first of many',
      `${LONG}；建成⟦书院⟧，办好⟦书屋⟧。`,
      '…还要再说上好几句，才终于到了正题；建成⟦书院⟧，办好⟦书屋⟧。',
    ],
    ['begins in the middle where there is no mark', `${'字'.repeat(50)}⟦东岸⟧`, `…${'字'.repeat(24)}⟦东岸⟧`],
    ['does not tear a character', `${'𠮷'.repeat(25)}字⟦东岸⟧`, `…${'𠮷'.repeat(11)}字⟦东岸⟧`],
  ])('%s', (_, marked, expected) => expect(shown(marked)).toBe(expected));
});

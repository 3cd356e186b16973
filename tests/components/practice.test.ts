import { describe, expect, it } from 'vitest';
import { practiceOf } from '@/components/PracticeView.tsx';
import { citation, unmark } from './samples.ts';

describe('the paragraph to try the marks on', () => {
  it.each([
    ['周末去⟦东岸书院⟧，东岸书院很静。', ['东岸书院']],
    ['从⟦西码头⟧到⟦东岸书院⟧。', ['西码头', '东岸书院']],
    ['从西码头出发。', ['东岸书院']],
    ['从无名桥出发。', ['无名桥']],
  ])('%s marks the first place of each name that has a clause', (marked, names) => {
    const { text, spans } = unmark(marked);
    const practice = practiceOf(text, names, (name) =>
      name === '无名桥' ? undefined : citation('a/1/x', `⟦${name}⟧`),
    );
    expect(practice.names.map(({ start, end }) => ({ start, end }))).toEqual(spans);
    expect(practice.text).toBe(text);
  });
});

import { describe, expect, it } from 'vitest';
import { alignTexts } from '@/core/repair/align.ts';

const text = '扎实推进城中村改造项目，开工建设安置房十万套，筹集保障性租赁住房，新建商品住房交房即办证实现全覆盖。';

/** The stretches that differ, `here|there`. */
function gaps(one: string, other: string): string[] {
  return alignTexts(one, other).gaps.map(
    (gap) => `${one.slice(gap.start, gap.end)}|${other.slice(gap.otherStart, gap.otherEnd)}`,
  );
}

describe('two copies of a text', () => {
  it.each([
    ['equal ones', text, text, []],
    ['one with other blanks', text.replace('项目', ' 项 目 '), text.replace('安置', '\n安置').replace('\n', ' '), []],
    ['one with other words', text.replace('安置房十万套', '安置房九千套'), text, ['九千|十万']],
    ['one with more', text.replace('开工', '开工开工并'), text, ['开工并|']],
    ['one with less', text.replace('保障性', ''), text, ['|保障性']],
    ['one that breaks off', text.slice(0, 30), text, []],
    ['nothing', '', text, []],
  ])('%s', (_, one, other, expected) => expect(gaps(one, other)).toEqual(expected));

  it('are laid on each other character by character outside the gaps', () => {
    const other = text.replace('十万', '若干');
    const { places } = alignTexts(text, other);
    const moved = [...places].filter((place, at) => place >= 0 && text[place] !== other[at]);
    expect(moved).toEqual([]);
    expect([...places].filter((place) => place < 0).length).toBe(2);
  });

  it('with nothing in common are one gap, found in time that grows with their length', () => {
    const started = performance.now();
    expect(alignTexts('甲'.repeat(200_000), '乙'.repeat(200_000)).gaps).toEqual([
      { start: 0, end: 200_000, otherStart: 0, otherEnd: 200_000 },
    ]);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});

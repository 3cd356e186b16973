import { describe, expect, it } from 'vitest';
import { alike, fitPinyin, splitSyllables } from '@/core/search/pinyin.ts';

/** The part of the name that fits stands between ⟦ and ⟧; no marks, no fit. */
function check(marked: string, query: string): void {
  const name = marked.replace(/[⟦⟧]/g, '');
  const fit = fitPinyin(name, query);
  expect(fit ? `${name.slice(0, fit.start)}⟦${name.slice(fit.start, fit.end)}⟧${name.slice(fit.end)}` : name).toBe(
    marked,
  );
}

describe('what is typed fits', () => {
  it.each([
    ['⟦黄河体育中心⟧', 'huanghetiyuzhongxin'],
    ['⟦黄河体⟧育中心', 'huangheti'],
    ['⟦黄河体⟧育中心', 'huanghet'],
    ['⟦黄河体育中心⟧', 'hhtyzx'],
    ['⟦黄河体育中心⟧', 'huanghtyzhx'],
    ['⟦黄河体育中心⟧', '黄河tyzx'],
    ['⟦黄河体育⟧中心', 'huanghe体育'],
    ['黄河⟦体育中心⟧', 'tiyuzhongxin'],
    ['轨道交通⟦4号线⟧', '4haoxian'],
    ['⟦泺口⟧', 'luokou'],
    ['⟦绿道⟧', 'lvdao'],
    ['⟦重汽⟧', 'zhongqi'],
    ['⟦重汽⟧', 'chongqi'],
    ['⟦市⟧妇幼保健院', 'sh'],
  ])('%s from %s', check);
});

describe('what is typed does not fit', () => {
  it.each([
    ['黄河体育中心', 'huanghehu'],
    ['黄河体育中心', 'hhtyzxx'],
    ['黄河体育中心', 'ty'],
    ['黄河体育中心', 'zhongyang'],
    ['黄河体育中心', '泉城tyzx'],
    ['', 'huang'],
  ])('%s from %s', check);
});

describe('how much was typed whole', () => {
  it('is 1 when every syllable was, and less the more initials there are', () => {
    const shares = ['huanghetiyu', 'huanghetiy', 'huanghety', 'hhty'].map((q) => fitPinyin('黄河体育中心', q)!.whole);
    expect(shares[0]).toBe(1);
    expect(shares[3]).toBeLessThan(0.2);
    shares.slice(1).forEach((share, i) => {
      expect(share).toBeLessThan(shares[i]!);
    });
  });

  it('prefers the part of the name that fits by whole syllables', () => {
    expect(fitPinyin('市海安沙', 'sha')).toMatchObject({ start: 3, end: 4, whole: 1 });
  });
});

describe('letters are cut into syllables', () => {
  it.each([
    ['wuzhengming', ['wu', 'zheng', 'ming']],
    ['daminghu', ['da', 'ming', 'hu']],
    ['xian', ['xian']],
    ['lvdao', ['lv', 'dao']],
    ['', []],
    ['qibuq', undefined],
    ['reits', undefined],
    ['xyz', undefined],
  ])('%s', (letters, syllables) => expect(splitSyllables(letters)).toEqual(syllables));

  it('of the longest query at once', () => {
    const started = performance.now();
    expect(splitSyllables('huanghe'.repeat(57))).toHaveLength(114);
    expect(performance.now() - started).toBeLessThan(500);
  });
});

describe('characters sound alike', () => {
  it.each([
    ['晓', '小', true],
    ['济', '计', true],
    ['重', '虫', true],
    ['重', '众', true],
    ['黄', '黄', true],
    ['黄', '河', false],
    ['黄', 'h', false],
    ['a', 'a', false],
  ])('%s and %s: %s', (a, b, expected) => expect(alike(a.charCodeAt(0), b.charCodeAt(0))).toBe(expected));
});

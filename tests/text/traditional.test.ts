import { Converter } from 'opencc-js/cn2t';
import { describe, expect, it } from 'vitest';
import { openTraditional, traditionalSlice } from '@/core/text/traditional.ts';
import { buildTraditionalTable } from '@/tools/traditional-table.ts';
import { bundledCorpus } from '../match/bundled.ts';

const convert = openTraditional(buildTraditionalTable());

describe('text in Traditional characters', () => {
  it.each([
    ['by characters', '济南黄河体育中心', '濟南黃河體育中心'],
    ['by phrases', '后来在皇后大道', '後來在皇后大道'],
    ['where a phrase keeps another from being seen', '全面塑造', '全面塑造'],
    ['as Taiwan writes it', '为里面着力治污', '為裡面著力治汙'],
    ['in its own words', '软件和信息', '軟件和信息'],
    ['which it was already', '濟南', '濟南'],
    ['with signs, letters and digits', '突破5000P、增长7%。', '突破5000P、增長7%。'],
    ['of words that are cut wrongly elsewhere', '新征程上，市长 于海田指明了方向', '新征程上，市長 于海田指明了方向'],
    ['of nothing', '', ''],
  ])('%s', (_, text, shown) => expect(convert(text).text).toBe(shown));

  it('knows which part stands for which', () => {
    const text = '发展𠮷县后来的5G';
    const converted = convert(text);
    expect(traditionalSlice(converted, 0, 2)).toBe('發展');
    expect(traditionalSlice(converted, 2, 5)).toBe('𠮷縣');
    expect(traditionalSlice(converted, 5, 7)).toBe('後來');
    expect(traditionalSlice(converted, 8, text.length)).toBe('5G');
  });

  it('has a phrase that changes its length as one', () => {
    const { text, offsets } = openTraditional('甲乙 丙|后 後')('后甲乙后');
    expect([text, offsets]).toEqual(['後丙後', [0, 1, 3, 4]]);
  });

  it('is OpenCC’s, for every clause of the bundled documents but those with words of our own', () => {
    const openCc = Converter({ from: 'cn', to: 'tw' });
    const clauses = bundledCorpus().documents.flatMap((document) => document.clauses);
    const other = clauses.filter(({ text }) => convert(text).text !== openCc(text));
    expect(clauses.length).toBeGreaterThan(1700);
    expect(
      other.filter(({ text }) => !/新征程|科创制造|指明了|于海田|市场准入/.test(text)).map(({ text }) => text),
    ).toEqual([]);
  });

  it('keeps the pieces of a text whole, wherever it is cut', () => {
    for (const { text } of bundledCorpus().documents.flatMap((document) => document.clauses.slice(0, 100))) {
      const converted = convert(text);
      const middle = text.length >> 1;
      const both = traditionalSlice(converted, 0, middle) + traditionalSlice(converted, middle, text.length);
      expect(both).toBe(converted.text);
    }
  });
});

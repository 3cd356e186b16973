import { describe, expect, it } from 'vitest';
import { foldKey, foldText, readingEnd } from '@/core/text/fold.ts';
import { mark, unmark } from './marked.ts';

function check(text: string, folded: string) {
  expect(foldText(text).text).toBe(folded);
}

describe('folded text', () => {
  it.each([
    ['濟南黃河體育中心', '济南黄河体育中心'],
    ['後來', '后来'],
    ['臺灣與台湾', '台湾与台湾'],
    ['著力', '着力'],
    ['計畫', '计画'],
  ])('is written in Simplified characters: %s → %s', check);

  it.each([
    ['５Ｇ基站（Ａ区）', '5g基站(a区)'],
    ['增长５．５％', '增长5.5%'],
    ['GDP与gdp', 'gdp与gdp'],
    ['1—2个、1–2個、1～2個、１－２個', '1-2个、1-2个、1~2个、1-2个'],
    ['二○三五年', '二〇三五年'],
    ['「双千兆」『无废』', '“双千兆”“无废”'],
    ['一年四季•泉在济南', '一年四季·泉在济南'],
  ])('has one way to write each sign: %s → %s', check);

  it.each([
    ['起步\u200B区', '起步区'],
    ['黄河　体育\n\t中心', '黄河体育中心'],
    ['\uFEFF高\u00AD新\u00A0区\u2060', '高新区'],
    ['趵突泉\uFE0F', '趵突泉'],
    [' \n\u3000', ''],
    ['', ''],
  ])('has no white space and nothing that cannot be seen: row %#', check);

  it.each([
    ['現(xiàn)在', '现在'],
    ['創(chuàng)新', '创新'],
    ['黃（huáng）河', '黄河'],
    ['綠(lǜ)色發(fā)展(zhǎn)', '绿色发展'],
  ])('leaves out readings: %s → %s', check);

  it.each([
    ['基金(REITs)', '基金(reits)'],
    ['规划(2024)', '规划(2024)'],
    ['山东（济南）', '山东(济南)'],
    ['公司(xian)', '公司(xian)'],
    ['现(xiàn', '现(xiàn'],
    ['现(xiàn在', '现(xiàn在'],
    ['现(xiàn zài)', '现(xiànzài)'],
    ['现(xiànzàimen)', '现(xiànzàimen)'],
    ['现()在', '现()在'],
  ])('keeps brackets with anything else in them: %s → %s', check);

  it('keeps characters beyond the Basic Multilingual Plane whole', () => check('𠮷 野', '𠮷野'));

  it('joins long texts without losing a piece', () => {
    const text = '濟南 '.repeat(10_000);
    check(text, '济南'.repeat(10_000));
    expect(foldText(text).offsets[19_999]).toBe(29_998);
  });
});

describe('offsets', () => {
  it.each([
    ['看⟦黃河體育⟧中心', '黄河体育'],
    ['看⟦黃(huáng)河 體\n育⟧ 中心', '黄河体育'],
    ['\u200B⟦起\u200B步区⟧\u200B', '起步区'],
    ['𠮷⟦５Ｇ⟧', '5g'],
    ['⟦黄河⟧', '黄河'],
  ])('lead from folded text back to the source: %s', (marked, needle) => {
    const { text } = unmark(marked);
    const folded = foldText(text);
    const at = folded.text.indexOf(needle);
    const span = { start: folded.offsets[at]!, end: folded.offsets[at + needle.length - 1]! + 1 };
    expect(mark(text, [span])).toBe(marked);
  });

  it.each([
    ['黄 河(hé)', [0, 2, 7]],
    ['黄河', [0, 1, 2]],
    ['', [0]],
  ])('have one more for the end of the text: %s', (text, offsets) => {
    const folded = foldText(text);
    expect(folded.offsets.slice(0, folded.text.length + 1)).toEqual(offsets);
  });
});

describe('the key of a name', () => {
  it.each([
    ['“双千兆”', '双千兆'],
    ['「雙千兆」', '双千兆'],
    ['选择济南 共赢未来', '选择济南共赢未来'],
    ['＂4＋N＂产业布局', '4+n产业布局'],
    ['“”', ''],
  ])('%s is %s', (name, key) => expect(foldKey(name)).toBe(key));
});

describe('the end of a reading', () => {
  it.each([
    ['現(xiàn)在', 1, 7],
    ['現（xiàn）在', 1, 7],
    ['(xian)', 0, 0],
    ['(REITs)', 0, 0],
    ['(2024)', 0, 0],
    ['(xiàn', 0, 0],
    ['(', 0, 0],
  ])('of %s at %i is %i', (text, start, end) => expect(readingEnd(text, start)).toBe(end));
});

import { describe, expect, it } from 'vitest';
import { type Scope, trackScopes } from '@/core/match/scope-track.ts';

/** The scope at the sign ◆ of a text. */
function scopeAt(marked: string, base: Scope = '全市'): Scope {
  const at = marked.indexOf('◆');
  return trackScopes(marked.replace('◆', ''), [], base).at(at);
}

describe('whose a figure is', () => {
  it.each([
    ['全市新建公园◆30处', '全市'],
    ['全省新建公园◆300处', 'other'],
    ['山东接待游客◆9亿人次', 'other'],
    ['历城区新建公园◆9处', 'other'],
    ['一季度莱芜区收入增长◆6%', 'other'],
    ['起步区直管区收入◆31亿元', '起步区'],
    ['济南起步区收入◆31亿元', '起步区'],
    ['都市圈经济总量突破◆3万亿元', '都市圈'],
    ['某某景区全年接待◆2300万人次', 'other'],
    ['东湖集团营业收入◆30亿元', 'other'],
    ['提出的国内生产总值增长◆5%', 'other'],
  ] as const)('%s', (text, scope) => expect(scopeAt(text)).toBe(scope));

  it.each([
    ['税收占比连续三年居全省首位，收入增长◆6%'],
    ['出口高于全省平均水平，收入增长◆6%'],
    ['获评全国文明城市，新建公园◆30处'],
    ['接待国内外游客◆1亿人次'],
    ['举办国际国内赛事◆41项'],
    ['章丘大葱种了◆10万亩'],
  ])('is the city’s where a word only measures or names: %s', (text) => expect(scopeAt(text)).toBe('全市'));

  it('lasts to the end of the sentence, from the head of a block to its end', () => {
    expect(scopeAt('税收增长，历城区新建公园9处，绿道◆13公里')).toBe('other');
    expect(scopeAt('去年的税收已经全部按时足额入库，历城区新建公园9处。新增绿道◆13公里')).toBe('全市');
    expect(scopeAt('放到全省看，收入不错。新增绿道◆13公里')).toBe('other');
    expect(scopeAt('放到全省看，收入不错。全市新增绿道◆13公里')).toBe('全市');
  });

  it('is nobody’s for a word inside a known name', () => {
    const text = '全市，山东展览馆新增展厅30处';
    const names = [{ start: 3, end: 8 }];
    expect(trackScopes(text, names, '全市').at(12)).toBe('全市');
    expect(trackScopes(text, [], '全市').at(12)).toBe('other');
  });

  it('goes on into the next block for a report of the province alone', () => {
    expect(trackScopes('省政府工作报告显示，收入增长5%。', [], '全市').after).toBe('other');
    expect(trackScopes('历城区新建公园9处。', [], '全市').after).toBe('全市');
    expect(trackScopes('济南市新建公园9处。', [], 'other').after).toBe('全市');
  });
});

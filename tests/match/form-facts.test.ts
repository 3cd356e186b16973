import { describe, expect, it } from 'vitest';
import { formFacts } from '@/core/match/form-facts.ts';

describe('a place that any city may have', () => {
  it.each([
    '起步区',
    '高新区',
    '古城',
    '陆港',
    '中央商务区',
    '国际医学中心',
    '国家级新区',
    '國際醫學中心',
    '现代都市圈',
  ])('needs words that let it begin: %s', (text) => expect(formFacts(text, 'place').needsLead).toBe(true));

  it.each(['西客站片区', '明府城', '国际医学中心二期', '泉城中央商务区', '汉峪金谷'])(
    'is none where its name says more: %s',
    (text) => expect(formFacts(text, 'place').needsLead).toBe(false),
  );

  it('is a place: a project or an institution of such a name stands by itself', () => {
    for (const type of ['project', 'institution', 'programme'] as const)
      expect(formFacts('国际医学中心', type).needsLead).toBe(false);
  });
});

describe('a name that begins with a place', () => {
  it.each([
    ['德州至商河高铁', true, false],
    ['济南国际机场', true, true],
    ['濟南國際機場', true, true],
    ['历下区人民医院', true, false],
    ['济南', false, true],
    ['新济南站', false, false],
    ['小清河复航', false, false],
  ])('is told by its first two or three signs: %s', (text, place, jinan) => {
    const { beginsWithPlace, beginsWithJinan } = formFacts(text, 'project');
    expect([beginsWithPlace, beginsWithJinan]).toEqual([place, jinan]);
  });
});

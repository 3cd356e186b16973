import { describe, expect, it } from 'vitest';
import { headingPath } from '@/components/card-path.ts';
import { citationText, headingText } from '@/components/citation-text.ts';
import { targetText } from '@/components/target-text.ts';
import { citation, target } from './samples.ts';

describe('a clause to be pasted', () => {
  it('carries its document, date and place', () => {
    expect(citationText(citation('a/1/x', '建成⟦东岸书院⟧。'))).toBe(
      '“建成东岸书院。”（《书香城市行动方案》，2024-01-05，一、总体安排 › （一）场馆）',
    );
  });

  it('says nothing of a place it does not have', () => {
    expect(citationText(citation('a/1/x', '建成。', { path: [] }))).toBe(
      '“建成。”（《书香城市行动方案》，2024-01-05）',
    );
  });
});

describe('a heading', () => {
  it.each([
    ['一、', '总体安排', '一、总体安排'],
    ['（三）', '场馆', '（三）场馆'],
    ['12.', '场馆', '12. 场馆'],
    ['3．', '场馆', '3． 场馆'],
    ['', '场馆', '场馆'],
  ])('with the label %s', (label, title, text) => expect(headingText({ label, title })).toBe(text));
});

describe('the path of headings on one line', () => {
  it.each([
    [[], ''],
    [['一、总体安排'], '一、总体安排'],
    [['一、总体安排', '（一）场馆'], '一、总体安排 › （一）场馆'],
    [['甲'.repeat(16)], '甲'.repeat(16)],
    [['甲'.repeat(17), '乙'], `${'甲'.repeat(16)}… › 乙`],
  ])('%o is %s', (path, text) => expect(headingPath(path)).toBe(text));
});

describe('a target’s figure', () => {
  it.each([
    [{ comparator: '≥', value: 300, unit: '家' }, '≥ 300家'],
    [{ comparator: '≤', value: 2.5, unit: '%' }, '≤ 2.5%'],
    [{ comparator: '≈', value: 7, unit: '%' }, '≈ 7%'],
    [{ comparator: '=', value: 8, unit: '' }, '8'],
    [{ comparator: 'range', value: [5, 6], unit: '%' }, '5%—6%'],
    [{ comparator: 'rank', value: '前3', unit: '位' }, '前3位'],
    [{ comparator: 'rank', value: '第1位', unit: '位' }, '第1位'],
    [{ comparator: 'qualitative', value: '全覆盖', unit: '' }, '全覆盖'],
  ] as const)('%o is said as %s', (given, text) => expect(targetText(target('t', given))).toBe(text));
});

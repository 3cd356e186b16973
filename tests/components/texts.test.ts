import { describe, expect, it } from 'vitest';
import { headingPath } from '@/components/card-path.ts';
import { citationText, formatCitation, headingText } from '@/components/citation-text.ts';
import { dayOf, dueState } from '@/components/due-state.ts';
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

describe('a clause in a format', () => {
  const PAPER = {
    id: 'b',
    title: '书香又一年',
    date: '2025-03-04',
    kind: '新闻报道',
    issuer: '报纸报道（媒体名未载）',
  };
  const plan = citation('a/1/x', '建成⟦东岸书院⟧。');
  const two = { ...plan.document, issuer: '中共某市委、某市人民政府' };

  it.each([
    ['plain', plan, '“建成东岸书院。”（《书香城市行动方案》，2024-01-05，一、总体安排 › （一）场馆）'],
    ['markdown', plan, '> 建成东岸书院。\n>\n> —— 《书香城市行动方案》，2024-01-05，一、总体安排 › （一）场馆'],
    ['gbt7714', plan, '“建成东岸书院。”\n市政府. 书香城市行动方案[EB/OL]. (2024-01-05)[2026-03-01].'],
    [
      'gbt7714',
      { ...plan, document: two },
      '“建成东岸书院。”\n中共某市委, 某市人民政府. 书香城市行动方案[EB/OL]. (2024-01-05)[2026-03-01].',
    ],
    ['gbt7714', { ...plan, document: PAPER }, '“建成东岸书院。”\n书香又一年[N]. 2025-03-04.'],
    [
      'gbt7714',
      { ...plan, document: { ...PAPER, issuer: '某日报' } },
      '“建成东岸书院。”\n书香又一年[N]. 某日报, 2025-03-04.',
    ],
    [
      'gbt7714',
      { ...plan, document: { ...plan.document, issuer: '不详' } },
      '“建成东岸书院。”\n书香城市行动方案[EB/OL]. (2024-01-05)[2026-03-01].',
    ],
  ] as const)('%s', (format, given, text) => expect(formatCitation(given, format, '2026-03-01')).toBe(text));

  it.each([
    ['1.推进*重点*项目', '1\\.推进\\*重点\\*项目'],
    ['[2025]年_底_前', '\\[2025\\]年\\_底\\_前'],
    ['- 建成<书院>', '\\- 建成\\<书院\\>'],
    ['增长7%，3.5万亿', '增长7%，3.5万亿'],
    ['“东岸书院”', '“东岸书院”'],
  ])('is safe from being read as Markdown: %s', (text, escaped) => {
    expect(formatCitation({ ...plan, text }, 'markdown', '').split('\n')[0]).toBe(`> ${escaped}`);
  });
});

describe('whether the year of a target is over', () => {
  it.each([
    ['2025', '2025-12-31', 'not-due'],
    ['2025', '2026-01-01', 'due'],
    ['2035', '2026-03-01', 'not-due'],
    ['none', '2026-03-01', undefined],
    ['', '2026-03-01', undefined],
    ['十四五', '2026-03-01', undefined],
  ])('%s on %s: %s', (deadline, today, state) => expect(dueState(deadline, today)).toBe(state));

  it('is told by the reader’s own calendar', () => {
    expect(dayOf(new Date(2026, 0, 5, 0, 1))).toBe('2026-01-05');
    expect(dayOf(new Date(2025, 11, 31, 23, 59))).toBe('2025-12-31');
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

import { describe, expect, it } from 'vitest';
import { clauseCitation } from '@/components/citation-records.ts';
import { citation } from './samples.ts';

const plan = citation('a/1/x', '建成⟦东岸书院⟧。');
const TODAY = '2026-03-01';

describe('a clause for a reference manager', () => {
  it('as BibTeX', () => {
    expect(clauseCitation(plan, 'bibtex', TODAY)).toBe(
      [
        '@report{yinju-a-1-x,',
        '  author = {{市政府}},',
        '  title = {{书香城市行动方案}},',
        '  date = {2024-01-05},',
        '  year = {2024},',
        '  type = {通知},',
        '  urldate = {2026-03-01},',
        '  langid = {chinese},',
        '  note = {一、总体安排 › （一）场馆：“建成东岸书院。”},',
        '}\n',
      ].join('\n'),
    );
  });

  it.each([
    [
      'signs of TeX',
      { ...plan, text: '占比5%_{A}\\B~^#&$' },
      '占比5\\%\\_\\{A\\}\\textbackslash{}B\\textasciitilde{}\\textasciicircum{}\\#\\&\\$',
    ],
    [
      'two authors',
      { ...plan, document: { ...plan.document, issuer: '市委、市政府' } },
      'author = {{市委} and {市政府}}',
    ],
    ['a newspaper', { ...plan, document: { ...plan.document, kind: '新闻报道' } }, '@article{'],
  ])('has %s', (_, given, part) => expect(clauseCitation(given, 'bibtex', TODAY)).toContain(part));

  it('has no author where none is known', () => {
    const paper = { ...plan, document: { ...plan.document, issuer: '报纸报道（媒体名未载）' } };
    expect(clauseCitation(paper, 'bibtex', TODAY)).not.toContain('author');
    expect(clauseCitation(paper, 'csl', TODAY)).not.toContain('author');
  });

  it('as CSL-JSON', () => {
    expect(JSON.parse(clauseCitation(plan, 'csl', TODAY))).toEqual([
      {
        id: 'yinju-a-1-x',
        type: 'report',
        title: '书香城市行动方案',
        author: [{ literal: '市政府' }],
        issued: { 'date-parts': [[2024, 1, 5]] },
        accessed: { 'date-parts': [[2026, 3, 1]] },
        genre: '通知',
        language: 'zh-CN',
        section: '一、总体安排 › （一）场馆',
        note: '“建成东岸书院。”',
      },
    ]);
  });

  it('as the card has it otherwise', () => {
    expect(clauseCitation(plan, 'gbt7714', TODAY)).toContain('[EB/OL]');
  });
});

// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import './draw.ts';
import { type Cell, toCsv } from '@/components/table-export.ts';
import { exportTargets } from '@/components/target-export.ts';
import { targetRow } from './samples.ts';

const MARK = '\u{FEFF}';

describe('a table for spreadsheets', () => {
  it.each<[string, readonly Cell[], string]>([
    ['words, quoted', ['书屋', ''], '"书屋",""'],
    ['numbers as they are', [300, -1.5, 0], '300,-1.5,0'],
    ['quotation marks, doubled', ['他说"好"'], '"他说""好"""'],
    ['commas and breaks, inside', ['一,二\n三'], '"一,二\n三"'],
    ['a formula, disarmed', ['=1+1'], `"'=1+1"`],
    ['a sign that begins one', ['+86', '-5%', '@SUM(A1)'], `"'+86","'-5%","'@SUM(A1)"`],
    ['a full-width one', ['＝1', '＠x'], `"'＝1","'＠x"`],
    ['one behind white space', [' =1', '\t=1', '\u00a0=1', '\r\n=1'], `"' =1","'\t=1","'\u00a0=1","'\r\n=1"`],
    ['a tab or a break in front', ['\tx', '\rx'], `"'\tx","'\rx"`],
    ['words that only hold a sign, as they are', ['5%—6%', 'a=b', '≥ 3%', '——'], '"5%—6%","a=b","≥ 3%","——"'],
  ])('has %s', (_, cells, line) => expect(toCsv([cells])).toBe(`${MARK}${line}\r\n`));

  it('ends every line, and is empty but for its mark without any', () => {
    expect(toCsv([['a'], ['b']])).toBe(`${MARK}"a"\r\n"b"\r\n`);
    expect(toCsv([])).toBe(MARK);
  });
});

const FACTS = { hash: 'abc', today: '2026-03-01' };
const ROW = targetRow('书屋数', { departments: ['市文旅局', '市教育局'], path: ['一、总体', '（一）场馆'] });

describe('targets as a table', () => {
  const bounds = (more: Parameters<typeof targetRow>[1]) =>
    exportTargets([targetRow('书屋数', more)], 'csv', FACTS)
      .split('\r\n')[1]!
      .split(',')
      .slice(1, 4)
      .join(' ');

  it('have a head in the reader’s language and a line each', () => {
    const [head, line, end] = exportTargets([ROW], 'csv', FACTS).split('\r\n');
    expect(head).toContain('"指标","数值","下限","上限","单位","年份","性质"');
    expect(line).toBe(
      '"书屋数","≥ 300家",300,"","家",2025,"计划","全市","文化旅游","市文旅局、市教育局","书香行动方案","2024-01-05","一、总体 › （一）场馆","书屋数达到300家","a/1/x"',
    );
    expect(end).toBe('');
  });

  it.each<[Parameters<typeof targetRow>[1], string]>([
    [{ target: { comparator: '=' } }, '"300家" 300 300'],
    [{ target: { comparator: '≤' } }, '"≤ 300家" "" 300'],
    [{ target: { comparator: 'range', value: [5, 6], unit: '%' } }, '"5%—6%" 5 6'],
    [{ target: { comparator: 'qualitative', value: '=全覆盖', unit: '' } }, `"'=全覆盖" "" ""`],
  ])('%o has the bounds %s', (more, line) => expect(bounds(more)).toBe(line));
});

describe('targets as records', () => {
  it('have everything a program needs, and say of which documents and day they are', () => {
    const told = JSON.parse(exportTargets([ROW], 'json', FACTS));
    expect(told).toMatchObject({ corpus: 'abc', exported: '2026-03-01', count: 1 });
    expect(told.targets).toEqual([
      {
        id: '书屋数',
        indicator: '书屋数',
        comparator: '≥',
        value: 300,
        unit: '家',
        deadline: '2025',
        status: 'planned',
        scope: '全市',
        category: 'culture',
        departments: ['市文旅局', '市教育局'],
        document: { id: 'a', title: '书香行动方案', date: '2024-01-05', issuer: '市政府' },
        clause: 'a/1/x',
        path: ['一、总体', '（一）场馆'],
        quote: '书屋数达到300家',
      },
    ]);
  });
});

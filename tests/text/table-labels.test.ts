import { parseFragment } from 'parse5';
import { expect, it } from 'vitest';
import { type TreeReader, tableLabels } from '@/core/text/table-labels.ts';

interface Node {
  readonly nodeName: string;
  readonly value?: string;
  readonly childNodes?: readonly Node[];
  readonly parentNode?: Node | null;
}

const READER: TreeReader<Node> = {
  parent: ({ parentNode }) => parentNode,
  children: ({ childNodes = [] }) => childNodes,
  name: ({ nodeName }) => nodeName,
  text: ({ value = '', childNodes = [] }) => value + childNodes.map(READER.text).join(''),
};

/** The labels of every `td` that has any, by its text. */
function labelsIn(html: string): Record<string, string[]> {
  const labelsOf = tableLabels(READER);
  const found: Record<string, string[]> = {};
  const visit = (node: Node) => {
    const labels = node.nodeName === 'td' ? labelsOf(node) : [];
    if (labels.length > 0) found[READER.text(node)] = labels;
    node.childNodes?.forEach(visit);
  };
  visit(parseFragment(html) as Node);
  return found;
}

it('gives a cell its caption, the first cell of its row and the head of its column', () => {
  const html =
    '<table><caption>2025年数据</caption><thead><tr><th>指标</th><th>数值</th><th>增长</th></tr></thead><tbody><tr><td>收入</td><td> 1亿元 </td><td>3%</td></tr></tbody></table>';
  expect(labelsIn(html)).toEqual({ ' 1亿元 ': ['2025年数据', '收入', '数值'], '3%': ['2025年数据', '收入', '增长'] });
});

it.each([
  [
    'a first row of figures is data',
    '<tr><td>收入</td><td>1亿元</td></tr><tr><td>支出</td><td>2亿元</td></tr>',
    '2亿元',
    ['支出'],
  ],
  [
    'a first row of years is a head',
    '<tr><td>项目</td><td>2025年</td></tr><tr><td>支出</td><td>2亿元</td></tr>',
    '2亿元',
    ['支出', '2025年'],
  ],
  ['no label is longer than a label', `<tr><td>${'长'.repeat(41)}</td><td>2亿元</td></tr>`, '2亿元', undefined],
] as const)('%s', (_, rows, cell, labels) => expect(labelsIn(`<table>${rows}</table>`)[cell]).toEqual(labels));

it('reads a table inside a cell by itself', () => {
  const inner = '<table><tr><td>支出</td><td>2亿元</td></tr></table>';
  expect(labelsIn(`<table><tr><td>外</td><td>${inner}</td></tr></table>`)).toMatchObject({ '2亿元': ['支出'] });
});

it('reads each cell of a table a few times, however many there are', () => {
  let reads = 0;
  const text = (node: Node) => {
    reads++;
    return READER.text(node);
  };
  const labelsOf = tableLabels({ ...READER, text });
  const rows = `<tr>${'<td>一</td>'.repeat(100)}</tr>`.repeat(50);
  const visit = (node: Node): void => {
    if (node.nodeName === 'td') labelsOf(node);
    node.childNodes?.forEach(visit);
  };
  visit(parseFragment(`<table>${rows}</table>`) as Node);
  expect(reads).toBeLessThan(100 + 2 * 50);
});

import { describe, expect, it } from 'vitest';
import { MAX_QUERY_LENGTH } from '@/core/model/search.ts';
import { parseQuery, type SearchQuery } from '@/core/search/query.ts';

function words(text: string): string {
  return parseQuery(text).words.join('|');
}

function asked(text: string): string[] {
  const { asks } = parseQuery(text);
  return (Object.keys(asks) as (keyof SearchQuery['asks'])[]).filter((key) => asks[key]);
}

describe('the words of a query', () => {
  it.each([
    ['黄河体育中心', '黄河体育中心'],
    ['黃河體育中心', '黄河体育中心'],
    ['  起步区　总部\n经济 ', '起步区|总部|经济'],
    ['“平急两用”设施', '平急两用设施'],
    ['人才贷，备案', '人才贷|备案'],
    ['ＴＯＤ', 'tod'],
    ['地铁4号线', '轨道交通4号线'],
    ['GDP增速', '地区生产总值增速'],
    ['今年新建多少公园', '新建|公园'],
    ['国际医学中心由谁负责', '国际医学中心'],
    ['地铁8号线什么时候通车？', '轨道交通8号线|通车'],
    ['软件业务收入的目标是多少', '软件业务收入'],
    ['什么', '什么'],
    ['', ''],
    [' \t？！，', ''],
  ])('%s', (text, expected) => expect(words(text)).toBe(expected));

  it('joined have no blanks', () => expect(parseQuery('起步区 总部').joined).toBe('起步区总部'));

  it('of a page pasted by mistake are those of its beginning', () => {
    expect(parseQuery('黄河'.repeat(5000)).joined).toHaveLength(MAX_QUERY_LENGTH);
  });
});

describe('a query asks', () => {
  it.each([
    ['黄河体育中心', []],
    ['今年新建多少公园', ['question', 'figure', 'thisYear']],
    ['轨道交通二期有几条线路', ['question', 'figure']],
    ['去年新增就业多少', ['question', 'figure', 'lastYear']],
    ['哪个部门牵头数字济南', ['question', 'department']],
    ['轨道交通由谁负责', ['question', 'department']],
    ['2025年粮食总产量', []],
    ['4号线何时通车', ['question', 'when']],
    ['市科技局', []],
  ])('%s: %j', (text, expected) => expect(asked(text)).toEqual(expected));

  it.each([
    ['2024年建成多少5G基站', 2024, '建成|5g基站'],
    ['2025年要新建多少公里绿道', 2025, '新建|绿道'],
    ['2025年粮食总产量', 2025, '2025年粮食总产量'],
    ['粮食总产量', 0, '粮食总产量'],
  ])('of the year in %s: %s', (text, year, expected) => {
    expect(parseQuery(text).year).toBe(year);
    expect(words(text)).toBe(expected);
  });

  it.each([
    ['5G基站6万个', [{ base: 60_000, baseUnit: '个' }]],
    ['软件业务收入 6300 亿元', [{ base: 6300e8, baseUnit: '元' }]],
    ['增长5.5%左右', [{ value: 5.5, comparator: '≈' }]],
    ['2025年', []],
  ])('for the figures of %s', (text, expected) => {
    expect(parseQuery(text).quantities).toMatchObject(expected);
    expect(parseQuery(text).quantities).toHaveLength(expected.length);
  });
});

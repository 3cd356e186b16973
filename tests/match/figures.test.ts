import { describe, expect, it } from 'vitest';
import { DEFAULT_OPTIONS } from '@/core/match/annotate.ts';
import { annotatePage } from '@/core/match/annotate-page.ts';
import { findFigures } from '@/core/match/figures.ts';
import type { MatchPack } from '@/core/match/pack.ts';
import { trackScopes } from '@/core/match/scope-track.ts';
import type { PageFacts, Relation } from '@/core/model/page.ts';
import { mark, unmark } from '../text/marked.ts';
import { bundledPack } from './bundled.ts';
import { packOf, target } from './figure-corpus.ts';
import { blocksOf } from './page.ts';

const PACK = packOf([
  target({ indicator: '智能算力规模', value: 5000, unit: 'P', comparator: '≥', deadline: '2025' }),
  target({
    indicator: '地区生产总值增速',
    aliases: ['地区生产总值增长'],
    value: 5.5,
    unit: '%',
    comparator: '≈',
    deadline: '2025',
  }),
  target({
    indicator: '地区生产总值增速',
    aliases: ['地区生产总值增长'],
    value: 5.4,
    unit: '%',
    deadline: '2024',
    status: 'achieved',
  }),
  target({ indicator: '单位能耗降幅', value: 14.8, unit: '%', deadline: '2025' }),
  target({ indicator: '公用经费支出', value: 20, unit: '亿元', comparator: '≤', deadline: '2025' }),
  target({ indicator: '新增供热面积', value: 400, unit: '万平方米', deadline: '2025' }),
  target({
    indicator: '泉城书房累计数',
    aliases: ['泉城书房'],
    value: 60,
    unit: '家',
    deadline: '2024',
    status: 'achieved',
  }),
  target({ indicator: '5G基站数', value: 6, unit: '万个', deadline: '2025' }),
  target({ indicator: '规模以上工业主营业务收入', value: 1, unit: '万亿元', comparator: '≥', deadline: '2025' }),
]);

interface Setting {
  readonly year?: number | undefined;
  readonly part?: string;
  readonly about?: number;
  readonly labels?: readonly string[];
}

function findIn(pack: MatchPack, text: string, { year, about, part, labels }: Setting) {
  const scopeAt = trackScopes(text, [], '全市').at;
  return findFigures(pack, text, { time: () => ({ year, about, part }), scopeAt, ...(labels ? { labels } : {}) });
}

/** Finds the figures marked and no other; `relations` are those of each. */
function check(marked: string, relations: readonly Relation[] = [], setting: Setting = { year: 2025 }) {
  const { text } = unmark(marked);
  const figures = findIn(PACK, text, setting);
  expect(mark(text, figures)).toBe(marked);
  expect(figures.map(({ comparison }) => comparison.relation)).toEqual(relations);
}

describe('the difference of two figures', () => {
  it.each([
    ['智能算力规模达到6200P。', { value: 1200, unit: 'P' }],
    ['5G基站达到5.4万个。', { value: -0.6, unit: '万个' }],
    ['5G基站达到63000个。', { value: 0.3, unit: '万个' }],
    ['全年地区生产总值增长5.8%。', { value: 0.3, unit: '个百分点' }],
    ['公用经费支出18亿元。', { value: -2, unit: '亿元' }],
    ['智能算力规模突破5000P。', undefined],
    ['上半年5G基站达到5.4万个。', undefined],
    ['2023年智能算力规模达到4100P。', undefined],
  ])('%s', (text, difference) => {
    const [figure] = findIn(PACK, text, { year: 2025 });
    expect(figure?.comparison).toBeDefined();
    expect(figure?.comparison.difference).toEqual(difference);
  });
});

describe('a figure beside a plan', () => {
  it.each([
    ['is the same', '全市⟦智能算力规模突破5000P⟧。', 'same'],
    ['is the same though in another unit', '全市⟦5G基站达到60000个⟧。', 'same'],
    ['is the growth of a total before it', '全市地区生产总值1.4万亿元，⟦增长5.8%⟧。', 'exceeds'],
    ['exceeds it', '全市⟦智能算力规模达到6200P⟧。', 'exceeds'],
    ['is below it', '全市⟦智能算力规模达到4100P⟧。', 'below'],
    ['meets what was planned as 左右', '全年⟦地区生产总值增长5.6%⟧。', 'meets'],
    ['is below what was planned as 左右', '全年⟦地区生产总值增长4.8%⟧。', 'below'],
    ['exceeds where less is better', '今年⟦公用经费支出18亿元⟧。', 'exceeds'],
    ['is below where less is better', '今年⟦公用经费支出23亿元⟧。', 'below'],
  ] as const)('%s', (_, marked, relation) => check(marked, [relation]));

  it('meets it when a report of the next year looks back on it', () => {
    check('全市⟦智能算力规模已达到5000P⟧。', ['meets'], { year: 2026 });
    check('2025年，全市⟦智能算力规模达到6200P⟧。', ['exceeds'], { year: 2026 });
    check('全市⟦智能算力规模力争达到5000P⟧。', ['same'], { year: 2026 });
  });

  it('is a range and holds it, or not', () => {
    check('今年⟦地区生产总值增长5%—6%⟧。', ['same']);
    check('今年⟦地区生产总值增长6%—7%⟧。', ['exceeds']);
    check('今年⟦地区生产总值增长3—4%⟧。', ['below']);
  });

  it('has another period when the year is another, or none can be told', () => {
    check('2023年，全市⟦智能算力规模达到1200P⟧。', ['other-period']);
    check('去年，全市⟦智能算力规模达到1200P⟧。', ['other-period']);
    check('全市⟦智能算力规模达到1200P⟧。', ['other-period'], { year: undefined });
    check('全市⟦智能算力规模达到1200P⟧。', ['other-period'], { year: 2019 });
  });

  it.each([['上半年'], ['前三季度'], ['前10个月'], ['1至9月'], ['9月份'], ['截至目前'], ['“十四五”以来']])(
    'has another period in part of a year or over years: %s',
    (words) => check(`${words}，⟦地区生产总值增长6.2%⟧。`, ['other-period']),
  );

  it('is laid against the year it speaks of', () => {
    check('2024年，⟦地区生产总值增长5.4%⟧。', ['same']);
    check('去年⟦地区生产总值增长5.7%⟧。', ['exceeds']);
    check('2023年，⟦地区生产总值增长6.1%⟧。', ['other-period']);
  });
});

describe('a figure beside what was achieved', () => {
  it('is the same, or of another period', () => {
    check('累计建成⟦泉城书房60家⟧。', ['same']);
    check('累计建成⟦泉城书房66家⟧。', ['other-period']);
    check('2024年，累计建成⟦泉城书房55个⟧。', ['below']);
  });
});

describe('a figure that only its value tells', () => {
  const pack = packOf([
    target({ indicator: '农村“三变”改革覆盖行政村数', value: 3232, unit: '个', deadline: '2024', status: 'achieved' }),
  ]);
  const found = (text: string) => findIn(pack, text, { year: 2024 }).map(({ target: { indicator } }) => indicator);

  it('is known where its indicator’s words are scattered about it', () => {
    expect(found('2024年累计在3232个村推进“三变”改革。')).toEqual(['农村“三变”改革覆盖行政村数']);
  });

  it.each([
    ['2024年累计在3232个网点推进业务。'],
    ['2024年累计在3200个村推进“三变”改革。'],
    ['2024年推进“三变”改革3232次。'],
  ])('is not known in %s', (text) => expect(found(text)).toEqual([]));
});

describe('a figure that the words about it nearly tell', () => {
  const pack = packOf([
    target({ indicator: '支路街巷环境整治数', value: 158, unit: '条', deadline: '2025' }),
    target({ indicator: '涉企检查压减', value: 30, unit: '%', comparator: '≥', deadline: '2025' }),
    target({ indicator: '科创企业贷款余额增速', value: 12, unit: '%', comparator: '≥', deadline: '2025' }),
    target({ indicator: '农村生活污水治理村占比', value: 80, unit: '%', deadline: '2025' }),
    target({ indicator: '高新技术企业总数', value: 5000, unit: '家', deadline: '2025' }),
  ]);
  const found = (text: string) =>
    findIn(pack, text, { year: 2025 }).map(
      ({ start, end, target: { indicator } }) => `${indicator} ${text.slice(start, end)}`,
    );

  it.each([
    ['背街小巷这一项，158条支路街巷全部整治完毕', ['支路街巷环境整治数 158条']],
    ['涉企检查压减三成以上', ['涉企检查压减 涉企检查压减三成以上']],
    ['科创企业贷款余额再涨15%', ['科创企业贷款余额增速 科创企业贷款余额再涨15%']],
    ['生活污水治理村占比到了84.5%', ['农村生活污水治理村占比 生活污水治理村占比到了84.5%']],
    ['高新技术企业4397家，较上年增加1368家', ['高新技术企业总数 高新技术企业4397家']],
  ])('is known: %s', (text, expected) => expect(found(text)).toEqual(expected));

  it.each([
    ['背街小巷这一项，157条支路街巷全部整治完毕'],
    ['背街小巷这一项，158条小路全部修好'],
    ['涉企检查压减，七成新的桌椅'],
    ['贷款余额再涨15%'],
  ])('is not known: %s', (text) => expect(found(text)).toEqual([]));
});

describe('a page about part of a year', () => {
  const setting = { year: 2025, part: '上半年' };

  it('gives figures of that part where they say nothing else', () => {
    check('⟦5G基站达到5.5万个⟧。', ['other-period'], setting);
    check('全年⟦5G基站达到5.5万个⟧。', ['below'], setting);
    check('2025年，⟦5G基站达到5.5万个⟧。', ['below'], setting);
  });

  it('tells what is planned for the whole of it', () => {
    check('⟦5G基站达到6万个⟧。', ['same'], setting);
    check('力争⟦5G基站达到6.2万个⟧。', ['exceeds'], setting);
  });
});

describe('no comparison', () => {
  it.each([
    ['山东省智能算力规模达到6200P。'],
    ['全国智能算力规模达到6200P。'],
    ['起步区智能算力规模达到6200P。'],
    ['历下区智能算力规模达到620P。'],
    ['平阴县智能算力规模达到62P。'],
    ['浪潮集团智能算力规模达到6200P。'],
    ['济南都市圈生产总值增长5.5%。'],
  ])('is made for another area or holder: %s', (text) => check(text));

  it.each([
    ['分行业看，智能算力规模分别达到3000P、2000P。'],
    ['两个中心的智能算力规模分别达到3000P和2000P。'],
    ['两个中心的智能算力规模分别达到3000P，2000P。'],
    ['东西两个中心分别达到智能算力规模3000P和2000P。'],
  ])('is made for the parts of a whole: %s', (text) => check(text));

  it('is made between a yearly addition and a total', () => {
    check('今年⟦新增供热面积400万平方米⟧。', ['same']);
    check('全市供热面积达到400万平方米。');
    check('今年新增智能算力规模5000P。');
    check('今年新建5G基站6000个。');
  });

  it('is made in another unit', () => {
    check('智能算力规模排名升了5%。');
    check('智能算力规模投入5000亿元。');
  });

  it('is made when the figure is of what stands between', () => {
    check('⟦智能算力规模达到5000P⟧，存力6000P。', ['same']);
    check('⟦智能算力规模达到5000P⟧、新增存力6000P。', ['same']);
    check('智能算力规模扩大。存力达到5000P。');
    check('谈智能算力规模，也谈那些看似无关却十分要紧、绝不能漏掉的别的事情，5000P。');
  });

  it('is made without a figure', () => {
    check('智能算力规模持续扩大。');
    check('');
  });
});

describe('the words of a statement', () => {
  it.each([
    ['Traditional and full-width', '全市⟦智能算力規模突破５０００Ｐ⟧。', 'same'],
    ['with blanks', '全市⟦智能算力 规模突破 5000 P⟧。', 'same'],
    ['with the figure first', '全市有⟦6万个5G基站⟧。', 'same'],
    ['with words in between', '全市⟦规模以上工业企业主营业务收入突破万亿元⟧大关。', 'meets'],
    ['with the short form', '全市⟦规上工业营业收入达到1.1万亿元⟧。', 'exceeds'],
    ['with another counting word', '建成⟦泉城书房60个⟧。', 'same'],
  ] as const)('%s are understood', (_, marked, relation) => check(marked, [relation]));

  it('state several figures', () => {
    check('⟦智能算力规模达到5000P⟧，⟦5G基站6万个⟧；⟦地区生产总值增长5.5%⟧。', ['same', 'same', 'same']);
  });
});

describe('an indicator in pieces', () => {
  const pack = packOf([
    target({ indicator: '新建公园数', value: 30, unit: '处', deadline: '2025' }),
    target({ indicator: '新建绿道长度', value: 50, unit: '公里', deadline: '2025' }),
    target({ indicator: '支路街巷环境整治数', value: 158, unit: '条', deadline: '2025' }),
    target({ indicator: '交通组织优化拥堵片区数', value: 10, unit: '个', deadline: '2025' }),
    target({ indicator: '“三变”改革覆盖行政村数', value: 3232, unit: '个', deadline: '2025' }),
    target({ indicator: '经济总量过千亿元的区县数', value: 3, unit: '个', deadline: '2025' }),
    target({ indicator: '城镇居民人均可支配收入增速', value: 5.5, unit: '%', deadline: '2025' }),
    target({ indicator: '农村居民人均可支配收入增速', value: 6, unit: '%', deadline: '2025' }),
    target({ indicator: '本外币存款余额', value: 3.1, unit: '万亿元', deadline: '2025' }),
    target({ indicator: '本外币贷款余额', value: 3.3, unit: '万亿元', deadline: '2025' }),
    target({ indicator: '旧区改造项目数', value: 69, unit: '个', deadline: '2025' }),
    target({ indicator: '旧区改造面积', value: 909, unit: '万平方米', deadline: '2025' }),
    target({ indicator: '粮食总产量', value: 306, unit: '万吨', deadline: '2025' }),
    target({ indicator: '常住人口', value: 1000, unit: '万人', deadline: '2025' }),
    target({ indicator: '造林面积', value: 3, unit: '万亩', deadline: '2025' }),
    target({ indicator: '研发机构总数', value: 60, unit: '家', deadline: '2025' }),
    target({ indicator: '旧区改造投资额', value: 5, unit: '亿元', deadline: '2025', clause: 'x/2' }),
  ]);
  const found = (text: string) =>
    findIn(pack, text, { year: 2025 }).map(
      ({ target: { indicator }, start, end }) => `${indicator} ${text.slice(start, end)}`,
    );

  it.each([
    ['新建各类公园34处', ['新建公园数 新建各类公园34处']],
    ['今年新建公园54处、绿道61公里', ['新建公园数 新建公园54处', '新建绿道长度 绿道61公里']],
    ['158条支路街巷的环境整治已经完成', ['支路街巷环境整治数 158条支路街巷']],
    ['对10个拥堵片区做了交通组织优化', ['交通组织优化拥堵片区数 10个拥堵片区']],
    ['“三变”改革覆盖3905个行政村', ['“三变”改革覆盖行政村数 三变”改革覆盖3905个']],
    ['过千亿元的区县（功能区）有6个', ['经济总量过千亿元的区县数 6个']],
    ['粮食播种面积720万亩，总产量达到309万吨', ['粮食总产量 总产量达到309万吨']],
    ['常住人口达到1000万', ['常住人口 常住人口达到1000万']],
    ['造林面积2100公顷', ['造林面积 造林面积2100公顷']],
    ['旧区改造项目69个、909万平方米', ['旧区改造项目数 旧区改造项目69个', '旧区改造面积 909万平方米']],
  ])('is known: %s', (text, expected) => {
    // Siblings are figures of one clause; here all targets are.
    expect(found(text)).toEqual(expected);
  });

  it('is told for each of several figures said in turn', () => {
    expect(found('城镇、农村居民人均可支配收入分别增长5.2%、6.1%')).toEqual([
      '城镇居民人均可支配收入增速 农村居民人均可支配收入分别增长5.2%',
      '农村居民人均可支配收入增速 6.1%',
    ]);
    expect(found('本外币存贷款余额分别为3.04万亿元、3.21万亿元').map((line) => line.slice(0, 7))).toEqual([
      '本外币存款余额',
      '本外币贷款余额',
    ]);
  });

  it.each([
    ['园林科技公园34处'],
    ['新建公园、步道34处'],
    ['新建公园，步道34处'],
    ['备案研发机构3家，总数58家'],
    ['新建道路，公园的事以后再说，34处'],
    ['新建公园540处'],
    ['公园累计达到34处'],
    ['科技型创新县的区县6个'],
  ])('is not known: %s', (text) => expect(found(text)).toEqual([]));
});

describe('the other side of a figure', () => {
  const found = (text: string) => findIn(SIDES, text, { year: 2025 }).map(({ start, end }) => text.slice(start, end));
  const SIDES = packOf([
    target({ indicator: '旧区改造项目数', value: 69, unit: '个', deadline: '2025' }),
    target({ indicator: '旧区改造投资', value: 5, unit: '亿元', deadline: '2025', clause: 'x/2' }),
    target({ indicator: '粮食产出', value: 306, unit: '万吨', deadline: '2025' }),
    target({ indicator: '旧区改造面积', value: 909, unit: '万平方米', deadline: '2025' }),
  ]);

  it('is of the same clause and begins with the same words', () => {
    expect(found('旧区改造项目69个、909万平方米')).toEqual(['旧区改造项目69个', '909万平方米']);
    expect(found('旧区改造项目69个、5亿元')).toEqual(['旧区改造项目69个']);
    expect(found('旧区改造项目69个、306万吨')).toEqual(['旧区改造项目69个']);
    expect(found('旧区改造项目69个。909万平方米')).toEqual(['旧区改造项目69个']);
  });
});

describe('a plan that is a range', () => {
  it('is held, met, or passed at its nearer end', () => {
    const pack = packOf([
      target({
        indicator: '旧区改造项目数',
        value: [100, 150],
        base: [100, 150],
        unit: '个',
        comparator: '≈',
        deadline: '2025',
      }),
    ]);
    const relationOf = (count: number) =>
      findIn(pack, `旧区改造项目${count}个`, { year: 2025 })[0]?.comparison.relation;
    expect([120, 152, 99, 180, 90].map(relationOf)).toEqual(['same', 'meets', 'meets', 'exceeds', 'below']);
  });
});

describe('a target that measures the city by its province', () => {
  it('is one of the city’s figures', () => {
    const pack = packOf([target({ indicator: '税收占比位数', value: 3, unit: '位', deadline: '2025', scope: '全省' })]);
    expect(findIn(pack, '全市税收占比3位', { year: 2025 })).toHaveLength(1);
    expect(findIn(pack, '全省税收占比3位', { year: 2025 })).toEqual([]);
  });
});

describe('the same thing again', () => {
  it('is compared at its own time', () => {
    check('2024年底⟦5G基站5万个⟧，⟦今年要达到6万个⟧。', ['other-period', 'same']);
    check('⟦智能算力规模达到5100P⟧。算上在建的，总规模⟦超过5900P⟧。', ['exceeds', 'exceeds']);
  });

  it('is not taken up from farther back, nor where anything is counted so', () => {
    check('⟦智能算力规模达到5100P⟧。天气晴好。路上顺利。总规模超过5900P。', ['exceeds']);
    check('⟦5G基站5.5万个⟧。算上在建的，总规模6万个。', ['below']);
  });

  it.each([
    ['⟦5G基站达到6.3万个⟧，⟦高于6万个⟧的年度目标。', ['exceeds', 'same']],
    ['⟦5G基站达到6.3万个⟧。年初定的是⟦6万个⟧。', ['exceeds', 'same']],
    ['⟦智能算力规模达到4100P⟧，离⟦5000P⟧还差一截。', ['below', 'same']],
    ['⟦5G基站由5.4万个⟧⟦增至6.3万个⟧。', ['below', 'exceeds']],
  ] as const)('is known by its very value, or as what it grew to: %s', (text, relations) => check(text, relations));

  it.each([
    ['⟦5G基站达到6.3万个⟧，商店6万个。', ['exceeds']],
    ['⟦5G基站达到6.3万个⟧，其中比去年6万个。', ['exceeds']],
    ['⟦5G基站达到6.3万个⟧。今天开张。这一年，目标是6万个。', ['exceeds']],
    ['⟦5G基站达到6.3万个⟧，店铺的目标是7万个。', ['exceeds']],
  ] as const)('is not known otherwise: %s', (text, relations) => check(text, relations));

  it('said of this year is no look back on the last', () => {
    check('今年⟦智能算力规模达到6200P⟧。', ['other-period'], { year: 2026 });
    check('⟦智能算力规模达到6200P⟧。', ['exceeds'], { year: 2026 });
  });

  it('is reached before the year is over, or not yet', () => {
    check('目前，⟦5G基站6.3万个⟧。', ['exceeds']);
    check('目前，⟦5G基站5.3万个⟧。', ['other-period']);
  });
});

describe('a cell of a table', () => {
  it.each([
    ['in its row', '⟦5000P⟧', ['智能算力规模'], 'same'],
    ['in its row, bounded', '⟦突破5000P⟧', ['智能算力规模', '数值'], 'same'],
    ['in its row and its column', '⟦5.8%⟧', ['地区生产总值', '比上年增长'], 'exceeds'],
    ['in its row, with the words of growth in the cell', '⟦增长5.8%⟧', ['地区生产总值'], 'exceeds'],
    ['for a second figure of the cell', '1.4万亿元，⟦增长5.8%⟧', ['地区生产总值'], 'exceeds'],
    ['with its unit', '⟦60000⟧', ['5G基站（个）', '2025年'], 'same'],
    ['with another year', '⟦5500P⟧', ['智能算力规模', '2023年'], 'other-period'],
    ['in another year by its caption', '⟦5500P⟧', ['2026年主要目标', '智能算力规模'], 'other-period'],
  ] as const)('has its name %s', (_, marked, labels, relation) => check(marked, [relation], { year: 2025, labels }));

  it.each([
    ['60', ['泉城书房']],
    ['60', ['泉城书房（篇）']],
    ['60', []],
    ['又说起那件要紧的事情5000P', ['智能算力规模']],
  ])('has none: %s %j', (text, labels) => check(text, [], { year: 2025, labels }));
});

describe('the year of a page', () => {
  const LINE = '全市智能算力规模达到6200P。';

  function relationOn(facts: PageFacts, lines: readonly string[] = []): Relation | undefined {
    const page = { facts, blocks: blocksOf([...lines, LINE]) };
    const options = { ...DEFAULT_OPTIONS, locality: 'local' } as const;
    return annotatePage(PACK, page, options).mentions[0]?.comparison?.relation;
  }

  it.each([
    ['https://news.example/2025/01/13/1.html', 'exceeds'],
    ['https://news.example/art_20250113.html', 'exceeds'],
    ['https://news.example/2025-1/1.html', 'exceeds'],
    ['https://news.example/25/0113/1.html', 'exceeds'],
    ['https://news.example/2019/01/13/1.html', 'other-period'],
    ['https://news.example/1.html', 'other-period'],
  ] as const)('is read from its address: %s', (url, relation) => expect(relationOn({ url })).toBe(relation));

  it('is else the latest its head names', () => {
    expect(relationOn({}, ['2025-01-13 08:00'])).toBe('exceeds');
    expect(relationOn({}, ['2023年以来', '2025年1月13日'])).toBe('exceeds');
    expect(relationOn({ url: 'https://news.example/2019/01/13/1.html' }, ['2025年1月13日'])).toBe('other-period');
  });
});

describe('the figures of the documents themselves', () => {
  it.each([
    ['2025年全市智能算力规模突破5000P', '智能算力规模', 5000, '2025'],
    ['5G基站总数达到6万个', '5G基站数', 6, '2025'],
    ['新增供热面积400万平方米', '新增供热面积', 400, '2025'],
    ['本外币存款余额达到3.1万亿元', '本外币存款余额', 3.1, '2025'],
  ])('are known: %s', (text, indicator, value, deadline) => {
    const [figure] = findIn(bundledPack(), text, { year: 2025 });
    expect(figure?.comparison).toMatchObject({ indicator, planned: { value, deadline }, relation: 'same' });
  });
});

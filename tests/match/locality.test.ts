import { describe, expect, it } from 'vitest';
import { judgeLocality } from '@/core/match/locality.ts';
import { scanBlock } from '@/core/match/scan.ts';
import type { Locality, PageFacts } from '@/core/model/page.ts';
import { bundledPack } from './bundled.ts';
import { blocksOf } from './page.ts';

const pack = bundledPack();

function judge(lines: readonly string[], facts: PageFacts = {}): Locality {
  return judgeLocality(
    pack,
    facts,
    blocksOf(lines).map((block) => scanBlock(pack, block)),
  );
}

function check(verdict: Locality['verdict'], lines: readonly string[], facts: PageFacts = {}) {
  expect(judge(lines, facts).verdict).toBe(verdict);
}

describe('a page about Jinan', () => {
  it.each([
    ['names the city in its heading', ['# 济南今冬供暖提前开栓', '记者从热力集团了解到，管网注水已经完成。']],
    ['names it again and again', ['济南天气转凉。', '济南各公园推出赏秋路线。', '周末去济南看红叶。']],
    ['names its districts', ['历下区和槐荫区的两所学校昨天揭牌。']],
    ['was filed from it', ['本报济南1月13日讯（记者 王明）上午九点，会议开幕。']],
    [
      'names what only the city has',
      ['聊热入济的管线开始试压。', '黄河体育中心的屋面也已合拢。', '泉惠企上线了新功能。', '齐鲁黄河大桥通行。'],
    ],
    ['names it in Traditional characters', ['# 濟南今冬供暖提前開栓', '記者了解到，管網注水已經完成。']],
    ['names other cities less', ['# 济南与青岛牵手', '济南、青岛两地昨天签约。', '济南将派出专班。']],
  ])('%s', (_, lines) => check('local', lines));

  it('may be told by its address or its title alone', () => {
    const lines = ['昨天，起步区的几条新路通车。'];
    check('local', lines, { url: 'https://www.jinan.gov.cn/art/2025/1/13/art_1.html' });
    check('local', lines, { title: '济南：几条新路通车' });
    check('local', lines, { title: '濟南：幾條新路通車' });
    check('unknown', lines, { url: 'https://news.example/jinan.gov.cn/1.html', title: '几条新路通车' });
  });

  it('is not made one by the province', () => {
    check('unknown', ['山东今年投资增长。', '山东再添三条高速。', '齐鲁大地秋意浓。']);
  });
});

describe('a page about another place', () => {
  it.each([
    ['names that place', ['# 青岛高新区签下三个项目', '昨天，青岛举行签约仪式，青岛市领导出席。']],
    ['names Jinan only in passing', ['# 郑州开通新航线', '郑州机场今年新增五条航线，郑州到济南每天一班。']],
    ['names Jinan in a list of cities', ['# 各地消费热', '北京、上海、广州、深圳、成都、杭州、济南都推出了活动。']],
    ['names Jinan as often as another', ['济南和青岛上午签约。', '青岛与济南下午通车。']],
    ['names a country of provinces', ['河南、河北、山西的麦收已经结束，江苏正在开镰。']],
  ])('%s', (_, lines) => check('elsewhere', lines));

  it('stays one though it stands on a host of Jinan', () => {
    check('elsewhere', ['# 青岛港吞吐量再创新高', '青岛港昨天公布数据。', '# 青岛怎么做', '青岛引进了新设备。'], {
      url: 'https://news.e23.cn/1.html',
    });
  });

  it('is not rescued by links said aside', () => {
    check('elsewhere', ['# 烟台苹果开镰', '烟台果农忙采收。', '> 济南本地', '> 济南天气', '> 济南公交']);
  });
});

it('a page without any place is judged neither way', () => {
  check('unknown', ['今天我们来聊聊怎样煮好一碗面。', '水要宽，火要大。']);
  check('unknown', []);
  expect(judge([]).confidence).toBe(0);
  expect(judge([]).evidence).toEqual([]);
});

describe('the evidence', () => {
  it('lists what spoke for the city, the weightiest first, and the strongest other city last', () => {
    const facts = { url: 'https://www.jinan.gov.cn/1.html', title: '济南要闻' };
    const lines = ['本报济南1月13日讯 槐荫区、槐荫区、槐荫区。', '历城区、历城区，聊热入济。', '青岛、郑州、郑州。'];
    const { evidence } = judge(lines, facts);
    expect(evidence.map(({ kind, text, count }) => `${kind} ${text} ${count}`)).toEqual([
      'title 济南 1',
      'dateline 济南 1',
      'host www.jinan.gov.cn 1',
      'place 槐荫区 3',
      'place 历城区 2',
      'place 济南 1',
      'name 聊热入济 1',
      'other-city 郑州 2',
    ]);
  });

  it('joins spellings that fold alike', () => {
    expect(judge(['濟南、济南、济 南']).evidence).toEqual([{ kind: 'place', text: '济南', count: 3 }]);
  });

  it('is at most eight and one more', () => {
    const districts = '历下区、市中区、槐荫区、天桥区、历城区、长清区、济阳区、钢城区、平阴县、商河县，青岛';
    expect(judge([districts]).evidence).toHaveLength(9);
  });

  it('makes the confidence: a share between nothing and all', () => {
    expect(judge(['济南、济南']).confidence).toBe(1);
    expect(judge(['济南、济南、济南、青岛']).confidence).toBe(0.75);
  });
});

import { describe, expect, it } from 'vitest';
import { type AnnotateOptions, DEFAULT_OPTIONS } from '@/core/match/annotate.ts';
import { annotatePage } from '@/core/match/annotate-page.ts';
import type { PageFacts, PageMention } from '@/core/model/page.ts';
import { bundledPack } from './bundled.ts';
import { blocksOf, markBlocks } from './page.ts';

interface Reading {
  readonly options?: Partial<AnnotateOptions>;
  readonly facts?: PageFacts;
}

function annotate(lines: readonly string[], { options = {}, facts = {} }: Reading = {}): readonly PageMention[] {
  const page = { facts, blocks: blocksOf(lines) };
  return annotatePage(bundledPack(), page, { ...DEFAULT_OPTIONS, ...options }).mentions;
}

/** Marks what stands in ⟦ ⟧ and nothing else. */
function check(lines: readonly string[], reading: Reading = {}) {
  expect(markBlocks(lines, annotate(lines, reading))).toEqual(lines);
}

const JINAN = '# 济南市政府今天召开会议';
const QINGDAO = ['# 青岛市政府今天召开会议', '青岛、青岛、青岛。'];

describe('a distinctive name', () => {
  it('lights up anywhere', () => {
    check([JINAN, '⟦聊热入济⟧进展顺利。']);
    check([...QINGDAO, '专家谈到了⟦聊热入济⟧。']);
    check(['谈谈⟦聊热入济⟧。']);
  });

  it('lights up behind another place, unless it stands right behind its name', () => {
    check([JINAN, '青岛的客人参观了⟦聊热入济⟧的泵站。']);
    check([JINAN, '青岛聊热入济是另一回事。']);
    check([JINAN, '郑州：有人问起聊热入济。还有人问起泉惠企。']);
  });

  it('is written in any way', () => {
    check(['⟦黃河體(tǐ)育 中心⟧、「⟦泉惠企⟧」。']);
  });

  it('takes the opening quotation mark along when it goes on behind the closing one', () => {
    check(['用⟦“泉惠企”平台⟧办事。']);
    check(['用“⟦泉惠企⟧”办事。']);
  });
});

describe('a figure on a page about several cities', () => {
  it('lights up where its statement names Jinan', () => {
    check([...QINGDAO, '济南：⟦5G基站达到6万个⟧。', '青岛：5G基站达到6万个。', '5G基站达到6万个。']);
    check([...QINGDAO, '青岛5G基站达到7万个；济南⟦5G基站达到6万个⟧，郑州5G基站达到6万个。']);
  });
});

describe('a local name', () => {
  it('lights up on a page about Jinan only', () => {
    check([JINAN, '⟦起步区⟧的新路昨天通车。']);
    check([...QINGDAO, '起步区的新路昨天通车。']);
    check(['起步区的新路昨天通车。']);
  });

  it.each([
    ['雄安新区起步区与他们结对。'],
    ['青岛高新区来人取经。'],
    ['郑州的国际机场比较忙。'],
    ['青島高新區來人取經。'],
  ])('does not where another place’s name stands before it: %s', (line) => check([JINAN, line]));

  it.each([
    ['青岛客人来了。⟦起步区⟧的新路昨天通车。'],
    ['青岛客人来了；⟦起步区⟧的新路昨天通车。'],
    ['青岛与济南的⟦起步区⟧结对。'],
    ['青岛与⟦济南起步区⟧结对，再去⟦高新区⟧。'],
    ['山东的⟦起步区⟧只有一个。'],
  ])('does where that place was left behind: %s', (line) => check([JINAN, line]));

  it.each([
    ['⟦起步区⟧的新路通车。'],
    ['客人走进⟦起步区⟧。'],
    ['“⟦起步区⟧”的新路通车。'],
    ['全市⟦高新区⟧企业过万。'],
    ['游客涌向⟦西客站片区⟧'],
    ['南沙起步区也来交流。'],
    ['平遥古城游人如织。'],
    ['住在⟦大明湖⟧边。'],
    ['住在大明湖路。'],
    ['住在大明湖小区。'],
    ['产业落到⟦黄河北⟧去。'],
    ['树种在黄河北岸。'],
  ])('counts where the sentence lets it be a name: %s', (line) => check([JINAN, line]));

  it.each([
    ['周末去⟦龙洞⟧看红叶。'],
    ['白龙洞穴里有水。'],
    ['⟦济马⟧来了。'],
    ['无济马上要做的事。'],
    ['开云巴士去。'],
    ['⟦云巴⟧线通车。'],
  ])('of two characters is no part of a longer word: %s', (line) => check([JINAN, line]));

  it('of a firm in two characters waits until the firm was named in full', () => {
    check([
      JINAN,
      '浪潮涌动。',
      '# 一家企业',
      '⟦浪潮集团⟧发布了新产品。',
      '# 又一家',
      '⟦浪潮⟧还做服务器。',
      '# 海边',
      '海浪潮水涨落有时。',
    ]);
  });

  it('lights up in a block that the city opens, whatever the page is about', () => {
    check([...QINGDAO, '济南：⟦起步区⟧的新路通车。', '起步区', '▲济南｜⟦起步区⟧。⟦高新区⟧。'], {
      options: { everyOccurrence: true },
    });
    check([JINAN, '郑州：高新区招聘。起步区也招。']);
  });
});

describe('a place', () => {
  it('at the head of a section governs it until the next heading', () => {
    check([JINAN, '# 青岛：项目提速', '高新区招聘。', '新建公园30处。', '# 会议要求', '⟦高新区⟧也要招聘。']);
    check([...QINGDAO, '# 二、济南', '⟦起步区⟧的新路通车。', '# 三、烟台', '起步区的新路通车。']);
    check([JINAN, '▲郑州', '高新区招聘。', '【济南】', '⟦高新区⟧招聘。']);
  });

  it('alone on a line is a link, not a heading', () => check([JINAN, '郑州', '⟦高新区⟧招聘。']));

  it('that opens a block by its full title is what the block speaks of, until Jinan is named', () => {
    check([JINAN, '青岛市出台新规。高新区先行先试。济南随后跟进。⟦高新区⟧先行先试。']);
    check([JINAN, '雄安新区的规模不小。起步区率先成型。']);
    check([JINAN, '青岛市和烟台市也来了。⟦高新区⟧先行先试。']);
  });

  it('governs figures as it governs names', () => {
    check([JINAN, '今年⟦新建公园30处⟧。']);
    check([JINAN, '青岛：建设提速。新建公园30处。']);
    check([JINAN, '青岛市建设提速。新建公园30处。']);
    check([JINAN, '青岛新建公园30处，济南⟦新建公园30处⟧。']);
  });

  it('that is part of the city holds the figures of its section', () => {
    check([JINAN, '# ⟦起步区⟧晒家底', '新建公园30处。', '# 会议要求', '⟦新建公园30处⟧。']);
  });

  it('in the name itself needs none before it', () => {
    check([JINAN, '还有济南至济宁、⟦德州至商河⟧、聊城至泰安等线路。']);
  });
});

describe('a short name the article gives', () => {
  const everyOccurrence = { options: { everyOccurrence: true } };

  it.each([
    ['⟦黄河体育中心⟧（以下简称“⟦黄体⟧”）开工。', '去⟦黄体⟧看球。'],
    ['⟦黄河体育中心⟧项目，下称⟦黄体中心⟧，开工。', '走进⟦黄体中心⟧。'],
    ['⟦黃河體育中心⟧（簡稱「⟦黃體⟧」）動工。', '在⟦黃體⟧看球。'],
  ])('counts from there on: %s', (...lines) => check([JINAN, '去黄体看球。', ...lines], everyOccurrence));

  it('may be the end of a long name', () => {
    check([JINAN, '去体育中心看球。', '⟦黄河体育中心⟧封顶。', '走进⟦体育中心⟧，看台已经成形。'], everyOccurrence);
  });

  it('counts behind the place where it was given, and where nothing longer is named', () => {
    check([JINAN, '去黄体看球，⟦黄河体育中心⟧（简称⟦黄体⟧）开工。'], everyOccurrence);
    check([JINAN, '⟦黄河体育中心⟧封顶，看⟦黄河体育中心⟧，走进⟦体育中心⟧。'], everyOccurrence);
    check([JINAN, '无废城市建设（简称废建）开工，走进废建。'], everyOccurrence);
  });

  it('leaves a figure its own words', () => {
    check([JINAN, '到2030年，⟦济南都市圈⟧⟦经济总量突破3万亿元⟧。']);
  });

  it('is a name only where the sentence lets it be one', () => {
    check([JINAN, '⟦黄河体育中心⟧封顶。', '省体育中心办赛，青岛的体育中心也办赛。'], everyOccurrence);
    check(['⟦黄河体育中心⟧封顶。', ...QINGDAO, '走进体育中心。'], everyOccurrence);
  });

  it('tells how it came about', () => {
    const [, short] = annotate([JINAN, '黄河体育中心（简称黄体）封顶。'], everyOccurrence);
    expect(short).toMatchObject({ id: '黄河体育中心', why: { rule: 'learned', grade: 'local' } });
    expect(short!.why.evidence[0]).toEqual({ kind: 'place', text: '济南市政府', count: 1 });
  });
});

describe('the number of a line', () => {
  it('is enough in its own city', () => check([JINAN, '⟦4号线⟧明天开通，⟦八號線⟧也快了。']));
  it('is read whole', () => check([JINAN, '14号线和十四号线都没有。']));
  it('is nothing elsewhere', () => check([...QINGDAO, '4号线明天开通。']));
});

describe('names in a list', () => {
  it.each([
    ['⟦济滨⟧、⟦济枣高铁⟧同日开工。'],
    ['今年建设⟦济滨⟧与⟦济枣高铁⟧。'],
    ['京沪、⟦济枣高铁⟧沿线。'],
    ['济滨那边的事，⟦济枣高铁⟧不知道。'],
  ])('share the end of the last: %s', (line) => check([JINAN, line]));
});

describe('a national scheme', () => {
  const lines = [JINAN, '无废城市建设有了新进展。', '双千兆网络进村。'];
  const marked = [JINAN, '⟦无废城市建设⟧有了新进展。', '⟦双千兆⟧网络进村。'];

  it('does not light up', () => check(lines));

  it('does when the reader asks for it, on any page', () => {
    check(marked, { options: { showTemplates: true } });
    check([...QINGDAO, ...marked.slice(1)], { options: { showTemplates: true } });
  });
});

describe('an occurrence', () => {
  const lines = [
    JINAN,
    '⟦起步区⟧签约，起步区开工，济南起步区通车。',
    '起步区又来了。',
    '# 第二部分',
    '⟦新旧动能转换起步区⟧还有这些事，起步区也一样。',
  ];

  it('is marked when it is the first of its section, whatever way it is written', () => check(lines));

  it('is always marked when the reader asks for it', () => {
    check(
      [
        JINAN,
        '⟦起步区⟧签约，⟦起步区⟧开工，⟦济南起步区⟧通车。',
        '⟦起步区⟧又来了。',
        '# 第二部分',
        '⟦新旧动能转换起步区⟧还有这些事，⟦起步区⟧也一样。',
      ],
      { options: { everyOccurrence: true } },
    );
  });

  it('in a heading is of the section it begins', () => {
    check([JINAN, '⟦起步区⟧通车。', '# ⟦起步区⟧再提速', '起步区又有新路。']);
  });
});

describe('an advertisement', () => {
  it.each([
    ['【广告】聊热入济，温暖到家。'],
    ['广告：聊热入济，温暖到家。'],
    ['【推廣】聊熱入濟，溫暖到家。'],
    ['⟦聊热入济⟧的管线昨天正式开工。【广告】黄河体育中心旁的好房子。'],
  ])('is left alone: %s', (line) => check([JINAN, line]));

  it('is not what only speaks of advertising', () => check([JINAN, '户外广告：⟦聊热入济⟧的围挡换新。']));
});

describe('the reader’s word on the page', () => {
  it('overrules the judgement, both ways', () => {
    check([...QINGDAO, '⟦起步区⟧的新路通车。'], { options: { locality: 'local' } });
    check([JINAN, '起步区的新路通车，⟦聊热入济⟧进展顺利。'], { options: { locality: 'elsewhere' } });
  });

  it('does not change the judgement itself', () => {
    const page = { facts: {}, blocks: blocksOf([JINAN]) };
    const { locality } = annotatePage(bundledPack(), page, { ...DEFAULT_OPTIONS, locality: 'elsewhere' });
    expect(locality.verdict).toBe('local');
  });
});

describe('the kinds', () => {
  const PLAIN = '⟦起步区⟧传来消息，智能算力规模突破5000P。';

  it('are all marked unless the reader wants one', () => {
    check([JINAN, '⟦起步区⟧传来消息。', '全市⟦智能算力规模突破5000P⟧。']);
    check([JINAN, PLAIN], { options: { kinds: 'entities' } });
    check([JINAN, '起步区传来消息。', '全市⟦智能算力规模突破5000P⟧。'], { options: { kinds: 'targets' } });
  });

  it('of one place are a figure before a name', () => {
    const found = annotate([JINAN, '累计建成泉城书房60家。']);
    expect(found.map(({ kind, surface }) => [kind, surface])).toEqual([['target', '泉城书房60家']]);
  });
});

describe('block borders', () => {
  it('part names', () => check([JINAN, '聊热', '入济', '⟦聊热\n入济⟧']));

  it('leave offsets to each block', () => {
    const [mention] = annotate([JINAN, '听说', '看⟦聊热入济⟧。']);
    expect(mention).toMatchObject({ block: 2, start: 1, end: 5, surface: '聊热入济' });
  });
});

describe('a mention', () => {
  it('says which entity is meant and why it is marked', () => {
    expect(annotate(['看黃河體育中心'])).toEqual([
      {
        block: 0,
        start: 1,
        end: 7,
        surface: '黃河體育中心',
        kind: 'project',
        id: '黄河体育中心',
        name: '黄河体育中心',
        comparison: null,
        why: { form: '黃河體育中心', rule: 'name', grade: 'distinctive', rivals: [], evidence: [] },
      },
    ]);
  });

  it('of an alias or a short form leads to the entity', () => {
    const [alias, short] = annotate([JINAN, '济南地铁4号线下月试跑。', '济南起步区提速。']);
    expect([alias?.id, short?.id]).toEqual(['轨道交通4号线', '新旧动能转换起步区']);
  });
});

describe('a huge page', () => {
  it('has at most so many mentions, the first ones', () => {
    const lines = [...Array.from({ length: 30_000 }, () => '看聊热入济。')];
    const found = annotate(lines, { options: { everyOccurrence: true } });
    expect(found.length).toBeGreaterThanOrEqual(20_000);
    expect(found.length).toBeLessThan(20_100);
    expect(found.every((mention, i) => mention.block === i)).toBe(true);
  });

  it('of many blocks is read to its last figure, whose scope may come from the first', () => {
    const quiet = Array.from({ length: 30_000 }, () => '今天有3个人问路。');
    check([JINAN, ...quiet, '全市⟦新建公园30处⟧。']);
    check([JINAN, '省政府工作报告说，进展顺利，共9项。', ...quiet, '新建公园30处。', '全市⟦新建公园30处⟧。']);
  });

  it('of one block is read to its end', () => {
    const found = annotate([`${'天气转凉，'.repeat(100_000)}聊热入济`]);
    expect(found.map(({ surface }) => surface)).toEqual(['聊热入济']);
  });

  it('with nothing on it has no mention', () => {
    expect(annotate([])).toEqual([]);
    expect(annotate(['', ' ', '\n'])).toEqual([]);
  });
});

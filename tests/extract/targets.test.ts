import { describe, expect, it } from 'vitest';
import { indexQuotes } from '@/core/extract/quotes.ts';
import { findTargets, placeTargets } from '@/core/extract/targets.ts';
import type { DocumentFacts, Target } from '@/core/model/corpus.ts';
import { parsed } from './parsed.ts';

function targetsOf(lines: string | readonly string[], facts: Partial<DocumentFacts> = {}): Target[] {
  const document = parsed(lines, facts);
  return findTargets(document.facts, document.sections, document.clauses);
}

/** Each target as `indicator comparator value unit`, in order; the quotations stand between ⟦ and ⟧ where one is marked. */
function check(marked: string, ...expected: string[]): void {
  const text = marked.replace(/[⟦⟧]/g, '');
  const targets = targetsOf(text);
  expect(targets.map((t) => `${t.indicator} ${t.comparator} ${JSON.stringify(t.value)} ${t.unit}`)).toEqual(expected);
  for (const { quote, start, end } of targets) expect(text.slice(start, end)).toBe(quote);
  if (!marked.includes('⟦')) return;
  const quotes = [...marked.matchAll(/⟦([^⟧]*)⟧/g)].map(([, quote]) => quote);
  expect(targets.map((target) => target.quote)).toEqual(quotes);
}

describe('targets by rule', () => {
  it.each([
    ['⟦全市智能算力规模突破5000P⟧。', '智能算力规模 ≥ 5000 P'],
    ['我们将努力，⟦森林覆盖率不低于42%⟧，保持优势。', '森林覆盖率 ≥ 42 %'],
    ['⟦泉水直饮覆盖人口达到35万人左右⟧。', '泉水直饮覆盖人口 ≈ 35 万人'],
    ['⟦PM2.5浓度降至36微克⟧。', 'PM2.5浓度 = 36 微克'],
    ['⟦空气质量居全国第8位⟧。', '空气质量 rank 8 位'],
    ['⟦打造1—2个⟧万亿级产业集群。', '万亿级产业集群 range [1,2] 个'],
    ['⟦不少于3个⟧区县进入百强。', '区县进入百强 ≥ 3 个'],
    ['⟦涉企检查压减30%以内⟧。', '涉企检查 ≤ 30 %'],
    ['⟦消除桥园里、鹊苑等6处⟧易积水点位。', '桥园里、鹊苑等易积水点位 = 6 处'],
    ['⟦支持22个⟧产业融合载体延伸链条。', '产业融合载体 = 22 个'],
    ['⟦托位数较2020年翻两番⟧。', '托位数 = 4 倍'],
    ['⟦服务业增加值跨上万亿元⟧台阶。', '服务业增加值 = 1 万亿元'],
    ['⟦千余家⟧优质企业落户。', '优质企业 ≥ 1000 家'],
    ['⟦新建停车位近万个⟧。', '停车位 ≈ 1 万个'],
    ['⟦创新指数排名全国第三⟧。', '创新指数 rank 3 位'],
    ['⟦居民收入增长和经济增长基本同步⟧。', '居民收入 qualitative "和经济增长基本同步" '],
    ['⟦PM10浓度36微克/立方米⟧。', 'PM10浓度 = 36 微克'],
    ['⟦连续9年⟧开展夏季攻坚。', '连续开展夏季攻坚 = 9 年'],
  ])('%s', check);

  it.each([
    ['two breaths', '⟦新增科技企业150家⟧、⟦文创园区3个⟧。', '新增科技企业 = 150 家', '文创园区 = 3 个'],
    ['one breath said of both', '改造小区69个、909万平方米。', '改造小区 = 69 个', '改造小区 = 909 万平方米'],
    ['a growth behind a total', '进出口总额2300亿元、增长7%。', '进出口总额 = 2300 亿元', '进出口总额 = 7 %'],
    [
      'a growth behind a comma',
      '一般公共预算收入1083亿元，增长2.1%。',
      '一般公共预算收入 = 1083 亿元',
      '一般公共预算收入 = 2.1 %',
    ],
    ['where it rose from', '地区生产总值由6530亿元增加到8200亿元。', '地区生产总值 = 8200 亿元'],
    [
      'a comparison behind a comma',
      '优良天数比例达到72.4%，较上年提高6.1个百分点。',
      '优良天数比例 = 72.4 %',
      '优良天数比例 = 6.1 个百分点',
    ],
    [
      'a quality beside it',
      '⟦书房60家⟧，⟦公共文化服务实现全覆盖⟧。',
      '书房 = 60 家',
      '公共文化服务 qualitative "全覆盖" ',
    ],
    [
      'of two kinds counted',
      '启动改造⟦19个⟧鹊泉旧厂、⟦180个⟧老旧小区。'.replace(/[⟦⟧]/g, ''),
      '鹊泉旧厂 = 19 个',
      '老旧小区 = 180 个',
    ],
    ['shared out', '出口、进口分别增长4%、2%。', '出口 = 4 %', '进口 = 2 %'],
    ['a rank behind a total', '高铁里程达到2501公里、居全国第6位。', '高铁里程 = 2501 公里', '高铁里程 rank 6 位'],
    ['better than elsewhere', '研发投入增长11.5%、高于全国1个百分点。', '研发投入 = 11.5 %', '研发投入 = 1 个百分点'],
    ['a rise of ranks', '创新能力由全国第12位跃升至第9位。', '创新能力 rank 9 位'],
    ['behind a bracket', '示范区（县）达到9个，增长2倍。', '示范区（县） = 9 个', '示范区（县） = 2 倍'],
    ['a note in brackets', '⟦泉城书房60家⟧（⟦其中省级9家⟧）。', '泉城书房 = 60 家', '省级 = 9 家'],
  ])('of two figures: %s', (_, marked, ...expected) => check(marked, ...expected));

  it.each([
    ['年份不是指标，2025年推进项目建设。'],
    ['到2025年，基本建成。'],
    ['加快5G、6G网络布局。'],
    ['拨打12345热线。'],
    ['实施过百亿元项目。'],
    ['落实三大任务，一体推进。'],
    ['召开第十二次全体会议，落实十一届十二次全会精神。'],
    ['发展3岁以下婴幼儿照护。'],
    ['庆祝建站75周年，提前一年完成建设。'],
    ['安装2×66万千瓦机组，落实“高校20条”。'],
    ['重点抓好5项工作，主要从3个层面入手。'],
    ['推进“117项目”，加快“三台车”导入。'],
    ['未来5年发展向好，近三年走高。'],
    ['落实240小时过境免签，打造1小时通勤圈。'],
    ['省市县三级联动，建设千吨级航道。'],
    ['对标全省66条重点产业链。'],
    ['展望二○三五年。'],
    ['争创双拥模范城“十连冠”，构建多层级、全覆盖的体系。'],
  ])('take none from %s', (text) => check(text));

  it('count the projects, not the sum that says which', () => {
    check('⟦全年实施投资过百亿元项目12个⟧。', '全年实施投资过百亿元项目 = 12 个');
  });

  it('say once what a subtitle says, too', () => {
    expect(targetsOf('今年，书房达到9个。同时，泉城书房达到9个。各地，书房达到9个。')).toMatchObject([
      { quote: '泉城书房达到9个' },
      { quote: '书房达到9个' },
    ]);
  });

  it('take none from a heading', () => expect(targetsOf(['一、用好10个平台', '加快建设。'])).toEqual([]));

  it('know the value in units of one', () => {
    expect(targetsOf('停车位达到1.4万个。')).toMatchObject([
      { value: 1.4, unit: '万个', base: 14_000, baseUnit: '个' },
    ]);
    expect(targetsOf('投资达到2—3亿元。')).toMatchObject([{ base: [2e8, 3e8], baseUnit: '元' }]);
  });

  it.each<[string, readonly string[], Partial<DocumentFacts>, string]>([
    ['the year it names', ['到2030年，书房达到9个。'], {}, '2030 planned'],
    [
      'the last year it names before the figure',
      ['到2026年提升，到2030年书房达到9个，到2035年领先。'],
      {},
      '2030 planned',
    ],
    ['the year of its document', ['书房达到9个。'], { period: { from: 2024, to: 2024 } }, '2024 planned'],
    ['the end of its plan', ['书房达到9个。'], { period: { from: 2021, to: 2025 } }, '2025 planned'],
    ['the first five years of a long plan', ['书房达到9个。'], { period: { from: 2021, to: 2035 } }, '2025 planned'],
    ['none, where the year is not known', ['书房达到9个。'], { period: { from: 0, to: 0 } }, ' planned'],
    [
      'the end of the plan it looks back on',
      ['“十四五”时期，书房达到9个。'],
      { period: { from: 2026, to: 2030 } },
      '2025 achieved',
    ],
    [
      'its own, not that of a plan it is compared with',
      ['较“十三五”时期，书房达到9个。'],
      { period: { from: 2026, to: 2030 } },
      '2030 planned',
    ],
    [
      'its own plan, where that is the one named',
      ['“十五五”时期，书房达到9个。'],
      { period: { from: 2026, to: 2030 } },
      '2030 planned',
    ],
    [
      'the end of the plan that its part is about',
      ['一、“十五五”时期主要目标', '书房达到9个。'],
      { period: { from: 2026, to: 2026, reportYear: 2025 } },
      '2030 planned',
    ],
    [
      'the plan ahead, in a part that looks both ways',
      ['一、“十四五”时期发展成就和“十五五”时期主要目标', '“十五五”时期，书房达到9个。'],
      { period: { from: 2026, to: 2026, reportYear: 2025 } },
      '2030 planned',
    ],
    [
      'its year, in a part about plan and year',
      ['一、“十五五”时期目标任务和2026年工作安排', '今年，书房达到9个。'],
      { period: { from: 2026, to: 2026, reportYear: 2025 } },
      '2026 planned',
    ],
    [
      'the year looked back on',
      ['一、2023年工作回顾', '书房达到9个。'],
      { period: { from: 2024, to: 2024, reportYear: 2023 } },
      '2023 achieved',
    ],
    [
      'the year planned for behind it',
      ['一、2023年工作回顾', '很好。', '二、2024年重点工作', '书房达到9个。'],
      { period: { from: 2024, to: 2024, reportYear: 2023 } },
      '2024 planned',
    ],
    [
      'the year before, in a look back below a look back',
      ['一、工作回顾', '（一）聚力文化', '书房达到9个。'],
      { period: { from: 2024, to: 2024 } },
      '2023 achieved',
    ],
  ])('have %s', (_, lines, facts, expected) => {
    expect(targetsOf(lines, facts).map(({ deadline, status }) => `${deadline} ${status}`)).toEqual([expected]);
  });

  it('have ids of their own', () => {
    const ids = targetsOf('今年，书房达到9个。到2030年书房达到9个。书房达到8个。').map(({ id }) => id);
    expect(new Set(ids).size).toBe(3);
    expect(ids.every((id) => id.startsWith('x/t/'))).toBe(true);
  });

  it.each([
    ['figures between commas', '企业1个，'],
    ['figures in a list', '1个、'],
    ['figures without a sign', '企业1个'],
    ['years', '到2025年，'],
  ])('take linear time on %s', (_, piece) => {
    const started = performance.now();
    targetsOf(piece.repeat(40_000));
    expect(performance.now() - started).toBeLessThan(4000);
  });
});

describe('curated targets', () => {
  const line = {
    file: 'targets.jsonl',
    line: 4,
    document: 'x',
    indicator: '书房数',
    aliases: ['书房', '泉城书房数量'],
    quote: '书房达到 1.2万个',
    comparator: '≥',
    value: 1.2,
    unit: '万个',
    deadline: '2025',
    status: 'planned',
    scope: '全市',
  } as const;

  it('stand where their words are, in the words of the clause', () => {
    const { facts, clauses } = parsed('前面一句。加快推进，书房达到1.2万个以上。');
    const [target] = placeTargets(facts, indexQuotes(clauses), [line]);
    expect(target).toMatchObject({ quote: '书房达到1.2万个', start: 5, end: 14, clause: clauses[1]!.id });
    expect(target).toMatchObject({ base: 12_000, baseUnit: '个', aliases: ['泉城书房数量', '书房'] });
    expect(target).not.toHaveProperty('file');
  });

  it('of a quality have no number', () => {
    const { facts, clauses } = parsed('书房全覆盖。');
    const [target] = placeTargets(facts, indexQuotes(clauses), [
      { ...line, quote: '全覆盖', value: '全覆盖', unit: '' },
    ]);
    expect(target).not.toHaveProperty('base');
  });

  it('stop the build, with file and line, when their words are not in the document', () => {
    const { facts, clauses } = parsed('书房达到9个。');
    expect(() => placeTargets(facts, indexQuotes(clauses), [line])).toThrow(
      'seeds/curated/targets.jsonl:4: not in document x: 书房达到 1.2万个',
    );
  });
});

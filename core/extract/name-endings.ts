import type { Category, EntityType } from '../model/corpus.ts';

/** The last words of a name, and what they make it. */
export interface NameEnding {
  readonly words: string;
  readonly type: EntityType;
}

/**
 * Last words of names by what they name. A programme may be made of common words (种业振兴行动), where a verb governs it; all else must
 * hold something of its own (鹊华科创城), or be a title that is striven for (国家医学中心).
 */
const BY_TYPE: Readonly<Partial<Record<EntityType, string>>> = {
  project: `
   高速铁路 高铁 城际铁路 货运铁路 铁路 高速公路 高速 快速路 快速通道 大通道 隧道 大桥 特大桥 复线桥 立交桥 立交 国际机场 机场 号线 云巴 联络线 环线 南延 北延 东延 西延 延长线
   延伸线 改扩建 扩建 迁建 扩产 改造提升 综合改造 综合提升 综合整治 改造工程 治理工程 扩建工程 供水工程 引水工程 调水工程 增容工程 水库 水利枢纽 抽水蓄能电站 电站 核电 机组 风电场
   变电站 水厂 水质净化厂 污水处理厂 处置中心 体育中心 医疗中心 医学中心 会展中心 展览馆 博物馆 图书馆 科技馆 美术馆 文化馆 纪念馆 体验馆 规划馆 档案馆 大剧院 体育馆 体育场 体育公园
   校区 院区 新院区 中学 小学 学校 智算中心 超算中心 数据中心 大数据中心 算力中心 综合体 总部基地 生产基地 制造基地 产业化基地 工厂 产线 监测网络 遗址公园 湿地公园 森林公园 文化公园
   国家公园 中央公园 绿道 北广场 南广场 客运交通枢纽 交通枢纽 货运场站 集结中心 批发市场 大厦 一期 二期 三期 四期 一期工程 二期工程 三期工程 北段 南段 东段 西段 北环段 文化体验廊道
   生态廊道 直联点 复航 申遗 道路工程 大道 隧道工程 快速化改造 新馆 新址 广场 公园`,
  place: `
   示范区 先行区 试验区 先导区 起步区 新区 高新区 经开区 开发区 技术产业开发区 经济技术开发区 保税区 综合保税区 综保区 自贸区 自贸试验区 片区 园区 工业园 产业园 产业园区 科技园
   科技园区 物流园 科创园 生态园 创业园 软件园 产业城 科创城 科学城 未来城 新城 大学城 智慧城 生物城 药谷 光谷 硅谷 生物谷 算谷 智谷 氢谷 金谷 农谷 创新谷 科创走廊 科创大走廊
   大走廊 文化走廊 生态走廊 绿色生态走廊 产业带 经济带 旅游带 风貌带 示范带 科创带 廊带 都市圈 经济圈 城市群 创新圈 创新生态圈 商务区 总部经济区 临空经济区 集聚区 聚集区 核心区
   标志区 度假区 风景区 景区 文化区 保护区 屏障区 法务区 活力区 合作区 创新区 功能区 街区 商业街 步行街 古镇 古城 老商埠 湿地 国际陆港 陆港 内陆港 空港 枢纽新城 物流枢纽 产业基地
   物流基地 示范基地 创新基地 创业基地 孵化基地 出口基地 文化贸易基地 康养基地 小镇 遗址 旧址 故居 超高层 重工业基地 教育基地 基地`,
  institution: `
   实验室 研究院 研究所 创新院 科学院 学院 大学 创新中心 技术中心 服务中心 促进中心 交易中心 管理中心 运行管理中心 指挥中心 融媒体中心 超级计算中心 科学中心 医疗健康中心 交易所 医院
   分校 集团 共同体 创新创业共同体 联合体 联盟 开源社区 科技大市场 党校 超算云中心 中心 签证中心 实践中心 技术平台 创新平台 服务平台 互联网平台 大健康平台 管理平台 大数据平台
   数智化平台 指挥平台 监测平台 云平台 资源数据库 基金集群 投资基金 平台 大平台`,
  programme: `
   专项行动 攻坚行动 提升行动 三年行动 两年行动 行动计划 三年行动计划 行动 工程 计划 试点 国家试点 省级试点 综合试点 战略 改革 普查 督察 普法 专项规划 总体规划 发展规划 规划 保卫战
   强市 之城 之都 名城 示范项目 试点项目 试点城市 示范城市 示范市 攻坚战 样板城市 典范城市 先锋城市 枢纽城市 智慧城市 海绵城市 公园城市 城市 高地 门户 链长制 林长制 河长制 湖长制
   河湖长制 田长制 消费中心城市 中心城市 森林城市 文明城市 卫生城市 友好城市 友好型城市 生活圈 试点示范 区域医疗中心`,
  event: `
   大会 论坛 博览会 推进会 推介会 交流会 洽谈会 展览会 交易会 峰会 大赛 锦标赛 公开赛 邀请赛 联赛 巡回赛 世界杯 马拉松 运动会 艺术节 文化节 旅游节 音乐节 电影节 戏剧节 歌剧节
   合唱节 体育节 人才节 泉水节 电竞节 时装周 消费季 双年展 系列活动 进口展 电影展`,
};

/** A city has one of each, so that the bare words name it. */
const SELF_STANDING: ReadonlySet<string> = new Set(
  '中央商务区 中央法务区 中央活力区 综合保税区 自贸试验区 国际陆港 国际内陆港 临空经济区 都市阳台 起步区 南部山区 国际医学中心'.split(
    ' ',
  ),
);

export function standsAlone(name: string): boolean {
  return SELF_STANDING.has(name);
}

/** By their last character, longest first. */
const ENDINGS: ReadonlyMap<string, readonly NameEnding[]> = indexEndings();

function indexEndings(): Map<string, NameEnding[]> {
  const all = Object.entries(BY_TYPE).flatMap(([type, words]) =>
    words
      .trim()
      .split(/\s+/)
      .map((word): NameEnding => ({ words: word, type: type as EntityType })),
  );
  all.sort((a, b) => b.words.length - a.words.length);
  const byLast = new Map<string, NameEnding[]>();
  for (const ending of all) {
    const last = ending.words.at(-1)!;
    byLast.set(last, [...(byLast.get(last) ?? []), ending]);
  }
  return byLast;
}

/** The longest ending of a text: 鹊华科创城 → 科创城, a place. */
export function endingOf(text: string): NameEnding | undefined {
  if (SELF_STANDING.has(text)) return { words: text, type: 'place' };
  return ENDINGS.get(text.at(-1) ?? '')?.find(({ words }) => text.length > words.length && text.endsWith(words));
}

/** Kinds that gather names before them: 鹊华、泺北等片区. With `joined` the kind is a part of each name: 济西等湿地 → 济西湿地. */
export interface ClassNoun {
  readonly type: EntityType;
  readonly joined?: boolean;
}

export const CLASS_NOUNS: ReadonlyMap<string, ClassNoun> = new Map([
  ...classNouns('project', '项目 工程 场馆 综合体 线路'),
  ...classNouns('place', '片区 园区 载体 景区 商圈 商圈商街 商街 街区 集聚区 园'),
  ...classNouns('institution', '企业 机构 院所 科研院所 研发机构 高校 大学 医院 公司 集团 研究机构'),
  ...classNouns('brand', '品牌 平台 名片'),
  ...classNouns('event', '活动 赛事 展会 会议 盛会 会展 高峰论坛 论坛'),
  ...classNouns(
    'project',
    '高速公路 高速 高铁 铁路 城际铁路 水库 隧道 大桥 机场 水厂 快速路 TOD 遗址公园 治理工程 改造工程',
    true,
  ),
  ...classNouns('place', '湿地 遗址 新城', true),
]);

/** The kinds that are a part of each name, longest first. */
export const JOINED_CLASSES: readonly string[] = [...CLASS_NOUNS]
  .filter(([, { joined }]) => joined)
  .map(([words]) => words)
  .sort((a, b) => b.length - a.length);

function classNouns(type: EntityType, words: string, joined = false): [string, ClassNoun][] {
  return words.split(' ').map((word) => [word, joined ? { type, joined } : { type }]);
}

/** What a name is about, by the first word of it that tells. */
const CATEGORY_WORDS: readonly (readonly [Category, RegExp])[] = [
  [
    'transport',
    /高铁|铁路|公路|高速|机场|轨道|号线|隧道|大桥|通道|快速路|枢纽|陆港|航道|复航|通航|物流|班列|立交|云巴|停车/,
  ],
  ['water', /水库|湿地|河|湖|泉水|供水|引黄|水厂|污水|水利|水系|水土/],
  ['energy', /电站|光伏|风电|核电|机组|储能|供热|氢|热入/],
  ['health', /医|卫生|疾控|健康|药|康养|中药/],
  ['sport', /体育|马拉松|锦标赛|公开赛|世界杯|运动会|足球|篮/],
  ['education', /学校|中学|小学|大学|学院|校区|教育|普法/],
  ['culture', /文化|博物馆|图书馆|美术馆|剧院|遗址|非遗|文旅|旅游|艺术|电影|景区|古|书/],
  ['digital', /数字|数据|智算|算力|超算|互联网|云|人工智能|软件|5G|信息/],
  ['science', /实验室|研究院|科学|科创|科技|创新|大装置/],
  ['finance', /金融|基金|银行|证券|贷|资本|保险/],
  ['opening-up', /保税|自贸|开放|国际|合作|外贸|跨境|会展|博览|口岸|一带一路/],
  ['ecology', /生态|森林|绿|公园|环保|山体|林|碳|无废/],
  ['industry', /产业|工业|工厂|制造|集团|企业|基地|产线|总部|园/],
];

const BY_DEFAULT: Readonly<Record<EntityType, Category>> = {
  project: 'urban',
  place: 'urban',
  institution: 'governance',
  programme: 'governance',
  event: 'culture',
  brand: 'governance',
};

export function categoryOf(name: string, type: EntityType): Category {
  return CATEGORY_WORDS.find(([, words]) => words.test(name))?.[0] ?? BY_DEFAULT[type];
}

import type { Category } from '../model/corpus.ts';

/**
 * Words that tell what an indicator is about; the first row that has one of its words. The narrower stands before the wider: 全民健身
 * before culture, 新能源汽车 and 水环境 before energy and water, and what any figure may speak of (企业, 项目, 收入) last.
 */
const WORDS: readonly (readonly [Category, string])[] = [
  ['sport', '体育 健身 赛事 马拉松 足球'],
  ['governance', '实事 公益性岗位'],
  ['industry', '整车 汽车 工业化'],
  ['urban', '危旧房 城中村 老旧小区 安置房 保障性租赁 违法违章 平急两用'],
  [
    'transport',
    '机场 航线 航班 高铁 高速铁路 铁路 轨道 地铁 公交 公路 道路 街巷 交通 拥堵 路口 停车 通勤 桥 隧 港 物流 货运 班列 快递 充电桩',
  ],
  ['ecology', '水环境 断面 水体 水质'],
  ['water', '供水 水库 河道 节水 水利 防汛 灌区 雨污 管网 污水 直饮 自来水 黄河滩区 水源 泵站 泉群 喷涌 水土'],
  ['energy', '供热 供暖 燃气 电网 新能源 光伏 风电 储能 氢 能耗 煤 绿电 清洁能源 装机'],
  [
    'ecology',
    '空气 大气 PM 污染 无废 垃圾 碳 绿化 造林 森林 抚育 湿地 公园 绿道 绿地 生态 环保 环境保护 古树 透绿 优良天数 扬尘 绿色工厂 绿色建筑 排放',
  ],
  [
    'digital',
    '5G 算力 数字 数据 数林 智能 大模型 互联网 网上 软件 信息网络 信息化 物联 鲁通码 一件事 云大厅 晨星工厂 工赋百景',
  ],
  ['health', '医 卫生 健康 寿命 疾控 托育 托位 养老 床位 门诊 安宁疗护 高龄 老年助餐'],
  ['education', '学校 中小学 幼儿 教育 高校 学位 大学 教师 工匠学院'],
  [
    'science',
    '研发 科技 科学 科创 创新 专利 高新技术 高企 实验室 院所 人才 引才 技能 孵化 工程研究中心 独角兽 专精特新',
  ],
  [
    'opening-up',
    '进出口 外贸 外资 境内外 领事 开放 自贸 出口 保税 跨境 经济外向 世界500强 招商 友好（合作） 国际城市 商务部 经济开发区',
  ],
  ['finance', '贷款 存款 金融 上市 基金 证券 保险 融资 担保'],
  [
    'culture',
    '文化 旅游 文旅 游客 书房 文物 演艺 演唱会 艺术 博物 展览 展会 首店 品牌店 消费 泉城购 文明城市 双拥 泉水人家',
  ],
  ['agriculture', '农 粮 乡村 村庄 行政村 贫困 脱贫 耕地 良种 蔬菜 菜篮子 三变 和美 土地承包'],
  [
    'urban',
    '城市更新 城镇化 人口 住房 住宅 照明 电梯 拆违 生活圈 片区 起步区 都市圈 交房 保交房 社区 城市精细 城市发展格局 物业',
  ],
  ['industry', '工业 产业 制造 企业 项目 投资 技改 集群 园区 营业收入 规模以上 经营主体 增加值'],
  [
    'governance',
    '预算 税 财政 国债 经费 政务 事项 监管 督 频次 信访 法治 诉求 12345 安全 事故 信用 改革 立法 建议 提案 评估 专班 专项工作 分管 经济总量 经济指标 核心指标 生产总值 就业 居民 收入 社会 救助 保障 津贴',
  ],
];

const ROWS = WORDS.map(([category, words]) => [category, words.split(' ')] as const);

/** `新建绿道长度` → ecology; `other` for what no row knows. */
export function categoryOfWords(text: string): Category {
  return ROWS.find(([, words]) => words.some((word) => text.includes(word)))?.[0] ?? 'other';
}

/**
 * The words that stand round names in planning documents. A name begins behind a governing verb and ends before a predicate;
 * which words may begin a name, which only stand before one, is the grammar of name-phrases.ts.
 */
import { stripEnd } from '../text/strip-end.ts';
import { COMMON_WORDS } from './common-words.ts';

/** Verbs and adverbs that are never part of a name: a name begins behind the last of them that leaves one. */
const GOVERNING: ReadonlySet<string> = wordSet(`
 推进 推动 加快 加速 提速 打造 塑成 实施 争创 争取 争建 争当 办好 抓好 抓实 抓牢 建成 建好 建强 建优 启动 开展 举办 承办 召开 完善 用好 用足 依托
 做强 做优 做大 做好 做精 做实 创建 开工 支持 深化 深入 完成 确保 谋划 策划 筹建 筹备 获批 获评 入选 入围 列入 纳入 成为 成立 设立 组建 编制 制定
 出台 印发 落实 贯彻 执行 融入 促进 壮大 擦亮 叫响 唱响 打响 强化 突出 健全 构建 建立 构筑 形成 拓展 布局 引进 引育 招引 牵头 协同 常态化 接续 持续
 全面 大力 积极 扎实 稳步 有序 统筹 继续 高标准 高水平 高质量 高起点 高效 加强 加大 释放 探索 带动 盘活 紧扣 围绕 聚焦 锚定 牢牢 扭住 参与 承接 对接
 借助 发挥 借力 推广 推行 推出 落户 投用 投产 建设好 新建 续建 扩大 增强 提高 巩固 实现 力争 努力 争做 当好 评为 荣获 获得 授予 命名 跻身 坚持 坚定
 坚决 严格 认真 切实 充分 主动 率先 规划建设 鼓励 推荐 申报 申请 培优 做亮 点亮 拉长 延伸 完工 竣工 通车 开通 启用 上线 揭牌 签约 入驻 举行 主办 协办
 遴选 选树 评选 更大力度 全力 联手 携手 共同 一批 其中 包括 例如 比如 特别 尤其 以及 关于 根据 按照 对照 凭借 随着 为了 高标 广泛 大规模 分步
 逐步 尽快 尽早 早日 如期 适时 择优 精准 合理 优先 稳妥 深度 精心 用心 用情 倾力 聚力 着力 奋力 强力 复制 出炉 发布 掀起 兴起 参加 走进
 涌现 赋能 助力 激活 焕新 消除 备案 助推 督促 审议通过 审议 结合 跃居 位居 顺应 塑优 放大 明确 因地制宜 申办 申建 辐射 站上 放在 丰富 认定 咬定 走在 瞄准 创成 打赢 打好 深入打好 共建
`);

/** Verbs that also build names (教育强市建设三年行动): they govern only at the head of an item. */
const LEADING: ReadonlySet<string> = wordSet(`
 优化 提升 培育 改善 缓解 保障 开发 保护 建设 发展 改造 规划 整治 治理 修复 服务 升级 创新 更新 扩建 改建 管理 运行 应用 维护 修缮 投资 监管 普及
 宣传 培训 新增 改扩建 提质 增效 传承 弘扬 挖掘 繁荣 展示 展现 彰显 讲好 守护 守好 守牢 筑牢 夯实 织密 织牢 补齐 优质 争取到 累计 全市 全省 全国 我市
 我省 今年 去年 全年 目前 当前 同时 及时 不断 更加 进一步 着眼 立足 面向 加 新一轮 一轮 以 将 把 在 向 对 从 为 让 使 由 与 和 及 同 于 至 到
 等 的 了 已 各 该 其 这 那 也 是 有 好 用 抓 办 建 增 推 争 做 成 就 都 并 又 更 最 被 给 令 促 按 据 经 含 设 开 共 拟 再 科学
 系统 组织 集聚 联合 联动 重点 一体 引领 落地 同步 利用 分类 集中 运营 组团 通过 指导 引导 储备 合力
`);

/** What may follow a name at once, in one character. */
const BEHIND = /^(?:$|[\d的等和与及为在以是有至将、“”）（内中上已被对向由并也获建])/;

/** Words that every name of a kind may carry and that name nothing by themselves. */
const GENERIC: ReadonlySet<string> = wordSet(`
 新 大 小 老 旧 高 强 多 好 主 副 东部 西部 南部 北部 中 市 省 县 区 镇 村 级 型 类 性 化 式 的 等 和 与 及 各 个 一 二 三 四 五 六 七 八 九 十 百 千 万 两 双 单 多
 国家 国家级 全国 国际 中国 世界 全球 省级 市级 县级 区级 区域 区域性 地方 重点 重大 特色 综合 现代 大型 高端 智慧 数字 绿色 专业 公共 示范 试点 试验
 高质量发展 拥堵 应用型 集成 世界级 区域级 多层次 一流 成果 转化 人才 研发 标志性 大科学 科技 系列 专项 文创 文旅
`);

export function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/));
}

const LONGEST_WORD = 5;

/** Cuts text into known words, longest first, and single characters, one after the other. `加快鹊华桥` → 加快, 鹊, 华, 桥. */
function* wordsOf(text: string): Generator<string, void> {
  for (let at = 0; at < text.length; ) {
    let length = Math.min(LONGEST_WORD, text.length - at);
    while (length > 1 && !isKnown(text.slice(at, at + length))) length--;
    yield text.slice(at, at + length);
    at += length;
  }
}

function isKnown(word: string): boolean {
  return COMMON_WORDS.has(word) || GOVERNING.has(word) || LEADING.has(word) || GENERIC.has(word);
}

/** What makes another word of the one before it: 片区类, 园区化. */
const JOINS = /^[类型化性制员长级块链式率]/;

/** Whether a name may end here, seen from what follows: a sign, a particle or a word of its own. A long ending asks for less. */
export function endsBefore(rest: string, ending = ''): boolean {
  if (BEHIND.test(rest)) return true;
  const [first = '', second = ''] = wordsOf(rest.slice(0, 2 * LONGEST_WORD));
  if (first.length > 1) return true;
  return (ending.length >= 3 && !JOINS.test(rest)) || (/[新再已正将共全获]/.test(first) && second.length > 1);
}

/** Takes off the words that only lead to a name: `高标准规划建设好` + name → the offset of the name. */
export function skipLeading(text: string): number {
  let at = 0;
  for (const word of wordsOf(text)) {
    if (!LEADING.has(word) && !GOVERNING.has(word)) break;
    at += word.length;
  }
  return at;
}

/** Takes off governing verbs and adverbs only: what a scheme is called by stays (优化营商环境创新提升行动). */
export function skipGoverning(text: string): number {
  let at = 0;
  for (const word of wordsOf(text)) {
    if (!GOVERNING.has(word) && !(LEADING.has(word) && word.length === 1) && word !== '建设' && word !== '新一轮')
      break;
    at += word.length;
  }
  return at;
}

/** Words that are all parts which name nothing: 重大, 国家级. */
export function isGeneric(words: string): boolean {
  return [...wordsOf(words)].every((word) => GENERIC.has(word) || !/[一-鿿]/.test(word));
}

/** Whether a governing verb stands in words outside quotation marks: such words are a sentence, not a name. */
export function holdsGoverning(words: string): boolean {
  return [...wordsOf(words.replace(/“[^“”]{0,40}”/g, '“”'))].some((word) => word.length > 1 && GOVERNING.has(word));
}

/** Prepositions as far as they are words of their own: 公共资源向起步区倾斜. */
const PREPOSITION = /^[向在对将把以由]$/;

/** Offsets behind the governing verbs and prepositions of a text, last first, then 0. */
export function bordersOf(text: string): number[] {
  const borders = [0];
  let at = 0;
  for (const word of wordsOf(text)) {
    at += word.length;
    if (GOVERNING.has(word) || PREPOSITION.test(word)) borders.unshift(at);
  }
  return borders;
}

/** What names one thing whatever the words are: TOD, 4号线, 2×66万千瓦, 第一人民医院, 中新 (of China and Singapore), 工业南路. */
const OF_ITS_OWN =
  /^[东西南北中]?[京津冀晋沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝蜀黔滇陕][东西南北中]$|[A-Za-z]{2}|\d号线|×|第[一二三四五六七八九十](?:人民|中心|实验|医|中|小|高)|^中[新德日意法俄英美韩]|[一-鿿](?<![道公铁线思网出])[路街巷]$/;

/**
 * Whether words name one thing: something in them is neither a common word of such documents nor a generic part. 鹊华 is, 现代产业 is not.
 */
export function isSpecific(words: string): boolean {
  if (OF_ITS_OWN.test(words)) return true;
  let own = 0;
  for (const word of wordsOf(words)) {
    if (word.length > 1 || !/[一-鿿]/.test(word)) own = 0;
    else if (!GENERIC.has(word)) own++;
    if (own >= 2) return true;
  }
  return false;
}

/** What a figure counts, read behind it: 个 of `10个口袋公园建成开放` counts 口袋公园. Empty where no noun follows at once. */
export function nounAt(text: string): string {
  const run = /^的?([一-鿿A-Za-z“”·（）—-]{2,20})/.exec(text)?.[1] ?? '';
  if (/^(?:以|左右|上下|突破|超|达|增|下降|提|降|较|比|同比|分别|建成|位)/.test(run)) return '';
  let end = 0;
  for (const word of wordsOf(run)) {
    if (GOVERNING.has(word) || /^[的等在以为向将、超达]$|^(?:突破|超过|达到)/.test(word)) break;
    end += word.length;
  }
  const noun = stripEnd(run.slice(0, end), ['和', '与', '及', '（', '“', '—']);
  return noun.length >= 2 && noun.split('“').length === noun.split('”').length ? noun : '';
}

/** Whether words end in what somebody does, so that its object follows: 启动改造, 支持. */
export function endsInVerb(words: string): boolean {
  const last = [...wordsOf(words.slice(-12).replace(/了$/, ''))].at(-1) ?? '';
  return last.length > 1 && (GOVERNING.has(last) || LEADING.has(last));
}

import type { EntityType } from '../model/corpus.ts';
import type { NamePhrase } from './name-phrases.ts';
import { wordSet } from './name-words.ts';

const QUOTED = /“([^“”]{2,18})”/g;

/** What a name in quotation marks is, by the word behind it. */
const KINDS: readonly (readonly [RegExp, EntityType])[] = [
  [/^(?:专项|三年|攻坚|改造|提升)?(?:行动计划|行动|工程|计划|试点|战略|改革|专项|制度|机制)/, 'programme'],
  [/^(?:系列)?(?:活动|大赛|论坛|赛事)/, 'event'],
];

/** Verbs before a quotation that is a name: 打响“泉城购”, 深化“高效办成一件事”. Must not take 牵住“牛鼻子”, 筑牢“压舱石”. */
const NAMING =
  /(?:打造|强化|改建|建设|创建|争创|推行|实施|开展|推进|推出|上线|擦亮|叫响|打响|深化|推广|用好|获评|获|举办|完善|启动|开通|发布|设立|做好|做优|建成|构建|入选|持续|发展|抓好|抓实|落实|升级|推动|发挥|优化|创新|依托|丰富|发放|全国|全市|全省|、)(?:了|好|一批|\d+[个家项处条场]|[一-鿿]{0,2}级)?$/;

/** What is said behind a name in quotation marks: “泉城购”品牌. */
const BRANDED =
  /^(?:[一-鿿]{0,4}(?:品牌|平台|系统|应用场景|社区|工厂|学校|小程序|服务体系|系列|大讲堂|建设|创建|监管|机制|模式|试点|制度|经验))/;

/** Formulas of politics and figures of speech, which every report has. */
export const FORMULAS = wordSet(`
 两个确立 两个维护 四个意识 四个自信 两个大局 三个代表 三农 四风 四种形态 国之大者 两个毫不动摇 四个全面 五位一体 一带一路 一国两制 两个务必 三严三实 十四五 十三五
 十五五 十二五 小巨人 专精特新 放管服 四新 四上 三新 两新 两重 新三样 老三样 双碳 双减 三保 一老一小 三公 四个最严 三个区分开来 压舱石 牛鼻子 组合拳 先手棋
 主力军 排头兵 主战场 瞪羚 独角兽 单项冠军 四下基层 最后一公里 菜篮子 米袋子 钱袋子 火车头 动力源 桥头堡 试验田 护城河 硬骨头 绊脚石 领头雁 领头羊 定海神针 晴雨表 指挥棒 风向标 施工图
 时间表 路线图 任务书 责任田 作战图 放得活 管得住 含金量 含绿量 含新量 一盘棋 一张网 一张图 零 走出去 引进来 硬核 窗口 名片 加速度 主引擎 新引擎 增长极
`);

/** Words in quotation marks that name something: by the verb before them, the kind behind them, or a name beside them. */
export function findQuotedNames(text: string): NamePhrase[] {
  const quotes = [...text.matchAll(QUOTED)];
  const names = quotes.map((quote) => (mayName(quote[1]!) ? readQuote(text, quote) : undefined));
  return quotes.flatMap((quote, i): NamePhrase[] => {
    const name = names[i];
    if (name) return [name];
    const beside =
      (names[i - 1] && touches(text, quotes[i - 1]!, quote)) || (names[i + 1] && touches(text, quote, quotes[i + 1]!));
    return beside && mayName(quote[1]!) ? [brandOf(quote)] : [];
  });
}

function mayName(words: string): boolean {
  return !FORMULAS.has(words) && !/[，。；：？！+＋]|[式型化]$|^..制$|^\d+$/.test(words);
}

function readQuote(text: string, quote: RegExpExecArray): NamePhrase | undefined {
  const start = quote.index;
  const end = start + quote[0].length;
  const behind = text.slice(end, end + 8);
  for (const [pattern, type] of KINDS) {
    const tail = pattern.exec(behind)?.[0];
    if (tail)
      return {
        name: quote[0] + tail,
        aliases: quote[1]!.length > 3 ? [quote[1]!] : [],
        type,
        start,
        end: end + tail.length,
      };
  }
  const before = text.slice(Math.max(0, start - 10), start);
  return NAMING.test(before) || BRANDED.test(behind) ? brandOf(quote) : undefined;
}

function brandOf(quote: RegExpExecArray): NamePhrase {
  return { name: quote[1]!, aliases: [], type: 'brand', start: quote.index, end: quote.index + quote[0].length };
}

/** “一网通办”“一次办好”, “泉城好戏”、“四季村晚”. */
function touches(text: string, first: RegExpExecArray, second: RegExpExecArray): boolean {
  return /^[、和与]?$/.test(text.slice(first.index + first[0].length, second.index));
}

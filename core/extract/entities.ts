import type { Category, Clause, Entity, EntityType, Mention } from '../model.ts';

/** Endings that make a proper name of what stands before them, and what such a thing is. Longest first wins. */
const ENDINGS: readonly (readonly [string, EntityType, Category])[] = [
  ['高速铁路', 'project', 'transport'],
  ['高速公路', 'project', 'transport'],
  ['国际机场', 'project', 'transport'],
  ['示范区', 'place', 'urban'],
  ['先行区', 'place', 'urban'],
  ['试验区', 'place', 'opening-up'],
  ['起步区', 'place', 'urban'],
  ['综合保税区', 'place', 'opening-up'],
  ['开发区', 'place', 'industry'],
  ['产业园', 'place', 'industry'],
  ['科技园', 'place', 'science'],
  ['科创城', 'place', 'science'],
  ['产业城', 'place', 'industry'],
  ['国际陆港', 'place', 'transport'],
  ['体育中心', 'project', 'sport'],
  ['医学中心', 'project', 'health'],
  ['会展中心', 'project', 'opening-up'],
  ['智算中心', 'project', 'digital'],
  ['大数据中心', 'project', 'digital'],
  ['实验室', 'institution', 'science'],
  ['研究院', 'institution', 'science'],
  ['博物馆', 'project', 'culture'],
  ['图书馆', 'project', 'culture'],
  ['科技馆', 'project', 'culture'],
  ['新院区', 'project', 'health'],
  ['文化公园', 'project', 'culture'],
  ['遗址公园', 'project', 'culture'],
  ['湿地公园', 'project', 'ecology'],
  ['都市圈', 'place', 'urban'],
  ['经济圈', 'place', 'urban'],
  ['科创大走廊', 'place', 'science'],
  ['大走廊', 'place', 'urban'],
  ['黄河大桥', 'project', 'transport'],
  ['专项行动', 'programme', 'governance'],
  ['行动计划', 'programme', 'governance'],
  ['三年行动', 'programme', 'governance'],
  ['行动', 'programme', 'governance'],
  ['高铁', 'project', 'transport'],
  ['片区', 'place', 'urban'],
  ['快速路', 'project', 'transport'],
  ['水库', 'project', 'water'],
  ['电站', 'project', 'energy'],
  ['创新中心', 'institution', 'science'],
  ['数据中心', 'project', 'digital'],
  ['产业基地', 'place', 'industry'],
  ['物流园', 'place', 'transport'],
  ['商务区', 'place', 'urban'],
  ['合作区', 'place', 'opening-up'],
];

/** A scheme by its motto: “百企领航、千企转型”行动. Must not take “十四五”规划, which every city has, nor a word merely quoted. */
const MOTTO = /“[^“”]{2,24}”(?:专项|三年|攻坚|改造|提升)?(?:行动计划|行动|工程|计划|试点|战略)/g;

const SCHEME: (typeof ENDINGS)[number] = ['', 'programme', 'governance'];

/** Verbs after which a name begins. The name runs to the ending, and holds no sign but 、 ends it. */
const FRAME =
  /(?:推进|推动|加快|建设|打造|实施|争创|办好|抓好|建成|建好|启动|开展|完善|提升|提速|用好|依托|做强|发展|规划|创建|开工|支持|深化|高标准|高水平|高质量|加强|持续|全面|深入|有序|积极|统筹|谋划|继续|完成|确保|[、，；：（]|等|和|与|及)+了?/g;

const ENDING_PATTERN = [...ENDINGS]
  .map(([ending]) => ending)
  .sort((a, b) => b.length - a.length)
  .join('|');
const NAME = new RegExp(`^[一-鿿A-Za-z0-9（）“”·]{2,18}?(?:${ENDING_PATTERN})(?:（[一-鿿]{1,6}）)?`);

/** Words that make a name of a kind: 各类示范区, 重点实验室, 一批产业园. */
const GENERIC =
  /^(?:各|一批|重点|国家级|省级|市级|更多|新|大型|现代|相关|全国|全省|全市|首批|若干|多个|以上|\d)|的|个$/;

/**
 * Names by rule, for documents nobody has reviewed: what stands between a verb of building and an ending that makes a name.
 * `加快黄河体育中心、综合医疗中心建设` → 黄河体育中心. Must not take 各类示范区 or 一批产业园.
 */
export function findEntities(document: string, clauses: readonly Clause[], known: ReadonlySet<string>): Entity[] {
  const found = new Map<string, { type: EntityType; category: Category; mentions: Mention[] }>();
  for (const clause of clauses) {
    if (clause.kind === 'heading') continue;
    for (const { name, start } of namesIn(clause.text)) {
      if (known.has(name)) continue;
      const [, type, category] = ENDINGS.find(([ending]) => name.includes(ending)) ?? SCHEME;
      const entry = found.get(name) ?? { type, category, mentions: [] };
      entry.mentions.push({
        document,
        clause: clause.id,
        start,
        end: start + name.length,
        ...(entry.mentions.length === 0 ? { lead: true } : {}),
      });
      found.set(name, entry);
    }
  }
  return [...found].map(([name, { type, category, mentions }]) => ({
    id: name,
    name,
    aliases: [],
    type,
    category,
    grade: 'local',
    localForms: [],
    mentions,
    related: [],
    curated: false,
  }));
}

interface FoundName {
  readonly name: string;
  readonly start: number;
}

function namesIn(text: string): FoundName[] {
  const mottoes = [...text.matchAll(MOTTO)].map((match): FoundName => ({ name: match[0], start: match.index }));
  const framed = framedNames(text).filter(
    ({ name, start }) =>
      !mottoes.some((motto) => motto.start < start + name.length && start < motto.start + motto.name.length),
  );
  return [...mottoes, ...framed].sort((a, b) => a.start - b.start);
}

function framedNames(text: string): FoundName[] {
  const names: FoundName[] = [];
  let end = 0;
  for (const frame of text.matchAll(FRAME)) {
    const start = frame.index + frame[0].length;
    // A verb inside a name begins no other: 服务保障提升九大行动.
    if (start < end) continue;
    const name = NAME.exec(text.slice(start, start + 32))?.[0];
    if (!name || GENERIC.test(name) || /[，。；：、]/.test(name)) continue;
    names.push({ name, start });
    end = start + name.length;
  }
  return names;
}

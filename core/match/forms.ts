import type { Entity, Grade } from '../model/corpus.ts';
import { spellingsOf } from './spellings.ts';

/** A way to write an entity's name. */
export interface Form {
  readonly text: string;
  readonly grade: Grade;
  readonly rule: 'name' | 'alias' | 'short-form';
}

const CITY = /^济南市?/;
const TAIL = /(?:试点)?(?:建设)?(?:工程|项目)$/;
const BRACKETS = /（[^（）]{1,12}）/;

/** What is left of a name must be this long to stand for it. */
const SHORTEST = 4;

/** The number of a line is enough in its own city. */
const METRO_LINE = /^\d{1,2}号线$/;

/** What every city has: 高新区, 体育中心, 大数据中心. Without the city before it such a rest means nothing. */
const GENERIC =
  /^(?:市|新|国家级?|国际|综合|高新技术产业)*(?:高新区|开发区|新区|保税区|商务区|机场|体育中心|会展中心|医学中心|大学城|科技园|产业园|科技馆|博物馆|图书馆|档案馆|规划馆|大学|医院|学院|车站|片区|都市圈|经济圈|示范区)$/;

/**
 * Every way an entity's name is written: its name and aliases, and the short forms journalists use, by general rules.
 * `济南国际机场二期改扩建工程` → also 国际机场二期改扩建 (local), 济南机场二期改扩建.
 */
export function formsOf(entity: Pick<Entity, 'name' | 'aliases' | 'grade' | 'localForms'>): Form[] {
  const forms = new Map<string, Form>();
  const add = (text: string, grade: Grade, rule: Form['rule']) => {
    if (text.length >= 2 && !forms.has(text)) forms.set(text, { text, grade, rule });
  };
  const gradeOf = (text: string): Grade =>
    entity.grade !== 'template' && entity.localForms.includes(text) ? 'local' : gradeByShape(text, entity.grade);
  add(entity.name, gradeOf(entity.name), 'name');
  for (const alias of entity.aliases) add(alias, gradeOf(alias), 'alias');
  for (const { text, grade } of [...forms.values()]) {
    for (const short of shortForms(text, grade)) add(short.text, short.grade, 'short-form');
  }
  for (const { text, grade, rule } of [...forms.values()]) {
    for (const spelling of spellingsOf(text)) add(spelling, grade, rule);
  }
  return [...forms.values()];
}

/** A name without any proper part is local at best, however it is filed. */
function gradeByShape(text: string, grade: Grade): Grade {
  if (grade !== 'distinctive') return grade;
  return text.length <= 2 || GENERIC.test(text) ? 'local' : grade;
}

function shortForms(text: string, grade: Grade): { text: string; grade: Grade }[] {
  const below: Grade = grade === 'template' ? 'template' : 'local';
  const above: Grade = grade === 'template' ? 'template' : 'distinctive';
  const found: { text: string; grade: Grade }[] = [];
  const push = (short: string, as: Grade) => {
    if (short !== text && (short.length >= SHORTEST || METRO_LINE.test(short))) found.push({ text: short, grade: as });
  };
  for (const line of linesByEnds(text)) push(line, below);
  for (const base of [
    text,
    text.replace(BRACKETS, ''),
    text.replace(TAIL, ''),
    text.replace(BRACKETS, '').replace(TAIL, ''),
  ]) {
    push(base, base === text ? grade : below);
    const bare = base.replace(CITY, '');
    if (bare !== base) {
      if (!GENERIC.test(bare)) push(bare, below);
      push(`济南${bare}`, above);
      push(`济南市${bare}`, above);
    } else if (/^[市]/.test(base)) push(`济南${base}`, above);
    else if (grade !== 'distinctive') push(`济南${base}`, above);
    for (const [written, ways] of SAME_WORDS) {
      for (const [whole, same] of [
        [base, grade],
        [bare, below],
      ] as const) {
        if (!written.test(whole)) continue;
        for (const [way, as] of ways)
          push(whole.replace(written, way), as === 'same' ? same : as === 'local' ? below : above);
      }
    }
  }
  return found;
}

/** What stands for a city in the name of a line; 商 is 商河 in Jinan's news, 商丘 in the plan's name of the same line. */
const CITY_SHORT: Readonly<Record<string, readonly string[]>> = {
  济: ['济南'],
  德: ['德州'],
  商: ['商河', '商丘'],
  滨: ['滨州'],
  枣: ['枣庄'],
  郑: ['郑州'],
  莱: ['莱芜'],
  临: ['临沂'],
  青: ['青岛', '高青'],
  聊: ['聊城'],
  泰: ['泰安'],
  潍: ['潍坊'],
  高: ['高青'],
  菏: ['菏泽'],
  微: ['微山'],
};

const LINE = /^([一-鿿])([一-鿿])(高铁|铁路|高速|高速公路)$/;

/** A line by its ends: 德商高铁 → 德州至商河高铁, 德州至商河. */
function linesByEnds(text: string): string[] {
  const [, from = '', to = '', kind = ''] = LINE.exec(text) ?? [];
  const ends = (CITY_SHORT[from] ?? []).flatMap((a) => (CITY_SHORT[to] ?? []).map((b) => `${a}至${b}`));
  return ends.flatMap((line) => [`${line}${kind}`, line]);
}

/** Words journalists swap. 轨道交通4号线 is 地铁4号线 and, in Jinan, 4号线. */
const SAME_WORDS: readonly (readonly [RegExp, readonly (readonly [string, 'same' | 'local' | 'distinctive'])[]])[] = [
  [
    /^(?:济南)?(?:市)?(?:城市)?轨道交通(?=\d{1,2}号线)/,
    [
      ['地铁', 'local'],
      ['', 'local'],
      ['济南地铁', 'distinctive'],
      ['济南轨道交通', 'distinctive'],
    ],
  ],
  [
    /^(?:济南)?国际机场/,
    [
      ['济南机场', 'distinctive'],
      ['遥墙机场', 'distinctive'],
      ['济南遥墙国际机场', 'distinctive'],
      ['济南国际机场', 'distinctive'],
    ],
  ],
  [/^中科院/, [['中国科学院', 'same']]],
  [/^中国科学院/, [['中科院', 'same']]],
  [
    /^自贸试验区/,
    [
      ['中国（山东）自由贸易试验区', 'distinctive'],
      ['自由贸易试验区', 'local'],
      ['山东自贸试验区', 'distinctive'],
    ],
  ],
  [/规模以上/, [['规上', 'same']]],
  [/综合保税区$/, [['综保区', 'same']]],
  [/保障性租赁住房/, [['保租房', 'same']]],
];

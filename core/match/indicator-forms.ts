import { foldKey } from '../text/fold.ts';

/** Ways the same word is said in plans and in the news; each form of an indicator is written in all of them. */
const SAME_WORDS: readonly (readonly [RegExp, string])[] = [
  [/规模以上/, '规上'],
  [/主营业务收入/, '营业收入'],
  [/地区生产总值/, 'gdp'],
  [/研发(?:经费)?(?:投入|支出)?/, 'r&d'],
  [/占比$/, '占'],
  [/保障性租赁住房/, '保租房'],
  [/(?:年均)?(?:增速|增长率|增长幅度)$/, '增长'],
  [/位次$|排名$/, '居'],
];

/** What an indicator's name has and a sentence leaves out: 泉城书房累计数 is said 泉城书房60家, 新建绿道长度 新建绿道50公里. */
const LEAD = /^(?:农村(?=.*村)|全市|全社会|城市|新增|新建成?|累计|年|起步区|(?:济南)?都市圈|自贸(?:试验)?区济南片区)/;
const TAIL =
  /(?:累计|总)?(?:个|家|列|条|处|项|人|户|套|件|起|天|款|场)?(?:总数|数量|数|总量|规模|量|长度|里程|面积|场次|次数)$|(?<=覆盖)(?:率|面|比例)$/;

/** An indicator that holds a number is known from there on: 经济总量过千亿元的区县 is said 过千亿元的区县有6个. */
const FROM_NUMBER = /(?:过|超|突破)(?:[千百十]|五十)?[万亿]?亿?元(?:以上)?的?/;

/** Shorter forms say too little: 产量, 规模, 高铁. */
const SHORTEST = 4;

/** Every folded way to write an indicator. `规模以上工业主营业务收入` → also 规上工业营业收入; `泉城书房累计数` → 泉城书房. */
export function indicatorForms(names: readonly string[]): string[] {
  const forms = new Set<string>();
  const add = (form: string) => {
    if (form.length >= SHORTEST) forms.add(form);
  };
  for (const name of names) {
    const key = foldKey(name);
    const bare = key.replace(TAIL, '');
    const counted = key.replace(/(?<!累计)数量?$/, '总数');
    const from = bare.search(FROM_NUMBER);
    const numbered = from < 0 ? '' : bare.slice(from);
    for (const form of [key, bare, key.replace(LEAD, ''), bare.replace(LEAD, ''), counted, numbered]) {
      add(form);
      const said = SAME_WORDS.reduce((text, [word, meaning]) => text.replace(word, meaning), form);
      add(said);
    }
  }
  return [...forms];
}

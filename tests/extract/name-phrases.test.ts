import { describe, expect, it } from 'vitest';
import { findNamePhrases } from '@/core/extract/name-phrases.ts';

/** The words that name something stand between ⟦ and ⟧; a name that is not what stands there follows in the list. */
function check(marked: string, ...names: string[]): void {
  const text = marked.replace(/[⟦⟧]/g, '');
  const phrases = findNamePhrases(text);
  let shown = '';
  let at = 0;
  for (const { start, end } of phrases) {
    shown += `${text.slice(at, start)}⟦${text.slice(start, end)}⟧`;
    at = end;
  }
  expect(shown + text.slice(at)).toBe(marked);
  if (names.length > 0) expect(phrases.map(({ name }) => name)).toEqual(names);
}

describe('a name begins', () => {
  it.each([
    ['behind a governing verb', '我们要加快⟦鹊泉体育中心⟧建设'],
    ['behind the last of several', '高标准规划建设⟦泺水法务新城⟧'],
    ['behind adverbs', '更大力度支持⟦鹊华科创城⟧发展'],
    ['where its sentence begins', '⟦黛溪湖湿地公园⟧向市民开放'],
    ['behind a preposition', '公共资源向⟦泺北新区⟧集聚'],
    ['with its own verb, for a scheme', '制定出台⟦优化营商环境创新提升行动⟧'],
    ['at its quotation mark', '持续实施⟦“百泉涌流”节水行动⟧'],
  ])('%s', (_, marked) => check(marked));
});

describe('a name ends', () => {
  it.each([
    ['before a predicate', '⟦黛溪高铁⟧建成通车，⟦泺北水库⟧蓄水'],
    ['before what is said of its part', '⟦泺北自贸试验区⟧制度创新走在前列'],
    ['behind its bracket', '用好⟦泺水大数据中心（北方）⟧'],
    ['with the phase, not with what has the phase', '推进⟦黛溪大道二期⟧建设'],
    ['not inside a word', '发展片区类项目，推进园区化改造'],
  ])('%s', (_, marked) => check(marked));
});

describe('a list', () => {
  it.each([
    ['of names with endings', '推动⟦黛溪高铁⟧、⟦鹊华机场⟧和⟦泺北湿地⟧建设', []],
    ['of what its kind says', '提速⟦黛溪光电⟧、⟦鹊泉碳化硅⟧等12个重点产业项目建设', []],
    ['of streets', '推进⟦泺源街⟧、⟦鹊华路⟧等商圈更新', []],
    ['of firms', '支持⟦鹊泉制药⟧、⟦黛溪重工⟧等龙头企业做强', []],
    ['whose last lends its ending', '规划建设⟦黛溪⟧、⟦鹊泺高铁⟧', ['黛溪高铁', '鹊泺高铁']],
    [
      'whose last lends ending and work',
      '加快⟦黛溪⟧、⟦鹊泺（菏）⟧、⟦泺东线高速公路改扩建⟧',
      ['黛溪高速公路改扩建', '鹊泺（菏）高速公路改扩建', '泺东线高速公路改扩建'],
    ],
    ['whose kind is a part of its names', '实施⟦黛溪⟧、⟦泺西⟧等重要湿地修复', ['黛溪湿地', '泺西湿地']],
    ['of quotations', '推行⟦“一码通城”⟧⟦“掌上泉办”⟧', ['一码通城', '掌上泉办']],
  ])('%s', (_, marked, names) => check(marked, ...names));

  it('is not one where 等 is a part of a word', () => check('支持鹊泉高等院所发展，获评优等次'));
});

describe('words that every document says', () => {
  it.each([
    ['加快建设一批现代产业示范区'],
    ['打造10个特色片区、20个重点园区'],
    ['推进10个鹊华片区建设'],
    ['各类科技创新平台加快建设'],
    ['加强食品药品全链条监管，深化职业教育改革'],
    ['编制专项规划和国土空间规划'],
    ['位居全国主要城市前列，服务沿黄城市'],
    ['实施乡村振兴战略和扩大内需战略'],
    ['省重点实验室、制造业创新中心建设'],
    ['有利于调动积极性的重大改革'],
    ['在第十八届人民代表大会上'],
  ])('name nothing: %s', (text) => check(text));

  it('name a scheme behind a verb only', () => {
    check('实施⟦城市更新行动⟧');
    check('城市更新行动');
  });

  it('name a title that is striven for', () => {
    check('争创⟦国家全域旅游示范区⟧，办好⟦国际音乐节⟧');
    check('打造⟦青年友好型城市⟧，支持城市建设');
  });
});

describe('quotation marks', () => {
  it.each([
    ['擦亮⟦“泉城好戏”⟧品牌', '泉城好戏'],
    ['深化⟦“一诺即办”改革⟧', '“一诺即办”改革'],
    ['⟦“掌上泉办”平台⟧上线', '“掌上泉办”平台'],
    ['推进⟦“掌上泉办”⟧应用场景建设', '掌上泉办'],
    ['牵住“牛鼻子”，筑牢“压舱石”', ''],
    ['深化落实“两个维护”，打造“小巨人”', ''],
    ['做优“平台+产业”，推行“订单式”培养', ''],
  ])('%s', (marked, name) => check(marked, ...(name ? [name] : [])));

  it('of a scheme: the words alone are its other name', () => {
    expect(findNamePhrases('深化“一诺即办”改革')).toMatchObject([
      { name: '“一诺即办”改革', aliases: ['一诺即办'], type: 'programme' },
    ]);
  });
});

it('a side of the city is left off for another name', () => {
  expect(findNamePhrases('东部泺水金谷')).toMatchObject([{ name: '东部泺水金谷', aliases: ['泺水金谷'] }]);
});

it('leaves alone what is too long for a sentence', () => {
  expect(findNamePhrases(`加快${'建'.repeat(300)}鹊泉高铁建设`)).toEqual([]);
  expect(findNamePhrases(`加快${'建'.repeat(200)}鹊泉高铁建设`)).toHaveLength(1);
});

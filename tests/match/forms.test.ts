import { describe, expect, it } from 'vitest';
import { formsOf } from '@/core/match/forms.ts';
import { indicatorForms } from '@/core/match/indicator-forms.ts';
import { spellingsOf } from '@/core/match/spellings.ts';
import type { Entity } from '@/core/model/corpus.ts';

type Named = Pick<Entity, 'name' | 'aliases' | 'grade' | 'localForms'>;

function named(name: string, more: Partial<Named> = {}): Named {
  return { name, aliases: [], grade: 'distinctive', localForms: [], ...more };
}

/** Every form of the entity, as `grade text`. */
function check(entity: Named, expected: readonly string[]) {
  const forms = formsOf(entity).map(({ text, grade }) => `${grade} ${text}`);
  expect(forms.toSorted()).toEqual(expected.toSorted());
}

describe('the forms of a name', () => {
  it('are itself and its aliases, by their rule', () => {
    const forms = formsOf(named('聊热入济', { aliases: ['“聊热入济”', '聊热入济工程'] }));
    expect(forms.map(({ text, rule }) => [text, rule])).toEqual([
      ['聊热入济', 'name'],
      ['“聊热入济”', 'alias'],
      ['聊热入济工程', 'alias'],
    ]);
  });

  it('come with and without the city', () => {
    check(named('济南市妇幼保健院'), [
      'distinctive 济南市妇幼保健院',
      'distinctive 济南妇幼保健院',
      'local 妇幼保健院',
    ]);
    check(named('市第一人民医院新院区'), ['distinctive 市第一人民医院新院区', 'distinctive 济南市第一人民医院新院区']);
    check(named('国际医学中心', { grade: 'local' }), ['local 国际医学中心', 'distinctive 济南国际医学中心']);
  });

  it('never leave a rest that every city has, or one too short', () => {
    check(named('济南体育中心'), ['distinctive 济南体育中心', 'distinctive 济南市体育中心']);
    check(named('济南高新技术产业开发区'), [
      'distinctive 济南高新技术产业开发区',
      'distinctive 济南市高新技术产业开发区',
    ]);
    check(named('济南奥体'), ['distinctive 济南奥体', 'distinctive 济南市奥体']);
  });

  it('leave out brackets, and 工程 and 项目 at the end, but are local then', () => {
    check(named('雪野湖（莱芜）度假区'), ['distinctive 雪野湖（莱芜）度假区', 'local 雪野湖度假区']);
    check(named('东湖隧道建设工程'), ['distinctive 东湖隧道建设工程', 'local 东湖隧道']);
    check(named('小清河工程处'), ['distinctive 小清河工程处']);
  });

  it('swap the words that journalists swap', () => {
    check(named('轨道交通4号线'), [
      'distinctive 轨道交通4号线',
      'distinctive 济南地铁4号线',
      'distinctive 济南轨道交通4号线',
      'local 地铁4号线',
      'local 4号线',
      'distinctive 轨道交通四号线',
      'distinctive 济南地铁四号线',
      'distinctive 济南轨道交通四号线',
      'local 地铁四号线',
      'local 四号线',
    ]);
    check(named('国际机场二期', { grade: 'local' }), [
      'local 国际机场二期',
      'distinctive 济南国际机场二期',
      'distinctive 济南机场二期',
      'distinctive 遥墙机场二期',
      'distinctive 济南遥墙国际机场二期',
      'local 国际机场2期',
      'distinctive 济南国际机场2期',
      'distinctive 济南机场2期',
      'distinctive 遥墙机场2期',
      'distinctive 济南遥墙国际机场2期',
    ]);
    check(named('中科院济南科创城'), ['distinctive 中科院济南科创城', 'distinctive 中国科学院济南科创城']);
    check(named('规模以上企业名录', { grade: 'template' }), [
      'template 规模以上企业名录',
      'template 规上企业名录',
      'template 济南规模以上企业名录',
    ]);
  });

  it('of a line are its ends', () => {
    check(named('济滨高铁'), ['distinctive 济滨高铁', 'local 济南至滨州高铁', 'local 济南至滨州']);
    check(named('京沪高铁'), ['distinctive 京沪高铁']);
  });

  it.each([
    ['东湖大道12号院', ['东湖大道十二号院']],
    ['三十一号线', ['31号线']],
    ['二十期', ['20期']],
    ['二〇三五年远景', ['2035年远景', '二零三五年远景']],
    ['2030年愿景', ['二〇三〇年愿景']],
    ['空天信息软件园', ['空天资讯软体园']],
    ['东湖智能计划', ['东湖智能计画', '东湖智慧计划']],
    ['第十中学', []],
    ['2030—东湖', []],
  ])('have the spellings of other papers: %s', (name, expected) =>
    expect(spellingsOf(name).toSorted()).toEqual(expected.toSorted()),
  );

  it('stand once each, the name before the alias before the short form', () => {
    const forms = formsOf(named('济南妇幼保健院', { aliases: ['济南妇幼保健院', '妇幼保健院'] }));
    expect(forms.filter(({ text }) => text === '妇幼保健院')).toEqual([
      { text: '妇幼保健院', grade: 'distinctive', rule: 'alias' },
    ]);
    expect(new Set(forms.map(({ text }) => text)).size).toBe(forms.length);
  });

  it('have at least two characters', () => check(named('泉', { aliases: ['泉城购'] }), ['distinctive 泉城购']));
});

describe('the grade of a form', () => {
  it.each([
    ['聊热入济', 'distinctive'],
    ['黄河体育中心', 'distinctive'],
    ['高新区', 'local'],
    ['国际机场', 'local'],
    ['新区', 'local'],
    ['体育中心', 'local'],
    ['市图书馆', 'local'],
    ['浪潮', 'local'],
  ])('goes by its shape where the entity is distinctive: %s is %s', (name, grade) =>
    expect(formsOf(named(name))[0]!.grade).toBe(grade),
  );

  it.each([
    ['local', '聊热入济', 'local'],
    ['template', '无废城市', 'template'],
    ['template', '园林', 'template'],
  ] as const)('of a %s entity is not raised: %s', (grade, name, expected) =>
    expect(formsOf(named(name, { grade }))[0]!.grade).toBe(expected),
  );

  it('is local for the forms that other cities share, but a national scheme stays one', () => {
    const shared = { aliases: ['起步区'], localForms: ['起步区'] };
    check(named('新旧动能转换起步区', shared), [
      'distinctive 新旧动能转换起步区',
      'distinctive 济南起步区',
      'local 起步区',
    ]);
    check(named('以旧换新行动', { grade: 'template', localForms: ['以旧换新行动'] }), [
      'template 以旧换新行动',
      'template 济南以旧换新行动',
    ]);
  });
});

describe('the spellings of an indicator', () => {
  it.each([
    ['规模以上工业主营业务收入', ['规模以上工业主营业务收入', '规上工业营业收入']],
    ['泉城书房累计数', ['泉城书房累计数', '泉城书房']],
    ['地区生产总值增速', ['地区生产总值增速', 'gdp增长']],
    ['5G基站数', ['5g基站数', '5g基站', '5g基站总数']],
    ['研发投入占比', ['研发投入占比', 'r&d占']],
    ['全市新建公园数', ['全市新建公园数', '全市新建公园', '新建公园数', '新建公园', '全市新建公园总数']],
    ['智能算力規模', ['智能算力规模', '智能算力']],
    ['三变改革覆盖面', ['三变改革覆盖面', '三变改革覆盖']],
    ['老旧小区改造面积', ['老旧小区改造面积', '老旧小区改造']],
    [
      '经济总量过千亿元的区县数',
      ['经济总量过千亿元的区县数', '经济总量过千亿元的区县', '经济总量过千亿元的区县总数', '过千亿元的区县'],
    ],
    ['起步区签约项目数', ['起步区签约项目数', '起步区签约项目', '签约项目数', '签约项目', '起步区签约项目总数']],
    ['产量', []],
  ])('%s', (name, expected) => expect(indicatorForms([name]).toSorted()).toEqual(expected.toSorted()));

  it('of several names are joined', () => {
    expect(indicatorForms(['民生支出', '财政民生支出', '民生支出'])).toEqual(['民生支出', '财政民生支出']);
  });
});

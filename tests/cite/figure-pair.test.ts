import { describe, expect, it } from 'vitest';
import { figureOf, pairFigures } from '@/core/cite/figure-pair.ts';
import type { FigurePair } from '@/core/model/answers.ts';
import type { Target } from '@/core/model/corpus.ts';
import { target } from '../components/samples.ts';

/** `54处 新建公园数`: a figure with its unit, then what it counts. */
function figure(text: string, more: Partial<Target> = {}): Target {
  const [, number = '', wan = '', unit = '', indicator = ''] = /^([\d.]+)(万?)(\S*) (.*)$/.exec(text) ?? [];
  const value = Number(number);
  const base = wan ? value * 10_000 : value;
  return target(text, { indicator, value, unit: wan + unit, base, baseUnit: unit, quote: indicator, ...more });
}

const words = (value: string) => target(value, { value, unit: '', indicator: '位次', baseUnit: '' });

/** As a reader would say it. */
function said(outcome: FigurePair): string {
  if (outcome.kind === 'words') return outcome.same ? 'same words' : 'other words';
  if (outcome.kind === 'apart') return outcome.reason;
  const { difference, names } = outcome;
  return [difference ? `${difference.value}${difference.unit}` : 'comparable', ...(names ?? [])].join(' ');
}

describe('how a figure stands to another', () => {
  it.each<[string, Target, Target, string]>([
    ['shares differ by points', figure('2.94% 研发占比'), figure('3% 研发占比'), '0.06个百分点'],
    ['less is below nothing', figure('54处 公园数'), figure('30处 公园数'), '-24处'],
    ['equal ones differ by nothing', figure('500场 活动'), figure('500场 活动'), '0场'],
    ['those of one printed unit keep it', figure('21.5万亩 农田'), figure('18.35万亩 农田'), '-3.15万亩'],
    ['those of two are counted in ones', figure('1.4万个 车位'), figure('9512个 车位'), '-4488个'],
    ['things are counted alike under two names', figure('700处 公园数'), figure('1000个 公园数'), '300个'],
    ['areas go to one unit', figure('1公顷 绿地'), figure('15亩 绿地'), '0平方米'],
    ['a share is no amount', figure('600亿元 增加值'), figure('5% 增加值'), 'unit'],
    ['people are no things', figure('600人 就业'), figure('5个 就业'), 'unit'],
    ['a part is not the city', figure('77% 城镇化率'), figure('78% 城镇化率', { scope: '都市圈' }), 'scope'],
    ['what is new is no total', figure('60家 书房累计数'), figure('9个 新建书房数'), 'total'],
    ['an average is no single year', figure('7% 增速', { quote: '年均增长7%' }), figure('5.5% 增速'), 'average'],
    ['other things are not measured alike', figure('5家 全国五百强'), figure('4家 制造业五百强'), 'measure'],
    ['one may have no number', words('位次前移'), figure('3位 位次'), 'words'],
    ['both may have none, and say the same', words('位次前移'), words('位次前移'), 'same words'],
    ['or say something else', words('位次前移'), words('保持前列'), 'other words'],
  ])('%s', (_, other, it, outcome) => expect(said(pairFigures(other, it))).toBe(outcome));

  it('is told with both names where one is also called the other', () => {
    const other = figure('4500P 算力总规模');
    const called = figure('5000P 智能算力规模', { aliases: ['算力总规模'] });
    const third = figure('5000P 智能算力规模', { aliases: ['算力'] });
    expect(said(pairFigures(other, called))).toBe('500P 算力总规模 智能算力规模');
    expect(said(pairFigures(other, third))).toBe('measure');
    expect(said(pairFigures({ ...other, aliases: ['算力'] }, third))).toBe('500P 算力总规模 智能算力规模');
  });

  it('has no difference where either is a range', () => {
    const range = figure('5% 增速', { value: [5, 6], base: [5, 6] });
    expect(said(pairFigures(figure('5% 增速'), range))).toBe('comparable');
  });
});

describe('a figure', () => {
  it.each<[Target, ReturnType<typeof figureOf>]>([
    [figure('2公顷 绿地'), 20_000],
    [figure('2% 增速', { value: [5, 6], base: [5, 6] }), [5, 6]],
    [words('前列'), undefined],
  ])('of %o is %o', (it, value) => expect(figureOf(it)).toEqual(value));
});

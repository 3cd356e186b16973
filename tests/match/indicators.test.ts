import { describe, expect, it } from 'vitest';
import { wordsAround } from '@/core/match/figure-words.ts';
import { findIndicators } from '@/core/match/indicators.ts';
import { findQuantities } from '@/core/text/quantities.ts';
import { unitFamily } from '@/core/text/units.ts';
import { mark, unmark } from '../text/marked.ts';
import { packOf, target } from './figure-corpus.ts';

const PACK = packOf([
  target({ indicator: '泉城书房', value: 60, unit: '家', deadline: '2024' }),
  target({ indicator: '民生支出', value: 80, unit: '亿元', deadline: '2024' }),
  target({ indicator: '民生支出占比', value: 80, unit: '%', deadline: '2024' }),
  target({ indicator: '财政民生支出', value: 90, unit: '亿元', deadline: '2024' }),
  target({ indicator: '供水管网改造长度', value: 100, unit: '公里', deadline: '2025' }),
  target({ indicator: '治理水土流失面积', value: 100, unit: '平方公里', deadline: '2025' }),
  target({ indicator: '技术改造投资增速', value: 8, unit: '%', deadline: '2025' }),
]);

/** The indicator of the text's only figure, where it begins marked with ⟦ ⟧ up to the figure or, behind it, at the figure. */
function check(marked: string, form: string | undefined) {
  const { text, spans } = unmark(marked);
  const [quantity] = findQuantities(text);
  const [hit] = findIndicators(PACK, quantity!, wordsAround(text, [quantity!], 0));
  expect(hit?.form).toBe(form);
  if (hit) expect(mark(text, [{ start: hit.start, end: quantity!.end + hit.behind }])).toBe(mark(text, spans));
}

describe('the indicator of a figure', () => {
  it.each([
    ['stands before it', '建成⟦泉城书房60家⟧', '泉城书房'],
    ['stands before it with a few words between', '⟦泉城书房已经建成了60家⟧', '泉城书房'],
    ['stands behind it', '建成⟦60家泉城书房⟧', '泉城书房'],
    ['stands behind it with a word between', '建成⟦60家新的泉城书房⟧', '泉城书房'],
    ['is the longest', '⟦财政民生支出90亿元⟧', '财政民生支出'],
    ['is the one of the unit', '财政⟦民生支出占比80%⟧', '民生支出占比'],
    ['has all its characters in order, with few between', '⟦供水老旧管网的改造长度100公里⟧', '供水管网改造长度'],
    ['leaves out its last word', '⟦治理水土流失了100平方公里⟧', '治理水土流失'],
    ['leaves out what names it', '⟦供水管网改造100公里⟧', '供水管网改造'],
    ['is written shorter', '⟦技术改造投资增长8%⟧', '技术改造投资增长'],
  ])('%s', (_, marked, form) => check(marked, form));

  it.each([
    ['too far before', '泉城书房是市民读书的好去处，那里安静明亮而且宽敞60家'],
    ['too far behind', '60家单位昨天来看泉城书房'],
    ['of another unit', '泉城书房60公里'],
    ['in most of its pairs, when the unit is common', '技术改造投资8%'],
    ['in too few of its pairs', '供水车队走了100公里'],
  ])('is not found %s', (_, text) => check(text, undefined));
});

describe('the family of a unit', () => {
  it.each([
    ['家', '个'],
    ['处', '个'],
    ['个', '个'],
    ['人', '人'],
    ['%', '%'],
    ['', ''],
  ])('of %s is %s', (unit, family) => expect(unitFamily(unit)).toBe(family));
});

import { describe, expect, it } from 'vitest';
import type { Quantity } from '@/core/model/corpus.ts';
import { findQuantities } from '@/core/text/quantities.ts';
import { mark, unmark } from './marked.ts';

/** Finds what is marked and nothing else; `expected` holds for the first. */
function check(marked: string, expected: Partial<Quantity> = {}) {
  const { text } = unmark(marked);
  const found = findQuantities(text);
  expect(mark(text, found)).toBe(marked);
  expect(found[0] ?? {}).toMatchObject(expected);
}

describe('a number with its unit', () => {
  it.each([
    ['泉城书房⟦60家⟧', 60, '家'],
    ['改造管道⟦73.1公里⟧', 73.1, '公里'],
    ['办理建议⟦1,084件⟧', 1084, '件'],
    ['PM2.5浓度⟦36微克⟧', 36, '微克'],
    ['增长⟦5.5%⟧，高于全省', 5.5, '%'],
    ['提高⟦3个百分点⟧', 3, '个百分点'],
    ['人工造林⟦一百零八亩⟧', 108, '亩'],
    ['用了⟦三十年⟧', 30, '年'],
    ['工期⟦3年⟧', 3, '年'],
    ['面积⟦12平方公里⟧', 12, '平方公里'],
    ['算力⟦300P⟧算力', 300, 'P'],
  ])('%s is %d %s', (marked, value, unit) => check(marked, { value, base: value, unit, baseUnit: unit }));

  it.each([
    ['建成5G基站⟦1.4万个⟧', 1.4, 14_000, '万个', '个'],
    ['总投资⟦20.5亿美元⟧', 20.5, 2.05e9, '亿美元', '美元'],
    ['余额⟦3.1万亿元⟧', 3.1, 3.1e12, '万亿元', '元'],
    ['投入⟦3000万元⟧', 3000, 3e7, '万元', '元'],
    ['播种⟦一万亩⟧', 1, 10_000, '万亩', '亩'],
    ['发放⟦1000亿⟧', 1000, 1e11, '亿', ''],
    ['收入⟦1,084.2亿元⟧', 1084.2, 108_420_000_000, '亿元', '元'],
  ])('counts its 万 and 亿 into the base: %s', (marked, value, base, unit, baseUnit) =>
    check(marked, { value, base, unit, baseUnit }),
  );

  it.each([
    ['长⟦5千米⟧', '公里'],
    ['算力⟦80p⟧', 'P'],
    ['升了⟦2百分点⟧', '个百分点'],
    ['占⟦7％⟧', '%'],
    ['新区⟦3平方千米⟧', '平方公里'],
  ])('has one spelling for its base unit: %s is in %s', (marked, baseUnit) => check(marked, { baseUnit }));

  it('is written out beyond ten thousand as well', () => {
    check('惠及⟦两万五千人⟧', { value: 25_000, base: 25_000, unit: '人' });
    check('惠及⟦一亿零五百万人⟧', { base: 105_000_000 });
  });
});

describe('the words that bound a number', () => {
  it.each([
    ['算力规模⟦突破5000P⟧', '≥'],
    ['⟦超过300家⟧企业', '≥'],
    ['⟦不低于90%⟧', '≥'],
    ['⟦至少3处⟧', '≥'],
    ['⟦3000万元以上⟧的项目', '≥'],
    ['⟦20余家⟧', '≥'],
    ['⟦10多个⟧', '≥'],
    ['惠及⟦2万余人⟧', '≥'],
    ['⟦不超过5%⟧', '≤'],
    ['⟦控制在3%以内⟧', '≤'],
    ['⟦50亿元以下⟧', '≤'],
    ['⟦少于10人⟧', '≤'],
    ['增长⟦7%左右⟧', '≈'],
    ['⟦约300公里⟧', '≈'],
    ['⟦近40万辆⟧', '≈'],
    ['居全省⟦第8位⟧', 'rank'],
    ['进入⟦前三名⟧', 'rank'],
    ['⟦达到63%⟧', '='],
    ['新建⟦9个⟧', '='],
  ] as const)('%s is bounded by %s', (marked, comparator) => check(marked, { comparator }));
});

describe('a range', () => {
  it.each([
    ['新建⟦1—2个⟧', [1, 2], [1, 2], '个'],
    ['引进⟦3至5家⟧', [3, 5], [3, 5], '家'],
    ['降低⟦10~20%⟧', [10, 20], [10, 20], '%'],
    ['增长⟦5%—6%⟧', [5, 6], [5, 6], '%'],
    ['每年⟦1.2万-1.5万个⟧', [1.2, 1.5], [12_000, 15_000], '万个'],
    ['筹集⟦2000—3000万元⟧', [2000, 3000], [2e7, 3e7], '万元'],
  ] as const)('%s has both ends', (marked, value, base, unit) =>
    check(marked, { value, base, unit, comparator: 'range' }),
  );

  it('that falls is its first number', () => check('由⟦6—5个⟧', { value: 6, comparator: '=' }));

  it('needs a dash: a change from one share to another is two numbers', () => check('由⟦3%⟧至⟦5%⟧'));
});

describe('no quantity', () => {
  it.each([
    ['2025年'],
    ['二〇二五年'],
    ['一九四九年'],
    ['2024年12月'],
    ['1月13日'],
    ['上午8:30'],
    ['5G'],
    ['4F级机场'],
    ['5A级景区'],
    ['PM2.5'],
    ['300Pro'],
    ['国道G104公里标'],
    ['CR400台架'],
    ['12345热线'],
    ['拨打0531-12345'],
    ['一体'],
    ['一批'],
    ['两个'],
    ['三大'],
    ['十四五'],
    ['一流'],
    ['第一书记'],
    ['上万人'],
    ['三年行动'],
    ['2025'],
    [''],
  ])('is in %s', (text) => check(text));
});

it('takes time that grows with the text, not with its square', () => {
  const start = performance.now();
  findQuantities('1,234,567.89'.repeat(20_000));
  findQuantities('一二三四五六七八九十百千〇零'.repeat(20_000));
  findQuantities('约'.repeat(200_000));
  expect(performance.now() - start).toBeLessThan(3000);
});

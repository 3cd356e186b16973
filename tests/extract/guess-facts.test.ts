import { describe, expect, it } from 'vitest';
import { type GuessedFacts, guessFacts } from '@/core/extract/guess-facts.ts';

function check(raw: string, expected: Partial<GuessedFacts>): void {
  expect(guessFacts(raw, {})).toMatchObject(expected);
}

function years(from: number, to: number) {
  return { period: { from, to } };
}

describe('the title', () => {
  it.each([
    ['鹊华市政府工作报告\n正文', { title: '鹊华市政府工作报告' }],
    ['\uFEFF\n\n  ## 鹊华市旅游规划 \n正文', { title: '鹊华市旅游规划' }],
    ['**鹊华市泉水条例**\r\n正文', { title: '鹊华市泉水条例' }],
    ['泉'.repeat(500), { title: '泉'.repeat(80) }],
    ['下载\n打印\n2026年鹊华市政府工作报告\n正文', { title: '2026年鹊华市政府工作报告' }],
    ['鹊华市发展规划（2022—2027年）\n编制办法', { title: '鹊华市发展规划（2022—2027年）' }],
    ['鹊华市的春天\n泉水', { title: '鹊华市的春天' }],
    ['', { title: '' }],
  ])('of %j', check);
});

describe('the date', () => {
  it.each([
    ['意见\n（2021年2月9日）', { date: '2021-02-09' }],
    ['报告\n2025 年 11 月 13 日', { date: '2025-11-13' }],
    ['报告\n——二〇二六年一月二十七日在大会上', { date: '2026-01-27' }],
    ['规划（2021—2035年）\n2021年', { date: '' }],
    [`规划\n${'。'.repeat(4000)}2020年1月1日`, { date: '' }],
  ])('of %j', check);
});

describe('the kind', () => {
  it.each([
    ['鹊华市政府工作报告', { kind: '政府工作报告' }],
    ['政府工作報告', { kind: '政府工作报告' }],
    ['在大会上的讲话\n一、2023年工作回顾', { kind: '政府工作报告' }],
    ['讲话\n现在，我代表市人民政府，向大会报告', { kind: '政府工作报告' }],
    ['关于保护泉水的实施意见', { kind: '实施意见' }],
    ['鹊华市数字经济发展规划', { kind: '规划' }],
    ['鵲華市數字經濟發展規劃', { kind: '规划' }],
    ['关于制定第十五个五年规划的建议', { kind: '建议' }],
    ['“十四五”规划纲要实施方案', { kind: '方案' }],
    ['鹊华市泉水保护条例', { kind: '条例' }],
    ['鹊华市的春天', { kind: '规划文件' }],
  ])('of %s', check);
});

describe('the period', () => {
  it.each([
    ['政府工作报告\n2025年1月8日', { period: { from: 2025, to: 2025, reportYear: 2024 } }],
    ['鹊华市政府工作报告（2023年）', { period: { from: 2023, to: 2023, reportYear: 2022 } }],
    ['国民经济第十四个五年规划和2035年远景目标纲要\n2021年3月1日', years(2021, 2025)],
    ['“十三五”工业发展规划\n2016年8月9日', years(2016, 2020)],
    ['鹊华市十四五规划', years(2021, 2025)],
    ['第七个五年计划', years(1986, 1990)],
    ['鵲華市「十四五」發展規劃', years(2021, 2025)],
    ['鹊华市数字经济规划（2022—2027年）\n到2027年翻番。', years(2022, 2027)],
    ['鹊华市空间规划（2021年至2035年）', years(2021, 2035)],
    ['关于保护泉水的实施意见\n2023年11月2日\n到2025年达标。', years(2023, 2025)],
    ['关于保护泉水的意见\n2023年11月2日\n到2020年已经达标。', years(2023, 2023)],
    ['鹊华市泉水保护条例', years(0, 0)],
    ['鹊华市的春天\n2024年3月1日\n到2030年还在。', years(2024, 2024)],
  ])('of %j', check);
});

describe('the language', () => {
  it.each([
    ['推進產業發展，實現區域會議設立。', { language: 'zh-Hant' }],
    ['推进产业发展，实现区域会议设立。', { language: 'zh-Hans' }],
    [`${'推进产业发展。'.repeat(90)}引自「發展」`, { language: 'zh-Hans' }],
    ['', { language: 'zh-Hans' }],
  ] as const)('of %j', check);
});

it('what the reader says is believed first', () => {
  const facts = guessFacts('鹊华市的规划\n2020年1月1日', { title: '政府工作报告', date: '2022-03-04' });
  expect(facts).toMatchObject({
    title: '政府工作报告',
    date: '2022-03-04',
    period: { from: 2022, to: 2022, reportYear: 2021 },
  });
});

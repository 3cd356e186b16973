import { describe, expect, it } from 'vitest';
import { findQualities } from '@/core/extract/qualities.ts';

/** The places marked with ⟦ ⟧ are found, in order, and say what stands behind them. */
function check(marked: string, ...expected: string[]): void {
  const text = marked.replace(/[⟦⟧]/g, '');
  const found = findQualities(text);
  expect(found.map(({ comparator, value, unit }) => `${comparator} ${value}${unit}`)).toEqual(expected);
  expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(
    [...marked.matchAll(/⟦([^⟧]*)⟧/g)].map(([, words]) => words),
  );
}

describe('targets said without a figure', () => {
  it.each([
    ['综合实力⟦走在全省首位、全国前列⟧。', 'rank 全省首位、全国前列'],
    ['人均预期寿命⟦位居全国同类城市前列⟧。', 'rank 全国同类城市前列'],
    ['支柱产业⟦进入全国领先行列⟧。', 'rank 全国领先行列'],
    ['水环境质量连续三年⟦全省第一⟧。', 'rank 1位'],
    ['新增机构⟦居全省首位⟧。', 'rank 1位'],
    ['金融指数⟦跻身中国城市前十⟧。', 'rank 前10位'],
    ['国际城市排名⟦位次前移⟧。', 'rank 位次前移'],
    ['经济增速⟦领跑全省⟧。', 'rank 领跑全省'],
    ['保持双拥模范城⟦“九连冠”⟧。', 'rank 九连冠'],
    ['⟦在全省率先⟧消除劣V类水体。', 'rank 全省率先'],
    ['领事机构⟦实现零的突破⟧。', 'qualitative 零的突破'],
    ['运营里程⟦翻一番⟧，进出口⟦实现翻番⟧，产值⟦翻两番⟧。', '= 2倍', '= 2倍', '= 4倍'],
    ['医共体⟦实现全覆盖⟧。', 'qualitative 全覆盖'],
    ['城镇污水⟦应治尽治⟧，隐患⟦动态清零⟧。', 'qualitative 应治尽治', 'qualitative 动态清零'],
    ['零就业家庭⟦动态清零⟧。', '= 0户'],
    ['居民收入⟦与经济增长基本同步⟧。', 'qualitative 与经济增长基本同步'],
    ['增加值增速⟦明显高于全省平均水平⟧。', 'qualitative 明显高于全省平均水平'],
    ['碳排放⟦率先达峰⟧。', 'qualitative 率先达峰'],
    ['人均收入⟦达到中等发达经济体水平⟧。', 'qualitative 中等发达经济体水平'],
    ['支流水质逐步⟦恢复到Ⅳ类及以上⟧。', '≥ Ⅳ类'],
    ['⟦守住不发生⟧系统性金融风险底线。', 'qualitative 不发生'],
  ])('%s', check);

  it.each([
    ['坚持走在前、挑大梁。'],
    ['省会城市首位度明显提升，全国首位度第一个百年。'],
    ['汽车产量实现新突破。'],
    ['健全覆盖城乡的体系。'],
    ['前三季度，跻身前三个月增长最快的行业。'],
    ['服务水平达到新水平。'],
    ['对标全国一流，建设领先城市。'],
  ])('take none from %s', (text) => check(text));
});

import { describe, expect, it } from 'vitest';
import { openCorpusView } from '@/core/cite/corpus-view.ts';
import { categoryOfWords } from '@/core/cite/target-category.ts';
import { targetRows } from '@/core/cite/target-rows.ts';
import { loadCorpus } from '@/tools/load-corpus.ts';

describe('the rows of the bundled documents', () => {
  const corpus = loadCorpus();
  const rows = targetRows(openCorpusView(corpus));
  const row = (document: string, indicator: string) =>
    rows.find(({ target }) => target.document === document && target.indicator === indicator)!;

  it('are all targets, each with its document and headings', () => {
    expect(rows).toHaveLength(corpus.documents.flatMap(({ targets }) => targets).length);
    expect(row('003', '智能算力规模').document).toMatchObject({ id: '003', date: '2025-01-13' });
    expect(row('003', '智能算力规模').path[0]).toMatch(/重点/);
  });

  it('name who is charged with their section, or with what they name', () => {
    expect(row('000', '高新技术企业培育行动计划期限').departments).toContain('市科技局');
    expect(row('001', '4F级国际机场建成投用').departments).toContain('市交通运输局');
    // 强省会建设 is what all of it is about, and nobody's in particular.
    expect(row('000', '强省会战略实施综合评估频次').departments).toEqual([]);
    expect(row('003', '智能算力规模').departments).toEqual([]);
  });

  it('are of the fields as reviewed', async () => {
    const byCategory = Map.groupBy(rows, ({ category }) => category);
    const lines = [...byCategory].map(
      ([category, group]) =>
        `${category}\n${[...new Set(group.map(({ target }) => `  ${target.indicator}\n`))].join('')}`,
    );
    await expect(lines.toSorted().join('')).toMatchFileSnapshot('../corpus/categories.txt');
  });
});

describe('the field of an indicator', () => {
  it.each([
    ['新建绿道长度', 'ecology'],
    ['全民健身更新提升项目', 'sport'],
    ['城中村改造项目数', 'urban'],
    ['村卫生室改造提升数', 'health'],
    ['新能源汽车产量', 'industry'],
    ['水环境质量指数', 'ecology'],
    ['新建改建供水管网长度', 'water'],
    ['农村自来水入户率', 'water'],
    ['某某某', 'other'],
  ])('%s is %s', (indicator, category) => expect(categoryOfWords(indicator)).toBe(category));
});

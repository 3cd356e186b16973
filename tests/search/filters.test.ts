import { describe, expect, it } from 'vitest';
import { takeFilters } from '@/core/search/filters.ts';
import { loadCorpus } from '@/tools/load-corpus.ts';
import { engineOf } from './engine.ts';

const corpus = loadCorpus();
const engine = engineOf(corpus);

describe('filters in a query', () => {
  it.each<[string, string, string[]]>([
    ['高铁 文件:2025', '高铁', ['document 2025']],
    ['文件：规划建议 高铁', '高铁', ['document 规划建议']],
    ['类型:指标 年:2025年', '', ['type 指标', 'year 2025年']],
    ['5G基站 完成', '5G基站', ['status 完成']],
    ['供热 計劃', '供热', ['status 计划']],
    ['狀態:已完成 供热', '供热', ['status 已完成']],
    ['單位:市科技局 人才', '人才', ['department 市科技局']],
    ['部门:发改委', '', ['department 发改委']],
    ['完成', '完成', []],
    ['完成改造', '完成改造', []],
    ['类型:天气 公园', '天气 公园', []],
    ['年:明年 公园', '明年 公园', []],
    ['文件:', '', []],
    ['比例1:3', '比例1:3', []],
    ['', '', []],
  ])('%s', (query, text, filters) => {
    const taken = takeFilters(query);
    // What is left is not folded yet.
    expect([text, text.replace('计划', '計劃')]).toContain(taken.text.replace('供熱', '供热'));
    expect(taken.filters.map(({ kind, value }) => `${kind} ${value}`)).toEqual(filters);
  });

  it('say where they stand', () => {
    const query = '高铁 文件:2025  计划 里程';
    const places = takeFilters(query).filters.map(({ start, end }) => query.slice(start, end));
    expect(places).toEqual(['文件:2025', '计划']);
  });
});

describe('a filter lets through', () => {
  const found = (query: string) => engine.answer(query, { limit: 100 }).results;

  it('the document of a year, a kind or an id', () => {
    expect(new Set(found('起步区 文件:2025').map(({ document }) => document))).toEqual(new Set(['002', '003']));
    expect(new Set(found('高铁 文件:规划建议').map(({ document }) => document))).toEqual(new Set(['001']));
    expect(new Set(found('高铁 文件:000').map(({ document }) => document))).toEqual(new Set(['000']));
  });

  it.each([
    ['指标', 'target'],
    ['条文', 'clause'],
    ['名称', 'entity'],
    ['项目', 'entity'],
    ['部门', 'department'],
    ['文件', 'document'],
  ])('results of the type %s', (name, type) => {
    const types = new Set(found(`类型:${name}`).map((result) => result.type));
    expect(types).toEqual(new Set([type]));
  });

  it('entities of one type', () => {
    const types = new Map(corpus.entities.map((entity) => [entity.id, entity.type]));
    expect(new Set(found('高铁 类型:项目').map(({ id }) => types.get(id)))).toEqual(new Set(['project']));
    expect(new Set(found('济南 类型:机构').map(({ id }) => types.get(id)))).toEqual(new Set(['institution']));
  });

  it('figures that are planned, or achieved', () => {
    const targets = new Map(corpus.documents.flatMap((d) => d.targets.map((target) => [target.id, target] as const)));
    for (const [word, status] of [
      ['计划', 'planned'],
      ['完成', 'achieved'],
    ] as const) {
      const ids = found(`供热 ${word}`).map(({ id }) => targets.get(id)?.status);
      expect(new Set(ids)).toEqual(new Set([status]));
    }
  });

  it('figures of a year', () => {
    const targets = new Map(corpus.documents.flatMap((d) => d.targets.map((target) => [target.id, target] as const)));
    const shown = found('类型:指标 年:2030');
    expect(shown.length).toBeGreaterThan(1);
    expect(new Set(shown.map(({ id }) => targets.get(id)!.deadline))).toEqual(new Set(['2030']));
  });

  it('what a department is charged with', () => {
    const sections = new Set(
      corpus.documents.flatMap(({ duties }) =>
        duties.flatMap(({ department, clause }) =>
          department === '市科技局' ? [clause.slice(0, clause.lastIndexOf('/'))] : [],
        ),
      ),
    );
    const shown = found('单位:市科技局 人才');
    expect(shown.length).toBeGreaterThan(3);
    for (const { clause } of shown) expect(sections).toContain(clause.slice(0, clause.lastIndexOf('/')));
  });

  it('nothing, and says so, where nothing is of it', () => {
    expect(engine.answer('黄河体育中心 文件:1999')).toMatchObject({ kind: 'nothing', results: [] });
    expect(engine.answer('公园 单位:市统计局').results).toEqual([]);
  });

  it('everything of it where no words stand beside it, newest first', () => {
    const dates = found('类型:文件').map(({ date }) => date);
    expect(dates).toHaveLength(4);
    expect(dates).toEqual([...dates].sort().reverse());
  });
});

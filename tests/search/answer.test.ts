import { describe, expect, it } from 'vitest';
import { loadCorpus } from '@/tools/load-corpus.ts';
import { engineOf } from './engine.ts';

const corpus = loadCorpus();
const engine = engineOf(corpus);

describe('an answer', () => {
  it.each([
    ['济南地铁4号线什么时候通车', 'year', '2025'],
    ['今年城镇新增就业多少人', 'value', 15],
    ['5G基站多少', 'value', 6],
    ['6万个 5G基站', undefined, 6],
    ['黄河体育中心', undefined, undefined],
  ] as const)('to %s says what of its first target was asked: %s', (query, asks, said) => {
    const { asks: asked, results } = engine.answer(query);
    const target = results[0]!.target;
    expect([asked, asks === 'year' ? target?.deadline : target?.value]).toEqual([asks, said]);
  });

  it('says of a name what it names, and how many documents speak of it, a second copy not counted', () => {
    const [first] = engine.search('黄河体育中心');
    const { mentions } = corpus.entities.find(({ id }) => id === first!.id)!;
    const copies = new Set(corpus.documents.filter(({ witnessOf }) => witnessOf !== undefined).map(({ id }) => id));
    const documents = new Set(mentions.map(({ document }) => document).filter((id) => !copies.has(id)));
    expect(documents.size).toBeGreaterThan(1);
    expect(first!.entity).toEqual({ type: 'project', documents: documents.size });
  });

  it('says in which document each result stands', () => {
    for (const { document, documentTitle } of engine.search('高铁', { limit: 50 }))
      expect(documentTitle).toBe(corpus.documents.find(({ id }) => id === document)!.title);
  });
});

describe('a sentence', () => {
  it.each([
    [
      '持续完善基础设施，加快黄河体育中心“一场三馆”、综合医疗中心建设，推进黄岗路穿黄隧道、航天大道隧道等项目',
      '一场两馆',
    ],
    ['记者获悉，小清河复航工程建设正在加快推进，将打造出海黄金通道', '打造出海黄金通道'],
  ])('has the nearest clause first, before what it names: %s', (query, words) => {
    const [first] = engine.search(query);
    expect(first).toMatchObject({ type: 'clause', text: expect.stringContaining(words) });
  });

  it('does not hide a long name, in whichever letters', () => {
    expect(engine.search('huanghetiyuzhongxin')[0]).toMatchObject({ type: 'entity', title: '黄河体育中心' });
  });
});

describe('filters alone', () => {
  it('list the newest first, and no more than is shown', () => {
    const all = engine.answer('类型:条文', { limit: 5000 }).results;
    const dates = all.map(({ date }) => date);
    expect(dates).toEqual(dates.toSorted().reverse());
    expect(new Set(dates).size).toBe(4);
    const few = engine.answer('类型:条文', { limit: 7 }).results;
    expect(few.map(({ id }) => id)).toEqual(all.slice(0, 7).map(({ id }) => id));
  });
});

import { describe, expect, it } from 'vitest';
import type { Corpus } from '@/core/model/corpus.ts';
import type { SearchResult } from '@/core/model/search.ts';
import { buildSearchIndex } from '@/core/search/build.ts';
import { marksIn } from '@/core/search/find-clauses.ts';
import { parseQuery } from '@/core/search/query.ts';
import { openSearch } from '@/core/search/search.ts';
import { searchTexts } from '@/core/search/texts.ts';
import { tokensOf } from '@/core/search/tokens.ts';
import { foldKey } from '@/core/text/fold.ts';
import { loadCorpus } from '@/tools/load-corpus.ts';

const corpus = loadCorpus();
const bytes = buildSearchIndex(corpus);
const engine = openSearch(searchTexts(corpus), bytes);

/** The best result: a name by its title, anything else by words of its text. */
function check(query: string, expected: string): void {
  const [best] = engine.search(query);
  expect(best, query).toBeDefined();
  const shown = best!.type === 'entity' ? [best!.title] : [`…${best!.text}`, `${best!.type} ${best!.title}`];
  expect(
    shown.some((words) => words === expected || (expected.startsWith('…') && words.includes(expected.slice(1)))),
    `${query} → ${best!.type} ${best!.title}: ${best!.text}`,
  ).toBe(true);
}

describe('the best result for a name', () => {
  it.each([
    ['黄河体育中心', '黄河体育中心'],
    ['空天信息大学', '空天信息大学'],
    ['聊热入济', '聊热入济'],
    ['千佛山站TOD', '千佛山站TOD'],
    ['“平急两用”公共基础设施', '“平急两用”公共基础设施'],
    ['山东天岳', '山东天岳'],
    ['齐鲁软件园', '齐鲁软件园'],
    ['泉城（济南）马拉松', '济南（泉城）马拉松'],
    ['济南机场二期改扩建', '济南国际机场二期改扩建'],
  ])('%s', check);
});

describe('the best result for a part of a name', () => {
  it.each([
    ['总部经济区', '起步区总部经济区'],
    ['彩虹湖', '彩虹湖人才科技生态园'],
    ['电视塔', '起步区电视塔'],
    ['云巴', '高新东区云巴'],
    ['五大超高层', '中央商务区五大超高层'],
    ['载板', '清河高端芯片载板'],
    ['污泥焚烧', '…长清马山污泥焚烧处置中心一期工程'],
    ['市一院新院区', '市第一人民医院新院区'],
  ])('%s', check);
});

describe('the best result for Traditional characters', () => {
  it.each([
    ['黃河體育中心', '黄河体育中心'],
    ['濟南國際機場二期改擴建', '济南国际机场二期改扩建'],
    ['鵲山生態文化區', '鹊山生态文化区'],
    ['聊熱入濟', '聊热入济'],
    ['中歐班列', '中欧班列'],
    ['無證明城市', '无证明城市'],
    ['齊(qí)魯農(nóng)谷', '齐鲁农谷'],
  ])('%s', check);
});

describe('the best result for pinyin', () => {
  it.each([
    ['huanghetiyuzhongxin', '黄河体育中心'],
    ['huang he ti yu zhong xin', '黄河体育中心'],
    ['HuangHe TiYu', '黄河体育中心'],
    ['liaoreruji', '聊热入济'],
    ["liao're'ru'ji", '聊热入济'],
    ['mingfucheng', '明府城'],
    ['daminghu', '大明湖'],
    ['qilunonggu', '齐鲁农谷'],
    ['baiyunhu', '白云湖湿地'],
    ['zhongoubanlie', '中欧班列'],
    ['yunba', '高新东区云巴'],
  ])('%s', check);
});

describe('the best result for initials', () => {
  it.each([
    ['hhtyzx', '黄河体育中心'],
    ['lrrj', '聊热入济'],
    ['ktxxdx', '空天信息大学'],
    ['qlng', '齐鲁农谷'],
    ['zgrjmc', '中国软件名城'],
    ['wfcs', '无废城市'],
    ['SZJN', '数字济南'],
  ])('%s', check);
});

describe('the best result for letters and characters mixed', () => {
  it.each([
    ['黄河tyzx', '黄河体育中心'],
    ['huanghe体育', '黄河体育中心'],
    ['4号xian', '轨道交通4号线'],
    ['轨道jt4号线', '轨道交通4号线'],
    ['数字jinan', '数字济南'],
    ['齐鲁nonggu', '齐鲁农谷'],
    ['mingfu城', '明府城'],
  ])('%s', check);
});

describe('the best result where one character is wrong', () => {
  it.each([
    ['黄河体育中新', '黄河体育中心'],
    ['聊热入计', '聊热入济'],
    ['鹊山生态文华区', '鹊山生态文化区'],
    ['齐鲁软件圆', '齐鲁软件园'],
    ['山东天越', '山东天岳'],
    ['焦家遗趾', '焦家遗址'],
    ['泉城书坊', '泉城书房'],
    ['章丘四种', '章丘四中绣源河校区'],
    ['黄冈路穿黄隧道', '黄岗路穿黄隧道'],
    ['齐长城国家文画公园', '齐长城国家文化公园'],
    ['大辛庄考古公园', '大辛庄考古遗址公园'],
  ])('%s', check);
});

describe('the best result for a figure', () => {
  it.each([
    ['5000P', '…智能算力规模突破5000P'],
    ['５０００Ｐ', '…智能算力规模突破5000P'],
    ['5.4万个', '…5G基站5.4万个'],
    ['14.8%', '…能耗下降14.8%'],
    ['18.35万亩', '…新建成高标准农田18.35万亩'],
    ['240公里', '…运营里程突破240公里'],
    ['6300亿元', '…软件业务收入6300亿元'],
    ['9512个', '…停车位9512个'],
    ['3.1万亿元', '…本外币存贷款余额分别达到3.1万亿元'],
    ['城镇新增就业 15万', '…城镇新增就业15万人以上'],
    ['高新技术企业 5000家', '…高新技术企业总数突破5000家'],
  ])('%s', check);
});

describe('the best result for a department', () => {
  it.each([
    ['市科技局', 'department 市科技局'],
    ['市工信局', 'department 市工业和信息化局'],
    ['发改委', 'department 市发展改革委'],
    ['市卫健委', 'department 市卫生健康委'],
    ['住建局', 'department 市住房城乡建设局'],
    ['科技局 科创', 'department 市科技局'],
    ['市交通运输局 轨道', '…轨道交通'],
  ])('%s', check);
});

describe('the best result for a question', () => {
  it.each([
    ['智能算力规模要达到多少', '…智能算力规模突破5000P'],
    ['今年新建多少公园', '…新建各类公园30处'],
    ['软件业务收入的目标是多少', '…软件业务收入6300亿元'],
    ['今年家庭养老床位要建多少张', '…家庭养老床位2000张'],
    ['地铁4号线什么时候通车', '…力争4号线、8号线'],
    ['都市圈经济总量什么时候达到3万亿元', '…到2030年都市圈经济总量突破3万亿元'],
    ['哪个部门负责科创平台', '…（责任单位：市科技局、市发展改革委、市教育局）'],
    ['空天信息产业由哪个部门牵头', '…市委机要保密局）'],
    ['轨道交通建设由哪些单位负责', '…（责任单位：市交通运输局、'],
    ['谁牵头起步区建设', '…牵头单位：市发展改革委'],
  ])('%s', check);
});

describe('the best result for several words', () => {
  it.each([
    ['起步区 总部', '起步区总部经济区'],
    ['中欧班列 集结中心', '国家中欧班列集结中心'],
    ['人才贷 备案', '人才贷'],
    ['算力 规模', '…算力规模'],
    ['泉水 直饮 人口', '…泉水直饮工程新增覆盖人口35万人'],
    ['污水 治理 村', '…169个村生活污水治理'],
    ['老旧小区 改造 万户', '…惠及群众11.8万户'],
    ['高铁 里程 翻一番', '…高速铁路运营里程翻一番'],
    ['博物馆 95家', '…备案博物馆95家'],
  ])('%s', check);
});

const QUERIES =
  '黄河体育中心|huanghe体育|起步区 总部|5G基站今年建多少|市科技局|谁牵头起步区建设|6300亿元|政府工作报告|济南|改革|hhtyzx'.split(
    '|',
  );

describe('the list of results', () => {
  it.each([[''], ['   '], ['　\n\t'], ['???'], ['。，、'], ['😀😀'], ['qwxzkjh'], ['zzzzzz'], ['龘靐齉'], ['\uD800']])(
    'is empty for %j',
    (query) => expect(engine.search(query)).toEqual([]),
  );

  it('is as long as was asked, twenty unless asked', () => {
    expect([0, -1, 1, 7].map((limit) => engine.search('济南', { limit }).length)).toEqual([0, 0, 1, 7]);
    expect(engine.search('济南')).toHaveLength(20);
  });

  it.each(QUERIES)('for %s falls in score, and shows nothing twice', (query) => {
    const results = engine.search(query);
    const scores = results.map((result) => result.score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(new Set(results.map((result) => `${result.type} ${result.id}`)).size).toBe(results.length);
    const clauses = results.filter((result) => result.type === 'clause');
    expect(clauses.every((clause) => !earlier(results, clause).some((r) => r.clause === clause.clause))).toBe(true);
  });

  it.each(QUERIES)('for %s has no witness beside its original', (query) => {
    expect(engine.search(query, { limit: 200 }).filter((result) => result.document === '004')).toEqual([]);
  });

  it('names the witness in its original', () => {
    expect(engine.search('黄河体育中心')[0]).toMatchObject({ document: '003', alsoIn: ['004'] });
  });

  it.each(QUERIES)('for %s cites clauses of the corpus, with their text, date and path', (query) => {
    for (const result of engine.search(query)) {
      const document = corpus.documents.find(({ id }) => id === result.document)!;
      expect(result.date).toBe(document.date);
      if (result.type === 'document') continue;
      expect(document.clauses.find(({ id }) => id === result.clause)?.text).toBe(result.text);
      expect(result.path.every((heading) => heading !== '')).toBe(true);
    }
  });

  it('keeps the order of the document where a department is charged alike', () => {
    const sections = engine.search('市科技局').flatMap((r) => (r.type === 'department' ? [r.path.join('/')] : []));
    const inOrder = corpus.documents[0]!.sections.map((section) => `${section.label}${section.title}`);
    const places = sections.map((path) => inOrder.indexOf(path.split('/').at(-1)!));
    expect(places.length).toBeGreaterThan(5);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it('answers who leads with every section that charges the same department first', () => {
    const leading = engine
      .search('国家战略由谁牵头')
      .filter(({ type, text }) => type === 'department' && /牵头/.test(text));
    expect(new Set(leading.map((result) => result.clause)).size).toBe(leading.length);
    expect(leading.length).toBeGreaterThan(1);
  });

  it('holds the document asked for by its title', () => {
    const found = engine.search('强省会战略的实施意见').find(({ type }) => type === 'document');
    expect(found).toMatchObject({ id: '000', clause: '', highlights: [] });
  });
});

describe('highlights', () => {
  it.each(QUERIES)('for %s lie inside the text, in order', (query) => {
    for (const { highlights, text, title } of engine.search(query)) {
      let from = 0;
      for (const { start, end } of highlights) {
        expect(start, title).toBeGreaterThanOrEqual(from);
        expect(end, title).toBeGreaterThan(start);
        from = end;
      }
      expect(from).toBeLessThanOrEqual(text.length);
    }
  });

  it.each([
    ['算力 规模', '全市智能⟦算力规模⟧突破5000P'],
    ['起步區建設', '⟦起步区建设⟧、南山⟦建设⟧'],
    ['5G基站', '⟦5Ｇ基站⟧达到6万个'],
    ['濟南', '在(zài)⟦濟(jǐ)南⟧'],
    ['泉', '泉城'],
    ['', '泉城'],
  ])('of %s cover its words: %s', (words, marked) => {
    const text = marked.replace(/[⟦⟧]/g, '');
    let shown = '';
    let at = 0;
    for (const { start, end } of marksIn(
      text,
      foldKey(text),
      new Set(tokensOf(parseQuery(words).words.join(' ')).map(({ key }) => key)),
    )) {
      shown += `${text.slice(at, start)}⟦${text.slice(start, end)}⟧`;
      at = end;
    }
    expect(shown + text.slice(at)).toBe(marked);
  });

  it('of a clause found by its words hold them', () => {
    const clause = engine.search('老旧小区改造').find(({ type }) => type === 'clause')!;
    const words = clause.highlights.map(({ start, end }) => clause.text.slice(start, end));
    expect(words).toContain('老旧小区改造');
  });
});

it('an index of another corpus is refused', () => {
  const other: Corpus = { ...corpus, documents: corpus.documents.slice(1) };
  expect(() => openSearch(searchTexts(other), bytes)).toThrow('another corpus');
});

function earlier(results: readonly SearchResult[], result: SearchResult): readonly SearchResult[] {
  return results.slice(0, results.indexOf(result));
}

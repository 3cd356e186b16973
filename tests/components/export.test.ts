// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { articleMarkdown } from '@/components/article-markdown.ts';
import { comparisonText, noteArticle } from '@/components/footnotes.ts';
import { webAnnotations } from '@/components/web-annotations.ts';
import type { ArticleMark, Comparison, PageArticle } from '@/core/model/page.ts';
import './draw.ts';
import { citation, dossier, unmark } from './samples.ts';
import { brokenRules } from './web-annotation-rules.ts';

const COMPARISON: Comparison = {
  indicator: '书屋数',
  reported: { value: 280, unit: '家', period: '2024年' },
  planned: { value: 300, unit: '家', comparator: '≥', deadline: '2025', status: 'planned', clause: 'a/1/y' },
  relation: 'below',
  difference: { value: -20, unit: '家' },
};

const DOSSIERS = new Map([
  ['东岸书院', dossier()],
  ['书屋数', dossier({ id: '书屋数', kind: 'target', citations: [citation('a/1/y', '书屋达到⟦300家⟧以上。')] })],
]);
const dossierOf = (id: string) => DOSSIERS.get(id);

/** `⟦东岸书院⟧开放`: blocks with the marks in them; `■` before a heading, `□` before what stands outside the article. */
function articleOf(...blocks: readonly string[]): PageArticle {
  const marks: ArticleMark[] = [];
  const plain = blocks.map((marked, block) => {
    const { text, spans } = unmark(marked.replace(/^[■□]/, ''));
    for (const { start, end } of spans) marks.push(markOf(text, block, start, end));
    return { text, heading: marked.startsWith('■'), main: !marked.startsWith('□') };
  });
  return { url: 'https://news.example.cn/1?a=b#top', title: '书院开放 - 例报', blocks: plain, marks, cut: false };
}

function markOf(text: string, block: number, start: number, end: number): ArticleMark {
  const exact = text.slice(start, end);
  const figure = /\d/.test(exact);
  return {
    id: figure ? '书屋数' : exact.replaceAll('*', ''),
    name: figure ? '书屋数' : exact,
    kind: figure ? 'target' : 'project',
    comparison: figure ? COMPARISON : null,
    block,
    start,
    end,
    quote: { exact, prefix: text.slice(0, start), suffix: text.slice(end) },
    position: { start: 100 * block + start, end: 100 * block + end },
  };
}

const SAMPLE = articleOf('□首页', '■场馆', '建成⟦东岸书院⟧，\n有⟦书屋280家⟧。', '□相关：⟦东岸书院⟧');
const markdown = (article: PageArticle, part: 'main' | 'whole' = 'main') =>
  articleMarkdown(noteArticle(article, part, dossierOf), '2026-11-25');

describe('an article with footnotes', () => {
  it('has the article’s blocks, its marks numbered, and says how many it leaves out', () => {
    const noted = noteArticle(SAMPLE, 'main', dossierOf);
    expect(noted.blocks.map(({ text, notes }) => [text, notes.map(({ number }) => number)])).toEqual([
      ['场馆', []],
      ['建成东岸书院，\n有书屋280家。', [1, 2]],
    ]);
    expect(noted.leftOut).toBe(1);
    expect(noteArticle(SAMPLE, 'whole', dossierOf)).toMatchObject({ leftOut: 0, blocks: { length: 4 } });
  });

  it('is the whole page where no article was found', () => {
    expect(noteArticle(articleOf('□甲⟦东岸书院⟧', '□乙'), 'main', dossierOf).blocks).toHaveLength(2);
  });

  it('takes the heading that the page’s title repeats for its title, and does not say it twice', () => {
    const noted = noteArticle(
      { ...articleOf('■东岸书院今日开放', '正文。'), title: '东岸书院今日开放_例报' },
      'main',
      dossierOf,
    );
    expect([noted.title, noted.blocks.map(({ text }) => text)]).toEqual(['东岸书院今日开放', ['正文。']]);
  });

  it('tells both figures and how they stand', () => {
    expect(comparisonText(COMPARISON, '书屋\n280家')).toBe('本文 书屋 280家；文件 ≥ 300家（2025 计划）；低于 20家');
    const planned = { ...COMPARISON.planned, deadline: 'none' };
    expect(comparisonText({ ...COMPARISON, planned }, '280家')).toBe('本文 280家；文件 ≥ 300家（计划）；低于 20家');
  });
});

describe('the article as Markdown', () => {
  it('has footnotes with the clause, its document, date and path, and the comparison', () => {
    expect(markdown(SAMPLE)).toBe(`# 书院开放 - 例报

<https://news.example.cn/1?a=b#top>  
导出日期：2026-11-25

## 场馆

建成东岸书院[^1]， 有书屋280家[^2]。

*正文以外另有 1 处标注，未列入。*

[^1]: **东岸书院**（项目） “建成东岸书院。”（《书香城市行动方案》，2024-01-05，一、总体安排 › （一）场馆）

[^2]: **书屋数**（指标） “书屋达到300家以上。”（《书香城市行动方案》，2024-01-05，一、总体安排 › （一）场馆） 本文 书屋280家；文件 ≥ 300家（2025 计划）；低于 20家
`);
  });

  it.each([
    ['# 号开头', '\\# 号开头'],
    ['- 项', '\\- 项'],
    ['1. 条', '1\\. 条'],
    ['2025年', '2025年'],
    ['a*b_c`d', 'a\\*b\\_c\\`d'],
    ['<b>粗</b>', '\\<b\\>粗\\</b\\>'],
    ['[x](y)', '\\[x\\](y)'],
    ['&lt;', '\\&lt;'],
    ['> 引', '\\> 引'],
    ['=====', '\\====='],
    ['-5%', '-5%'],
  ])('keeps the page’s words words: %s', (text, written) => {
    expect(markdown(articleOf(text)).split('\n\n')[2]?.trim()).toBe(written);
  });

  it('says what is cut off, and cites nothing for what the documents do not hold', () => {
    const text = markdown({ ...articleOf('⟦无名⟧在此。'), cut: true });
    expect(text).toContain('*网页太长，其后的部分未收入。*');
    expect(text).toContain('[^1]: **无名**（项目） 文件里没有可显示的条文。');
  });
});

describe('the mentions as web annotations', () => {
  let last = 0;
  const newId = () => `urn:uuid:00000000-0000-4000-8000-${String(++last).padStart(12, '0')}`;
  const options = { created: '2026-11-25T07:00:00.000Z', newId };
  const written = (article: PageArticle) =>
    JSON.parse(JSON.stringify(webAnnotations(noteArticle(article, 'whole', dossierOf), options)));

  it('keep the rules of the recommendation', () => {
    expect(brokenRules(written(SAMPLE))).toEqual([]);
    expect(brokenRules(written(articleOf('⟦无名⟧')))).toEqual([]);
  });

  it('have the page’s words as target, by quotation and by position, and the clause as body', () => {
    const [first, second, third] = written(SAMPLE).first.items;
    expect(first.target).toEqual({
      type: 'SpecificResource',
      source: 'https://news.example.cn/1?a=b',
      state: { type: 'TimeState', sourceDate: '2026-11-25T07:00:00.000Z' },
      selector: [
        { type: 'TextQuoteSelector', exact: '东岸书院', prefix: '建成', suffix: '，\n有书屋280家。' },
        { type: 'TextPositionSelector', start: 202, end: 206 },
      ],
    });
    const bodies = (it: { body: { purpose: string; value: string }[] }) =>
      it.body.map(({ purpose, value }) => `${purpose} ${value.slice(0, 12)}`);
    expect(bodies(first)).toEqual(['identifying 东岸书院', 'commenting “建成东岸书院。”（《书']);
    expect(bodies(second)).toHaveLength(3);
    expect(third.target.selector[1]).toEqual({ type: 'TextPositionSelector', start: 303, end: 307 });
  });

  it.each<[string, (it: ReturnType<typeof written>) => void, string]>([
    ['no context', (it) => delete it['@context'], '@context: is the annotation context'],
    ['an id twice', (it) => (it.first.items[0].id = it.id), 'id: names one thing'],
    ['a total that is wrong', (it) => (it.total = 9), 'total: counts the annotations'],
    ['a body that is empty', (it) => (it.first.items[0].body[0].value = ''), 'items[0].body[0].value: is one text'],
    [
      'an end before its start',
      (it) => (it.first.items[0].target.selector[1].end = 1),
      'items[0].target[0].selector[1].end: is behind the start',
    ],
    [
      'half a character',
      (it) => (it.first.items[0].target.selector[0].prefix = '\uDE00'),
      'items[0].target[0].selector[0]: cuts no character in two',
    ],
    [
      'a strange motivation',
      (it) => (it.first.items[0].motivation = 'judging'),
      'items[0].motivation: is of the vocabulary',
    ],
    ['a day without a time', (it) => (it.first.items[0].created = '2026-11-25'), 'items[0].created: is a UTC dateTime'],
  ])('would be found out with %s', (_, spoil, rule) => {
    const it = written(SAMPLE);
    spoil(it);
    expect(brokenRules(it)).toContain(rule);
  });
});

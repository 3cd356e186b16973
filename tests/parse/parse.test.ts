import { describe, expect, it } from 'vitest';
import { type Parsed, parseDocument } from '@/core/parse/parse.ts';
import { splitSentences } from '@/core/parse/sentences.ts';
import { repairText } from '@/core/repair/repair.ts';
import { foreignSource } from './compiled-seeds.ts';

function parse(...lines: string[]): Parsed {
  const source = foreignSource(lines.join('\n'));
  return parseDocument(source, repairText(source, []));
}

/** `1 一、奋斗目标`: level, label, title. */
function outline(...lines: string[]): string[] {
  return parse(...lines).sections.map(({ level, label, title }) => `${level} ${label}${title}`);
}

describe('the outline', () => {
  const filler = '全面实施重点项目攻坚，加快形成新的增长动力和竞争优势。';

  it.each([
    [
      'levels follow the numbering in use',
      ['一、总体要求', '（一）指导思想', '1.基本原则', '二、任务'],
      ['1 一、总体要求', '2 （一）指导思想', '3 1.基本原则', '1 二、任务'],
    ],
    [
      'chapters stand above them',
      ['第一章 总则', '第一节 依据', '一、目的', '第二章 附则'],
      ['1 第一章总则', '2 第一节依据', '3 一、目的', '1 第二章附则'],
    ],
    [
      'half-width brackets and full-width points are numbering',
      ['(一)在科技创新上突破', '1．建设平台'],
      ['1 （一）在科技创新上突破', '2 1．建设平台'],
    ],
    [
      'marks mean nothing',
      ['### 一、回顾', '## （一）聚力工业', '**（二）聚力改革**'],
      ['1 一、回顾', '2 （一）聚力工业', '2 （二）聚力改革'],
    ],
    [
      'the parts of a report stand above brackets where nothing else is numbered',
      ['鹊华市市长 泉 生', '2025年工作回顾', '（一）聚力工业', '2026年重点工作', '（一）聚力改革'],
      ['1 前言', '1 2025年工作回顾', '2 （一）聚力工业', '1 2026年重点工作', '2 （一）聚力改革'],
    ],
    [
      'a run-in heading ends at its full stop',
      [`（一）牵住牛鼻子，势能汇聚。“项目年”成果丰硕。${filler}`],
      ['1 （一）牵住牛鼻子，势能汇聚'],
    ],
    [
      'a short first sentence is a heading below the numbered one',
      ['（一）聚力工业', `做强做优主导产业。${filler}`],
      ['1 （一）聚力工业', '2 做强做优主导产业'],
    ],
    [
      'a line of its own is a heading, the line behind it its subtitle',
      ['在产业上创新突破', '全年实施项目12个', filler],
      ['1 在产业上创新突破'],
    ],
    [
      'the first of several leads is announced in the paragraph before',
      ['在产业上创新突破', `具体来看，抓好两项工作。其中包括，优化工业布局。${filler}`, `强化数字赋能。${filler}`],
      ['1 在产业上创新突破', '2 优化工业布局', '2 强化数字赋能'],
    ],
    [
      'annex and notes stand in a part of their own',
      ['一、目标', filler, '附件：任务清单', '（此件公开发布）'],
      ['1 一、目标', '1 附注'],
    ],
    ['text before the first heading is the preface', [filler, '一、目标'], ['1 前言', '1 一、目标']],
  ])('%s', (_, lines, expected) => expect(outline(...lines)).toEqual(expected));

  it.each([
    ['a statement', `绿色低碳是现代化的底色。${filler}`],
    ['an address', `我们必须坚定不移推进新型工业化。${filler}`],
    ['a year at the line start', '2025.5万人参加活动，加快建设。'],
    ['an announcement that goes on', `具体来看，抓好工作。其中包括，增强城市感召力，扎实深化试点。${filler}`],
    ['a list that is not announced', `“三圈”包括，省会经济圈等。${filler}`],
    ['a bullet', '——坚持创新引领'],
  ])('takes no heading from %s', (_, line) => {
    expect(outline(`${filler}`, line, filler)).toEqual(['1 前言']);
  });

  it('takes neither the speaker nor the signature for a heading', () => {
    expect(outline('济南市市长 于某某', '各位代表：', filler, '市委办公厅印发', '2020年12月21日')).toEqual(['1 前言']);
  });

  it('names sections by the path of their labels, and counts labels that come again', () => {
    const { sections } = parse('一、回顾', '（一）工业', '（二）农业', '二、任务', '（一）工业', '（一）工业');
    expect(sections.map((s) => s.id)).toEqual(['x/1', 'x/1.1', 'x/1.2', 'x/2', 'x/2.1', 'x/2.1-2']);
    expect(sections.map((s) => s.parent)).toEqual([null, 'x/1', 'x/1', null, 'x/2', 'x/2']);
  });

  it('puts no part under the preface', () => {
    const { sections } = parse(filler, `强化数字赋能。${filler}`);
    expect(sections.map(({ title, parent }) => [title, parent])).toEqual([
      ['前言', null],
      ['强化数字赋能', null],
    ]);
  });

  it('keeps the raw place of each heading', () => {
    const { sections } = parse('前面的话。', '  （一）聚力工业。加快建设一批重大项目和重要平台。');
    expect(sections[1]).toMatchObject({ label: '（一）', source: [{ start: 8, end: 16 }] });
  });
});

describe('clauses', () => {
  it('are sentences, bullets and headings, each in its section', () => {
    const { clauses } = parse('一、目标', '——首位度提升。增长7%左右。', '加快建设；推进改革。完成了吗？完成！');
    expect(clauses.map(({ kind, section, text }) => `${kind} ${section} ${text}`)).toEqual([
      'heading x/1 目标',
      'bullet x/1 ——首位度提升。',
      'bullet x/1 增长7%左右。',
      'sentence x/1 加快建设；推进改革。',
      'sentence x/1 完成了吗？',
      'sentence x/1 完成！',
    ]);
  });

  it('begin and end with the whole of an edit at their border', () => {
    const { clauses } = parse('一、目标', '&ldquo;双千兆&rdquo;建设。&ldquo;双招双引&rdquo;');
    expect(clauses.map((clause) => clause.text)).toEqual(['目标', '“双千兆”建设。', '“双招双引”']);
    expect(clauses.map((clause) => clause.source)).toEqual([
      [{ start: 2, end: 4 }],
      [{ start: 5, end: 25 }],
      [{ start: 25, end: 43 }],
    ]);
  });

  it('keep their ids when other text changes, and are counted when equal', () => {
    const [before] = parse('一、目标', '加快建设。').clauses.slice(1);
    const after = parse('一、目标', '新的一句。加快建设。加 快建设。').clauses.slice(2);
    expect(after.map((clause) => clause.id)).toEqual([before!.id, `${before!.id}-2`]);
  });

  it('of a text without any are an issue', () => {
    expect(parse('').issues.map((issue) => issue.code)).toEqual(['no-text']);
    expect(parse('只有一句话。').issues.map((issue) => issue.code)).toEqual(['no-outline']);
  });
});

describe('sentences', () => {
  it.each([
    ['⟦甲。⟧⟦乙！⟧⟦（责任单位：丙）⟧'],
    ['⟦“一。二。”已完成，加快。⟧⟦三。⟧'],
    ['⟦他说：“好！”⟧'],
    ['⟦增长5.5%，达到3.2万亿元。⟧'],
    ['⟦行吗？！⟧⟦行。⟧'],
    ['⟦网址http://a.cn/?b=1!c在此。⟧'],
    [`⟦“没有关上${'的引号'.repeat(90)}。⟧⟦下一句。⟧`],
    [''],
  ])('%s', (marked) => {
    const text = marked.replace(/[⟦⟧]/g, '');
    const cut = splitSentences(text).map(({ start, end }) => `⟦${text.slice(start, end)}⟧`);
    expect(cut.join('')).toBe(marked);
  });
});

import { describe, expect, it } from 'vitest';
import { checkQuote } from '@/core/cite/quote-check.ts';
import { openQuoteIndex } from '@/core/cite/quote-index.ts';
import { quoteWords } from '@/core/cite/quote-words.ts';
import type { QuoteCheck } from '@/core/model/answers.ts';
import { bundledCorpus } from '../match/bundled.ts';
import { sampleCorpus } from './sample-corpus.ts';

const index = openQuoteIndex(bundledCorpus());

/** `number:6000|5000`: what the passage states, what the nearest place has. */
function told(passage: string, { changes, nearest }: QuoteCheck): string[] {
  return changes.map(
    ({ kind, stated, source }) =>
      `${kind}:${passage.slice(stated.start, stated.end)}|${nearest!.text.slice(source.start, source.end)}`,
  );
}

describe('a passage that is said to be quoted', () => {
  it.each<[string, string, QuoteCheck['verdict'], string[]]>([
    ['as it stands', '智能算力规模突破5000P', 'verbatim', []],
    ['in Traditional', '智能算力規模突破5000P', 'verbatim', []],
    ['garbled, as sites have it', '現(xiàn)代化產(chǎn)業(yè)體系', 'verbatim', []],
    ['full width, with blanks and other signs', '智能算力规模　突破 ５０００Ｐ；', 'verbatim', []],
    ['broken over lines', '地区生产总值\n增长5.5%左右；一般公共\r\n预算收入增长3%左右', 'verbatim', []],
    ['over two clauses', '破解预付式消费维权难问题，打造放心消费环境', 'verbatim', []],
    ['with the label of its heading', '（六）推动起步区全面成形起势', 'verbatim', []],
    ['with words left out and that shown', '地区生产总值增长5.5%左右……规模以上工业增加值增长6.5%左右', 'abridged', []],
    ['with three points for that', '地区生产总值增长5.5%左右...规模以上工业增加值增长6.5%左右', 'abridged', []],
    ['another number', '智能算力规模突破6000P', 'number-changed', ['number:6000|5000']],
    ['a decimal lost', '地区生产总值增长55%左右', 'number-changed', ['number:55%|5.5%']],
    ['the percent sign lost', '一般公共预算收入增长3左右', 'number-changed', ['number:3|3%']],
    ['another scale', '5G基站5.4亿个，算力总规模4500P', 'number-changed', ['number:5.4亿|5.4万']],
    ['two numbers', '累计建成数据中心50家、5G基站6.4万个', 'number-changed', ['number:50|40', 'number:6.4万|5.4万']],
    ['a number in words', '公共数据开放“数林指数”居副省级城市第3位', 'number-changed', ['number:3|2']],
    ['a numeral in words', '抓好六个环节“三看三深化”', 'number-changed', ['number:六|五']],
    [
      'a number and its bound',
      '地区生产总值增长5%以上；一般公共预算收入增长3%左右',
      'number-changed',
      ['number:5%|5.5%', 'words:以上|左右'],
    ],
    ['a word put in', '智能算力规模将突破5000P', 'reworded', ['words:将|']],
    ['a word left out', '算力规模突破5000P，打造省级数据中心核心区', 'not-found', []],
    ['the bound alone', '地区生产总值增长5.5%以上；一般公共预算收入增长3%左右', 'reworded', ['words:以上|左右']],
    ['the same number written otherwise', '累计建成数据中心四十家、5G基站54000个，算力总规模4500P', 'reworded', []],
    [
      'what the file has and the repair has not',
      '推广“支付宝”平台，破解预付式消费维权难问题',
      'reworded',
      ['words:支|预'],
    ],
    ['a heading with a word changed', '推动起步区全面成型起势', 'reworded', ['words:型|形']],
    ['weather', '今天白天晴转多云，北风三到四级，最高气温二十三度。', 'not-found', []],
    ['another city’s report', '青岛西海岸新区集中签约了四十三个重点项目，总投资超过六百亿元。', 'not-found', []],
    ['set phrases that any report has', '我们要认真学习贯彻有关精神，切实抓好各项工作的落实。', 'not-found', []],
    ['words of several places', '黄河体育中心与明府城的泉水专列在春天首发', 'not-found', []],
    ['no words', '——，。', 'too-short', []],
    ['nothing', '', 'too-short', []],
    ['two words', '济南', 'too-short', []],
    ['a chapter', '推进重点项目建设，'.repeat(100), 'too-long', []],
  ])('%s', (_, passage, verdict, changes) => {
    const check = checkQuote(index, passage);
    expect(check.verdict).toBe(verdict);
    if (changes.length > 0 || verdict === 'verbatim') expect(told(passage, check)).toEqual(changes);
  });

  it('is found in the original, and its other places are told', () => {
    const { nearest, elsewhere } = checkQuote(index, '智能算力规模突破5000P');
    expect(nearest?.document).toBe('003');
    expect(elsewhere.map((id) => id.slice(0, 3))).toEqual(['004']);
    expect(nearest!.text.slice(nearest!.span.start, nearest!.span.end)).toBe('智能算力规模突破5000P');
  });

  it('that is not found has the nearest place where one is near', () => {
    const { verdict, nearest } = checkQuote(index, '智慧城市算力中心突破5000P以上');
    expect(verdict).toBe('not-found');
    expect(nearest?.text).toContain('智能算力规模突破5000P');
  });

  it('is itself, for every clause of the bundled documents', () => {
    const wrong = index.clauses
      .filter(({ clause }) => quoteWords(clause.text).length >= 4 && quoteWords(clause.text).length <= 600)
      .filter(({ clause }) => checkQuote(index, clause.text).verdict !== 'verbatim');
    expect(wrong.map(({ clause }) => clause.text)).toEqual([]);
  });

  it('with a number changed is caught wherever a clause has one', () => {
    const cases = index.clauses.flatMap(({ document, clause }) => {
      const number = quoteWords(clause.text).find(({ text, value }) => value !== undefined && /^\d/.test(text));
      const enough = quoteWords(clause.text).length >= 12 && quoteWords(clause.text).length <= 600;
      if (!number || !enough || document.witnessOf) return [];
      return [{ clause, changed: `${clause.text.slice(0, number.start)}987654${clause.text.slice(number.end)}` }];
    });
    const missed = cases.filter(({ changed }) => checkQuote(index, changed).verdict !== 'number-changed');
    expect(cases.length).toBeGreaterThan(200);
    expect(missed.map(({ changed }) => changed)).toEqual([]);
  });

  it('does not run from one document into the next', () => {
    const two = openQuoteIndex(
      sampleCorpus([
        ['a', '2024-01-01', ['建成东岸书院和湖湾书屋。']],
        ['b', '2025-01-01', ['办好读书节和市民课堂。']],
      ]),
    );
    expect(checkQuote(two, '湖湾书屋。办好读书节').verdict).not.toBe('verbatim');
  });
});

describe('the words of a passage', () => {
  it.each([
    ['突破5000P', ['突', '破', '5000', 'p']],
    ['１．３５万亿元', ['1.35万亿', '元']],
    ['增长7%左右', ['增', '长', '7%', '左', '右']],
    ['1,234家', ['1,234', '家']],
    ['現(xiàn)在', ['现', '在']],
    ['二〇三五年', ['二〇三五', '年']],
  ])('of %s', (text, words) => expect(quoteWords(text).map((word) => word.text)).toEqual(words));
});

import { describe, expect, it } from 'vitest';
import { MAX_QUERY_LENGTH } from '@/core/model/search.ts';
import { loadCorpus } from '@/tools/load-corpus.ts';
import { engineOf } from './engine.ts';

const corpus = loadCorpus();
const engine = engineOf(corpus);
const sentences = corpus.documents
  .find(({ id }) => id === '003')!
  .clauses.filter(({ kind, text }) => kind === 'sentence' && text.length > 30 && text.length < 120);

/** As an article may say it. */
function told(text: string): string {
  return text.replace(/建设/g, '打造').replace(/推进/g, '加快');
}

/** An article that says sentence by sentence what the report says. */
function article(length: number): string {
  return sentences
    .map(({ text }) => told(text))
    .join('')
    .slice(0, length);
}

function found(text: string) {
  return engine.answer(text, { limit: 40 });
}

describe('a long passage', () => {
  it('is answered by the clause nearest to each of its sentences, and says which sentence', () => {
    const { kind, results } = found(article(600));
    expect(kind).toBe('nearest');
    const expected = sentences.slice(0, 6).map(({ id }) => id);
    expect(results.map(({ clause }) => clause)).toEqual(expect.arrayContaining(expected));
    for (const { passage, text, clause } of results) {
      expect(article(600)).toContain(passage);
      if (expected.includes(clause)) expect(`${passage}。`).toBe(told(text));
    }
  });

  it('is read to the end of what may be selected, and no further', () => {
    const last = '。加快黄河体育中心、综合医疗中心等公共服务设施建设。';
    const filler = '今天没有别的消息，天气晴朗适宜出行。'.repeat(200);
    const within = `${filler.slice(0, MAX_QUERY_LENGTH - last.length)}${last}`;
    expect(found(within).results[0]?.text).toContain('黄河体育中心');
    expect(found(`${filler.slice(0, MAX_QUERY_LENGTH)}${last}`).results).toEqual([]);
  });

  it('shows each clause once, what says more before what says little', () => {
    const { results } = found(article(MAX_QUERY_LENGTH));
    expect(results.length).toBeGreaterThan(15);
    expect(new Set(results.map(({ id }) => id)).size).toBe(results.length);
    expect(results.every(({ score }, i) => i === 0 || score <= results[i - 1]!.score)).toBe(true);
  });

  it('keeps to the filters beside it', () => {
    const { results } = found(`${article(600)} 文件:001`);
    expect(results.every(({ document }) => document === '001')).toBe(true);
  });

  it('of other things finds nothing, and offers what is known', () => {
    const story = '从前有一只小狐狸住在森林深处的树洞里，它每天早晨都去河边喝水。有一天它遇见了兔子。'.repeat(8);
    const { kind, results, suggestions } = found(story);
    expect(kind).toBe('nothing');
    expect(results).toEqual([]);
    expect(suggestions.length).toBeGreaterThan(0);
  });
});

import { describe, expect, it } from 'vitest';
import { loadCorpus } from '@/tools/load-corpus.ts';
import { engineOf } from './engine.ts';
import { type LabelledQuery, labelledQueries, rankOf } from './labelled-queries.ts';

const corpus = loadCorpus();
const engine = engineOf(corpus);
const queries = labelledQueries();
const ranks = new Map(queries.map((query) => [query, rankOf(query, engine.search(query.q, { limit: 10 }))]));

/** A line a kind, then a line for each query whose answer is not first: what a change gains and loses is in the difference. */
function report(): string {
  const kinds = [...new Set(queries.map(({ kind }) => kind))];
  const lines = [...kinds, 'all'].map((kind) => {
    const some = queries.filter((query) => kind === 'all' || query.kind === kind);
    const first = some.filter((query) => ranks.get(query) === 1).length;
    const reciprocal = some.reduce((sum, query) => sum + (ranks.get(query) ? 1 / ranks.get(query)! : 0), 0);
    return `${kind}: ${first} of ${some.length} first, MRR@10 ${(reciprocal / some.length).toFixed(3)}`;
  });
  const misses = queries
    .filter((query) => ranks.get(query) !== 1)
    .map((query) => `${query.kind} ${JSON.stringify(query.q)}: rank ${ranks.get(query) || '–'}`);
  return `${[...lines, '', ...misses].join('\n')}\n`;
}

describe('the labelled queries', () => {
  it('are answered as before; refresh with -u after reading what was gained and lost', async () => {
    await expect(report()).toMatchFileSnapshot('queries.txt');
  });

  it('are answered by the first result nineteen times of twenty, in every kind four times of five', () => {
    const kinds = Map.groupBy(queries, ({ kind }) => kind);
    const share = (some: readonly LabelledQuery[]) =>
      some.filter((query) => ranks.get(query) === 1).length / some.length;
    expect(share(queries)).toBeGreaterThanOrEqual(0.95);
    for (const [kind, some] of kinds) expect(share(some), kind).toBeGreaterThanOrEqual(0.8);
  });

  it('without an answer have something near beside them', () => {
    for (const { q } of queries.filter(({ kind }) => kind === 'nonsense')) {
      const { kind, results, suggestions } = engine.answer(q);
      expect({ q, kind, results }).toEqual({ q, kind: 'nothing', results: [] });
      expect(suggestions.length, q).toBeGreaterThan(0);
      expect(suggestions.length, q).toBeLessThanOrEqual(5);
    }
  });
});

import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { compileForeign, type ForeignDocument } from '@/core/compile.ts';
import { loadCorpus } from '@/tools/load-corpus.ts';
import { readSeeds } from '@/tools/read-seeds.ts';

interface Negative {
  readonly document: string;
  readonly words: string;
  readonly why?: string;
}

/** What a reader marked as no name or no figure, one a line. */
const readNegatives = (file: string) =>
  readFileSync(new URL(`../corpus/${file}`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Negative);

const bare = (words: string) => words.replace(/[“”\s]/g, '');

let found: ReadonlyMap<string, ForeignDocument>;

beforeAll(() => {
  const sources = readSeeds().sources.filter((source) => source.witnessOf === undefined);
  found = new Map(sources.map((source) => [source.id, compileForeign(source)]));
});

describe('what is no name', () => {
  const negatives = readNegatives('not-names.jsonl');

  it('is found by no rule, but for names of other places and two phrases', () => {
    const wrong = negatives.filter(({ document, words }) =>
      found.get(document)!.entities.some(({ name }) => bare(name) === bare(words)),
    );
    expect(wrong.map(({ words }) => words)).toEqual(['国家及省重点实验室', '雄安新区', '长短结合、标本兼治']);
  });

  it('is not in the bundled corpus', () => {
    const { entities } = loadCorpus();
    const wrong = negatives.filter(({ document, words }) =>
      entities.some(
        ({ name, mentions }) => bare(name) === bare(words) && mentions.some((mention) => mention.document === document),
      ),
    );
    expect(wrong.map(({ words }) => words)).toEqual([]);
  });
});

describe('what is no figure', () => {
  const negatives = readNegatives('not-targets.jsonl');

  it('is taken for one by no rule', () => {
    const wrong = negatives.filter(({ document: id, words }) => {
      const { document } = found.get(id)!;
      return document.targets.some((target) => {
        const clause = document.clauses.find(({ id: clauseId }) => clauseId === target.clause)!;
        return coversFigure(bare(clause.text), bare(clause.text.slice(0, target.end)).length, bare(words));
      });
    });
    expect(wrong.map(({ words }) => words)).toEqual([]);
  });
});

/** Whether a figure that ends at `end` stands within the first place of the words. */
function coversFigure(text: string, end: number, words: string): boolean {
  const at = text.indexOf(words);
  return at >= 0 && at < end && end <= at + words.length;
}

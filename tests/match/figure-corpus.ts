import { buildMatchPack } from '@/core/match/build-pack.ts';
import { type MatchPack, openMatchPack } from '@/core/match/pack.ts';
import type { Corpus, Target } from '@/core/model/corpus.ts';

type Stated = Pick<Target, 'indicator' | 'value' | 'unit' | 'deadline'> & Partial<Target>;

const SCALES: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8, 万亿: 1e12 };

/** A target as the documents would state it: `base` and `baseUnit` follow from value and unit. */
export function target(stated: Stated): Target {
  const [, scale = '', baseUnit = ''] = /^(万亿|[万亿])?(.*)$/.exec(stated.unit)!;
  const base = typeof stated.value === 'number' ? { base: stated.value * (SCALES[scale] ?? 1) } : {};
  return {
    id: `x/t/${stated.indicator}/${stated.deadline}`,
    document: 'x',
    clause: 'x/1',
    aliases: [],
    comparator: '=',
    baseUnit,
    status: 'planned',
    scope: '全市',
    quote: '',
    start: 0,
    end: 0,
    ...base,
    ...stated,
  };
}

/** The pack of a corpus of one document that holds these targets and names nothing. */
export function packOf(targets: readonly Target[]): MatchPack {
  const corpus: Corpus = {
    hash: '',
    entities: [],
    lineages: [],
    documents: [
      {
        id: 'x',
        title: '某年工作安排',
        issuer: '',
        date: '2025-01-13',
        kind: '政府工作报告',
        period: { from: 2025, to: 2025 },
        language: 'zh-Hans',
        sourceFile: 'x.txt',
        sections: [],
        clauses: [],
        targets,
        duties: [],
        references: [],
        edits: [],
        issues: [],
      },
    ],
  };
  return openMatchPack(buildMatchPack(corpus));
}

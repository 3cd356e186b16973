/** Small corpora packaged the way the build packages the real one. */
import { createHash } from 'node:crypto';
import type { Corpus, CorpusStamp, Entity, PolicyDocument } from '@/core/model/corpus.ts';
import type { ReadFile } from '@/store/corpus-package.ts';
import type { Witness, WitnessKeeper } from '@/store/corpus-source.ts';
import { countCorpus } from '@/store/validate.ts';

export function corpusOf(year: number, entities = ['小清河复航', '黄河体育中心', '遥墙机场']): Corpus {
  return {
    hash: `hash-${year}-${entities.join('-')}`,
    documents: [documentOf('b', `${year}年报告`, entities), documentOf('a', `${year}年建议`, entities)],
    entities: entities.map((name) => entityOf(name)),
    lineages: [{ id: 'l1', kind: 'project', name: '小清河', arc: '由治理到复航。', points: [] }],
  };
}

function documentOf(id: string, title: string, names: readonly string[]): PolicyDocument {
  return {
    id,
    title,
    issuer: '济南市人民政府',
    date: '2025-01-13',
    kind: '政府工作报告',
    period: { from: 2025, to: 2025 },
    language: 'zh-Hans',
    sourceFile: `${id}.txt`,
    sections: [{ id: `${id}/1`, label: '一、', title: '总述', level: 1, parent: null, source: [] }],
    clauses: names.map((name, paragraph) => ({
      id: `${id}/1/${paragraph}`,
      section: `${id}/1`,
      text: `推进${name}。`,
      kind: 'sentence',
      paragraph,
      source: [],
    })),
    targets: [],
    duties: [],
    references: [],
    edits: [],
    issues: [],
  };
}

function entityOf(name: string): Entity {
  return {
    id: name,
    name,
    aliases: [],
    type: 'project',
    category: 'urban',
    grade: 'distinctive',
    localForms: [],
    mentions: [{ document: 'a', clause: 'a/1/0', start: 2, end: 4 }],
    related: [],
    curated: true,
  };
}

export function stampOf(corpusFile: string): CorpusStamp {
  const corpus = JSON.parse(corpusFile) as Corpus;
  return {
    format: 1,
    corpus: corpus.hash,
    file: createHash('sha256').update(corpusFile).digest('hex'),
    counts: countCorpus(corpus),
  };
}

/** A package in memory. `damage` changes its files after they were stamped. */
export function packageOf(corpus: Corpus, damage: (files: Map<string, Uint8Array>) => void = () => {}): ReadFile {
  const corpusFile = JSON.stringify(corpus);
  const stamp = JSON.stringify(stampOf(corpusFile));
  const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
  const files = new Map([
    ['corpus/corpus.json', encode(corpusFile)],
    ['corpus/stamp.json', encode(stamp)],
  ]);
  damage(files);
  return async (path) => {
    const bytes = files.get(path);
    if (!bytes) throw new TypeError(`Failed to fetch ${path}`);
    return Uint8Array.from(bytes).buffer;
  };
}

/** A witness in memory, as `storage.local` would keep it. */
export function witnessInMemory(first?: Witness): WitnessKeeper & { readonly last: () => Witness | undefined } {
  let kept = first;
  return {
    read: async () => kept,
    write: async (witness) => {
      kept = witness;
    },
    last: () => kept,
  };
}

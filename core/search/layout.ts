import type { Clause, Corpus, PolicyDocument, Target } from '../model/corpus.ts';
import { foldKey } from '../text/fold.ts';

/**
 * How the index numbers what is searched: clauses in the order of the documents, targets in the same order, names entity by entity
 * (the name, then its aliases). A witness repeats its original, so it is left out.
 */
export interface Layout {
  readonly corpus: Corpus;
  /** The documents that are searched. */
  readonly documents: readonly PolicyDocument[];
  /** Number of the first clause of each document; one more entry for the end. */
  readonly clauseStarts: Uint32Array;
  readonly targets: readonly Target[];
  /** Number of the first name of each entity; one more entry for the end. */
  readonly nameStarts: Uint32Array;
}

export function layoutOf(corpus: Corpus): Layout {
  const documents = corpus.documents.filter((document) => document.witnessOf === undefined);
  const clauseStarts = new Uint32Array(documents.length + 1);
  documents.forEach((document, i) => {
    clauseStarts[i + 1] = clauseStarts[i]! + document.clauses.length;
  });
  const nameStarts = new Uint32Array(corpus.entities.length + 1);
  corpus.entities.forEach((entity, i) => {
    nameStarts[i + 1] = nameStarts[i]! + 1 + entity.aliases.length;
  });
  return { corpus, documents, clauseStarts, targets: documents.flatMap((document) => document.targets), nameStarts };
}

/** The group a number falls into: `starts` rises; its last entry is the end, unless all of them begin a group. */
export function groupOf(starts: Uint32Array | Uint16Array, number: number, groups = starts.length - 1): number {
  let low = 0;
  let high = groups - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= number) low = middle;
    else high = middle - 1;
  }
  return low;
}

export function clauseAt(layout: Layout, number: number): { document: PolicyDocument; clause: Clause } {
  const at = groupOf(layout.clauseStarts, number);
  const document = layout.documents[at]!;
  return { document, clause: document.clauses[number - layout.clauseStarts[at]!]! };
}

/** Entity number and name of the name with a number. */
export function nameAt({ corpus, nameStarts }: Layout, number: number): { entity: number; name: string; own: boolean } {
  const entity = groupOf(nameStarts, number);
  const { name, aliases } = corpus.entities[entity]!;
  const at = number - nameStarts[entity]!;
  return { entity, name: at === 0 ? name : aliases[at - 1]!, own: at === 0 };
}

/** The folded words by which a target is found: its indicator's names and the words that state it. */
export function targetKey(target: Target): string {
  return foldKey([target.indicator, ...target.aliases, target.quote].join(' '));
}

/** A folded name without its punctuation: nobody types that of 济南—法国经贸合作交流会 in pinyin. */
export function spoken(key: string): string {
  return key.replace(/[^a-z0-9〇㐀-鿿]/g, '');
}

/** The corpus an index belongs to, as a number. */
export function hashNumber(corpus: Corpus): number {
  return Number.parseInt(corpus.hash.slice(0, 8), 16) || 0;
}

import type { SearchedClause, SearchedDocument, SearchedTarget, SearchTexts } from '../model/search.ts';

/**
 * How the index numbers what is searched: clauses in the order of the documents, the newest first, targets in the same order, names entity by entity
 * (the name, then its aliases).
 */
export interface Layout extends SearchTexts {
  /** Number of the first clause of each document; one more entry for the end. */
  readonly clauseStarts: Uint32Array;
  readonly targets: readonly SearchedTarget[];
  /** Number of the first name of each entity; one more entry for the end. */
  readonly nameStarts: Uint32Array;
}

export function layoutOf(texts: SearchTexts): Layout {
  const { documents, entities } = texts;
  return {
    ...texts,
    clauseStarts: startsOf(documents.map(({ clauses }) => clauses)),
    targets: documents.flatMap(({ targets }) => targets),
    nameStarts: startsOf(entities.map(({ names }) => names)),
  };
}

function startsOf(groups: readonly (readonly unknown[])[]): Uint32Array {
  const starts = new Uint32Array(groups.length + 1);
  groups.forEach(({ length }, i) => {
    starts[i + 1] = starts[i]! + length;
  });
  return starts;
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

/** A clause with its document. */
export interface PlacedClause {
  readonly document: SearchedDocument;
  readonly clause: SearchedClause;
}

export function clauseAt({ documents, clauseStarts }: Layout, number: number): PlacedClause {
  const at = groupOf(clauseStarts, number);
  const document = documents[at]!;
  return { document, clause: document.clauses[number - clauseStarts[at]!]! };
}

/** The headings above a clause's section, from the top, and its own. */
export function pathOf({ document, clause }: PlacedClause): readonly string[] {
  return document.paths[sectionOf(clause)] ?? [];
}

/** A clause's id is its section's with a hash behind it. */
export function sectionOf({ id }: SearchedClause): string {
  return id.slice(0, id.lastIndexOf('/'));
}

export function nameAt({ entities, nameStarts }: Layout, number: number): string {
  const entity = groupOf(nameStarts, number);
  return entities[entity]!.names[number - nameStarts[entity]!]!;
}

/** A folded name without its punctuation: nobody types that of 济南—法国经贸合作交流会 in pinyin. */
export function spoken(key: string): string {
  return key.replace(/[^a-z0-9〇㐀-鿿]/g, '');
}

/** What an index must agree with: the first digits of the corpus' hash; how many clauses, targets, names and entities there are. */
export function identityOf({ hash, clauseStarts, targets, nameStarts, entities }: Layout): number[] {
  const digits = Number.parseInt(hash.slice(0, 8), 16) || 0;
  return [digits, clauseStarts.at(-1)!, targets.length, nameStarts.at(-1)!, entities.length];
}

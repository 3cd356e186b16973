import type { SearchTexts } from '../model/search.ts';
import { foldKey } from '../text/fold.ts';
import { type OpenIndex, openIndex } from './index-file.ts';
import { clauseAt, identityOf, type Layout, layoutOf, nameAt, spoken } from './layout.ts';
import { addWeight, createTally, type Tally } from './tally.ts';

/** The texts and their index, open. What is folded is folded when it is first asked for, and kept. */
export interface SearchIndex extends Layout, OpenIndex {
  readonly tally: Tally;
  /** Units are clauses, then targets from here, then names from here, to the end. */
  readonly firstTarget: number;
  readonly firstName: number;
  readonly units: number;
  /** 今年 is told from the newest document. */
  readonly newestYear: number;
  /** Folded, without quotation marks. */
  readonly foldedClause: (number: number) => string;
  readonly nameKey: (number: number) => string;
  /** The same without punctuation, as it is spoken and typed. */
  readonly spokenName: (number: number) => string;
  readonly targetKey: (number: number) => string;
  /** What a document is called, folded. */
  readonly documentKey: (document: number) => string;
}

/**
 * Opens the index of a corpus.
 *
 * @throws Error when the bytes are of another kind, version or corpus
 */
export function openSearchIndex(texts: SearchTexts, bytes: Uint8Array): SearchIndex {
  const stored = openIndex(bytes);
  const layout = layoutOf(texts);
  const { documents, targets } = layout;
  const [, clauses, , names] = identityOf(layout);
  if (identityOf(layout).some((number, i) => number !== stored.identity[i]))
    throw new Error('the search index belongs to another corpus');
  const firstName = clauses! + targets.length;
  const units = firstName + names!;
  const nameKey = folded((number) => nameAt(layout, number));
  return {
    ...layout,
    ...stored,
    ...{ units, firstTarget: clauses!, firstName, nameKey },
    tally: createTally(units),
    newestYear: Number(documents[0]?.date.slice(0, 4)),
    foldedClause: folded((number) => clauseAt(layout, number).clause.text),
    spokenName: kept((number) => spoken(nameKey(number))),
    targetKey: folded((number) => targets[number]!.words),
    documentKey: folded((number) => documents[number]!.title + documents[number]!.kind),
  };
}

/** Adds a weight to the units that have a key. */
export function addKey({ tally, read }: SearchIndex, key: number, weight: number): void {
  addWeight(tally, read(key, tally.numbers), weight);
}

/** So much is kept of each kind; then it is made anew, so that memory stays in bounds however many documents there are. */
const MOST_KEPT = 1 << 14;

function kept(make: (number: number) => string): (number: number) => string {
  const all = new Map<number, string>();
  return (number) => {
    const known = all.get(number);
    if (known !== undefined) return known;
    if (all.size >= MOST_KEPT) all.clear();
    const made = make(number);
    all.set(number, made);
    return made;
  };
}

function folded(textOf: (number: number) => string): (number: number) => string {
  return kept((number) => foldKey(textOf(number)));
}

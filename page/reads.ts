import { isConnected, type Place, parentOf, precedes } from './dom-reading.ts';
import type { Read } from './read-text.ts';

/** The reads that still stand on the page, outside of some places. */
export function readsOutside(reads: readonly Read[], places: readonly Place[]): readonly Read[] {
  const set = new Set<Node>(places);
  const kept = reads.filter(({ dom }) => isConnected(dom.owner) && !isBelow(set, dom.owner));
  return kept.length === reads.length ? reads : kept;
}

/**
 * Reads of one place put where they belong among those of the page; both are in document order. Nearly always, as in a feed, that is
 * behind all others: comparing two nodes of a long page is slow, so none is compared twice.
 */
export function withReads(reads: readonly Read[], batch: readonly Read[]): readonly Read[] {
  const headings = new Set(reads.filter(isHeading).map(({ dom }) => dom.owner));
  // The heading above a place may be known from what stood there before.
  const fresh = batch.filter((read) => !isHeading(read) || !headings.has(read.dom.owner));
  const [first] = fresh;
  if (!first) return reads;
  let low = 0;
  let high = reads.length;
  if (reads.length > 0 && precedes(nodeOf(reads.at(-1)!), nodeOf(first))) low = reads.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (precedes(nodeOf(reads[middle]!), nodeOf(first))) low = middle + 1;
    else high = middle;
  }
  return [...reads.slice(0, low), ...fresh, ...reads.slice(low)];
}

function isHeading({ scan }: Read): boolean {
  return scan.block.heading;
}

/** The places that stand in no other of them. */
export function outermost(places: ReadonlySet<Place>): Place[] {
  return [...places].filter((place) => !isBelow(places, parentOf(place)));
}

/** Whether a node is one of some, or stands in one. */
function isBelow(nodes: ReadonlySet<Node>, node: Node | null): boolean {
  for (let at = node; at; at = parentOf(at)) if (nodes.has(at)) return true;
  return false;
}

function nodeOf({ dom }: Read): Node {
  return dom.pieces[0]!.node;
}

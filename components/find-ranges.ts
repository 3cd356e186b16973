import { findFolded } from '@/core/text/find-folded.ts';

/** Beyond so many places the words say nothing: they are counted up to here, and painted. */
const MOST_FOUND = 2000;

/** Words that are told to screen readers only are not part of the text. */
const UNSEEN = '.visually-hidden';

/**
 * Where words stand in what is shown below an element, in order. Each `data-block` is a text of its own: words may run across names and
 * clauses in it, never out of it.
 */
export function findRanges(root: Element, words: string): StaticRange[] {
  const ranges: StaticRange[] = [];
  for (const block of root.querySelectorAll('[data-block]')) {
    const nodes = textNodes(block);
    const text = nodes.map(({ data }) => data).join('');
    for (const { start, end } of findFolded(text, words)) {
      const [from, to] = [placeAt(nodes, start), placeAt(nodes, end - 1)];
      if (!from || !to) continue;
      ranges.push(
        new StaticRange({
          startContainer: from.node,
          startOffset: from.offset,
          endContainer: to.node,
          endOffset: to.offset + 1,
        }),
      );
      if (ranges.length === MOST_FOUND) return ranges;
    }
  }
  return ranges;
}

function textNodes(block: Element): Text[] {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    if (!node.parentElement?.closest(UNSEEN)) nodes.push(node);
  }
  return nodes;
}

function placeAt(nodes: readonly Text[], offset: number): { node: Text; offset: number } | undefined {
  let before = 0;
  for (const node of nodes) {
    if (offset < before + node.length) return { node, offset: offset - before };
    before += node.length;
  }
  return undefined;
}

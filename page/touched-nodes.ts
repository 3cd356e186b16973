import type { Span } from '@/core/model/corpus.ts';
import { elementNames } from '@/core/text/elements.ts';
import { blockOwnerOf } from './blocks.ts';
import { elementsNamed, type Place, textOf } from './dom-reading.ts';

/** What is looked for in the text below a root. Spans are of its `textContent`, in order, and do not overlap. */
export interface Wanted {
  readonly names: readonly Span[];
  /** What begins in one block and ends in another, `11-25` and 济南 in the item behind, is no figure. */
  readonly figures: readonly Span[];
  /** Whether a text is a figure where it stands in the cell of a table; left out, cells are like any other text. */
  readonly isFigureInCell?: (text: string) => boolean;
}

/** A text node to look at, and the last heading with text on the way to it, from the beginning of the root. */
export interface Touched {
  readonly node: Node;
  readonly heading: Element | undefined;
}

const HEADINGS = elementNames('heading');

/** What is silent and yet in `textContent`; of the others the text is elsewhere, or there is none. */
const SILENT = ['script', 'style', 'noscript', 'rt', 'rtc', 'rp'];

/** So many nodes are passed between two possible pauses. */
const NODES_A_STEP = 256;

/**
 * Walks the text nodes that `textContent` of a root is made of, and gives those to look at, in document order; `undefined` where the
 * caller may pause. The walk asks of a node nothing but its length: of the ten thousand of a portal hardly a hundred are of interest, and
 * each question costs.
 *
 * What is silent is given too: a name may run across it, which its text hides in `textContent`.
 */
export function* touchedNodes(root: Place, wanted: Wanted): Generator<Touched | undefined> {
  const { isFigureInCell } = wanted;
  const headings = textsIn(root, HEADINGS);
  const silent = textsIn(root, SILENT);
  const cells = textsIn(root, isFigureInCell ? ['td'] : []);
  const names = follow(wanted.names);
  const figures = follow(wanted.figures);
  const endsFigure = figureFollower(wanted.figures);
  const walker = textWalker(root);
  let heading: Element | undefined;
  let silentLeft = silent.size;
  let cellsLeft = cells.size;
  let steps = 0;
  let at = 0;
  let cellEnd = 0;
  /** Before this offset nothing is of interest. */
  let from = 0;
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const end = at + node.length;
    heading = headings.get(node)?.element ?? heading;
    const isSilent = silentLeft > 0 && silent.has(node);
    const cell = cellsLeft > 0 ? cells.get(node) : undefined;
    if (end > from || isSilent || cell) {
      if (isSilent) silentLeft--;
      if (cell) {
        cellsLeft--;
        cellEnd = Math.max(cellEnd, at + cell.length);
      }
      const figure = endsFigure(node, at, end) || (at < cellEnd && isFigureInCell?.(node.data));
      if (names.holds(at, end) || figure || isSilent) yield { node, heading };
      from = end < cellEnd ? end : Math.min(names.from(end), figures.from(end));
      if (from === Number.POSITIVE_INFINITY && silentLeft === 0 && cellsLeft === 0) return;
    }
    at = end;
    if (++steps % NODES_A_STEP === 0) yield undefined;
  }
}

/** An element with the length of its text. */
interface TextOf {
  readonly element: Element;
  readonly length: number;
}

/** The elements of some names below a root, itself included, that have text: by their first text node; of two the longer. */
function textsIn(root: Place, names: readonly string[]): ReadonlyMap<Node, TextOf> {
  const walker = textWalker(root);
  const texts = new Map<Node, TextOf>();
  for (const name of names)
    for (const element of elementsNamed(root, name)) {
      const text = textOf(element)!;
      if (!/\S/.test(text)) continue;
      walker.currentNode = element;
      const first = walker.nextNode()!;
      if (text.length >= (texts.get(first)?.length ?? 0)) texts.set(first, { element, length: text.length });
    }
  return texts;
}

function textWalker(root: Place): TreeWalker {
  return root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_CDATA_SECTION);
}

/** Follows spans along a text; no stretch that is asked for begins before the last. */
function follow(spans: readonly Span[]) {
  let next = 0;
  const pass = (at: number) => {
    while (next < spans.length && spans[next]!.end <= at) next++;
    return next < spans.length ? spans[next]!.start : Number.POSITIVE_INFINITY;
  };
  return {
    /** Whether a stretch holds a part of a span. */
    holds: (start: number, end: number) => pass(start) < end,
    /** Where the first span begins that ends behind an offset. */
    from: pass,
  };
}

/** Tells of text nodes, each behind the last, whether a figure ends in them. */
function figureFollower(figures: readonly Span[]): (node: Node, start: number, end: number) => boolean {
  let next = 0;
  let begun: Node | undefined;
  return (node, start, end) => {
    let holds = false;
    for (; next < figures.length && figures[next]!.start < end; next++) {
      if (figures[next]!.start >= start) begun = node;
      if (figures[next]!.end > end) break;
      holds ||= begun === node || blockOwnerOf(begun!) === blockOwnerOf(node);
    }
    return holds;
  };
}

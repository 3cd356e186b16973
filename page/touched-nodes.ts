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

/** A text node to look at, or a heading: it has text, and what comes behind it is below it. */
export type Touched =
  | { readonly node: Node; readonly heading?: never }
  | { readonly heading: Element; readonly node?: never };

const HEADINGS: ReadonlySet<string> = new Set(elementNames('heading'));

/** What is silent and yet in `textContent`; of the others the text is elsewhere, or there is none. */
const SILENT: ReadonlySet<string> = new Set(['script', 'style', 'noscript', 'rt', 'rtc', 'rp']);
const LANDMARKS = [...HEADINGS, ...SILENT];

/** So many nodes are passed between two possible pauses. */
const NODES_A_STEP = 256;

/**
 * Walks the text nodes that `textContent` of a root is made of, and gives those to look at, with the headings on the way, in document
 * order; `undefined` where the caller may pause. The walk asks of a node nothing but its length: of the ten thousand of a portal hardly a
 * hundred are of interest, and each question costs.
 *
 * What is silent is given too: a name may run across it, which its text hides in `textContent`.
 */
export function* touchedNodes(root: Place, wanted: Wanted): Generator<Touched | undefined> {
  const { isFigureInCell } = wanted;
  const landmarks = landmarksBelow(root, isFigureInCell ? [...LANDMARKS, 'td'] : LANDMARKS);
  const names = follow(wanted.names);
  const figures = follow(wanted.figures);
  const endsFigure = figureFollower(wanted.figures);
  const walker = textWalker(root);
  let steps = 0;
  let at = 0;
  let cellEnd = 0;
  /** Before this offset nothing is of interest. */
  let from = 0;
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const end = at + node.length;
    const here = landmarks.get(node);
    if (end > from || here) {
      let silent = false;
      for (const { element, name, length } of here ?? []) {
        if (HEADINGS.has(name)) yield { heading: element };
        else if (name === 'td') cellEnd = Math.max(cellEnd, at + length);
        else silent = true;
      }
      const figure = endsFigure(node, at, end) || (at < cellEnd && isFigureInCell?.(node.data));
      if (names.holds(at, end) || figure || silent) yield { node };
      from = end < cellEnd ? end : Math.min(names.from(end), figures.from(end));
    }
    at = end;
    if (++steps % NODES_A_STEP === 0) yield undefined;
  }
}

interface Landmark {
  readonly element: Element;
  readonly name: string;
  /** Of its text. */
  readonly length: number;
}

/** The elements below a root, itself included, that are more than their text, where they have any: by their first text node. */
function landmarksBelow(root: Place, names: readonly string[]): Map<Node, Landmark[]> {
  const walker = textWalker(root);
  const landmarks = new Map<Node, Landmark[]>();
  for (const name of names)
    for (const element of elementsNamed(root, name)) {
      const text = textOf(element)!;
      if (!/\S/.test(text)) continue;
      walker.currentNode = element;
      const first = walker.nextNode()!;
      landmarks.set(first, [...(landmarks.get(first) ?? []), { element, name, length: text.length }]);
    }
  return landmarks;
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

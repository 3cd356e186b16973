import type { Span } from '@/core/model.ts';
import { elementNames } from '@/core/text/elements.ts';
import { blockOwnerOf } from './blocks.ts';
import { localNameOf, select, textOf } from './dom-reading.ts';

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
const SILENT = elementNames('silent').filter((name) => /^(?:r|script|style|no|datalist)/.test(name));
const LANDMARKS = [...HEADINGS, ...SILENT, 'td'].join(',');

/** So many nodes are passed between two possible pauses. */
const NODES_A_STEP = 256;

/**
 * Walks the text nodes that `textContent` of a root is made of, and gives those to look at, with the headings on the way, in document
 * order; `undefined` where the caller may pause. The walk asks of a node nothing but its length: of the ten thousand of a portal hardly a
 * hundred are of interest, and each question costs.
 *
 * What is silent is given too: a name may run across it, which its text hides in `textContent`.
 */
export function* touchedNodes(root: Element, wanted: Wanted): Generator<Touched | undefined> {
  const walker = textWalker(root);
  const landmarks = landmarksBelow(root);
  const holdsName = nameFollower(wanted.names);
  const holdsFigure = figureFollower(wanted.figures);
  const { isFigureInCell } = wanted;
  let passed = 0;
  let steps = 0;
  let at = 0;
  let cellEnd = 0;
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const end = at + node.length;
    let silent = false;
    for (; landmarks[passed]?.first === node; passed++) {
      const { element, name, length } = landmarks[passed]!;
      if (HEADINGS.has(name)) yield { heading: element };
      else if (name === 'td') cellEnd = Math.max(cellEnd, at + length);
      else silent = true;
    }
    const named = holdsName(at, end);
    const counted = holdsFigure(node, at, end) || (at < cellEnd && isFigureInCell?.(node.data));
    if (named || counted || silent) yield { node };
    at = end;
    if (++steps % NODES_A_STEP === 0) yield undefined;
  }
}

interface Landmark {
  readonly element: Element;
  readonly name: string;
  /** Its first text node, and how long its text is. */
  readonly first: Node;
  readonly length: number;
}

/** The elements below a root, itself included, that are more than their text, where they have any. */
function landmarksBelow(root: Element): Landmark[] {
  const walker = textWalker(root);
  return select(root, LANDMARKS).flatMap((element) => {
    const text = textOf(element)!;
    if (text.trim() === '') return [];
    walker.currentNode = element;
    return [{ element, name: localNameOf(element), first: walker.nextNode()!, length: text.length }];
  });
}

function textWalker(root: Element): TreeWalker {
  return root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_CDATA_SECTION);
}

/** Tells of stretches of text, each behind the last, whether they hold a part of a name. */
function nameFollower(names: readonly Span[]): (start: number, end: number) => boolean {
  let next = 0;
  return (start, end) => {
    while (next < names.length && names[next]!.end <= start) next++;
    return next < names.length && names[next]!.start < end;
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

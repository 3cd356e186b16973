import { ASKING_ATTRIBUTES, isBorder, isInline, type Surroundings, surroundingsIn } from '@/core/text/elements.ts';
import { type BlockPiece, type GatheredBlock, gatherBlocks, type TextPiece } from '@/core/text/gather-blocks.ts';
import { type TreeReader, tableLabels } from '@/core/text/table-labels.ts';
import { attributeOf, isElement, isShadowRoot, isText, localNameOf, type Place, parentOf } from './dom-reading.ts';

/** A block of page text with the text nodes it came from. */
export type DomBlock = GatheredBlock<Text, Place>;

export type Piece = BlockPiece<Text>;

/**
 * The blocks below a node, in document order, one at a time so that the caller can pause. Reads the DOM, changes nothing. What stands
 * in a shadow tree is not below the node.
 * `<p><b>黄河</b>体育中心</p>` → one block 黄河体育中心 with two pieces.
 */
export function blocksBelow(root: Node): Generator<DomBlock> {
  const walker = walkerIn(root);
  return gatherBlocks(textFrom(walker, isText(root) ? root : walker.nextNode(), surroundingsReader()));
}

/** Finds the blocks round text nodes, each once as long as the nodes are asked for in document order. The page must not change meanwhile. */
export function blockFinder(root: Node): (node: Node) => readonly DomBlock[] {
  const walker = walkerIn(root);
  const surroundingsOf = surroundingsReader();
  let found: ReadonlySet<Node> = new Set();
  return (node) => {
    if (found.has(node)) return [];
    const line = lineAround(walker, node, surroundingsOf);
    const [first] = line;
    if (!first || found.has(first.node)) return [];
    found = new Set(line.map((piece) => piece.node));
    return [...gatherBlocks(line)];
  };
}

/**
 * The nearest element around a node that is not inline, or the shadow root that it stands in directly; outside of the page, the outermost
 * element there is. Null where there is none.
 */
export function blockOwnerOf(node: Node): Place | null {
  const nearest = isElement(node) || isShadowRoot(node) ? node : parentOf(node);
  if (isShadowRoot(nearest)) return nearest;
  if (!isElement(nearest)) return null;
  let element: Element = nearest;
  for (let above = parentOf(element); isInline(localNameOf(element)) && isElement(above); above = parentOf(element))
    element = above;
  const above = parentOf(element);
  return isInline(localNameOf(element)) && isShadowRoot(above) ? above : element;
}

/** Asked of tables and their parts only, whose properties no element of the page can take over, as those of a form can. */
const DOM: TreeReader<Node> = {
  parent: parentOf,
  children: (node) => node.childNodes,
  name: (node) => (isElement(node) ? localNameOf(node) : ''),
  text: (node) => node.textContent ?? '',
};

type SurroundingsReader = (text: Node) => Surroundings<Place> | undefined;
type TextEvent = TextPiece<Text, Place> | 'border';

function walkerIn(root: Node): TreeWalker {
  return root.ownerDocument!.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
}

/** Text nodes and borders from a node, the walker's, to the end of its root. */
function* textFrom(walker: TreeWalker, first: Node | null, surroundingsOf: SurroundingsReader): Generator<TextEvent> {
  for (let node = first; node; node = walker.nextNode()) {
    if (isElement(node)) {
      if (isBorder(localNameOf(node))) yield 'border';
    } else {
      const piece = pieceOf(node as Text, surroundingsOf(node));
      if (piece) yield piece;
    }
  }
}

function pieceOf(node: Text, around: Surroundings<Place> | undefined): TextPiece<Text, Place> | undefined {
  return around && !around.skipped ? { node, text: node.data, around } : undefined;
}

/** The text nodes of the line that a text node stands in: nothing in it parts one block from another. */
function lineAround(walker: TreeWalker, node: Node, surroundingsOf: SurroundingsReader): TextPiece<Text, Place>[] {
  const owner = surroundingsOf(node)?.owner;
  const line: TextPiece<Text, Place>[] = [];
  /** Whether the line ends before a node; if not, its text is taken. */
  const endsAt = (at: Node) => {
    if (isElement(at)) return isBorder(localNameOf(at));
    const around = surroundingsOf(at);
    const piece = pieceOf(at as Text, around);
    if (piece && piece.around.owner !== owner) return true;
    if (piece) line.push(piece);
    return false;
  };
  walker.currentNode = node;
  for (let at: Node | null = node; at && !endsAt(at); at = walker.previousNode());
  line.reverse();
  walker.currentNode = node;
  for (let at = walker.nextNode(); at && !endsAt(at); at = walker.nextNode());
  return line;
}

const ASKING = ASKING_ATTRIBUTES.map((name) => `[${name}]`).join(',');
const matches = Element.prototype.matches;

/** Tells the surroundings of text nodes, and remembers those of their elements: what stands in one element is asked for often. */
function surroundingsReader(): SurroundingsReader {
  const memo = new Map<Node, Surroundings<Place>>();
  const labelsOf = tableLabels(DOM);
  const inside = (outside: Surroundings<Place> | undefined, element: Element) =>
    surroundingsIn<Place>(outside, {
      element,
      name: localNameOf(element),
      attribute: matches.call(element, ASKING) ? (name) => attributeOf(element, name) : undefined,
      labels: () => labelsOf(element),
    });
  return (text) => {
    const parent = parentOf(text);
    const known = parent && memo.get(parent);
    if (known) return known;
    // Climbs to an element that is known or has no parent, then comes down: pages nest deeper than the call stack.
    const unknown: Element[] = [];
    let above = parent;
    for (; isElement(above) && !memo.has(above); above = parentOf(above)) unknown.push(above);
    let around = above ? memo.get(above) : undefined;
    // Text may stand in a shadow root with no element around it.
    if (isShadowRoot(above)) around = { owner: above, heading: false, aside: false, skipped: false };
    for (const element of unknown.reverse()) {
      around = inside(around, element);
      memo.set(element, around);
    }
    return around;
  };
}

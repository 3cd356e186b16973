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
  let last: Node | undefined;
  return (node) => {
    const first = beginningOfLine(walker, node, surroundingsOf);
    if (!first || first === last) return [];
    walker.currentNode = first;
    const blocks = [...gatherBlocks(lineFrom(walker, first, surroundingsOf))];
    const again = blocks[0]?.pieces[0]?.node === last;
    last = blocks[0]?.pieces[0]?.node ?? last;
    return again ? [] : blocks;
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
    } else if (isText(node)) {
      const around = surroundingsOf(node);
      if (around && !around.skipped) yield { node, text: node.data, around };
    }
  }
}

/** The same to the end of the line of text that begins there: nothing in it parts one block from another. */
function* lineFrom(walker: TreeWalker, first: Node, surroundingsOf: SurroundingsReader): Generator<TextEvent> {
  const owner = surroundingsOf(first)?.owner;
  for (const event of textFrom(walker, first, surroundingsOf)) {
    if (event === 'border' || event.around.owner !== owner) return;
    yield event;
  }
}

/** Back from a text node to the first of its line; undefined where the node is left alone. */
function beginningOfLine(walker: TreeWalker, from: Node, surroundingsOf: SurroundingsReader): Node | undefined {
  const owner = surroundingsOf(from)?.owner;
  let first = from;
  walker.currentNode = from;
  for (let node = walker.previousNode(); node; node = walker.previousNode()) {
    if (isElement(node)) {
      if (isBorder(localNameOf(node))) break;
    } else if (isText(node)) {
      const around = surroundingsOf(node);
      if (around?.skipped) continue;
      if (around?.owner !== owner) break;
      first = node;
    }
  }
  return owner && first;
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

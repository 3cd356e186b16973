import { ASKING_ATTRIBUTES, isBorder, isInline, type Surroundings, surroundingsIn } from '@/core/text/elements.ts';
import { type BlockPiece, type GatheredBlock, gatherBlocks, type TextPiece } from '@/core/text/gather-blocks.ts';
import { type TreeReader, tableLabels } from '@/core/text/table-labels.ts';
import { attributeOf, isElement, isText, localNameOf, parentOf } from './dom-reading.ts';

/** A block of page text with the text nodes it came from. */
export type DomBlock = GatheredBlock<Text, Element>;

export type Piece = BlockPiece<Text>;

/**
 * The blocks below a node, in document order, one at a time so that the caller can pause. Reads the DOM, changes nothing. What stands
 * in a shadow tree is not below the node.
 * `<p><b>黄河</b>体育中心</p>` → one block 黄河体育中心 with two pieces.
 */
export function blocksBelow(root: Node): Generator<DomBlock> {
  return gatherBlocks(textBelow(root));
}

/** The nearest element around a node that is not inline, or null for a node outside the page. */
export function blockOwnerOf(node: Node): Element | null {
  let element = isElement(node) ? node : parentOf(node);
  while (isElement(element) && isInline(localNameOf(element))) element = parentOf(element);
  return isElement(element) ? element : null;
}

/** Asked of tables and their parts only, whose properties no element of the page can take over, as those of a form can. */
const DOM: TreeReader<Node> = {
  parent: parentOf,
  children: (node) => node.childNodes,
  name: (node) => (isElement(node) ? localNameOf(node) : ''),
  text: (node) => node.textContent ?? '',
};

function* textBelow(root: Node): Generator<TextPiece<Text, Element> | 'border'> {
  const surroundingsOf = surroundingsReader();
  const walker = root.ownerDocument!.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  for (let node: Node | null = isText(root) ? root : walker.nextNode(); node; node = walker.nextNode()) {
    if (isElement(node)) {
      if (isBorder(localNameOf(node))) yield 'border';
    } else if (isText(node)) {
      const around = surroundingsOf(node);
      if (around && !around.skipped) yield { node, text: node.data, around };
    }
  }
}

const ASKING = ASKING_ATTRIBUTES.map((name) => `[${name}]`).join(',');
const matches = Element.prototype.matches;

/** Tells the surroundings of text nodes, and remembers those of their elements: what stands in one element is asked for often. */
function surroundingsReader(): (text: Text) => Surroundings<Element> | undefined {
  const memo = new Map<Node, Surroundings<Element>>();
  const labelsOf = tableLabels(DOM);
  const inside = (outside: Surroundings<Element> | undefined, element: Element) =>
    surroundingsIn(outside, {
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
    for (const element of unknown.reverse()) {
      around = inside(around, element);
      memo.set(element, around);
    }
    return around;
  };
}

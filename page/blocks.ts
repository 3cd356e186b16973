import type { PageBlock } from '@/core/model.ts';
import { ASIDE_ELEMENTS, HEADING_ELEMENTS, INLINE_ELEMENTS, SKIPPED_ELEMENTS } from '@/core/text/elements.ts';
import { attributeOf, isElement, isText, localNameOf, parentOf } from './dom-reading.ts';

/** A block of page text with the text nodes it came from. */
export interface DomBlock {
  readonly block: PageBlock;
  /** The nearest element that is not inline. */
  readonly owner: Element;
  /** Text nodes in order, each with the offset in `block.text` where it begins. */
  readonly pieces: readonly Piece[];
}

export interface Piece {
  readonly node: Text;
  readonly start: number;
}

interface Surroundings {
  readonly owner: Element;
  readonly heading: boolean;
  readonly aside: boolean;
  readonly skipped: boolean;
}

/** Blocks longer than this are cut: a page without any block elements must still be sliced. */
const LONGEST_BLOCK = 20_000;

/**
 * The blocks below a node, in document order, one at a time so that the caller can pause. Reads the DOM, changes nothing.
 * `<p><b>黄河</b>体育中心</p>` → one block 黄河体育中心 with two pieces.
 */
export function* blocksBelow(root: Node): Generator<DomBlock> {
  const memo = new Map<Node, Surroundings>();
  const walker = root.ownerDocument!.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  let open: { readonly around: Surroundings; readonly pieces: Piece[]; text: string } | undefined;
  for (let node: Node | null = isText(root) ? root : walker.nextNode(); node; node = walker.nextNode()) {
    if (!isText(node)) {
      if (open && isElement(node) && !INLINE_ELEMENTS.has(localNameOf(node))) {
        yield finish(open);
        open = undefined;
      }
      continue;
    }
    const parent = parentOf(node);
    const around = parent && surroundingsOf(parent, memo);
    if (!around || around.skipped || node.length === 0) continue;
    if (open && (open.around.owner !== around.owner || open.text.length > LONGEST_BLOCK)) {
      yield finish(open);
      open = undefined;
    }
    open ??= { around, pieces: [], text: '' };
    open.pieces.push({ node, start: open.text.length });
    open.text += node.data;
  }
  if (open) yield finish(open);
}

/** The nearest element around a node that is not inline, or null for a node outside the page. */
export function blockOwnerOf(node: Node): Element | null {
  let element = isElement(node) ? node : parentOf(node);
  while (isElement(element) && INLINE_ELEMENTS.has(localNameOf(element))) element = parentOf(element);
  return isElement(element) ? element : null;
}

function finish({
  around,
  pieces,
  text,
}: {
  readonly around: Surroundings;
  readonly pieces: Piece[];
  readonly text: string;
}): DomBlock {
  const block = { text, heading: around.heading, ...(around.aside ? { aside: true } : {}) };
  return { block, owner: around.owner, pieces };
}

function surroundingsOf(node: Node, memo: Map<Node, Surroundings>): Surroundings | null {
  const known = memo.get(node);
  if (known) return known;
  if (!isElement(node)) return null;
  const parent = parentOf(node);
  const outside = isElement(parent) ? surroundingsOf(parent, memo) : null;
  const name = localNameOf(node);
  const around = {
    owner: INLINE_ELEMENTS.has(name) && outside ? outside.owner : node,
    heading: (outside?.heading ?? false) || HEADING_ELEMENTS.has(name),
    aside: (outside?.aside ?? false) || ASIDE_ELEMENTS.has(name),
    skipped: skips(node, name, outside?.skipped ?? false),
  };
  memo.set(node, around);
  return around;
}

/** Left alone: what is no prose, what the reader edits, what asks for it. An island of contenteditable=false stays left alone. */
function skips(element: Element, name: string, outside: boolean): boolean {
  if (outside || SKIPPED_ELEMENTS.has(name)) return true;
  const editable = attributeOf(element, 'contenteditable');
  if (editable !== null && editable.toLowerCase() !== 'false') return true;
  return attributeOf(element, 'data-yinju') === 'off' || attributeOf(element, 'role') === 'textbox';
}

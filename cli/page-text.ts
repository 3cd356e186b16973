import { type DefaultTreeAdapterMap, defaultTreeAdapter, html as names, parse, type TreeAdapter } from 'parse5';
import type { PageBlock, PageFacts } from '../core/model/page.ts';
import { isBorder, type Surroundings, surroundingsIn } from '../core/text/elements.ts';
import { type BlockPiece, gatherBlocks, type TextPiece } from '../core/text/gather-blocks.ts';
import { type TreeReader, tableLabels } from '../core/text/table-labels.ts';

type Nodes = DefaultTreeAdapterMap;

/** A page as the matcher reads it, and how to find a place of a block in the page's whole text content. */
export interface PageText {
  readonly facts: PageFacts;
  readonly blocks: readonly PageBlock[];
  /** Text content with white space removed. */
  readonly content: string;
  /** For each block, the offset in `content` of each of its characters. */
  readonly offsets: readonly Uint32Array[];
}

/** A page with more elements is refused: a browser could hardly show it, and unclosed tags can make millions out of a few. */
const MOST_ELEMENTS = 1_000_000;

/** Never part of the text content a reader sees. */
const NOT_CONTENT: ReadonlySet<string> = new Set(['script', 'style', 'template', 'noscript', 'noframes']);

/** A text node, or a line of a text file, and how far it has been laid beside the content. */
interface Cursor {
  readonly text: string;
  next: number;
  /** Offset in the content of the character at `next`. */
  at: number;
}

/**
 * HTML → blocks, as the content script builds them from the DOM: inline elements joined, everything else a border.
 *
 * @throws Error when the page has more elements than can be read
 */
export function pageFromHtml(html: string, url?: string): PageText {
  const document = parse(html, { treeAdapter: countingAdapter() });
  return toPage(textIn(document), url, titleOf(document));
}

/** Plain text → one block a line, or more for a very long one. */
export function pageFromText(text: string, url?: string): PageText {
  return toPage(linesOf(text), url, '');
}

interface Content {
  readonly parts: string[];
  length: number;
}

/** A text node or line of the page; with surroundings where it is read, without where it only counts as content. */
type Part = { readonly text: string; readonly around?: Surroundings<object> };

function toPage(parts: Iterable<Part | 'border'>, url: string | undefined, title: string): PageText {
  const content: Content = { parts: [], length: 0 };
  const blocks: PageBlock[] = [];
  const offsets: Uint32Array[] = [];
  for (const { block, pieces } of gatherBlocks(placed(parts, content))) {
    blocks.push(block);
    offsets.push(offsetsOf(block.text, pieces));
  }
  const facts = { ...(url === undefined ? {} : { url }), ...(title === '' ? {} : { title }) };
  return { facts, blocks, offsets, content: content.parts.join('') };
}

/** Adds each part to the content, and passes on what is read. */
function* placed(parts: Iterable<Part | 'border'>, content: Content): Generator<TextPiece<Cursor, object> | 'border'> {
  for (const part of parts) {
    if (part === 'border') {
      yield part;
      continue;
    }
    const { text, around } = part;
    const at = content.length;
    const black = text.replace(WHITE, '');
    content.parts.push(black);
    content.length += black.length;
    if (around) yield { node: { text, next: 0, at }, text, around };
  }
}

const WHITE = /[\s\u200b-\u200d\ufeff\u2060]+/g;

/** Offset in the content of each character of a block. Blocks come in order, so each cursor only goes forward. */
function offsetsOf(text: string, pieces: readonly BlockPiece<Cursor>[]): Uint32Array {
  const offsets = new Uint32Array(text.length);
  pieces.forEach(({ node: cursor, start }, i) => {
    const end = pieces[i + 1]?.start ?? text.length;
    for (let char = Math.max(0, start); char < end; char++) {
      pass(cursor, char - start);
      offsets[char] = cursor.at;
    }
  });
  return offsets;
}

/** Goes forward to a character of the cursor's text. */
function pass(cursor: Cursor, to: number): void {
  for (; cursor.next < to; cursor.next++) if (!isWhite(cursor.text.charCodeAt(cursor.next))) cursor.at++;
}

/** The same characters as `WHITE`, told faster for the most common ones. */
function isWhite(code: number): boolean {
  if ((code > 0x20 && code < 0xa0) || (code > 0x3000 && code < 0xfeff)) return false;
  return code === 0x20 || /[\s\u200b-\u200d\ufeff\u2060]/.test(String.fromCharCode(code));
}

function* linesOf(text: string): Generator<Part | 'border'> {
  const around = surroundingsIn<object>(undefined, { element: {}, name: 'p', labels: () => [] });
  for (const line of text.split('\n')) {
    yield { text: line, around };
    yield 'border';
  }
}

const PARSED: TreeReader<Nodes['node']> = {
  parent: (node) => ('parentNode' in node ? node.parentNode : undefined),
  children: (node) => ('childNodes' in node ? node.childNodes : []),
  name: (node) => ('tagName' in node ? node.tagName : ''),
  text: allTextOf,
};

/** With a list of its own, as `textIn`: cells hold tables that hold cells. */
function allTextOf(root: Nodes['node']): string {
  const waiting: Nodes['node'][] = [root];
  let text = '';
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.nodeName === '#text') text += (node as Nodes['textNode']).value;
    else if ('childNodes' in node) waiting.push(...node.childNodes.toReversed());
  }
  return text;
}

/** The children of a node that is being read, and how far it is. */
interface Level {
  readonly children: readonly Nodes['childNode'][];
  readonly around: Surroundings<object> | undefined;
  next: number;
}

/** Goes through the tree with a list of its own: pages nest deeper than the call stack. */
function* textIn(document: Nodes['document']): Generator<Part | 'border'> {
  const labelsOf = tableLabels(PARSED);
  const levels: Level[] = [{ children: document.childNodes, around: undefined, next: 0 }];
  for (let level = levels.at(-1); level; level = levels.at(-1)) {
    const node = level.children[level.next++];
    if (!node) levels.pop();
    else if (node.nodeName === '#text') {
      const { value } = node as Nodes['textNode'];
      yield { text: value, ...(level.around && !level.around.skipped ? { around: level.around } : {}) };
    } else if ('tagName' in node) {
      const { tagName: name, childNodes: children } = node;
      if (isBorder(name)) yield 'border';
      if (NOT_CONTENT.has(name)) continue;
      const attribute = (wanted: string) => node.attrs.find((one) => one.name === wanted)?.value;
      const labels = () => labelsOf(node);
      levels.push({
        children,
        around: surroundingsIn(level.around, { element: node, name, attribute, labels }),
        next: 0,
      });
    }
  }
}

/** The title as `document.title` gives it: of the first such element of HTML, wherever it stands, blanks joined. */
function titleOf(document: Nodes['document']): string {
  const waiting: Nodes['childNode'][] = [...document.childNodes].reverse();
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (!('tagName' in node)) continue;
    if (node.tagName === 'title' && node.namespaceURI === names.NS.HTML) return textOf(node);
    for (let i = node.childNodes.length - 1; i >= 0; i--) waiting.push(node.childNodes[i]!);
  }
  return '';
}

function textOf({ childNodes }: Nodes['element']): string {
  const text = childNodes
    .map((child) => (child.nodeName === '#text' ? (child as Nodes['textNode']).value : ''))
    .join('');
  return text.replace(/[\t\n\f\r ]+/g, ' ').trim();
}

/** The parser's own tree, which stops it beyond `MOST_ELEMENTS`. */
function countingAdapter(): TreeAdapter<Nodes> {
  let count = 0;
  return {
    ...defaultTreeAdapter,
    createElement(tagName, namespace, attributes) {
      if (++count > MOST_ELEMENTS) throw new Error(`The page has more than ${MOST_ELEMENTS} elements.`);
      return defaultTreeAdapter.createElement(tagName, namespace, attributes);
    },
  };
}

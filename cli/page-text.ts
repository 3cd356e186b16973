import { type DefaultTreeAdapterMap, parse } from 'parse5';
import type { PageBlock, PageFacts } from '../core/model.ts';
import { ASIDE_ELEMENTS, HEADING_ELEMENTS, INLINE_ELEMENTS, SKIPPED_ELEMENTS } from '../core/text/elements.ts';
import { labelsOfCell } from '../core/text/table-labels.ts';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

/** A page as the matcher reads it, and how to find a place of a block in the page's whole text content. */
export interface PageText {
  readonly facts: PageFacts;
  readonly blocks: readonly PageBlock[];
  /** Text content with white space removed. */
  readonly content: string;
  /** For each block, the offset in `content` of each of its characters; one more for the end. */
  readonly offsets: readonly Uint32Array[];
}

/** Never part of the text content a reader sees. */
const NOT_CONTENT: ReadonlySet<string> = new Set(['script', 'style', 'template', 'noscript', 'head']);

const WHITE = /[\s\u200b-\u200d\ufeff\u2060]/;

interface Builder {
  readonly blocks: PageBlock[];
  readonly offsets: Uint32Array[];
  content: string;
  text: string;
  at: number[];
  title: string;
}

interface Place {
  readonly heading: boolean;
  readonly aside: boolean;
  readonly skipped: boolean;
  /** What the table says of the cell. */
  readonly labels?: readonly string[];
}

/** HTML → blocks, as the content script builds them from the DOM: inline elements joined, everything else a border. */
export function pageFromHtml(html: string, url?: string): PageText {
  const builder = startBuilder();
  walk(parse(html), { heading: false, aside: false, skipped: false }, builder);
  return finish(builder, url);
}

/** Plain text → one block a line. */
export function pageFromText(text: string, url?: string): PageText {
  const builder = startBuilder();
  for (const line of text.split('\n')) {
    addText(line, { heading: false, aside: false, skipped: false }, builder);
    closeBlock({ heading: false, aside: false, skipped: false }, builder);
  }
  return finish(builder, url);
}

function startBuilder(): Builder {
  return { blocks: [], offsets: [], content: '', text: '', at: [], title: '' };
}

function finish(builder: Builder, url: string | undefined): PageText {
  closeBlock({ heading: false, aside: false, skipped: false }, builder);
  const { blocks, offsets, content, title } = builder;
  return {
    facts: { ...(url === undefined ? {} : { url }), ...(title === '' ? {} : { title }) },
    blocks,
    offsets,
    content,
  };
}

/** Goes through the tree with a list of its own: pages nest deeper than the call stack. */
function walk(root: Node, outside: Place, builder: Builder): void {
  const waiting: (() => void)[] = [() => visit(root, outside)];
  const visit = (node: Node, place: Place): void => {
    if (node.nodeName === '#text') addText((node as DefaultTreeAdapterMap['textNode']).value, place, builder);
    else if ('childNodes' in node) enter(node as Element, place);
  };
  const enter = (node: Element, place: Place): void => {
    const name = node.nodeName.toLowerCase();
    if (name === 'title' && builder.title === '') builder.title = textOf(node);
    if (NOT_CONTENT.has(name) && name !== 'head') return;
    const border = name !== '#document' && !INLINE_ELEMENTS.has(name);
    const inside: Place = {
      heading: place.heading || HEADING_ELEMENTS.has(name),
      aside: place.aside || ASIDE_ELEMENTS.has(name),
      skipped: place.skipped || SKIPPED_ELEMENTS.has(name) || isLeftAlone(node),
      ...labelsOf(node, name, place),
    };
    if (border) closeBlock(place, builder);
    if (border) waiting.push(() => closeBlock(inside, builder));
    for (const child of [...node.childNodes].reverse()) waiting.push(() => visit(child, inside));
  };
  for (let next = waiting.pop(); next; next = waiting.pop()) next();
}

function textOf(node: Element): string {
  return node.childNodes
    .map((child) => (child.nodeName === '#text' ? (child as DefaultTreeAdapterMap['textNode']).value : ''))
    .join('');
}

function labelsOf(node: Element, name: string, place: Place): Pick<Place, 'labels'> {
  if (name !== 'td') return place.labels ? { labels: place.labels } : {};
  const row = node.parentNode as Element;
  const cells = (of: Element) => of.childNodes.filter(({ nodeName }) => nodeName === 'td' || nodeName === 'th');
  let table: Element | null = row;
  while (table && table.nodeName !== 'table') table = table.parentNode as Element | null;
  if (!table) return {};
  const found = (root: Element, wanted: string): Element | undefined => {
    for (const child of root.childNodes ?? []) {
      if (child.nodeName === wanted) return child as Element;
      const inside = 'childNodes' in child ? found(child as Element, wanted) : undefined;
      if (inside) return inside;
    }
    return undefined;
  };
  const column = cells(row).indexOf(node);
  const caption = found(table, 'caption');
  const first = found(table, 'tr');
  const labels = labelsOfCell({
    caption: caption ? allText(caption) : '',
    head: first && first !== row ? cells(first).map((cell) => allText(cell as Element)) : [],
    row: cells(row).map((cell) => allText(cell as Element)),
    column,
  });
  return labels.length > 0 ? { labels } : {};
}

function allText(node: Element): string {
  return node.childNodes
    .map((child) =>
      child.nodeName === '#text'
        ? (child as DefaultTreeAdapterMap['textNode']).value
        : 'childNodes' in child
          ? allText(child as Element)
          : '',
    )
    .join('')
    .trim();
}

function isLeftAlone(node: Element): boolean {
  return (node.attrs ?? []).some(
    ({ name, value }) =>
      (name === 'contenteditable' && value !== 'false') ||
      (name === 'data-yinju' && value === 'off') ||
      name === 'hidden',
  );
}

function addText(text: string, place: Place, builder: Builder): void {
  if (!place.skipped) {
    for (const char of text.split('')) {
      builder.at.push(builder.content.length);
      if (!WHITE.test(char)) builder.content += char;
    }
    builder.text += text;
  } else builder.content += text.replace(/[\s\u200b-\u200d\ufeff\u2060]/g, '');
}

function closeBlock(place: Place, builder: Builder): void {
  if (builder.text.trim() !== '') {
    builder.blocks.push({
      text: builder.text,
      heading: place.heading,
      ...(place.aside ? { aside: true } : {}),
      ...(place.labels ? { labels: place.labels } : {}),
    });
    builder.offsets.push(Uint32Array.from([...builder.at, builder.content.length]));
  }
  builder.text = '';
  builder.at = [];
}

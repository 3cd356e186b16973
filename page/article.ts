/** The page as it is exported: read anew when the reader asks, handed to our own pages, sent nowhere else. */
import type { ArticleBlock, ArticleMark, PageArticle } from '@/core/model/page.ts';
import { blocksBelow, type DomBlock } from './blocks.ts';
import { parentOf } from './dom-reading.ts';
import type { Mark } from './settle.ts';
import { beginSlices } from './slices.ts';
import { selectorsIn } from './text-selectors.ts';

/** What stands behind this many characters, or this many marks, is left out, and `cut` says so. */
const MOST_CHARACTERS = 300_000;
const MOST_MARKS = 2000;

const LONGEST_ADDRESS = 10_000;
const LONGEST_TITLE = 1000;

/** A shorter block, or one without a sentence sign, is no paragraph of an article. */
const SHORTEST_PARAGRAPH = 20;
const SENTENCE_SIGN = /[，。；！？]/;

/** The blocks of the page in order, the marks in them, and which blocks are the article. Reads the page in slices, changes nothing. */
export async function readArticle(marks: readonly Mark[], signal: AbortSignal): Promise<PageArticle> {
  const doms: DomBlock[] = [];
  let characters = 0;
  const gather = function* () {
    for (const dom of blocksBelow(document.body)) {
      characters += dom.block.text.length;
      if (characters <= MOST_CHARACTERS) doms.push(dom);
      yield;
    }
  };
  await beginSlices({ signal }).run(gather());
  const main = mainOf(doms);
  const placed = placesOf(doms, marks);
  return {
    url: location.href.slice(0, LONGEST_ADDRESS),
    title: document.title.slice(0, LONGEST_TITLE),
    blocks: doms.map((dom) => toBlock(dom, main)),
    marks: placed.slice(0, MOST_MARKS),
    cut: characters > MOST_CHARACTERS || placed.length > MOST_MARKS,
  };
}

function toBlock({ block: { text, heading, aside }, owner }: DomBlock, main: Node | undefined): ArticleBlock {
  return { text, heading, main: !aside && main !== undefined && Node.prototype.contains.call(main, owner) };
}

/** The element that holds the article: most of the page's sentences stand in it or one level deeper. */
function mainOf(doms: readonly DomBlock[]): Node | undefined {
  const weights = new Map<Node, number>();
  const add = (node: Node | null, weight: number) => node && weights.set(node, (weights.get(node) ?? 0) + weight);
  for (const { block, owner } of doms) {
    if (block.aside || block.text.length < SHORTEST_PARAGRAPH || !SENTENCE_SIGN.test(block.text)) continue;
    const parent = parentOf(owner);
    add(parent, block.text.length);
    add(parent && parentOf(parent), block.text.length / 2);
  }
  return [...weights].sort((a, b) => b[1] - a[1])[0]?.[0];
}

/** Marks are in text nodes, blocks know theirs. A mark whose words the page has changed since is left out. */
function placesOf(doms: readonly DomBlock[], marks: readonly Mark[]): ArticleMark[] {
  const byNode = Map.groupBy(marks, ({ range }) => range.startContainer);
  const selectors = selectorsIn(document.body);
  return doms.flatMap(({ block: { text }, pieces }, block) =>
    pieces.flatMap((piece) =>
      (byNode.get(piece.node) ?? []).flatMap(({ range, mention: { id, name, kind, comparison, surface } }) => {
        const start = piece.start + range.startOffset;
        const end = start + surface.length;
        if (start < 0 || text.slice(start, end) !== surface) return [];
        return [{ id, name, kind, comparison, block, start, end, ...selectors(range) }];
      }),
    ),
  );
}

import type { Span } from '../model/corpus.ts';
import type { PageBlock } from '../model/page.ts';
import { type Match, scanText } from './automaton.ts';
import { coordinatedNames } from './coordination.ts';
import type { MatchPack } from './pack.ts';

/** The raw hits of one block: names and places, and whether it may state figures. */
export interface BlockScan {
  readonly block: PageBlock;
  readonly names: readonly Match[];
  readonly hasFigures: boolean;
}

/**
 * A number with what may be its unit behind it, or a bare 万亿: a block without states no figure. The dates that lists of news are full of
 * (11-25, 2025年11月25日, 8点) are none.
 */
const FIGURE =
  /[0-9０-９][\s\u200b\u00ad]{0,4}(?:[%％PpＰｐ]|(?![年月日时時点點号號])[一-鿿])|(?<![0-9０-９]{2})[0-9０-９]{1,2}年|[万萬千][亿億]/;

const EVERY_FIGURE = new RegExp(FIGURE, 'g');

const DIGIT = /[0-9０-９]/;

/** Where a text may state figures; the table of a cell is not asked: `全年62亿元` → 3 to 5, its last digit and the sign behind it. */
export function figurePlaces(text: string): Span[] {
  return [...text.matchAll(EVERY_FIGURE)].map(({ index, 0: words }) => ({ start: index, end: index + words.length }));
}

/** Whether a text in a cell may state a figure whose unit stands in the head of the table. */
export function hasDigit(text: string): boolean {
  return DIGIT.test(text);
}

/**
 * Scans one block; pure, so the caller may slice a page as it likes.
 *
 * @param parts `names`: whether the block may state figures is not asked, and answered by no
 */
export function scanBlock(pack: MatchPack, block: PageBlock, parts: 'all' | 'names' = 'all'): BlockScan {
  return {
    block,
    names: namesIn(pack, block.text),
    hasFigures: parts === 'all' && mayStateFigures(block),
  };
}

/** A number alone in its cell may have its unit in the head of the table. */
function mayStateFigures({ text, labels }: PageBlock): boolean {
  return labels ? hasDigit(text) : FIGURE.test(text);
}

function namesIn(pack: MatchPack, text: string): Match[] {
  const matches = scanText(pack.names, text);
  const listed = matches.flatMap((match) => coordinatedNames(pack.names, text, match));
  if (listed.length === 0) return matches;
  const free = listed.filter((name) => !matches.some((match) => name.start < match.end && match.start < name.end));
  return [...matches, ...free].sort((a, b) => a.start - b.start);
}

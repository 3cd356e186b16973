import type { PageBlock } from '../model.ts';
import { type Match, scanText } from './automaton.ts';
import { coordinatedNames } from './coordination.ts';
import type { MatchPack } from './pack.ts';

/** The raw hits of one block: names and places, and whether it has figures at all. */
export interface BlockScan {
  readonly block: PageBlock;
  readonly names: readonly Match[];
  readonly hasDigits: boolean;
}

/** Digits in either width, or a bare 万亿: a block without states no figure. */
const FIGURE = /[0-9０-９]|[万萬千][亿億]/;

/** Scans one block; pure, so the caller may slice a page as it likes. */
export function scanBlock(pack: MatchPack, block: PageBlock): BlockScan {
  return {
    block,
    names: namesIn(pack, block.text),
    hasDigits: FIGURE.test(block.text),
  };
}

function namesIn(pack: MatchPack, text: string): Match[] {
  const matches = scanText(pack.names, text);
  const listed = matches.flatMap((match) => coordinatedNames(pack.names, text, match));
  if (listed.length === 0) return matches;
  const free = listed.filter((name) => !matches.some((match) => name.start < match.end && match.start < name.end));
  return [...matches, ...free].sort((a, b) => a.start - b.start);
}

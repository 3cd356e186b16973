import type { PageBlock } from '../model.ts';
import { type Match, scanText } from './automaton.ts';
import type { MatchPack } from './pack.ts';

/** The raw hits of one block: names and places, and indicators where the block has figures. */
export interface BlockScan {
  readonly block: PageBlock;
  readonly names: readonly Match[];
  readonly indicators: readonly Match[];
}

/** Digits in either width: a block without one states no figure. */
const DIGIT = /[0-9０-９]/;

/** Scans one block; pure, so the caller may slice a page as it likes. */
export function scanBlock(pack: MatchPack, block: PageBlock): BlockScan {
  return {
    block,
    names: scanText(pack.names, block.text),
    indicators: DIGIT.test(block.text) ? scanText(pack.figures, block.text) : [],
  };
}

import type { PageBlock, PageFacts } from '../model/page.ts';
import { type Figure, findFigures } from './figures.ts';
import { once } from './once.ts';
import type { FigurePack } from './pack.ts';
import { timeOf } from './page-time.ts';
import type { BlockScan } from './scan.ts';
import { followScopes } from './scope-track.ts';

/** The figures of a page's blocks, which must be asked for in order. */
export type PageFigures = (block: number) => readonly Figure[];

/**
 * Reads the figures of pages. A value that is handed about, not a function that is imported: it is as large as all that finds names, and
 * a page that states no figure of Jinan never loads it.
 */
export type FigureReader = (page: FigurePage) => PageFigures;

/** What figures are read from. */
export interface FigurePage {
  readonly facts: PageFacts;
  /** The first blocks of the page, as many as `timeOf` asks for. */
  readonly head: () => readonly PageBlock[];
  /** May grow while figures are asked for. */
  readonly scans: readonly BlockScan[];
}

export function figureReader(pack: FigurePack): FigureReader {
  return ({ facts, head, scans }) => {
    const time = once(() => timeOf(facts, head()));
    const scopesAt = followScopes(scans);
    return (block) => {
      const { text, labels } = scans[block]!.block;
      const scopes = once(() => scopesAt(block));
      return findFigures(pack, text, { time, scopeAt: (at) => scopes().at(at), ...(labels ? { labels } : {}) });
    };
  };
}

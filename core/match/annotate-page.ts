import type { PageAnnotation, PageBlock, PageFacts } from '../model/page.ts';
import { type AnnotateOptions, createAnnotator, DEFAULT_OPTIONS } from './annotate.ts';
import { judgeLocality } from './locality.ts';
import type { MatchPack } from './pack.ts';
import { figureReader } from './page-figures.ts';
import { HEAD_BLOCKS } from './page-time.ts';
import { scanBlock } from './scan.ts';

/**
 * Page text in, mentions out, in one go. `blocks` is the text between block borders, in page order; offsets of the mentions are in the
 * text of their block.
 */
export function annotatePage(
  pack: MatchPack,
  { facts, blocks }: { readonly facts: PageFacts; readonly blocks: readonly PageBlock[] },
  options: AnnotateOptions = DEFAULT_OPTIONS,
): PageAnnotation {
  const scans = blocks.map((block) => scanBlock(pack, block));
  const locality = judgeLocality(pack, facts, scans);
  const head = () => blocks.slice(0, HEAD_BLOCKS);
  const annotator = createAnnotator(pack, { facts, head, locality }, options, figureReader(pack));
  const mentions = [...annotator.read(scans)].flat();
  return { locality, mentions };
}

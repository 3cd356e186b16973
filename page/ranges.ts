import type { DomBlock, Piece } from './blocks.ts';

/**
 * The range of `[start, end)` of a block's text, in UTF-16 units. Static: a live range would make every later change of the page pay
 * for it. Undefined when the page has shortened its text since.
 */
export function rangeInBlock(block: DomBlock, start: number, end: number): StaticRange | undefined {
  const from = pieceAt(block.pieces, start);
  const to = pieceAt(block.pieces, end - 1);
  if (!from || !to) return undefined;
  const startOffset = start - from.start;
  const endOffset = end - to.start;
  if (startOffset >= from.node.length || endOffset > to.node.length) return undefined;
  return new StaticRange({ startContainer: from.node, startOffset, endContainer: to.node, endOffset });
}

/** Where a static range is on the screen now; empty when it is hidden or gone. */
export function rectsOf(range: StaticRange): DOMRect[] {
  const live = document.createRange();
  try {
    live.setStart(range.startContainer, range.startOffset);
    live.setEnd(range.endContainer, range.endOffset);
  } catch {
    // The page has shortened the text since it was scanned.
    return [];
  }
  return [...live.getClientRects()].filter((rect) => rect.width > 0 && rect.height > 0);
}

/** The last piece that begins at or before an offset. */
function pieceAt(pieces: readonly Piece[], offset: number): Piece | undefined {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (pieces[middle]!.start <= offset) low = middle;
    else high = middle - 1;
  }
  return pieces[low];
}

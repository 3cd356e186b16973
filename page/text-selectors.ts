import type { TextPositionSelector, TextQuoteSelector } from '@/core/model/page.ts';

/** So much of the text before and behind the words goes with them, in UTF-16 units. */
const CONTEXT = 32;

interface Selectors {
  readonly quote: TextQuoteSelector;
  readonly position: TextPositionSelector;
}

/**
 * Describes ranges as the W3C Web Annotation Data Model does. The text is `root.textContent`: what the recommendation calls the
 * text with its tags removed and its entities replaced, nothing folded, scripts inside `root` included, as other annotation
 * tools count. Positions count Unicode code points, as it demands: behind `😀` the next character is 1, not 2.
 */
export function selectorsIn(root: Element): (range: StaticRange) => Selectors {
  const offsets = new Map<Node, number>();
  let text = '';
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_CDATA_SECTION);
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    offsets.set(node, text.length);
    text += node.data;
  }
  const codePointsTo = codePointCounter(text);
  return ({ startContainer, startOffset, endContainer, endOffset }) => {
    const start = offsets.get(startContainer)! + startOffset;
    const end = offsets.get(endContainer)! + endOffset;
    return {
      quote: {
        exact: text.slice(start, end),
        prefix: text.slice(Math.max(0, start - CONTEXT), start).replace(/^[\uDC00-\uDFFF]/, ''),
        suffix: text.slice(end, end + CONTEXT).replace(/[\uD800-\uDBFF]$/, ''),
      },
      position: { start: codePointsTo(start), end: codePointsTo(end) },
    };
  };
}

/** UTF-16 offset → code points before it. Goes on from where it was last, so a text asked in order is counted once. */
function codePointCounter(text: string): (offset: number) => number {
  let at = 0;
  let count = 0;
  return (offset) => {
    if (offset < at) at = count = 0;
    const pairs = text.slice(at, offset).match(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g)?.length ?? 0;
    count += offset - at - pairs;
    at = offset;
    return count;
  };
}

import { useEffect, useState } from 'preact/hooks';
import { bringTo } from './bring-to.ts';
import { findRanges } from './find-ranges.ts';

/** Names of the highlights that paint what was found. */
const FOUND = 'found';
const FOUND_HERE = 'found-here';

/** Where words stand in the text that is shown: all places painted, one of them in view; `drawn` changes with the text. */
export function useFound(words: string, drawn: unknown) {
  const [ranges, setRanges] = useState<readonly StaticRange[]>([]);
  const [at, setAt] = useState(0);
  useEffect(() => {
    const text = document.getElementById('text');
    const found = text ? findRanges(text, words) : [];
    setRanges(found);
    setAt(firstInView(found));
  }, [words, drawn]);
  useEffect(() => {
    const here = ranges[at];
    paint(FOUND, ranges);
    paint(FOUND_HERE, here ? [here] : []);
    return here && bringIntoView(here);
  }, [ranges, at]);
  useEffect(
    () => () => {
      paint(FOUND, []);
      paint(FOUND_HERE, []);
    },
    [],
  );
  const count = ranges.length;
  return { count, at, step: (by: number) => count > 0 && setAt((at + by + count) % count) };
}

/** Where the reader is, the search begins. */
function firstInView(ranges: readonly StaticRange[]): number {
  const line = document.querySelector('.reader-head')?.getBoundingClientRect().bottom ?? 0;
  let [low, high] = [0, ranges.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rectOf(ranges[middle]!)?.bottom ?? 0) <= line) low = middle + 1;
    else high = middle;
  }
  return low < ranges.length ? low : 0;
}

function rectOf({ startContainer, startOffset, endContainer, endOffset }: StaticRange): DOMRect | undefined {
  const range = document.createRange();
  range.setStart(startContainer, startOffset);
  range.setEnd(endContainer, endOffset);
  return range.getBoundingClientRect?.();
}

function bringIntoView(range: StaticRange): (() => void) | undefined {
  const rect = rectOf(range);
  if (!rect || (rect.top >= 120 && rect.bottom <= window.innerHeight - 80)) return undefined;
  return bringTo(() => rectOf(range)?.top ?? 0, window.innerHeight / 3);
}

function paint(name: string, ranges: readonly StaticRange[]): void {
  if (typeof CSS === 'undefined' || !('highlights' in CSS)) return;
  if (ranges.length === 0) CSS.highlights.delete(name);
  else {
    const highlight = new Highlight(...ranges);
    highlight.priority = name === FOUND_HERE ? 1 : 0;
    CSS.highlights.set(name, highlight);
  }
}

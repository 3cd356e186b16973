import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { bringTo } from './bring-to.ts';
import { findRanges } from './find-ranges.ts';

export interface FindBarProps {
  /** What is drawn; found anew when it changes. */
  readonly drawn: unknown;
  readonly onClose: () => void;
}

const FOUND = 'found';
const FOUND_HERE = 'found-here';

/** Finds words in the document that is open, in either script, and paints all places; the text itself is not touched. */
export function FindBar({ drawn, onClose }: FindBarProps) {
  const input = useRef<HTMLInputElement>(null);
  const [words, setWords] = useState('');
  const { count, at, step } = useFound(words, drawn);
  useEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === 'Enter') step(event.shiftKey ? -1 : 1);
    else if (event.key === 'Escape') onClose();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <search class="find-bar" aria-label={i18n.t('reader.find')} onKeyDown={onKeyDown}>
      <input
        ref={input}
        type="text"
        autocomplete="off"
        spellcheck={false}
        enterkeyhint="search"
        aria-label={i18n.t('reader.find')}
        placeholder={i18n.t('find.placeholder')}
        value={words}
        onInput={(event) => setWords(event.currentTarget.value)}
      />
      <span class="find-count" role="status">
        {words.trim() === '' ? '' : count === 0 ? i18n.t('find.none') : i18n.t('find.count', [at + 1, count])}
      </span>
      <button
        type="button"
        class="button-quiet"
        disabled={count === 0}
        aria-label={i18n.t('find.previous')}
        onClick={() => step(-1)}
      >
        ↑
      </button>
      <button
        type="button"
        class="button-quiet"
        disabled={count === 0}
        aria-label={i18n.t('find.next')}
        onClick={() => step(1)}
      >
        ↓
      </button>
      <button type="button" class="button-quiet" onClick={onClose}>
        {i18n.t('common.close')}
      </button>
    </search>
  );
}

function useFound(words: string, drawn: unknown) {
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

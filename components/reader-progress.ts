import { useEffect, useState } from 'preact/hooks';
import type { PolicyDocument } from '@/core/model/corpus.ts';
import { isInView, READING_LINE_PX } from './reader-scroll.ts';

/** Nearer to its beginning than this a document counts as not begun. */
const BEGUN_PX = 300;

/** How far a document is being read. */
export interface ReadingProgress {
  /** Id of the section being read. */
  readonly section: string;
  /** Id of the clause at the reading line; empty at the beginning. */
  readonly clause: string;
  /** 0 … 1, by the text's length. */
  readonly share: number;
  /** At the addressed clause: the reader was brought there, and has not gone on. */
  readonly rests: boolean;
}

/**
 * How far the reader is: in the addressed clause while that is in view, else at the line near the top. Followed while scrolling at
 * most once a frame. Call it after the effects that scroll.
 */
export function useProgress(
  { id, sections, clauses }: PolicyDocument,
  clause: string,
  drawn: unknown,
): ReadingProgress {
  const [progress, setProgress] = useState<ReadingProgress>({
    section: sections[0]?.id ?? '',
    clause: '',
    share: 0,
    rests: true,
  });
  useEffect(() => {
    const shares = sharesBefore(clauses);
    const blocks = [...document.querySelectorAll<HTMLElement>('.doc-section, .witness-row')];
    const addressed = document.getElementById(clause);
    let frame = 0;
    const follow = () => {
      frame = 0;
      const at = clauseAt(blocks, id);
      const rests = addressed !== null && isInView(addressed);
      const read = rests ? clause : at;
      const section = clauses.find((it) => it.id === read)?.section ?? sections[0]?.id ?? '';
      const share = isAtFoot() ? 1 : (shares.get(at) ?? 0);
      const next = { section, clause: window.scrollY < BEGUN_PX ? '' : at, share, rests };
      setProgress((now) => (isSame(now, next) ? now : next));
    };
    const onScroll = () => {
      frame ||= requestAnimationFrame(follow);
    };
    follow();
    window.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener('scroll', onScroll);
    };
  }, [id, clause, drawn]);
  return progress;
}

function isSame(a: ReadingProgress, b: ReadingProgress): boolean {
  return a.section === b.section && a.clause === b.clause && a.share === b.share && a.rests === b.rests;
}

function sharesBefore(clauses: PolicyDocument['clauses']): ReadonlyMap<string, number> {
  const total = clauses.reduce((sum, { text }) => sum + text.length, 0);
  let before = 0;
  return new Map(
    clauses.map(({ id, text }) => {
      const share = before / Math.max(1, total);
      before += text.length;
      return [id, share];
    }),
  );
}

/**
 * The last clause of a document that begins above the reading line. Blocks stand in order and are found by halving; only the one at the
 * line is looked into, for those far away are not laid out. A row of two witnesses has a clause of the other copy, too.
 */
function clauseAt(blocks: readonly HTMLElement[], documentId: string): string {
  const block = blocks[lastAbove(blocks, READING_LINE_PX)];
  const own = `.clause[data-clause^=${JSON.stringify(`${documentId}/`)}]`;
  const clauses = [...(block?.querySelectorAll<HTMLElement>(own) ?? [])];
  return clauses[lastAbove(clauses, READING_LINE_PX)]?.dataset['clause'] ?? '';
}

function lastAbove(elements: readonly HTMLElement[], linePx: number): number {
  let low = 0;
  let high = elements.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (elements[middle]!.getBoundingClientRect().top <= linePx) low = middle + 1;
    else high = middle;
  }
  return Math.max(low - 1, 0);
}

function isAtFoot(): boolean {
  const { scrollHeight } = document.documentElement;
  return scrollHeight > window.innerHeight && window.scrollY + window.innerHeight >= scrollHeight - 2;
}

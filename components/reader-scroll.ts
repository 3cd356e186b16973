import { useEffect, useState } from 'preact/hooks';
import type { PolicyDocument } from '@/core/model.ts';

/** A heading above this line of the window has been reached by the reader, in pixels from the top. */
const READING_LINE_PX = 100;

/** Tells the addressed clause's element that it is the one, and brings it into view. The text is not drawn again. */
export function useAddressed(documentId: string, clause: string): void {
  useEffect(() => {
    const element = clause === '' ? null : document.getElementById(clause);
    if (!element) {
      if (clause === '') return;
      window.scrollTo?.({ top: 0 });
      return;
    }
    element.setAttribute('aria-current', 'true');
    if (!isInView(element)) element.scrollIntoView?.({ block: 'start' });
    return () => element.removeAttribute('aria-current');
  }, [documentId, clause]);
  useEffect(() => {
    if (clause === '') window.scrollTo?.({ top: 0 });
  }, [documentId]);
}

/**
 * The section that is being read: the addressed clause's while that is in view, else the one at the top. Followed while
 * scrolling at most once a frame. Call it after `useAddressed`.
 */
export function useReadSection({ id, sections, clauses }: PolicyDocument, clause: string): string {
  const [section, setSection] = useState(sections[0]?.id ?? '');
  useEffect(() => {
    const headings = [...document.querySelectorAll<HTMLElement>('[data-section]')];
    const addressed = document.getElementById(clause);
    const ofAddressed = clauses.find((it) => it.id === clause)?.section;
    let frame = 0;
    const follow = () => {
      frame = 0;
      if (addressed && ofAddressed && isInView(addressed)) setSection(ofAddressed);
      else setSection(headings[lastAbove(headings, READING_LINE_PX)]?.dataset['section'] ?? '');
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
  }, [id, clause]);
  return section;
}

/** Brings a section's heading to the top. */
export function scrollToSection(id: string): void {
  document.getElementById(`s:${id}`)?.scrollIntoView({ block: 'start' });
}

/** Headings stand in order, so the last one above a line is found by halving: ten looks for a thousand headings. */
function lastAbove(headings: readonly HTMLElement[], linePx: number): number {
  let low = 0;
  let high = headings.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (headings[middle]!.getBoundingClientRect().top <= linePx) low = middle + 1;
    else high = middle;
  }
  return Math.max(low - 1, 0);
}

/** Seen whole, neither under the head of the page nor under the sheet that covers its foot in a narrow window. */
function isInView(element: HTMLElement): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  const aside = document.querySelector<HTMLElement>('.reader-aside');
  const covered = aside !== null && getComputedStyle(aside).position === 'fixed';
  const foot = covered ? aside.getBoundingClientRect().top : window.innerHeight - 40;
  return top >= 80 && bottom <= foot;
}

import { useEffect, useRef } from 'preact/hooks';
import { bringTo } from './bring-to.ts';
import type { ReadingProgress } from './reader-progress.ts';

/** What stands above this line of the window has been reached by the reader, in pixels from the top. */
export const READING_LINE_PX = 100;

/** Tells the addressed clause's element that it is the one, and brings it into view. The text is not drawn again. */
export function useAddressed(clause: string, drawn: unknown): void {
  useEffect(() => {
    const element = clause === '' ? null : document.getElementById(clause);
    if (!element) return;
    element.setAttribute('aria-current', 'true');
    const stop = isInView(element) ? () => {} : bringTo(() => element.getBoundingClientRect().top, addressedTop());
    return () => {
      stop();
      element.removeAttribute('aria-current');
    };
  }, [clause, drawn]);
}

/** A document that is opened without a clause begins where it was left, else at its top. */
export function useResumed(documentId: string, clause: string, resumed: string): void {
  useEffect(() => {
    if (clause !== '') return undefined;
    const element = resumed === '' ? null : document.getElementById(resumed);
    if (element) return bringTo(() => element.getBoundingClientRect().top, READING_LINE_PX - 4);
    window.scrollTo?.({ top: 0 });
    return undefined;
  }, [documentId]);
}

/**
 * Another state of the same document is longer or shorter: what was being read stays at the line. `drawn` changes with the state, the
 * last clause at the line is told by `useProgress`.
 */
export function useKeptPlace(
  documentId: string,
  drawn: string,
  addressed: string,
  progress: { readonly current: ReadingProgress | undefined },
) {
  const before = useRef({ documentId, drawn });
  useEffect(() => {
    const same = before.current.documentId === documentId && before.current.drawn !== drawn;
    before.current = { documentId, drawn };
    const last = progress.current?.clause ?? '';
    const element = same && addressed === '' && last !== '' ? document.getElementById(last) : null;
    return element ? bringTo(() => element.getBoundingClientRect().top, READING_LINE_PX - 4) : undefined;
  }, [documentId, drawn]);
}

/** Brings a section's heading to the top. */
export function scrollToSection(id: string): void {
  const heading = document.getElementById(`s:${id}`);
  if (heading) bringTo(() => heading.getBoundingClientRect().top, 72);
}

/** An addressed clause stands somewhat below the head of the page: what is before it can be read too. */
function addressedTop(): number {
  return Math.max(96, window.innerHeight / 5);
}

/** Seen whole, neither under the head of the page nor under the sheet that covers its foot in a narrow window. */
export function isInView(element: HTMLElement): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  const aside = document.querySelector<HTMLElement>('.reader-aside');
  const covered = aside !== null && getComputedStyle(aside).position === 'fixed';
  const foot = covered ? aside.getBoundingClientRect().top : window.innerHeight - 40;
  return top >= 80 && bottom <= foot;
}

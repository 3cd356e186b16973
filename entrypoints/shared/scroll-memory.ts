import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { bringTo } from '@/components/bring-to.ts';

/** Where the reader was is kept when the page has come to rest for so long, in ms: browsers refuse to write history much faster. */
const REST_MS = 150;

/** A place in a page: so far down, and the element that was in the middle of the window, with where its top was. */
interface ScrollPlace {
  readonly y: number;
  readonly id: string;
  readonly top: number;
}

/**
 * Keeps in each entry of the history where the page was scrolled to, and goes there when the reader comes back. The browser would do
 * so itself, but before the documents are open and drawn.
 *
 * @param key what makes a page another one: a new one begins at its top
 */
export function useScrollMemory(key: string): void {
  const before = useRef<string>(undefined);
  useEffect(() => {
    history.scrollRestoration = 'manual';
    let timer: ReturnType<typeof setTimeout>;
    const keep = () => {
      clearTimeout(timer);
      history.replaceState({ ...history.state, place: placeNow() }, '');
    };
    const onScroll = () => {
      clearTimeout(timer);
      timer = setTimeout(keep, REST_MS);
    };
    const end = new AbortController();
    window.addEventListener('scroll', onScroll, { passive: true, signal: end.signal });
    // Before a link leads elsewhere: what is shown next must not be taken for where this page was.
    document.addEventListener('click', keep, { capture: true, signal: end.signal });
    return () => {
      clearTimeout(timer);
      end.abort();
    };
  }, []);
  useLayoutEffect(() => {
    if (before.current === key) return;
    before.current = key;
    const place: ScrollPlace | undefined = history.state?.place;
    scrollTo(0, place?.y ?? 0);
    // What is out of sight has only a guessed height until it has been laid out, so the place is found again by its element.
    if (place && place.id !== '') requestAnimationFrame(() => goBackTo(place));
  }, [key]);
}

function placeNow(): ScrollPlace {
  const middle = document.elementFromPoint(innerWidth / 2, innerHeight / 2)?.closest('main [id]');
  return { y: scrollY, id: middle?.id ?? '', top: middle?.getBoundingClientRect().top ?? 0 };
}

function goBackTo({ id, top }: ScrollPlace): void {
  const element = document.getElementById(id);
  if (element) bringTo(() => element.getBoundingClientRect().top, top);
}

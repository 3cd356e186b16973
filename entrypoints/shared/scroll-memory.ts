import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';

/** Where the reader was is kept this long after the page came to rest, in ms: browsers refuse to write history any faster. */
const REST_MS = 150;

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
    const keep = () => history.replaceState({ ...history.state, y: scrollY }, '');
    const onScroll = () => {
      clearTimeout(timer);
      timer = setTimeout(keep, REST_MS);
    };
    window.addEventListener('scroll', onScroll, { passive: true });
    window.addEventListener('pagehide', keep);
    // What is shown next must not be taken for where this page was.
    const onClick = () => {
      clearTimeout(timer);
      keep();
    };
    document.addEventListener('click', onClick, { capture: true });
    return () => {
      clearTimeout(timer);
      window.removeEventListener('scroll', onScroll);
      window.removeEventListener('pagehide', keep);
      document.removeEventListener('click', onClick, { capture: true });
    };
  }, []);
  useLayoutEffect(() => {
    if (before.current === key) return;
    before.current = key;
    const y: unknown = history.state?.y;
    scrollTo(0, typeof y === 'number' ? y : 0);
  }, [key]);
}

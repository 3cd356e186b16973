import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';

/**
 * The place of a page is its address: links, the back button and other parts of the extension all go through it. The function goes to
 * another hash; with `replace` it leaves no step in the history.
 */
export function useAddress<Place>(
  parse: (hash: string) => Place,
): readonly [Place, (hash: string, replace?: boolean) => void] {
  const [hash, setHash] = useState(location.hash);
  const follow = useCallback(() => setHash(location.hash), []);
  useEffect(() => {
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);
  const go = useCallback((next: string, replace = false) => {
    if (replace) history.replaceState(history.state, '', next);
    else location.hash = next;
    // The browser tells of a change a moment later, of a replacement never.
    follow();
  }, []);
  return [useMemo(() => parse(hash), [hash]), go];
}

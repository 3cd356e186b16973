/** A part of the text is laid out only when it comes near: so many frames what is above may still push it away. */
const SETTLING_FRAMES = 6;

/** Told when the reader, not the page, may be scrolling. The function returned ends it. */
export function onReaderScroll(listener: () => void): () => void {
  const end = new AbortController();
  for (const each of ['wheel', 'touchmove', 'keydown'])
    window.addEventListener(each, listener, { passive: true, signal: end.signal });
  return () => end.abort();
}

/**
 * Scrolls until something stands so far below the top of the window, and keeps it there while the text round it is laid out. Stops at
 * once when the reader scrolls; the function returned stops it too.
 */
export function bringTo(topOf: () => number, wantedPx: number): () => void {
  let [frame, left] = [0, SETTLING_FRAMES];
  const stop = () => {
    cancelAnimationFrame(frame);
    ignore();
  };
  const adjust = () => {
    const away = topOf() - wantedPx;
    if (Math.abs(away) > 1) window.scrollBy?.({ top: away });
    left -= 1;
    if (left > 0) frame = requestAnimationFrame(adjust);
    else stop();
  };
  const ignore = onReaderScroll(stop);
  adjust();
  return stop;
}

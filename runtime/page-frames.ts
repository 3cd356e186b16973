import { browser } from 'wxt/browser';

/**
 * The frames that make up the page of a tab, its own first: those of its framesets, as far as they may be read; of every other page the page
 * alone, for what stands in an `iframe` is not its own.
 */
export async function framesOf(tabId: number): Promise<readonly number[]> {
  const [page] = await run({ tabId, frameIds: [0] }, isFrameset);
  if (page?.result !== true) return [0];
  const frames = await run({ tabId, allFrames: true }, isPartOfFrameset);
  const parts = frames.flatMap(({ frameId, result }) => (result === true && frameId !== 0 ? [frameId] : []));
  // They answer in any order; the browser numbers them as they come in the document.
  return [0, ...parts.toSorted((a, b) => a - b)];
}

type Target = { tabId: number } & ({ frameIds: number[] } | { allFrames: true });

/** At once: a frame that never finishes loading would be waited for. */
function run(target: Target, func: () => boolean) {
  return browser.scripting.executeScript({ target, func, injectImmediately: true }).catch(() => []);
}

/** Runs in the page. */
function isFrameset(): boolean {
  return document.body?.localName === 'frameset';
}

/** Runs in the frames of a frameset. One of another site cannot see in what it stands, unless that is the page. */
function isPartOfFrameset(): boolean {
  return parent === top || frameElement?.localName === 'frame';
}

/**
 * The element the card lives in: our own, neutral, with a closed shadow root, in the top layer; in the page only while the card is
 * open. The page's styles cannot reach in, its scripts cannot see in.
 */
export interface CardHost {
  readonly root: ShadowRoot;
  show(): void;
  hide(): void;
  /** Puts the card below the words, above them if there is no room, never on them. */
  place(words: readonly DOMRect[]): void;
  rect(): DOMRect | undefined;
  /** Whether an event came from inside the card. */
  holds(event: Event): boolean;
}

const GAP = 10;
const MARGIN = 5;
const WIDTH = 400;

/** Below this viewport width the card is a sheet at the bottom, in px. */
const SHEET_BELOW = 600;

/** Nothing of the page's own style may change where and how the host is drawn. */
const HOST_STYLE: Readonly<Record<string, string>> = {
  all: 'initial',
  position: 'fixed',
  inset: 'auto',
  margin: '0',
  padding: '0',
  border: '0',
  overflow: 'visible',
  background: 'transparent',
  display: 'block',
  visibility: 'visible',
  opacity: '1',
  transform: 'none',
  'z-index': '2147483647',
};

export function createCardHost(css: string, mode: ShadowRootMode): CardHost {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];
  const set = (name: string, value: string) => host.style.setProperty(name, value, 'important');
  return {
    root,
    show() {
      if (host.isConnected) return;
      for (const [name, value] of Object.entries(HOST_STYLE)) set(name, value);
      host.popover = 'manual';
      topElement().append(host);
      host.showPopover();
    },
    hide() {
      host.remove();
    },
    place(words) {
      const sheetLike = innerWidth < SHEET_BELOW;
      const width = sheetLike ? innerWidth : Math.min(WIDTH, innerWidth - 2 * MARGIN);
      set('width', `${width}px`);
      const { left, top } = sheetLike
        ? { left: 0, top: innerHeight - host.offsetHeight }
        : besideWords(words, width, host.offsetHeight);
      set('left', `${left}px`);
      set('top', `${top}px`);
    },
    rect: () => (host.isConnected ? host.getBoundingClientRect() : undefined),
    holds: (event) => event.composedPath().includes(host),
  };
}

/** Start-aligned with the first line's words; words that are gone put the card into the upper corner. */
function besideWords(words: readonly DOMRect[], width: number, height: number): { left: number; top: number } {
  const first = words[0];
  const last = words.at(-1);
  if (!first || !last) return { left: innerWidth - width - MARGIN, top: MARGIN };
  const left = Math.max(MARGIN, Math.min(last.left, innerWidth - width - MARGIN));
  const below = last.bottom + GAP;
  if (below + height <= innerHeight - MARGIN) return { left, top: below };
  const above = first.top - GAP - height;
  if (above >= MARGIN) return { left, top: above };
  // Neither side has room for all of it: the larger one, the card scrolls inside.
  return innerHeight - last.bottom >= first.top ? { left, top: below } : { left, top: MARGIN };
}

/** A page's full-screen element or open dialog covers everything outside it. */
function topElement(): Element {
  const modal = [...document.querySelectorAll('dialog[open]')].findLast((dialog) => dialog.matches(':modal'));
  return document.fullscreenElement ?? modal ?? document.documentElement;
}

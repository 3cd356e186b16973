import { pageIsDark } from './mark-styles.ts';

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
      set('color-scheme', pageIsDark() ? 'dark' : 'light');
      host.popover = 'manual';
      topElement().append(host);
      host.showPopover();
    },
    hide() {
      host.remove();
    },
    place(words) {
      const narrow = innerWidth < SHEET_BELOW;
      set('width', `${narrow ? innerWidth : Math.min(WIDTH, innerWidth - 2 * MARGIN)}px`);
      const side = narrow ? undefined : sideWithRoom(words);
      set('--room', `${side?.room ?? innerHeight}px`);
      const { left, top } = narrow ? { left: 0, top: innerHeight - host.offsetHeight } : beside(words, side!, host);
      set('left', `${left}px`);
      set('top', `${top}px`);
    },
    rect: () => (host.isConnected ? host.getBoundingClientRect() : undefined),
    holds: (event) => event.composedPath().includes(host),
  };
}

/** Enough room below for a card of ordinary length; with less, the larger side is taken. */
const ROOM_ENOUGH = 320;

interface Side {
  readonly below: boolean;
  /** Height the card may take there, in px. */
  readonly room: number;
}

/** Below the words when there is room, else on the larger side; the card scrolls inside. */
function sideWithRoom(words: readonly DOMRect[]): Side {
  const bottom = words.at(-1)?.bottom ?? 0;
  const roomBelow = innerHeight - bottom - GAP - MARGIN;
  const roomAbove = (words[0]?.top ?? 0) - GAP - MARGIN;
  const below = roomBelow >= ROOM_ENOUGH || roomBelow >= roomAbove;
  return { below, room: Math.max(120, below ? roomBelow : roomAbove) };
}

/** Start-aligned with the words; words that are gone put the card into the upper corner. */
function beside(
  words: readonly DOMRect[],
  { below }: Side,
  { offsetWidth, offsetHeight }: HTMLElement,
): { left: number; top: number } {
  const near = below ? words.at(-1) : words[0];
  if (!near) return { left: innerWidth - offsetWidth - MARGIN, top: MARGIN };
  // Words in two styles are two rectangles of one line.
  const start = Math.min(
    ...words.filter((rect) => Math.abs(rect.bottom - near.bottom) < rect.height / 2).map((rect) => rect.left),
  );
  return {
    left: Math.max(MARGIN, Math.min(start, innerWidth - offsetWidth - MARGIN)),
    top: below ? near.bottom + GAP : near.top - GAP - offsetHeight,
  };
}

/** A page's full-screen element or open dialog covers everything outside it. */
function topElement(): Element {
  const modal = [...document.querySelectorAll('dialog[open]')].findLast((dialog) => dialog.matches(':modal'));
  return document.fullscreenElement ?? modal ?? document.documentElement;
}

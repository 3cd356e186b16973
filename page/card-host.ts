import { cornerOf, isInView, MARGIN, type Size, sideOf, within } from './card-place.ts';
import { pageBrightness } from './page-brightness.ts';

/**
 * The element the card lives in: our own, neutral, with a closed shadow root, in the top layer; in the page only while the card is
 * open. The page's styles cannot reach in, its scripts cannot see in.
 */
export interface CardHost {
  readonly root: ShadowRoot;
  /** Puts it in front, also of a dialog or a full-screen element that has come since. */
  show(): void;
  hide(): void;
  /** Puts the card below the words, above them if there is no room, never on them; where it was moved to while they are in view. */
  place(words: readonly DOMRect[]): void;
  /** Moves it within the window. The sheet at the bottom stays. */
  move(right: number, down: number): void;
  unmove(): void;
  /** Where it is; nothing when it is not seen: the page removed it, or closed the dialog it stood in. */
  rect(): DOMRect | undefined;
  /** Whether an event came from inside the card. */
  holds(event: Event): boolean;
}

const WIDTH = 400;

/** Below this viewport width the card is a sheet at the bottom, in px. */
const SHEET_BELOW = 600;

/** Nothing of the page's own style may change where and how the host is drawn; `all` leaves the direction of the script alone. */
const HOST_STYLE: Readonly<Record<string, string>> = {
  all: 'initial',
  direction: 'ltr',
  'unicode-bidi': 'isolate',
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
  const put = ({ left, top }: { readonly left: number; readonly top: number }) => {
    set('left', `${left}px`);
    set('top', `${top}px`);
  };
  let words: readonly DOMRect[] = [];
  let moved: { readonly left: number; readonly top: number } | undefined;
  const place = () => {
    const viewport = viewportSize();
    if (isNarrow(viewport)) {
      set('width', `${viewport.width}px`);
      set('--room', `${viewport.height}px`);
      return put({ left: 0, top: viewport.height - host.offsetHeight });
    }
    const width = Math.min(WIDTH, viewport.width - 2 * MARGIN);
    set('width', `${width}px`);
    if (moved && !isInView(words, viewport)) moved = undefined;
    const side = sideOf(words, width, viewport);
    // A card that was moved keeps its height: it would jump under the hand.
    if (!moved) set('--room', `${side.room}px`);
    const card = { width: host.offsetWidth, height: host.offsetHeight };
    put(moved ? inside(moved, card, viewport) : cornerOf(words, side.at, card, viewport));
  };
  // What opens inside the card makes it longer: above its words it must grow upward.
  const growing = new ResizeObserver(() => host.isConnected && place());
  return {
    root,
    show() {
      const top = topElement();
      if (host.isConnected && host.parentNode === top && host.matches(':popover-open')) return;
      for (const [name, value] of Object.entries(HOST_STYLE)) set(name, value);
      set('color-scheme', pageBrightness());
      host.popover = 'manual';
      top.append(host);
      // A page may draw itself larger by a property of its root, which reaches everything below it.
      set('zoom', String(1 / (top.currentCSSZoom ?? 1)));
      host.showPopover();
      growing.observe(host);
    },
    hide() {
      growing.disconnect();
      host.remove();
      moved = undefined;
    },
    place(next) {
      words = next;
      place();
    },
    move(right, down) {
      const { left, top } = host.getBoundingClientRect();
      if (isNarrow(viewportSize())) return;
      moved = { left: left + right, top: top + down };
      place();
    },
    unmove() {
      moved = undefined;
    },
    rect: () => (host.checkVisibility() ? host.getBoundingClientRect() : undefined),
    holds: (event) => event.composedPath().includes(host),
  };
}

function viewportSize(): Size {
  return { width: innerWidth, height: innerHeight };
}

function isNarrow({ width }: Size): boolean {
  return width < SHEET_BELOW;
}

function inside({ left, top }: { readonly left: number; readonly top: number }, card: Size, viewport: Size) {
  return { left: within(left, card.width, viewport.width), top: within(top, card.height, viewport.height) };
}

/** A page's full-screen element or open dialog covers everything outside it. */
function topElement(): Element {
  const modal = [...document.querySelectorAll('dialog[open]')].findLast((dialog) => dialog.matches(':modal'));
  return document.fullscreenElement ?? modal ?? document.documentElement;
}

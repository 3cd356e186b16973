import { isBorder } from '@/core/text/elements.ts';
import { blockOwnerOf } from './blocks.ts';
import { isConnected, isElement, isText, localNameOf, nextOf, type Place, previousOf } from './dom-reading.ts';
import { outermost } from './reads.ts';

/** Changes are gathered for so long before they are looked at, in ms. */
const GATHER_MS = 120;

/** Looking at changes takes at most one part in so many of the time: a page that never rests is looked at less often. */
const SHARE = 40;

/** Beyond so many changed places at once the whole page is read again instead, with the shadow roots that are watched. */
const MOST_PLACES = 400;

export interface ChangeWatch {
  /** Watches a shadow root too: changes in it are not seen from outside. */
  observe(root: ShadowRoot): void;
  stop(): void;
}

/**
 * Watches the page's text.
 *
 * @param onChange gets the elements whose text is new, none inside another, or all there is when too much has changed at once. Resolves to
 *   the ms that looking at them took
 */
export function watchChanges(onChange: (places: readonly Place[]) => Promise<number>): ChangeWatch {
  let places = new Set<Place>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let looking = false;
  let restUntil = 0;
  const shadowRoots: ShadowRoot[] = [];
  const everything = () => [document.body, ...shadowRoots.filter(isConnected)];
  const look = async () => {
    timer = undefined;
    looking = true;
    const changed = places;
    places = new Set();
    try {
      const took = await onChange(changed.size > MOST_PLACES ? everything() : outermost(connected(changed)));
      restUntil = performance.now() + SHARE * took;
    } finally {
      looking = false;
      if (places.size > 0) wait();
    }
  };
  const wait = () => {
    if (!looking) timer ??= setTimeout(look, Math.max(GATHER_MS, restUntil - performance.now()));
  };
  const observer = new MutationObserver((records) => {
    for (const record of records) {
      if (places.size > MOST_PLACES) break;
      if (leavesLines(record)) continue;
      const added = record.type === 'childList' ? [...record.addedNodes] : [];
      for (const node of added.length > 0 ? added : [record.target]) {
        const place = isElement(node) && added.length > 0 && !isInlineChange(node) ? node : blockOwnerOf(record.target);
        if (place) places.add(place);
      }
    }
    wait();
  });
  const observe = (root: Node) => observer.observe(root, { childList: true, characterData: true, subtree: true });
  observe(document.body);
  return {
    observe(root) {
      shadowRoots.push(root);
      observe(root);
    },
    stop() {
      observer.disconnect();
      clearTimeout(timer);
    },
  };
}

/** An inline element that came changes the block it stands in. */
function isInlineChange(element: Element): boolean {
  return blockOwnerOf(element) !== element;
}

/** Parts of a table tell what the figures in the others are. */
const TABLE_PART = /^(?:caption|tbody|td|tfoot|th|thead|tr)$/;

/**
 * Whether blocks have gone from between blocks, as the oldest items of a feed: no line of text is another than before, and only their own
 * marks go.
 */
function leavesLines({ addedNodes, removedNodes, previousSibling, nextSibling, target }: MutationRecord): boolean {
  return (
    addedNodes.length === 0 &&
    isBlock(target) &&
    [...removedNodes].every((node) => isBlank(node) || isBlock(node)) &&
    (partsBefore(previousSibling, previousOf) || partsBefore(nextSibling, nextOf))
  );
}

/** Whether a block, or the end of its parent, is the next thing on one side. */
function partsBefore(sibling: Node | null, beyond: (node: Node) => Node | null): boolean {
  let node = sibling;
  while (node && isBlank(node)) node = beyond(node);
  return !node || isBlock(node);
}

function isBlock(node: Node): boolean {
  return isElement(node) && isBorder(localNameOf(node)) && !TABLE_PART.test(localNameOf(node));
}

function isBlank(node: Node): boolean {
  return isText(node) ? !/\S/.test(node.data) : !isElement(node);
}

function connected(places: ReadonlySet<Place>): Set<Place> {
  return new Set([...places].filter(isConnected));
}

import { blockOwnerOf } from './blocks.ts';
import { isConnected, isElement } from './dom-reading.ts';

/** Changes are gathered for so long before they are looked at, in ms; a page that never rests is looked at no more often. */
const GATHER_MS = 120;

/** Beyond so many changed places at once the whole page is read again instead. */
const MOST_PLACES = 400;

/**
 * Watches the page's text. `onChange` gets the elements whose text is new, none inside another, or the body when too much has
 * changed at once. Returns the function that stops it.
 */
export function watchChanges(onChange: (places: readonly Element[]) => void): () => void {
  let places = new Set<Element>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const flush = () => {
    timer = undefined;
    const changed = places;
    places = new Set();
    onChange(changed.size > MOST_PLACES ? [document.body] : outermost([...changed].filter(isConnected)));
  };
  const observer = new MutationObserver((records) => {
    for (const record of records) {
      if (places.size > MOST_PLACES) break;
      const added = record.type === 'childList' ? [...record.addedNodes] : [];
      for (const node of added.length > 0 ? added : [record.target]) {
        const place = isElement(node) && added.length > 0 && !isInlineChange(node) ? node : blockOwnerOf(record.target);
        if (place) places.add(place);
      }
    }
    timer ??= setTimeout(flush, GATHER_MS);
  });
  observer.observe(document.body, { childList: true, characterData: true, subtree: true });
  return () => {
    observer.disconnect();
    clearTimeout(timer);
  };
}

/** An inline element that came changes the block it stands in. */
function isInlineChange(element: Element): boolean {
  return blockOwnerOf(element) !== element;
}

function outermost(elements: readonly Element[]): Element[] {
  return elements.filter((element) => !elements.some((other) => other !== element && other.contains(element)));
}

import { type Place, shadowRootOf } from './dom-reading.ts';

/** So many elements are asked between two possible pauses. */
const ELEMENTS_A_STEP = 256;

/**
 * The open shadow roots below some elements, themselves included, and those inside them. Yields where the caller may pause: no query finds
 * them, each element has to be asked, so it is done when the rest of the page has its marks.
 */
export function* shadowRootsBelow(places: readonly Place[]): Generator<void, readonly ShadowRoot[]> {
  const waiting: Place[] = [...places];
  const found: ShadowRoot[] = [];
  let steps = 0;
  for (let tree = waiting.pop(); tree; tree = waiting.pop()) {
    for (const element of elementsIn(tree)) {
      if (++steps % ELEMENTS_A_STEP === 0) yield;
      const shadow = shadowRootOf(element);
      if (!shadow) continue;
      waiting.push(shadow);
      found.push(shadow);
    }
  }
  return found;
}

function* elementsIn(tree: Place): Generator<Element> {
  if (tree instanceof Element) {
    yield tree;
    yield* Element.prototype.getElementsByTagName.call(tree, '*');
  } else yield* tree.querySelectorAll('*');
}

import 'fake-indexeddb/auto';
import { beforeEach } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

beforeEach(() => {
  fakeBrowser.reset();
});

// The standard has it on every node; happy-dom's nodes answer nothing, its elements do.
if (globalThis.Node) {
  const ofElements = Object.getOwnPropertyDescriptor(Element.prototype, 'textContent')?.get;
  const ofNodes = Object.getOwnPropertyDescriptor(Node.prototype, 'textContent')!;
  Object.defineProperty(Node.prototype, 'textContent', {
    ...ofNodes,
    get(this: Node) {
      return this instanceof Element ? ofElements?.call(this) : ofNodes.get?.call(this);
    },
  });
}

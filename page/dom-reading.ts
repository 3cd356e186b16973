/**
 * Reading properties of a page's nodes. A form whose inputs are named `parentNode` or `localName` hides those properties in
 * Chromium, in content scripts too; the getters of the prototypes, which belong to our own world, still answer truly.
 */
function getter<T>(prototype: object, name: string): (node: Node) => T {
  const read = Object.getOwnPropertyDescriptor(prototype, name)?.get;
  if (!read) throw new Error(`this browser has no ${name}`);
  return (node) => read.call(node) as T;
}

export const parentOf = getter<Node | null>(Node.prototype, 'parentNode');
export const previousOf = getter<Node | null>(Node.prototype, 'previousSibling');
export const nextOf = getter<Node | null>(Node.prototype, 'nextSibling');
export const localNameOf = getter<string>(Element.prototype, 'localName');
export const isConnected = getter<boolean>(Node.prototype, 'isConnected');
const openShadowRootOf = getter<ShadowRoot | null>(Element.prototype, 'shadowRoot');
export const textOf = getter<string | null>(Node.prototype, 'textContent');
const nodeTypeOf = getter<number>(Node.prototype, 'nodeType');

export function isElement(node: Node | null): node is Element {
  return node !== null && nodeTypeOf(node) === 1;
}

export function isText(node: Node | null): node is Text {
  return node !== null && nodeTypeOf(node) === 3;
}

export function attributeOf(element: Element, name: string): string | null {
  return Element.prototype.getAttribute.call(element, name);
}

/** What text is read below: an element, or an open shadow root as a whole. */
export type Place = Element | ShadowRoot;

export function isShadowRoot(node: Node | null): node is ShadowRoot {
  return node instanceof ShadowRoot;
}

/** The elements that fit a selector, the root among them, in document order. */
export function select(root: Place, selector: string): Element[] {
  if (isShadowRoot(root)) return [...root.querySelectorAll(selector)];
  const below = Element.prototype.querySelectorAll.call(root, selector);
  return Element.prototype.matches.call(root, selector) ? [root, ...below] : [...below];
}

/** The elements of a name, the root among them; faster than a selector. */
export function elementsNamed(root: Place, name: string): Element[] {
  if (isShadowRoot(root)) return select(root, name);
  const below = Element.prototype.getElementsByTagName.call(root, name);
  return localNameOf(root) === name ? [root, ...below] : [...below];
}

/** The open shadow root of an element. */
export function shadowRootOf(element: Element): ShadowRoot | null {
  return openShadowRootOf(element);
}

/** What a node stands in as a whole: the body, or a shadow root. */
export function treeOf(node: Node): Place {
  const root = Node.prototype.getRootNode.call(node);
  return isShadowRoot(root) ? root : node.ownerDocument!.body;
}

/** Whether one node stands before another in the document, or holds it. What is in a shadow root stands where its host does. */
export function precedes(a: Node, b: Node): boolean {
  const [ofA, ofB] = [withHosts(a), withHosts(b)];
  let i = 0;
  while (ofA[i] === ofB[i] && ofA[i + 1] && ofB[i + 1]) i++;
  return (Node.prototype.compareDocumentPosition.call(ofA[i]!, ofB[i]!) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

/** A node behind the hosts of the shadow roots around it, the outermost first. */
function withHosts(node: Node): Node[] {
  const tree = treeOf(node);
  return isShadowRoot(tree) ? [...withHosts(tree.host), node] : [node];
}

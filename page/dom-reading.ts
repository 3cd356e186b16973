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
export const localNameOf = getter<string>(Element.prototype, 'localName');
export const isConnected = getter<boolean>(Node.prototype, 'isConnected');
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

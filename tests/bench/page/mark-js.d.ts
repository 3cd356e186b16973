/** As far as the bench uses it; the package brings no types. */
declare module 'mark.js' {
  export default class Mark {
    constructor(context: Element);
    markRegExp(expression: RegExp): void;
  }
}

declare module 'findandreplacedomtext' {
  export default function findAndReplaceDOMText(
    node: Node,
    options: { readonly find: RegExp; readonly wrap: string; readonly preset: 'prose' },
  ): void;
}

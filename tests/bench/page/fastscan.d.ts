/** The package brings no types. */
declare module 'fastscan' {
  export default class FastScanner {
    constructor(words: readonly string[]);
    /** Offset and word of each hit. */
    search(text: string, options?: { readonly longest?: boolean }): [number, string][];
  }
}

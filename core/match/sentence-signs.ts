/** Signs of a folded text, in which ；！？ are ;!? and line breaks are gone. */

/** What ends a sentence. */
export const SENTENCE_END = /[。!?]/;

/** What ends a statement: a figure behind one is of another. */
export const STATEMENT_END = /[。;!?]/;

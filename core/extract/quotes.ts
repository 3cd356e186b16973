import { CuratedError, type CuratedLine } from '../curated.ts';
import type { Clause, Span } from '../model/corpus.ts';
import { foldText } from '../text/fold.ts';

/** A passage found in a document: its clause, and the words in the clause's text. */
export interface Passage extends Span {
  readonly clause: Clause;
}

/** Finds quotations in a document whatever their white space, width and signs. */
export interface QuoteFinder {
  /** The first place of the words, preferring one that lies within a single clause. */
  find(quote: string): Passage | undefined;
  /** Every clause that holds the words whole. */
  findAll(quote: string): Passage[];
}

const SIGNS = /[“”‘’"'「」《》〈〉()[\]*#·•,，、。;；:：.\-—–~?!？！]/;

/** `indexQuotes(clauses).find('支付 宝,')` finds 支付宝 in the clause that has it. Built once a document, linear in its text. */
export function indexQuotes(clauses: readonly Clause[]): QuoteFinder {
  const starts: number[] = [];
  const offsets: number[] = [];
  const owners: number[] = [];
  let text = '';
  clauses.forEach((clause, index) => {
    starts.push(text.length);
    const folded = foldText(clause.text);
    for (let i = 0; i < folded.text.length; i++) {
      if (SIGNS.test(folded.text[i]!)) continue;
      text += folded.text[i];
      offsets.push(folded.offsets[i]!);
      owners.push(index);
    }
  });
  const passageAt = (at: number, length: number): Passage => {
    const owner = owners[at]!;
    let last = at + length - 1;
    while (owners[last] !== owner) last--;
    return { clause: clauses[owner]!, start: offsets[at]!, end: offsets[last]! + 1 };
  };
  const findAll = (quote: string): Passage[] => {
    const key = quoteKey(quote);
    const found: Passage[] = [];
    if (key === '') return found;
    for (let at = text.indexOf(key); at >= 0; at = text.indexOf(key, at + 1)) {
      if (owners[at] === owners[at + key.length - 1]) found.push(passageAt(at, key.length));
    }
    return found;
  };
  const find = (quote: string): Passage | undefined => {
    const key = quoteKey(quote);
    const at = text.indexOf(key);
    return findAll(quote)[0] ?? (at >= 0 && key !== '' ? passageAt(at, key.length) : undefined);
  };
  return { find, findAll };
}

/** @throws CuratedError when the words are not in the document */
export function demandQuote(finder: QuoteFinder, quote: string, at: CuratedLine, document: string): Passage {
  const passage = finder.find(quote);
  if (!passage) throw new CuratedError(at, `not in document ${document}: ${quote}`);
  return passage;
}

function quoteKey(quote: string): string {
  return [...foldText(quote).text].filter((char) => !SIGNS.test(char)).join('');
}

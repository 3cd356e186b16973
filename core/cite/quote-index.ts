import type { Clause, Corpus, PolicyDocument } from '../model/corpus.ts';
import { type QuoteWord, quoteWords } from './quote-words.ts';

/** The words of all documents in one row, with what is needed to find a passage in it. */
export interface QuoteIndex {
  readonly words: readonly QuoteWord[];
  /** For each word the number of its clause. */
  readonly clauseOf: Uint16Array;
  readonly clauses: readonly { readonly document: PolicyDocument; readonly clause: Clause }[];
  /** Each different word has a number of its own; 0 for one that stands in no document. */
  readonly numberOf: (word: QuoteWord) => number;
  /** The words by number, and whether each is a numeral. */
  readonly row: WordRow;
  /** Two words that follow each other → the places of the first. */
  readonly pairs: ReadonlyMap<number, readonly number[]>;
}

/** Words as what is compared of them. */
export interface WordRow {
  readonly numbers: Uint16Array;
  /** 1 for a numeral. */
  readonly numerals: Uint8Array;
}

/** Second copies come last, so that the original is found first. */
export function openQuoteIndex({ documents }: Pick<Corpus, 'documents'>): QuoteIndex {
  const known = new Map<string, number>();
  const words: QuoteWord[] = [];
  const numbers: number[] = [];
  const clauseOf: number[] = [];
  const clauses: { readonly document: PolicyDocument; readonly clause: Clause }[] = [];
  const pairs = new Map<number, number[]>();
  for (const document of originalsFirst(documents)) {
    let before = 0;
    for (const clause of document.clauses) {
      for (const word of quoteWords(clause.text)) {
        const number = known.get(word.text) ?? known.size + 1;
        known.set(word.text, number);
        if (before > 0) addPlace(pairs, pairKey(before, number), words.length - 1);
        before = number;
        words.push(word);
        numbers.push(number);
        clauseOf.push(clauses.length);
      }
      clauses.push({ document, clause });
    }
  }
  const numberOf = ({ text }: QuoteWord) => known.get(text) ?? 0;
  const row = { numbers: Uint16Array.from(numbers), numerals: Uint8Array.from(words, numeral) };
  return { words, clauseOf: Uint16Array.from(clauseOf), clauses, numberOf, row, pairs };
}

/** The same of a passage. Words that stand in no document are told apart from all, from each other too. */
export function wordRow({ numberOf }: Pick<QuoteIndex, 'numberOf'>, words: readonly QuoteWord[]): WordRow {
  return { numbers: Uint16Array.from(words, numberOf), numerals: Uint8Array.from(words, numeral) };
}

export function pairKey(first: number, second: number): number {
  return first * 0x10000 + second;
}

function numeral({ value }: QuoteWord): number {
  return value === undefined ? 0 : 1;
}

function originalsFirst(documents: readonly PolicyDocument[]): PolicyDocument[] {
  return [...documents].sort((a, b) => Number(a.witnessOf !== undefined) - Number(b.witnessOf !== undefined));
}

function addPlace(pairs: Map<number, number[]>, key: number, place: number): void {
  const there = pairs.get(key);
  if (there) there.push(place);
  else pairs.set(key, [place]);
}

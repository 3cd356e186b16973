import type { DocumentStudies } from '@/components/ReaderView.tsx';
import { locateClause } from '@/core/cite/locate-clause.ts';
import { checkQuote } from '@/core/cite/quote-check.ts';
import { openQuoteIndex, type QuoteIndex } from '@/core/cite/quote-index.ts';
import { receivedDocument } from '@/core/cite/received.ts';
import { witnessRows } from '@/core/cite/witness-rows.ts';
import type { Corpus } from '@/core/model/corpus.ts';

/** What the reader asks of a corpus besides its text; the index of its words is made when a passage is first checked. */
export function openStudies(corpus: Corpus): DocumentStudies {
  let index: QuoteIndex | undefined;
  return {
    received: receivedDocument,
    witnesses: witnessRows,
    check(passage) {
      index ??= openQuoteIndex(corpus);
      return checkQuote(index, passage);
    },
    locate: locateClause,
  };
}

import type { CuratedReference } from '../curated.ts';
import type { Clause, Reference } from '../model/corpus.ts';
import { demandQuote, type QuoteFinder } from './quotes.ts';

/** @throws CuratedError when a quotation is not in the document */
export function placeReferences(
  document: string,
  finder: QuoteFinder,
  curated: readonly CuratedReference[],
): Reference[] {
  return curated.map((line) => {
    const { clause } = demandQuote(finder, line.quote, line, document);
    return { clause: clause.id, quote: line.quote, refersTo: line.refersTo, kind: line.kind };
  });
}

const TITLE =
  /《([^《》]{4,60}(?:规划|纲要|方案|意见|条例|办法|法|规定|报告|决定|通知|计划|标准)(?:[（(][^（）()《》]{1,20}[）)])?)》/g;

/**
 * References by rule: titles in 《 》 that name a plan, a law or an opinion, with the years or the 试行 behind it. Must not take
 * 《黄河大合唱》, a work of art.
 */
export function findReferences(clauses: readonly Clause[]): Reference[] {
  return clauses.flatMap((clause) =>
    [...clause.text.matchAll(TITLE)].map(([quote, refersTo]) => ({
      clause: clause.id,
      quote,
      refersTo: refersTo!,
      kind: '文件',
    })),
  );
}

import type { CuratedReference } from '../curated.ts';
import type { Clause, Reference } from '../model.ts';
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

/** References by rule: titles in 《 》 that name a plan, a law or an opinion. Must not take 《黄河大合唱》, a work of art. */
export function findReferences(clauses: readonly Clause[]): Reference[] {
  return clauses.flatMap((clause) =>
    [
      ...clause.text.matchAll(/《([^《》]{4,60}(?:规划|纲要|方案|意见|条例|办法|法|规定|报告|决定|通知|计划|标准))》/g),
    ].map(([quote, refersTo]) => ({
      clause: clause.id,
      quote,
      refersTo: refersTo!,
      kind: '文件',
    })),
  );
}

import type { CuratedLineage } from '../curated.ts';
import { CuratedError } from '../curated.ts';
import type { Lineage } from '../model/corpus.ts';
import type { LinkDocument } from './entities.ts';

/**
 * The same project or indicator through the documents, in order of date.
 *
 * @throws CuratedError when the words of a point are not in its document
 */
export function linkLineages(curated: readonly CuratedLineage[], documents: readonly LinkDocument[]): Lineage[] {
  const byId = new Map(documents.map((document) => [document.facts.id, document]));
  return curated.map((line) => ({
    id: `${line.kind}/${line.name}`,
    kind: line.kind,
    name: line.name,
    arc: line.arc,
    points: line.points.map((point) => {
      const passage = byId.get(point.document)?.find(point.quote);
      if (!passage) throw new CuratedError(line, `${line.name}: not in document ${point.document}: ${point.quote}`);
      return {
        document: point.document,
        clause: passage.clause.id,
        quote: point.quote,
        year: point.year,
        status: point.status,
      };
    }),
  }));
}

import type { Citation, EntityChapter, EntityRecord } from '../model/answers.ts';
import { groupBy } from '../text/group-by.ts';
import type { CorpusView } from './corpus-view.ts';
import { citationsOf, dutiesFor, inOrderOfDate, leadClauses, projectLineage, targetsNaming } from './dossier.ts';

/** Everything the documents say of an entity, document by document; undefined for an id the corpus does not hold. */
export function entityRecord(view: CorpusView, id: string): EntityRecord | undefined {
  const entity = view.entities.get(id);
  if (!entity) return undefined;
  const citations = inOrderOfDate(view, citationsOf(view, entity));
  const clauses = new Set(citations.map(({ clause }) => clause));
  const leading = leadClauses(entity);
  const lineage = projectLineage(view, entity);
  return {
    id,
    kind: entity.type,
    name: entity.name,
    aliases: entity.aliases,
    category: entity.category,
    chapters: [...groupBy(citations, ({ document }) => document.id).values()].map((said) => chapterOf(said, leading)),
    targets: targetsNaming(view, entity, clauses),
    duties: dutiesFor(view, clauses),
    related: relatedTo(view, id).map((name) => ({ id: name, name })),
    ...(lineage ? { lineage } : {}),
  };
}

function chapterOf(said: readonly Citation[], leading: ReadonlySet<string>): EntityChapter {
  const lead = said.find(({ clause }) => leading.has(clause)) ?? said[0]!;
  return { lead, others: said.filter((citation) => citation !== lead) };
}

/** What it names, and what names it: a part is told of its whole, the whole not always of its parts. */
function relatedTo(view: CorpusView, id: string): string[] {
  const named = view.entities.get(id)!.related.filter((other) => view.entities.has(other));
  const naming = view.corpus.entities.filter(({ related }) => related.includes(id)).map((other) => other.id);
  return [...new Set([...named, ...naming])];
}

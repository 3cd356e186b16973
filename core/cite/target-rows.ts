import type { TargetRow } from '../model/answers.ts';
import type { Category, Entity, Target } from '../model/corpus.ts';
import { groupBy } from '../text/group-by.ts';
import { citedDocument, sectionPath } from './citation.ts';
import type { CorpusView } from './corpus-view.ts';
import { categoryOfWords } from './target-category.ts';

/** A name that stands in more tasks or places than this is nobody's in particular: 强省会建设 stands in 45. */
const MOST_TASKS = 3;
const MOST_PLACES = 30;

/** Every target of the documents, in their order. */
export function targetRows(view: CorpusView): TargetRow[] {
  const named = entitiesByClause(view);
  const chargedIn = departmentsBySection(view);
  const chargedWith = (entity: Entity) => {
    const tasks = new Set(
      entity.mentions.map((mention) => sectionOf(mention.clause)).filter((id) => chargedIn.has(id)),
    );
    return tasks.size > MOST_TASKS || entity.mentions.length > MOST_PLACES
      ? []
      : [...tasks].flatMap((id) => chargedIn.get(id)!);
  };
  return [...view.targets.values()].map((target) => {
    const entities = (named.get(target.clause) ?? []).filter((entity) => isNamedIn(entity, target));
    const { document, clause } = view.clauses.get(target.clause)!;
    const path = sectionPath(view, clause.section);
    const own = chargedIn.get(clause.section);
    return {
      target,
      document: citedDocument(document),
      category: categoryOf(target, entities, path),
      departments: [...new Set(own ?? entities.flatMap(chargedWith))],
      path,
    };
  });
}

/** By the words of the indicator, then the thing named in them, then the words round it, then the headings from the nearest. */
function categoryOf(target: Target, entities: readonly Entity[], path: readonly string[]): Category {
  const byName = categoryOfWords(target.indicator);
  if (byName !== 'other') return byName;
  if (entities[0]) return entities[0].category;
  const around = [target.quote, ...path.toReversed()].map(categoryOfWords);
  return around.find((category) => category !== 'other') ?? 'other';
}

function isNamedIn(entity: Entity, target: Target): boolean {
  return entity.mentions.some(
    (mention) => mention.clause === target.clause && mention.start < target.end && mention.end > target.start,
  );
}

function entitiesByClause({ corpus }: CorpusView): Map<string, Entity[]> {
  const byClause = new Map<string, Entity[]>();
  for (const entity of corpus.entities)
    for (const clause of new Set(entity.mentions.map((mention) => mention.clause)))
      byClause.set(clause, [...(byClause.get(clause) ?? []), entity]);
  return byClause;
}

function departmentsBySection({ corpus }: CorpusView): Map<string, string[]> {
  const duties = corpus.documents.flatMap((document) => document.duties);
  const bySection = [...groupBy(duties, (duty) => sectionOf(duty.clause))];
  return new Map(bySection.map(([section, charged]) => [section, charged.map(({ department }) => department)]));
}

function sectionOf(clause: string): string {
  return clause.slice(0, clause.lastIndexOf('/'));
}

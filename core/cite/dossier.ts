import type { Citation, Dossier } from '../model/answers.ts';
import type { Duty, Entity, Lineage, Mention, Span, Target } from '../model/corpus.ts';
import { groupBy } from '../text/group-by.ts';
import { citeClause, foldWitnesses } from './citation.ts';
import type { CorpusView } from './corpus-view.ts';

/** So many clauses of one document a dossier cites: the leading one, then the first ones. */
const MOST_A_DOCUMENT = 4;

/** Everything the card shows of an entity; undefined for an id the corpus does not hold. */
export function entityDossier(view: CorpusView, id: string): Dossier | undefined {
  const entity = view.entities.get(id);
  if (!entity) return undefined;
  const citations = inOrderOfDate(view, limitPerDocument(citationsOf(view, entity), leadClauses(entity)));
  const cited = new Set(citations.map((citation) => citation.clause));
  const lineage = projectLineage(view, entity);
  return {
    id,
    kind: entity.type,
    name: entity.name,
    aliases: entity.aliases,
    category: entity.category,
    grade: entity.grade,
    lead: leadIndex(view, citations, leadClauses(entity)),
    citations,
    targets: targetsNaming(view, entity, cited),
    duties: dutiesFor(view, cited),
    related: entity.related.flatMap((name) => (view.entities.has(name) ? [{ id: name, name }] : [])),
    ...(lineage ? { lineage } : {}),
  };
}

/** What became of a project from document to document, where that was worked out. */
export function projectLineage(view: CorpusView, { name }: Entity): Lineage | undefined {
  return view.corpus.lineages.find((line) => line.kind === 'project' && line.name === name);
}

/** Everything the card shows of a target, with what the other documents say of the same indicator. */
export function targetDossier(view: CorpusView, id: string): Dossier | undefined {
  const target = view.targets.get(id);
  if (!target) return undefined;
  const lineage = view.corpus.lineages.find(
    (line) =>
      line.kind === 'indicator' &&
      line.points.some((point) => point.clause === target.clause && target.quote.includes(point.quote.slice(0, 8))),
  );
  const sisters = sistersOf(view, target, lineage?.points.map((point) => point.clause) ?? []);
  const citations = inOrderOfDate(
    view,
    groupByClause([target, ...sisters]).flatMap(([clause, spans]) => citeClause(view, clause, spans) ?? []),
  );
  return {
    id,
    kind: 'target',
    name: target.indicator,
    aliases: target.aliases,
    lead: Math.max(
      0,
      citations.findIndex((citation) => citation.clause === target.clause),
    ),
    citations,
    targets: [target, ...sisters],
    duties: dutiesFor(view, [target.clause]),
    related: [],
    ...(lineage ? { lineage } : {}),
  };
}

/** Every clause that names an entity; the second copy of a document only where it says something else. */
export function citationsOf(view: CorpusView, entity: Entity): Citation[] {
  const inWitnessOrder = [...entity.mentions].sort((a, b) => Number(isWitness(view, a)) - Number(isWitness(view, b)));
  const cited = groupByClause(inWitnessOrder).flatMap(([clause, spans]) => citeClause(view, clause, spans) ?? []);
  return foldWitnesses(view, cited);
}

function isWitness(view: CorpusView, mention: Mention): boolean {
  return view.documents.get(mention.document)?.witnessOf !== undefined;
}

function groupByClause(places: readonly (Span & { readonly clause: string })[]): [string, Span[]][] {
  return [...groupBy(places, ({ clause }) => clause)].map(([clause, group]) => [
    clause,
    group.map(({ start, end }) => ({ start, end })).sort((a, b) => a.start - b.start),
  ]);
}

/** The clauses to show first, one a document. */
export function leadClauses(entity: Entity): ReadonlySet<string> {
  return new Set(entity.mentions.filter((mention) => mention.lead).map((mention) => mention.clause));
}

function limitPerDocument(citations: readonly Citation[], leading: ReadonlySet<string>): Citation[] {
  const counts = new Map<string, number>();
  const leadingFirst = [...citations].sort((a, b) => Number(leading.has(b.clause)) - Number(leading.has(a.clause)));
  return leadingFirst.filter((citation) => {
    const count = (counts.get(citation.document.id) ?? 0) + 1;
    counts.set(citation.document.id, count);
    return count <= MOST_A_DOCUMENT;
  });
}

/** Oldest document first, within a document as it is read. */
export function inOrderOfDate(view: CorpusView, citations: readonly Citation[]): Citation[] {
  const place = (citation: Citation) =>
    view.documents.get(citation.document.id)!.clauses.indexOf(view.clauses.get(citation.clause)!.clause);
  return [...citations].sort(
    (a, b) => compare(a.document.date, b.document.date) || compare(a.document.id, b.document.id) || place(a) - place(b),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The leading clause of the newest document; a government document comes before a newspaper of the same year. */
function leadIndex(view: CorpusView, citations: readonly Citation[], leading: ReadonlySet<string>): number {
  const score = ({ clause, document }: Citation) =>
    (leading.has(clause) ? 1000 : 0) +
    Number(document.date.slice(0, 4)) * 0.1 +
    (document.kind === '新闻报道' ? 0 : 0.05) -
    (view.clauses.get(clause)!.clause.kind === 'heading' ? 500 : 0);
  const best = [...citations].sort((a, b) => score(b) - score(a))[0];
  return best ? citations.indexOf(best) : 0;
}

/** Who is charged with what the clauses say: the list of units ends the item, it stands in a clause of its own in their section. */
export function dutiesFor(view: CorpusView, clauses: Iterable<string>): Duty[] {
  const sectionOf = (clause: string) => view.clauses.get(clause)?.clause.section;
  const sections = new Set([...clauses].map(sectionOf));
  return view.corpus.documents.flatMap((document) =>
    document.duties.filter((duty) => sections.has(sectionOf(duty.clause))),
  );
}

/** Targets whose indicator names the entity, in the clauses cited. */
export function targetsNaming(view: CorpusView, entity: Entity, cited: ReadonlySet<string>): Target[] {
  const names = [entity.name, ...entity.aliases].filter((name) => name.length >= 3);
  return [...cited]
    .flatMap((clause) => view.targetsByClause.get(clause) ?? [])
    .filter((target) => names.some((name) => target.indicator.includes(name) || target.quote.includes(name)));
}

/** The same indicator elsewhere: by lineage, else by its name. */
function sistersOf(view: CorpusView, target: Target, clauses: readonly string[]): Target[] {
  const sameName = (other: Target) =>
    other.indicator === target.indicator ||
    (clauses.includes(other.clause) && other.baseUnit === target.baseUnit && shares(other, target));
  return [...view.targets.values()].filter((other) => other.id !== target.id && sameName(other));
}

function shares(a: Target, b: Target): boolean {
  const names = new Set([a.indicator, ...a.aliases]);
  return [b.indicator, ...b.aliases].some(
    (name) => names.has(name) || a.indicator.includes(name) || name.includes(a.indicator),
  );
}

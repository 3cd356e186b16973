import type { ChangeItem, ChangePair, ChangeSide, Citation, DocumentChanges } from '../model/answers.ts';
import type { Entity, Lineage, Target } from '../model/corpus.ts';
import { groupBy } from '../text/group-by.ts';
import type { CorpusView } from './corpus-view.ts';
import { citationsOf, inOrderOfDate, leadClauses } from './dossier.ts';
import { pairFigures } from './figure-pair.ts';
import { targetOfPoint } from './indicator-series.ts';

/** One thing with the words of each document. */
interface Said extends Pick<ChangePair, 'kind' | 'id' | 'name' | 'isEntity'> {
  readonly from: readonly ChangeSide[];
  readonly to: readonly ChangeSide[];
}

/** What two documents say of the same indicators, projects and names, and what only one of them speaks of. */
export function documentChanges(view: CorpusView, from: string, to: string): DocumentChanges {
  const said = [...indicatorsOf(view, from, to), ...namesOf(view, from, to), ...lineagesOf(view, from, to)];
  return {
    both: said.filter((it) => it.from.length > 0 && it.to.length > 0).map(withFigures),
    onlyFrom: said.flatMap((it) => (it.to.length === 0 ? itemOf(it, it.from) : [])),
    onlyTo: said.flatMap((it) => (it.from.length === 0 ? itemOf(it, it.to) : [])),
  };
}

function itemOf({ kind, id, name }: Said, [side]: readonly ChangeSide[]): ChangeItem[] {
  return side ? [{ kind, id, name, clause: side.clause }] : [];
}

function withFigures(said: Said): ChangePair {
  const compared = nearestFigures(said);
  return { ...said, ...(compared ? { compared } : {}) };
}

/** Of the two figures that are nearest in meaning: planned against planned, for the same year. */
function nearestFigures(said: Said): ChangePair['compared'] {
  const figures = (sides: readonly ChangeSide[]) => sides.flatMap(({ target }) => target ?? []);
  const pairs = figures(said.from).flatMap((from) => figures(said.to).map((to) => ({ from, to })));
  const nearness = ({ from, to }: (typeof pairs)[number]) =>
    (from.status === to.status ? 2 : 0) + (from.deadline === to.deadline ? 1 : 0);
  const [nearest] = pairs.toSorted((a, b) => nearness(b) - nearness(a));
  return nearest && { ...nearest, outcome: pairFigures(nearest.from, nearest.to) };
}

/** Targets of one lineage, and targets of one name, in order of the first document and then of the second. */
function indicatorsOf(view: CorpusView, from: string, to: string): Said[] {
  const lineageOf = new Map<string, Lineage>();
  for (const lineage of view.corpus.lineages) {
    if (lineage.kind !== 'indicator') continue;
    for (const point of lineage.points) {
      const target = targetOfPoint(view, lineage, point);
      if (target) lineageOf.set(target.id, lineage);
    }
  }
  const targets = [from, to].flatMap((id) => view.documents.get(id)?.targets ?? []);
  const groups = groupBy(targets, (target) => lineageOf.get(target.id)?.id ?? target.indicator);
  return [...groups].map(([id, members]) => ({
    kind: 'indicator',
    id,
    name: lineageOf.get(members[0]!.id)?.name ?? members[0]!.indicator,
    isEntity: false,
    from: members.filter(({ document }) => document === from).map(sideOfTarget),
    to: members.filter(({ document }) => document === to).map(sideOfTarget),
  }));
}

function sideOfTarget(target: Target): ChangeSide {
  return { clause: target.clause, text: target.quote, highlights: [], target };
}

/** Names by their leading clause in each document. */
function namesOf(view: CorpusView, from: string, to: string): Said[] {
  return view.corpus.entities.flatMap((entity): Said[] => {
    if (!entity.mentions.some(({ document }) => document === from || document === to)) return [];
    const citations = inOrderOfDate(view, citationsOf(view, entity));
    const [a, b] = [sideOfName(citations, entity, from), sideOfName(citations, entity, to)];
    return [{ kind: 'name', id: entity.id, name: entity.name, isEntity: true, from: a, to: b }];
  });
}

function sideOfName(citations: readonly Citation[], entity: Entity, document: string): ChangeSide[] {
  const said = citations.filter((citation) => citation.document.id === document);
  const lead = said.find(({ clause }) => leadClauses(entity).has(clause)) ?? said[0];
  return lead ? [{ clause: lead.clause, text: lead.text, highlights: lead.highlights }] : [];
}

/** A project that changed its name is no entity of one name: 小清河复航 → 航线开发. */
function lineagesOf(view: CorpusView, from: string, to: string): Said[] {
  const names = new Set(view.corpus.entities.map(({ name }) => name));
  const sides = ({ points }: Lineage, document: string) =>
    points
      .filter((point) => point.document === document)
      .map(({ clause, quote }) => ({ clause, text: quote, highlights: [] }));
  return view.corpus.lineages
    .filter(({ kind, name }) => kind === 'project' && !names.has(name))
    .map((line) => ({
      kind: 'name' as const,
      id: line.id,
      name: line.name,
      isEntity: false,
      from: sides(line, from),
      to: sides(line, to),
    }))
    .filter((said) => said.from.length > 0 && said.to.length > 0);
}

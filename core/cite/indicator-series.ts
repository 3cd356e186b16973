import type { IndicatorSeries, SeriesPoint } from '../model/answers.ts';
import type { Lineage, LineagePoint, Target } from '../model/corpus.ts';
import { deadlineYear } from '../text/deadline-year.ts';
import { likeness } from '../text/likeness.ts';
import { citedDocument } from './citation.ts';
import type { CorpusView } from './corpus-view.ts';
import { figureOf, pairFigures } from './figure-pair.ts';

/** The indicators that the documents speak of more than once, those with the most figures first. */
export function indicatorSeries(view: CorpusView): IndicatorSeries[] {
  const series = view.corpus.lineages
    .filter(({ kind, points }) => kind === 'indicator' && points.length > 1)
    .map((lineage) => seriesOf(view, lineage));
  const figures = ({ groups }: IndicatorSeries) => groups.flat().length;
  return series.toSorted((a, b) => figures(b) - figures(a));
}

/** The target that a point of a lineage means: of those whose words it quotes, the one whose name is nearest to the lineage's. */
export function targetOfPoint(view: CorpusView, lineage: Lineage, { clause, quote }: LineagePoint): Target | undefined {
  const quoted = (view.targetsByClause.get(clause) ?? []).filter(
    (target) => target.quote.includes(quote) || quote.includes(target.quote),
  );
  return quoted.toSorted((a, b) => likeness(b.indicator, lineage.name) - likeness(a.indicator, lineage.name))[0];
}

function seriesOf(view: CorpusView, lineage: Lineage): IndicatorSeries {
  const points = lineage.points.flatMap((point) => pointOf(view, lineage, point) ?? []);
  const anchor = anchorOf(points);
  return { id: lineage.id, name: lineage.name, points: laidAgainst(points, anchor), groups: groupsOf(points), anchor };
}

function pointOf(view: CorpusView, lineage: Lineage, point: LineagePoint): SeriesPoint | undefined {
  const document = view.documents.get(point.document);
  if (!document) return undefined;
  const target = targetOfPoint(view, lineage, point);
  const value = target && figureOf(target);
  return {
    document: citedDocument(document),
    clause: point.clause,
    quote: point.quote,
    status: (target?.status ?? point.status) === 'achieved' ? 'achieved' : 'planned',
    year: deadlineYear(target?.deadline ?? '') || point.year,
    ...(target ? { target } : {}),
    ...(value === undefined ? {} : { value }),
  };
}

/** Each point goes to the first group whose every member it compares with; a figure that stands alone makes none. */
function groupsOf(points: readonly SeriesPoint[]): number[][] {
  const groups: number[][] = [];
  points.forEach((point, index) => {
    if (point.value === undefined) return;
    const fits = (other: number) => pairFigures(points[other]!.target!, point.target!).kind === 'comparable';
    const group = groups.find((members) => members.every(fits));
    if (group) group.push(index);
    else groups.push([index]);
  });
  return groups.filter((group) => new Set(group.map((index) => figureKey(points[index]!))).size > 1);
}

/** Two documents that state the same figure for the same year show as one. */
function figureKey({ year, status, value }: SeriesPoint): string {
  return [year, status, value].join();
}

function laidAgainst(points: readonly SeriesPoint[], anchor: number): SeriesPoint[] {
  const basis = points[anchor]?.target;
  return points.map((point, index) => {
    if (index === anchor) return point;
    const { target } = point;
    const outcome = basis && target ? pairFigures(basis, target) : ({ kind: 'apart', reason: 'words' } as const);
    return { ...point, outcome };
  });
}

function anchorOf(points: readonly SeriesPoint[]): number {
  const achieved = points.findLastIndex(({ status, value }) => status === 'achieved' && value !== undefined);
  if (achieved >= 0) return achieved;
  const withFigure = points.findLastIndex(({ value }) => value !== undefined);
  return withFigure >= 0 ? withFigure : points.length - 1;
}

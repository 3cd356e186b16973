import type { IndicatorSeries, SeriesPoint } from '@/core/model/answers.ts';
import { readerPath } from './reader-address.ts';
import { targetText } from './target-text.ts';

/** A figure of a chart: what several documents state alike is one. */
export interface ChartFigure {
  readonly year: string;
  readonly status: SeriesPoint['status'];
  /** As it is said: `≥ 5000P`. */
  readonly text: string;
  /** The points of the series it stands for, by their index. */
  readonly points: readonly number[];
  /** Its middle, and where a range ends. */
  readonly x: number;
  readonly high: number;
  readonly low: number;
}

export interface Chart {
  readonly width: number;
  readonly height: number;
  /** Where nothing is. */
  readonly base: number;
  readonly figures: readonly ChartFigure[];
}

/** Where the reader shows a point in its document. */
export function pointPath({ document, clause, target }: SeriesPoint): string {
  return readerPath({ document: document.id, clause, about: target?.id ?? '' });
}

/** Room for one figure with its words. */
const SLOT = 92;
const HEIGHT = 150;
/** Words above the highest figure, years and words below the line. */
const TOP = 26;
const BOTTOM = 36;

/**
 * Lays out the figures of one group, one beside the other in order of their years. The line is nothing: of two stems one is twice as
 * long only where its figure is twice as large.
 */
export function layOutChart({ points }: IndicatorSeries, group: readonly number[]): Chart {
  const figures = mergeEqual(points, group);
  const most = Math.max(...figures.map(({ bounds }) => bounds[1]), 0);
  const base = HEIGHT - BOTTOM;
  const height = (value: number) => base - (Math.max(value, 0) / (most || 1)) * (base - TOP);
  return {
    width: SLOT * figures.length,
    height: HEIGHT,
    base,
    figures: figures.map(({ bounds, ...figure }, index) => ({
      ...figure,
      x: SLOT * (index + 0.5),
      low: round(height(bounds[0])),
      high: round(height(bounds[1])),
    })),
  };
}

interface Figure extends Omit<ChartFigure, 'x' | 'low' | 'high'> {
  readonly bounds: readonly [number, number];
}

function mergeEqual(points: readonly SeriesPoint[], group: readonly number[]): Figure[] {
  const figures = new Map<string, Figure>();
  for (const index of group) {
    const { year, status, value, target } = points[index]!;
    if (value === undefined || !target) continue;
    const key = [year, status, value].join();
    const same = figures.get(key);
    const bounds = typeof value === 'number' ? ([value, value] as const) : value;
    const text = same?.text ?? targetText(target);
    figures.set(key, { year, status, text, bounds, points: [...(same?.points ?? []), index] });
  }
  // What was done by a year stands before what was wanted for it.
  return [...figures.values()].sort((a, b) => Number(a.year) - Number(b.year) || (a.status < b.status ? -1 : 1));
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

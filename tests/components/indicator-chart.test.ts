import { describe, expect, it } from 'vitest';
import { layOutChart } from '@/components/indicator-chart.ts';
import type { IndicatorSeries, SeriesPoint } from '@/core/model/answers.ts';
import { target, targetRow } from './samples.ts';

/** `2024 achieved 54`, `2025 planned 5-6`: points of a series. */
function seriesOf(...texts: string[]): IndicatorSeries {
  const points = texts.map((text): SeriesPoint => {
    const [year = '', status = '', figure = ''] = text.split(' ');
    const [low = 0, high] = figure.split('-').map(Number);
    const value = high === undefined ? low : ([low, high] as const);
    const point = { document: targetRow('x').document, clause: 'a/1/x', quote: text, year };
    return {
      ...point,
      status: status === 'achieved' ? 'achieved' : 'planned',
      target: target(text, { value, unit: '处', comparator: '=' }),
      value,
    };
  });
  return { id: 'x', name: '公园数', points, groups: [], anchor: 0 };
}

const laidOut = (...texts: string[]) => layOutChart(seriesOf(...texts), [...texts.keys()]);

describe('a chart', () => {
  it('has a figure a year, in order, what was done before what was wanted', () => {
    const { figures } = laidOut('2025 planned 30', '2024 achieved 54', '2025 achieved 20', '2020 planned 10');
    expect(figures.map(({ year, status }) => `${year} ${status}`)).toEqual([
      '2020 planned',
      '2024 achieved',
      '2025 achieved',
      '2025 planned',
    ]);
    expect(figures.map(({ x }) => x)).toEqual(figures.map(({ x }) => x).toSorted((a, b) => a - b));
  });

  it('has one figure for what several documents state alike, and two for what they do not', () => {
    const { figures } = laidOut('2025 planned 30', '2025 planned 30', '2025 planned 31', '2024 achieved 30');
    expect(figures.map(({ points }) => points)).toEqual([[3], [0, 1], [2]]);
  });

  it('has stems as long as its figures: twice as much, twice as long', () => {
    const { figures, base } = laidOut('2024 achieved 50', '2025 planned 100', '2026 planned 0');
    const stems = figures.map(({ high }) => base - high);
    expect(stems[1]).toBe(stems[0]! * 2);
    expect(stems[2]).toBe(0);
    expect(stems[1]).toBeLessThan(base);
  });

  it('shows both ends of a range', () => {
    const [figure] = laidOut('2025 planned 5-10').figures;
    expect(figure!.high).toBeLessThan(figure!.low);
    expect(figure!.text).toBe('5处—10处');
  });

  it('draws only the points of its group', () => {
    const series = seriesOf('2020 achieved 700', '2024 achieved 54', '2025 planned 30');
    expect(layOutChart(series, [1, 2]).figures.map(({ points }) => points)).toEqual([[1], [2]]);
  });

  it('of nothing but nothing stands on its line', () => {
    const { figures, base } = laidOut('2024 achieved 0', '2025 planned 0');
    expect(figures.map(({ high }) => high)).toEqual([base, base]);
  });
});

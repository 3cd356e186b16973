import { i18n } from '#i18n';
import type { IndicatorSeries } from '@/core/model/answers.ts';
import { documentLine } from './hit-list.ts';
import { type ChartFigure, layOutChart, pointPath } from './indicator-chart.ts';
import { statusLabel } from './labels.ts';
import { StatusShape } from './StatusMark.tsx';

export interface IndicatorChartProps {
  readonly series: IndicatorSeries;
  readonly group: readonly number[];
}

/** Figures of one measure on stems from nothing: achieved a full disc on a full stem, planned an empty diamond on a dashed one. */
export function IndicatorChart({ series, group }: IndicatorChartProps) {
  const { width, height, base, figures } = layOutChart(series, group);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing, whose figures are links
    <svg
      class="chart"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="group"
      aria-label={i18n.t('series.chart', [series.name])}
    >
      <line class="chart-base" x1="0" y1={base} x2={width} y2={base} />
      {figures.map((figure) => (
        <Figure key={figure.x} series={series} figure={figure} base={base} />
      ))}
    </svg>
  );
}

interface FigureProps {
  readonly series: IndicatorSeries;
  readonly figure: ChartFigure;
  readonly base: number;
}

function Figure({ series, figure: { x, high, low, year, status, text, points }, base }: FigureProps) {
  const said = points.map((index) => series.points[index]!);
  const [first] = said as [(typeof said)[number]];
  const documents = said.map((point) => documentLine(point.document)).join(i18n.t('common.listStop'));
  return (
    <a class="chart-figure" href={pointPath(first)}>
      {/* Wide enough for a finger. */}
      <rect class="chart-field" x={x - 44} y={high - 24} width="88" height={base - high + 58} rx="4">
        <title>{documents}</title>
      </rect>
      <line class={`stem stem-${status}`} x1={x} y1={base} x2={x} y2={high} />
      {low !== high && <StatusShape status={status} x={x} y={low} />}
      <StatusShape status={status} x={x} y={high} />
      {/* In the order in which they are heard. */}
      <text class="chart-year" x={x} y={base + 15}>
        {year}{' '}
      </text>
      <text class="chart-status" x={x} y={base + 30}>
        {points.length > 1 ? i18n.t('series.statusOf', [statusLabel(status), points.length]) : statusLabel(status)}
      </text>
      <text class="chart-value" x={x} y={high - 10}>
        {' '}
        {text}
      </text>
    </a>
  );
}

import type { Span } from '@/core/model/corpus.ts';

/** A stretch of text and which of the layers laid over it cover it. */
export interface Piece<T> {
  readonly text: string;
  /** In the text that was cut. */
  readonly start: number;
  readonly layers: readonly T[];
}

/**
 * Cuts a text at the borders of all layers: `cutText('黄河体育中心', [{ start: 0, end: 2 }])` → 黄河 under that layer, 体育中心 under
 * none. Layers may overlap; what reaches beyond the text is cut off, and empty layers cover nothing.
 */
export function cutText<T extends Span>(text: string, layers: readonly T[]): Piece<T>[] {
  const inside = layers
    .map((layer) => ({ layer, start: Math.max(layer.start, 0), end: Math.min(layer.end, text.length) }))
    .filter(({ start, end }) => start < end);
  const borders = [...new Set([0, text.length, ...inside.flatMap(({ start, end }) => [start, end])])].sort(
    (a, b) => a - b,
  );
  return borders.slice(0, -1).map((start, i) => ({
    text: text.slice(start, borders[i + 1]),
    start,
    layers: inside.filter((it) => it.start <= start && start < it.end).map(({ layer }) => layer),
  }));
}

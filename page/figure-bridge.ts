/**
 * How the marks find what reads figures: a script of its own in the same isolated world, which the page cannot see. It is injected when a
 * page may state figures, and leaves its reader here.
 */
import type { FigureReader } from '@/core/match/page-figures.ts';

const FIGURES = Symbol.for('yinju.figures');

type World = { [FIGURES]?: FigureReader };

export function leaveFigureReader(reader: FigureReader): void {
  (globalThis as World)[FIGURES] = reader;
}

export function figureReaderHere(): FigureReader | undefined {
  return (globalThis as World)[FIGURES];
}

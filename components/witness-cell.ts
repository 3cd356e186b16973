import type { WitnessCell, WitnessRepair } from '@/core/model/answers.ts';

/** A stretch of a witness's words: whether they are not the other's, and the repair that ends with it. */
export interface WitnessPiece {
  readonly text: string;
  readonly differs: boolean;
  readonly mended: boolean;
  /** The other copy has words here, this one none. */
  readonly lacks: boolean;
  readonly repairs: readonly WitnessRepair[];
}

/** Cuts a cell at the borders of its differences and repairs; those without extent hang on the stretch before them. */
export function witnessPieces({ text, differences, repairs }: WitnessCell): WitnessPiece[] {
  const borders = [
    ...new Set([0, text.length, ...[...differences, ...repairs].flatMap(({ start, end }) => [start, end])]),
  ];
  borders.sort((a, b) => a - b);
  const covers = (spans: readonly { start: number; end: number }[], at: number) =>
    spans.some(({ start, end }) => start <= at && at < end);
  const pieces = borders.slice(0, -1).map((start, i) => {
    const end = borders[i + 1]!;
    return {
      text: text.slice(start, end),
      differs: covers(differences, start),
      mended: covers(repairs, start),
      lacks: differences.some((span) => span.start === span.end && span.end === end),
      repairs: repairs.filter((repair) => repair.end === end),
    };
  });
  const atFront = {
    lacks: differences.some(({ start, end }) => start === 0 && end === 0),
    repairs: repairs.filter(({ end }) => end === 0),
  };
  if (!atFront.lacks && atFront.repairs.length === 0) return pieces;
  return [{ text: '', differs: false, mended: false, ...atFront }, ...pieces];
}

import { sayTable } from './report.ts';

/** A ratio with what it must be. */
export interface Goal {
  readonly label: string;
  /** What the ratio is made of: `114.2 ÷ 8.0`. */
  readonly made: string;
  readonly ratio: number;
  readonly must: readonly ['≥' | '≤', number];
}

export function sayGoals(title: string, made: string, goals: readonly Goal[]): void {
  sayTable(
    title,
    [made, 'ratio', 'must', ''],
    goals.map(({ label, made, ratio, must: [sign, bound] }) => [
      label,
      made,
      ratio.toFixed(ratio < 0.1 ? 3 : 2),
      `${sign} ${bound}`,
      (sign === '≥' ? ratio >= bound : ratio <= bound) ? 'met' : 'NOT MET',
    ]),
  );
}

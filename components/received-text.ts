import type { ReceivedPiece } from '@/core/model/answers.ts';

/** Blanks and line ends as signs that can be seen: `\n\u3000` → `↵□`. */
export function visibleBlanks(raw: string): string {
  return raw
    .replace(/\r?\n/g, '↵')
    .replace(/[\t ]/g, '␣')
    .replace(/\u3000/g, '□');
}

/** How many repairs of each reason, the most frequent first. */
export function countReasons(
  pieces: Iterable<ReceivedPiece>,
): [NonNullable<ReceivedPiece['repair']>['reason'], number][] {
  const counts = new Map<NonNullable<ReceivedPiece['repair']>['reason'], number>();
  for (const { repair } of pieces) if (repair) counts.set(repair.reason, (counts.get(repair.reason) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a);
}

/** Runs before the clock counts: the compiler has seen the code by then. */
const WARM_UP = 3;

export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!;
}

export function timeMs(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

/** The median of as many runs as fit the budget, of five at least. */
export function medianMs(run: () => unknown, budgetMs = 1000): { readonly ms: number; readonly runs: number } {
  for (let i = 0; i < WARM_UP; i++) run();
  const times: number[] = [];
  const end = performance.now() + budgetMs;
  while (times.length < 5 || performance.now() < end) times.push(timeMs(run));
  return { ms: percentile(times, 0.5), runs: times.length };
}

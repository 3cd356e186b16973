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

/**
 * Medians of two jobs that take turns, so that both see the same speed of the machine; as many turns as fit the budget, five at
 * least.
 */
export function medianMsInTurns(
  jobs: readonly [() => unknown, () => unknown],
  budgetMs: number,
): readonly [number, number] {
  for (let i = 0; i < WARM_UP; i++) for (const job of jobs) job();
  const times: [number[], number[]] = [[], []];
  const end = performance.now() + budgetMs;
  while (times[0].length < 5 || performance.now() < end) {
    times[0].push(timeMs(jobs[0]));
    times[1].push(timeMs(jobs[1]));
  }
  return [percentile(times[0], 0.5), percentile(times[1], 0.5)];
}

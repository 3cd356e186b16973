/** So long a slice of work may take before the page gets its turn, in ms. */
const SLICE_MS = 8;

type Scheduler = { yield?: () => Promise<void> };

/**
 * Runs through an iterable, giving the page its turn every few milliseconds. `step` gets each value; the run ends early when
 * `signal` is aborted. Resolves to whether it came to the end.
 */
export async function runInSlices<T>(
  values: Iterable<T>,
  step: (value: T) => void,
  signal: AbortSignal,
): Promise<boolean> {
  let began = performance.now();
  for (const value of values) {
    step(value);
    if (performance.now() - began < SLICE_MS) continue;
    await breathe();
    if (signal.aborted) return false;
    began = performance.now();
  }
  return !signal.aborted;
}

function breathe(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: Scheduler };
  return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve, 0));
}

/** So long a slice of work may take before the page gets its turn, in ms. */
const SLICE_MS = 8;

type Scheduler = { yield?: () => Promise<void> };

/**
 * Runs through an iterable, giving the page its turn every few milliseconds. `step` gets each value; the run ends early when
 * `signal` is aborted. `onSlice` is told how long each slice took. Resolves to whether it came to the end.
 */
export async function runInSlices<T>(
  values: Iterable<T>,
  step: (value: T) => void,
  { signal, onSlice }: { readonly signal: AbortSignal; readonly onSlice?: (ms: number) => void },
): Promise<boolean> {
  let began = performance.now();
  const took = () => performance.now() - began;
  for (const value of values) {
    step(value);
    if (took() < SLICE_MS) continue;
    onSlice?.(took());
    await breathe();
    if (signal.aborted) return false;
    began = performance.now();
  }
  onSlice?.(took());
  return !signal.aborted;
}

function breathe(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: Scheduler };
  return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve, 0));
}

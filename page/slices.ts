/** So long a slice of work may take before the page gets its turn, in ms. */
const SLICE_MS = 8;

type Scheduler = { yield?: () => Promise<void> };

/**
 * Runs a generator to its end, giving the page its turn every few milliseconds, at one of its yields. `onSlice` is told how long each
 * slice took. Resolves to what it returns, or to undefined when `signal` was aborted.
 */
export async function runInSlices<T>(
  work: Generator<unknown, T>,
  { signal, onSlice }: { readonly signal: AbortSignal; readonly onSlice?: (ms: number) => void },
): Promise<T | undefined> {
  let began = performance.now();
  const took = () => performance.now() - began;
  for (let step = work.next(); ; step = work.next()) {
    if (step.done) {
      onSlice?.(took());
      return signal.aborted ? undefined : step.value;
    }
    if (took() < SLICE_MS) continue;
    onSlice?.(took());
    await breathe();
    if (signal.aborted) return undefined;
    began = performance.now();
  }
}

function breathe(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: Scheduler };
  return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve, 0));
}

/** So long a slice of work may take before the page gets its turn, in ms. */
const SLICE_MS = 5;

type Scheduler = { yield?: () => Promise<void> };

/** Work in slices, between which the page gets its turn. */
export interface Slices {
  /** Runs a generator to its end, pausing at one of its yields when it is time; resolves to what it returns, or to undefined when told to stop. */
  run<T>(work: Generator<unknown, T>): Promise<T | undefined>;
  /** Closes the last slice. */
  end(): void;
}

export interface SliceOptions {
  /** Tells the work to stop. */
  readonly signal?: AbortSignal;
  /** Told how many ms each slice took. */
  readonly onSlice?: (ms: number) => void;
}

/**
 * Begins the first slice. The time goes on from one run to the next: two short ones make one long slice.
 */
export function beginSlices({ signal, onSlice }: SliceOptions = {}): Slices {
  let began = performance.now();
  const took = () => performance.now() - began;
  return {
    async run(work) {
      for (let step = work.next(); !signal?.aborted; step = work.next()) {
        if (step.done) return step.value;
        if (took() < SLICE_MS) continue;
        onSlice?.(took());
        await breathe();
        began = performance.now();
      }
      return undefined;
    },
    end: () => onSlice?.(took()),
  };
}

function breathe(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: Scheduler };
  return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve, 0));
}

/**
 * The lifetime of a script in a page, ours alone: WXT's context can be ended by an event any page may send. One instance runs; a new
 * one (after an update of the extension) ends the old.
 */
type Life = { stop(): void };
type World = Record<symbol, Life | undefined>;

/** So often a running script asks whether its extension is still there, in ms. */
const PULSE_MS = 5000;

/**
 * Starts a script unless it already runs here. `start` gets a signal that is aborted when it must end: replaced, or its extension
 * gone. `alive` says whether the extension can still be reached.
 */
export function startOnce(name: string, alive: () => boolean, start: (signal: AbortSignal) => void): void {
  const key = Symbol.for(`yinju.${name}`);
  const world = globalThis as unknown as World;
  if (world[key]) return;
  const end = new AbortController();
  const stop = () => {
    clearInterval(pulse);
    end.abort();
    world[key] = undefined;
  };
  const pulse = setInterval(() => alive() || stop(), PULSE_MS);
  world[key] = { stop };
  start(end.signal);
}

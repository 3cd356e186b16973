import { once } from 'node:events';
import type { Worker } from 'node:worker_threads';

/** What several threads do for one: each gets a list of items as a message and answers with the list of results. */
export interface Workers<T, R> {
  readonly run: (items: readonly T[]) => Promise<readonly R[]>;
  /** Ends the threads, once nothing is being run. */
  readonly close: () => Promise<void>;
}

export interface WorkerPlan<T, R> {
  readonly count: number;
  /** Starts a thread. It tells by a first message that it is ready. */
  readonly start: () => Worker;
  /** The result of an item that ended its thread. */
  readonly giveUp: (item: T, reason: string) => R;
}

/** Threads are started when there is work for them. One that dies is replaced, and its items are tried again one by one. */
export function openWorkers<T, R>({ count, start, giveUp }: WorkerPlan<T, R>): Workers<T, R> {
  const idle: (Worker | undefined)[] = Array.from({ length: count }, () => undefined);
  const waiting: ((seat: Worker | undefined) => void)[] = [];
  const take = async () =>
    idle.length > 0 ? idle.pop() : new Promise<Worker | undefined>((seat) => waiting.push(seat));
  const giveBack = (worker: Worker | undefined) => {
    const next = waiting.shift();
    if (next) next(worker);
    else idle.push(worker);
  };

  const run = async (items: readonly T[]): Promise<readonly R[]> => {
    let worker = await take();
    try {
      worker = worker && isAlive(worker) ? worker : await ready(start());
      return await ask<T, R>(worker, items);
    } catch (error) {
      // It is not alive, though it may not have ended yet.
      worker = undefined;
      if (!(error instanceof Died)) throw error;
      const [item] = items;
      if (items.length === 1) return [giveUp(item!, error.message)];
    } finally {
      giveBack(worker);
    }
    const results: R[] = [];
    for (const item of items) results.push(...(await run([item])));
    return results;
  };

  return {
    run,
    close: async () => {
      await Promise.all(idle.map((worker) => worker?.terminate()));
    },
  };
}

/** A thread that has ended while it worked. */
class Died extends Error {}

function isAlive(worker: Worker): boolean {
  return worker.threadId !== -1;
}

async function ready(worker: Worker): Promise<Worker> {
  await answer(worker);
  // Whoever asks hears of an error; one that comes while nobody does must not end the process.
  worker.on('error', () => {});
  return worker;
}

async function ask<T, R>(worker: Worker, items: readonly T[]): Promise<readonly R[]> {
  const results = answer(worker);
  worker.postMessage(items);
  try {
    return (await results) as readonly R[];
  } catch (cause) {
    throw new Died(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}

/** The next message of a thread. Rejects when the thread ends instead. */
async function answer(worker: Worker): Promise<unknown> {
  const heard = new AbortController();
  const options = { signal: heard.signal };
  try {
    return await Promise.race([
      once(worker, 'message', options).then(([message]) => message),
      once(worker, 'exit', options).then(([code]) => {
        throw new Error(`The thread ended with status ${code}.`);
      }),
    ]);
  } finally {
    heard.abort();
  }
}

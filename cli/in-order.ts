/** How a stream is worked through. */
export interface OrderedWork<T, R> {
  readonly work: (item: T) => R | Promise<R>;
  /** Gets the results in the order of the items; the next one waits until it resolves. */
  readonly use: (result: R) => Promise<void>;
  /** So many items are read whose results have not been used: what bounds memory when `use` is slow. */
  readonly atOnce: number;
}

/** Reads items, works on several at once, uses each result as soon as those before it have been used. Ends with the first failure. */
export async function inOrder<T, R>(items: AsyncIterable<T>, { work, use, atOnce }: OrderedWork<T, R>): Promise<void> {
  let inFlight = 0;
  let goOn: (() => void) | undefined;
  let used: Promise<void> = Promise.resolve();
  let failed = false;
  for await (const item of items) {
    const before = used;
    const result = Promise.resolve(work(item));
    inFlight++;
    used = (async () => {
      try {
        await Promise.all([result, before]);
        await use(await result);
      } catch (error) {
        failed = true;
        throw error;
      } finally {
        inFlight--;
        goOn?.();
      }
    })();
    used.catch(() => {});
    while (inFlight >= atOnce && !failed)
      await new Promise<void>((resolve) => {
        goOn = resolve;
      });
    if (failed) break;
  }
  await used;
}

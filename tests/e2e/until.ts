const PATIENCE_MS = 15_000;

/** Asks again and again until the answer is something, or patience ends. */
export async function until<T>(ask: () => Promise<T | undefined | false>): Promise<T> {
  const began = Date.now();
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (Date.now() - began > PATIENCE_MS) throw new Error(`waited in vain: ${ask}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

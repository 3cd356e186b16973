/** The world of our scripts in a page, which the page's own scripts cannot see: only the browser's debugging protocol leads there. */
import type { Page } from 'playwright-core';

export interface IsolatedWorld {
  /** Runs an expression there and gives its value. */
  readonly evaluate: <T>(expression: string) => Promise<T>;
}

/** The world of our scripts in the top frame of a page. */
export async function isolatedWorld(page: Page): Promise<IsolatedWorld> {
  const session = await page.context().newCDPSession(page);
  const contexts: { readonly id: number; readonly name: string; readonly type: string }[] = [];
  session.on('Runtime.executionContextCreated', ({ context: { id, name, auxData } }) =>
    contexts.push({ id, name, type: auxData?.['type'] ?? '' }),
  );
  await session.send('Runtime.enable');
  const ours = contexts.find(({ name, type }) => type === 'isolated' && name === '引据');
  if (!ours) throw new Error('no script of ours is in this page');
  return {
    async evaluate<T>(expression: string) {
      const request = { expression, contextId: ours.id, awaitPromise: true, returnByValue: true };
      return (await session.send('Runtime.evaluate', request)).result.value as T;
    },
  };
}

/** The toolbar's own popup. Playwright gives no page for it, so it is driven through the browser's debugging protocol. */
import type { CDPSession } from 'playwright-core';
import type { Browser } from './browser.ts';
import { until } from './until.ts';

export interface RealPopup {
  /** Runs an expression in the popup and gives its value. */
  readonly evaluate: <T>(expression: string) => Promise<T>;
  /** Resolves when the expression is true. */
  readonly waitFor: (expression: string) => Promise<void>;
  readonly type: (text: string) => Promise<void>;
  /** With `Control+` before it the key is pressed with Ctrl. */
  readonly press: (key: Key | `Control+${Key}`) => Promise<void>;
  readonly click: (selector: string) => Promise<void>;
  readonly isOpen: () => Promise<boolean>;
}

const KEY_CODES = { Backspace: 8, Tab: 9, Enter: 13, Escape: 27, ArrowUp: 38, ArrowDown: 40, Delete: 46 } as const;
type Key = keyof typeof KEY_CODES;

const CTRL = 2;

/** Clicks the toolbar button on the tab with this address, which grants `activeTab`, and waits for the popup. */
export async function clickToolbarButton(browser: Browser, url: string): Promise<RealPopup> {
  const session = await browser.context.browser()!.newBrowserCDPSession();
  const tabs = await session.send('Target.getTargets', { filter: [{ type: 'tab' }] });
  const tab = tabs.targetInfos.find((target) => target.url === url);
  if (!tab) throw new Error(`no tab shows ${url}`);
  const action = { id: browser.extensionId, targetId: tab.targetId };
  await session.send('Extensions.triggerAction' as 'Target.getTargets', action as object);
  const popupId = async () =>
    (await session.send('Target.getTargets')).targetInfos.find(({ url }) => url.endsWith('/popup.html'))?.targetId;
  const targetId = await until(popupId);
  const send = await attach(session, targetId);
  const evaluate = async <T>(expression: string): Promise<T> => {
    const { result } = (await send('Runtime.evaluate', {
      expression,
      returnByValue: true,
      awaitPromise: true,
      userGesture: true,
    })) as { result: { result: { value: T } } };
    return result.result.value;
  };
  return {
    evaluate,
    waitFor: async (expression) => void (await until(() => evaluate<boolean>(expression))),
    type: async (text) => void (await send('Input.insertText', { text })),
    async press(keys) {
      const key = keys.replace('Control+', '') as Key;
      const modifiers = keys === key ? 0 : CTRL;
      // Enter without its text would not press a button.
      const text = key === 'Enter' && modifiers === 0 ? { text: '\r' } : {};
      const code = { key, code: key, windowsVirtualKeyCode: KEY_CODES[key], modifiers };
      // A key that closes the popup takes the session along: no answer comes then.
      const closed = until(async () => (await popupId()) === undefined);
      const pressed = send('Input.dispatchKeyEvent', {
        type: 'text' in text ? 'keyDown' : 'rawKeyDown',
        ...code,
        ...text,
      });
      await Promise.race([pressed, closed.catch(() => {})]);
      await Promise.race([send('Input.dispatchKeyEvent', { type: 'keyUp', ...code }), closed.catch(() => {})]);
    },
    click: async (selector) => void (await evaluate(`document.querySelector(${JSON.stringify(selector)}).click()`)),
    isOpen: async () => (await popupId()) !== undefined,
  };
}

async function attach(session: CDPSession, targetId: string) {
  const { sessionId } = await session.send('Target.attachToTarget', { targetId, flatten: false });
  const waiting = new Map<number, (message: unknown) => void>();
  session.on('Target.receivedMessageFromTarget', ({ message }) => {
    const answer = JSON.parse(message) as { id: number };
    waiting.get(answer.id)?.(answer);
  });
  let last = 0;
  return (method: string, params: object): Promise<unknown> =>
    new Promise((resolve) => {
      const id = ++last;
      waiting.set(id, resolve);
      const message = JSON.stringify({ id, method, params });
      session.send('Target.sendMessageToTarget', { sessionId, message }).catch(() => resolve(undefined));
    });
}

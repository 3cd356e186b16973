/** What our background and our own pages ask of the script in a page. It checks nothing, so what is sent is checked here. */
import { browser } from 'wxt/browser';
import { fitsSize, isRequest, MAX_REQUEST_BYTES } from './message-checks.ts';
import { type MessageType, type PageMessages, type Reply, type Request, replyOf } from './messages.ts';

/** Asks the content script of a tab, in its top frame unless told otherwise. Rejects where no script is running. */
export async function sendToTab<T extends keyof PageMessages>(
  tabId: number,
  type: T,
  request: Request<T>,
  { frameId = 0 }: { readonly frameId?: number } = {},
): Promise<Reply<T>> {
  const message = { type, request: checked(type, request) };
  return replyOf(browser.tabs.sendMessage(tabId, message, { frameId }), type);
}

/** Tells the scripts in all frames of a tab. Resolves when the first of them has answered; rejects where none is running. */
export async function tellFrames<T extends keyof PageMessages>(
  tabId: number,
  type: T,
  request: Request<T>,
): Promise<void> {
  const message = { type, request: checked(type, request) };
  await replyOf(browser.tabs.sendMessage(tabId, message), type);
}

function checked<T extends MessageType>(type: T, request: Request<T>): Request<T> {
  if (!isRequest(type, request)) throw new TypeError(`not a ${type} request`);
  if (!fitsSize(request)) throw new RangeError(`${type}: the request is over ${MAX_REQUEST_BYTES} bytes`);
  return request;
}

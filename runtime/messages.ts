/**
 * Every message between the parts of the extension: one map from name to request and reply. One-shot only, because a port
 * dies unnoticed in the back/forward cache. What comes from a page is checked as if a hostile one had written it (`answer.ts`); to a
 * page nobody but our background and our own pages can speak, so the checks are left out of the scripts that run there.
 */
import { browser } from 'wxt/browser';
import type { Dossier } from '@/core/model/answers.ts';
import type { Locality, NotThis, PageArticle, PageHits } from '@/core/model/page.ts';
import type { SearchAnswer } from '@/core/model/search.ts';
import type { PageDigest } from './page-digest.ts';
import type { PageWord } from './page-wishes.ts';

/** Answered by the background. All are read-only, and none of them changes what is stored. */
export interface BackgroundMessages {
  /** Runs `card.js` in the frame that asks. */
  'card/inject': Exchange<Record<never, never>, { readonly ok: boolean }>;
  /** Runs `figures.js` in the frame that asks. */
  'figures/inject': Exchange<Record<never, never>, { readonly ok: boolean }>;
  /** An entity's or a target's id. */
  cite: Exchange<{ readonly id: string }, Dossier | null>;
  search: Exchange<{ readonly query: string; readonly limit: number }, SearchAnswer>;
  /** An empty clause opens the document at its beginning; `about` is the thing it is opened for, or empty. */
  'reader/open': Exchange<
    { readonly document: string; readonly clause: string; readonly about: string },
    Record<never, never>
  >;
  /** Opens everything said of an entity. */
  'entity/open': Exchange<{ readonly id: string }, Record<never, never>>;
  /** Searches for words in the side panel, or in a tab where the browser does not open it. Sent within the reader's gesture. */
  'panel/search': Exchange<{ readonly query: string }, { readonly shown: 'panel' | 'tab' }>;
  /** A thing is not meant on the page, or is again: in the frame that tells, and in all others. */
  'page/not-here': Exchange<NotHere, Record<never, never>>;
  'page/changed': Exchange<{ readonly digest: PageDigest }, Record<never, never>>;
  'page/word': AskedOfPage;
}

/** Answered by the content script of a tab. */
export interface PageMessages {
  'page/digest': Exchange<Record<never, never>, PageDigest>;
  'page/word': AskedOfPage;
  /** `locality` is the reader's word about this page; `auto` takes it back. */
  'page/set': Exchange<
    {
      readonly shown?: boolean;
      readonly locality?: Exclude<Locality['verdict'], 'unknown'> | 'auto';
      readonly notHere?: NotHere;
    },
    PageDigest
  >;
  'page/hits': Exchange<Record<never, never>, PageHits>;
  /**
   * Scrolls to a mark and lights it up. `at` of the reply is where that mark is now, `-1` if it is gone; `seen` is false when the
   * page keeps it from sight.
   */
  'page/go': Exchange<{ readonly at: number; readonly id: string }, { readonly at: number; readonly seen: boolean }>;
  /** The text of the page and the marks in it, for an export the reader asks for. */
  'page/article': Exchange<Record<never, never>, PageArticle>;
  /** Opens the card with what the documents say about the words. */
  'page/lookup': Exchange<{ readonly text: string }, { readonly shown: boolean }>;
}

/** What the reader said of the page: asked by a frame that came later, and handed on to the page itself. */
type AskedOfPage = Exchange<Record<never, never>, PageWord>;

/** The rule holds for this page, or no longer does. */
export interface NotHere {
  readonly rule: NotThis;
  readonly not: boolean;
}

/** Answered by the panels that are open, if any. */
export interface PanelMessages {
  /** The reader has gone to a mark on the page. */
  'page/at': Exchange<{ readonly at: number; readonly id: string }, Record<never, never>>;
}

export type Messages = BackgroundMessages & PageMessages & PanelMessages;
export type MessageType = keyof Messages;
export type Request<T extends MessageType> = Messages[T]['request'];
export type Reply<T extends MessageType> = Messages[T]['reply'];

/** Who sent a message, as the browser says (never as the message says). */
export interface Sender {
  readonly tabId: number | undefined;
  readonly frameId: number;
  readonly incognito: boolean;
}

export type Handlers = {
  readonly [T in MessageType]?: (request: Request<T>, sender: Sender) => Reply<T> | Promise<Reply<T>>;
};

/** After this long without an answer the sender is told so. */
const ANSWER_TIMEOUT_MS = 3000;

interface Exchange<Q, A> {
  readonly request: Q;
  readonly reply: A;
}

type Envelope = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly error: string };

/**
 * Asks the background, or the panels: `await send('cite', { id: '黄河体育中心' })` → its dossier. A worker that was stopped while it answered
 * is asked once more: every request can be repeated without harm.
 */
export async function send<T extends keyof (BackgroundMessages & PanelMessages)>(
  type: T,
  request: Request<T>,
): Promise<Reply<T>> {
  const ask = () => browser.runtime.sendMessage({ type, request });
  return replyOf(ask().catch(ask), type);
}

/**
 * Answers the messages it has handlers for, from our own extension only. Returns the function that stops it.
 *
 * @param fits whether a request is what its type asks for; left out in pages
 */
export function answerUnchecked(
  handlers: Handlers,
  fits: (type: MessageType, request: unknown) => boolean = () => true,
): () => void {
  const listener: Parameters<typeof browser.runtime.onMessage.addListener>[0] = (message, sender, reply) => {
    const type: unknown = message?.type;
    if (sender.id !== browser.runtime.id || typeof type !== 'string' || !Object.hasOwn(handlers, type)) return;
    const known = type as MessageType;
    const run = async () => {
      if (!fits(known, message.request)) throw new TypeError(`not a ${known} request`);
      const from = { tabId: sender.tab?.id, frameId: sender.frameId ?? 0, incognito: sender.tab?.incognito ?? false };
      return (handlers[known] as Handler)(message.request, from);
    };
    void run()
      .then(
        (value): Envelope => ({ ok: true, value }),
        (error): Envelope => ({ ok: false, error: error instanceof Error ? error.message : String(error) }),
      )
      .then(reply);
    // Keeps the channel open: a returned promise is not an answer in every browser.
    return true;
  };
  browser.runtime.onMessage.addListener(listener);
  return () => browser.runtime.onMessage.removeListener(listener);
}

type Handler = (request: unknown, sender: Sender) => unknown;

/** What was answered, out of its envelope. Rejects when it is an error, or does not come. */
export async function replyOf<T extends MessageType>(answered: Promise<unknown>, type: T): Promise<Reply<T>> {
  let timer: ReturnType<typeof setTimeout>;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${type}: no answer in ${ANSWER_TIMEOUT_MS} ms`)), ANSWER_TIMEOUT_MS);
  });
  const envelope = await Promise.race([answered, late]).finally(() => clearTimeout(timer));
  const { ok, value, error } = (envelope ?? {}) as { ok?: boolean; value?: unknown; error?: string };
  if (ok !== true) throw new Error(`${type}: ${error ?? 'nobody answered'}`);
  return value as Reply<T>;
}

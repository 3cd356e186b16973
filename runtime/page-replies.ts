/**
 * What our own pages ask of a web page, with the answer checked: a page that has taken over its renderer answers in the name of our
 * script. An answer of a strange shape counts as none.
 */
import type { PageArticle } from '@/core/model/page.ts';
import { joinHits, mainArticle, type OfFrame, type PageList, sumDigests } from './join-frames.ts';
import { isDigest } from './message-checks.ts';
import type { PageMessages, Reply, Request } from './messages.ts';
import type { PageDigest } from './page-digest.ts';
import { framesOf } from './page-frames.ts';
import type { PageWord } from './page-wishes.ts';
import { ARTICLE, GONE_TO, HITS, WORD } from './reply-checks.ts';
import type { Check } from './shape-checks.ts';
import { injectPanelTools } from './site-access.ts';
import { sendToTab } from './tab-messages.ts';

/** What the page in a tab holds, all its frames together. Undefined where no script of ours answers, or one of another version. */
export async function readDigest(tabId: number): Promise<PageDigest | undefined> {
  const of = (frameId: number) => checked(sendToTab(tabId, 'page/digest', {}, { frameId }), 'page/digest', isDigest);
  const page = await of(0).catch(() => undefined);
  if (!page?.frames) return page;
  const frames = (await framesOf(tabId)).slice(1).map((frameId) => of(frameId).catch(() => undefined));
  return sumDigests(
    page,
    (await Promise.all(frames)).filter((digest) => digest !== undefined),
  );
}

/** What the reader said of the page in a tab; nothing where no script of ours is in it. */
export function readWord(tabId: number): Promise<PageWord> {
  return checked(sendToTab(tabId, 'page/word', {}), 'page/word', WORD).catch(() => ({}));
}

/** The marks of the page in a tab. */
export async function readHits(tabId: number): Promise<PageList> {
  return joinHits(await fromFrames(tabId, (frameId) => ask({ tabId, frameId }, 'page/hits', {}, HITS)));
}

/** The text of the page in a tab with the marks in it, for an export. Rejects where the page may not be read any more. */
export async function readArticle(tabId: number): Promise<PageArticle> {
  const articles = await fromFrames(tabId, (frameId) => ask({ tabId, frameId }, 'page/article', {}, ARTICLE));
  return mainArticle(articles.map(({ value }) => value))!;
}

/** Scrolls a frame of the page in a tab to a mark and lights it up. */
export function goToHit(tabId: number, hit: Request<'page/go'>, frameId = 0): Promise<Reply<'page/go'>> {
  return ask({ tabId, frameId }, 'page/go', hit, GONE_TO);
}

/** Scrolls the page in a tab to the first mark of a thing, in whichever of its frames, and lights it up. */
export async function goToThing(tabId: number, id: string): Promise<Reply<'page/go'>> {
  let reply: Reply<'page/go'> = { at: -1, seen: false };
  for (const frameId of await framesOf(tabId)) {
    if (reply.at < 0) reply = await goToHit(tabId, { at: 0, id }, frameId);
  }
  return reply;
}

/** What the frames of the page answer, its own first. A frame without an answer is left out; without that of the page it rejects. */
async function fromFrames<T>(tabId: number, of: (frameId: number) => Promise<T>): Promise<OfFrame<T>[]> {
  const frames = await framesOf(tabId);
  const answers = await Promise.allSettled(frames.map(of));
  if (answers[0]?.status === 'rejected') throw answers[0].reason;
  return answers.flatMap((answer, i) =>
    answer.status === 'fulfilled' ? [{ frameId: frames[i]!, value: answer.value }] : [],
  );
}

interface Frame {
  readonly tabId: number;
  readonly frameId: number;
}

async function ask<T extends keyof PageMessages>(
  { tabId, frameId }: Frame,
  type: T,
  request: Request<T>,
  fits: Check,
): Promise<Reply<T>> {
  const asked = () => sendToTab(tabId, type, request, { frameId });
  // The first time there may be nobody to answer yet.
  const reply = asked().catch(async () => {
    await injectPanelTools(tabId, frameId);
    return asked();
  });
  return checked(reply, type, fits);
}

async function checked<T extends keyof PageMessages>(
  answer: Promise<Reply<T>>,
  type: T,
  fits: Check,
): Promise<Reply<T>> {
  const reply = await answer;
  if (!fits(reply)) throw new TypeError(`${type}: an answer of a strange shape`);
  return reply;
}

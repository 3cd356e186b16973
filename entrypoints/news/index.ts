/** Wiring only: the page, the settings and the messages. Everything it reaches loads in every page, so it must stay small. */
import packText from 'virtual:match-pack';
import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { openMatchPack } from '@/core/match/pack.ts';
import { bytesFromBase64 } from '@/page/base64.ts';
import { startOnce } from '@/page/life.ts';
import { leaveMarks } from '@/page/marks-bridge.ts';
import { type Session, startSession } from '@/page/session.ts';
import { canMark } from '@/page/support.ts';
import { atMostEvery } from '@/page/throttle.ts';
import { makeDigest } from '@/runtime/make-digest.ts';
import { answerUnchecked, send } from '@/runtime/messages.ts';
import { localityAsSaid, type PageWord, pageWishes, withWish } from '@/runtime/page-wishes.ts';
import { DEFAULT_SETTINGS, readSettings, type Settings, watchSettings } from '@/runtime/settings.ts';

const UNSUPPORTED = makeDigest('unsupported', { verdict: 'unknown', confidence: 0, evidence: [] }, []);

/** Before the reader says anything of the page. */
const UNSAID: PageWord = {};

/** A page that never rests does not keep the background from resting. */
const TELL_MS = 500;

// Not a content script to WXT: its context announces itself by an event that a page which knows our id can hear, and end us by.
export default defineUnlistedScript(() => startOnce('news', () => Boolean(browser.runtime?.id), start));

async function start(signal: AbortSignal): Promise<void> {
  const supported = canMark(document);
  let settings: Settings = supported ? await readSettings() : DEFAULT_SETTINGS;
  let word: PageWord = UNSAID;
  /** Nothing is said of a frame until something is marked in it. */
  let isSilent = self !== top;
  const frames = document.body?.localName === 'frameset';
  let session: Session | undefined;
  const wishes = () => pageWishes(settings, location.hostname, word);
  const digest = () => {
    if (!session) return UNSUPPORTED;
    const mentions = session.marks().map((mark) => mark.mention);
    const locality = localityAsSaid(session.locality(), word.locality);
    return { ...makeDigest(session.wishes().on ? 'on' : 'off', locality, mentions), ...(frames && { frames }) };
  };
  /** What the reader said of the page before this frame came; what is said to the frame itself meanwhile goes before. */
  const hearWord = async () => {
    const said = await send('page/word', {});
    if (signal.aborted || word !== UNSAID || Object.keys(said).length === 0) return;
    word = said;
    await session?.update(wishes());
  };
  const tell = atMostEvery(TELL_MS, () => {
    if (isSilent) {
      if (!session?.marks().length) return;
      isSilent = false;
      void hearWord().catch(() => {});
    }
    void send('page/changed', { digest: digest() }).catch(() => {});
  });
  if (supported && !signal.aborted) {
    const handlers = {
      injectCard: inject('card/inject'),
      injectFigures: inject('figures/inject'),
      onSettled: tell,
    };
    session = startSession(openMatchPack(bytesFromBase64(packText)), wishes(), handlers, signal);
    leaveMarks(session);
    // Another document in one of its frames is told by nobody else, should nothing be marked there.
    if (frames) document.addEventListener('load', tell, { capture: true, signal });
  }
  const unwatch = watchSettings((next) => {
    settings = next;
    void session?.update(wishes());
  });
  const unanswer = answerUnchecked({
    'page/digest': digest,
    'page/word': () => word,
    'page/set': async (wish) => {
      word = withWish(word, wish);
      await session?.update(wishes());
      return digest();
    },
  });
  signal.addEventListener('abort', () => {
    unwatch();
    unanswer();
  });
}

function inject(script: 'card/inject' | 'figures/inject'): () => Promise<boolean> {
  return () =>
    send(script, {}).then(
      ({ ok }) => ok,
      () => false,
    );
}

/** Wiring only: what the panel asks of a page now and then. Injected on first need, so that it does not load in every page. */
import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readArticle } from '@/page/article.ts';
import { placeOfMark, showMark } from '@/page/go-to.ts';
import { startOnce } from '@/page/life.ts';
import { markedPage } from '@/page/marks-bridge.ts';
import { makeHits } from '@/runtime/make-hits.ts';
import { answerUnchecked, send } from '@/runtime/messages.ts';

/** As long as the heading of a section may be. */
const LONGEST_TITLE = 80;

const NO_COST = { characters: 0, ms: 0, longestMs: 0 };

export default defineUnlistedScript(() => startOnce('panel-tools', () => Boolean(browser.runtime?.id), start));

function start(signal: AbortSignal): void {
  const marks = () => markedPage()?.marks() ?? [];
  /** In a list of several frames, what stands above the first heading of one stands under the title of its document. */
  const listed = () =>
    self === top
      ? marks()
      : marks().map((mark) => ({ ...mark, section: mark.section || document.title.slice(0, LONGEST_TITLE) }));
  const unanswer = answerUnchecked({
    'page/hits': () => makeHits(listed(), markedPage()?.cost() ?? NO_COST),
    'page/go': ({ at, id }) => {
      const now = marks();
      const place = placeOfMark(now, at, id);
      if (place >= 0) markedPage()?.walk.follow(place);
      return { at: place, seen: place >= 0 && showMark(now[place]!) };
    },
    'page/article': () => readArticle(marks(), signal),
  });
  const { walk } = markedPage() ?? {};
  walk?.onStep((at) => {
    const mark = marks()[at];
    if (mark) void send('page/at', { at, id: mark.mention.id }).catch(() => {});
  });
  signal.addEventListener('abort', () => {
    unanswer();
    walk?.onStep(undefined);
  });
}

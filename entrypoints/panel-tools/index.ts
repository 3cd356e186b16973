/** Wiring only: what the panel asks of a page now and then. Injected on first need, so that it does not load in every page. */
import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readArticle } from '@/page/article.ts';
import { placeOfMark, showMark } from '@/page/go-to.ts';
import { startOnce } from '@/page/life.ts';
import { marksNow } from '@/page/marks-bridge.ts';
import { answer } from '@/runtime/messages.ts';

export default defineUnlistedScript(() => startOnce('panel-tools', () => Boolean(browser.runtime?.id), start));

function start(signal: AbortSignal): void {
  const unanswer = answer({
    'page/go': ({ at, id }) => {
      const marks = marksNow();
      const place = placeOfMark(marks, at, id);
      return { at: place, seen: place >= 0 && showMark(marks[place]!) };
    },
    'page/article': () => readArticle(marksNow(), signal),
  });
  signal.addEventListener('abort', unanswer);
}

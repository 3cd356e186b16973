/** Wiring only: injected on first need, shows the card beside a mark or a selection. */
import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import cardCss from '@/components/card.css?inline';
import cardPartsCss from '@/components/card-parts.css?inline';
import { COPY_FORMATS } from '@/components/citation-text.ts';
import { dayOf } from '@/components/due-state.ts';
import { startCard } from '@/components/start-card.tsx';
import tokensCss from '@/components/tokens.css?inline';
import { MAX_QUERY_LENGTH } from '@/core/model/search.ts';
import { attend } from '@/page/attend.ts';
import { type CardHandle, cardHandle, leaveCardHandle } from '@/page/card-bridge.ts';
import { createCardHost } from '@/page/card-host.ts';
import { copyText } from '@/page/copy-text.ts';
import { keepCopyFormat, readCopyFormat } from '@/runtime/copy-format.ts';
import { answerUnchecked, send } from '@/runtime/messages.ts';
import { addNotThis, removeNotThis } from '@/runtime/not-this.ts';

/** So many results a lookup shows in the card; the search has more. */
const LOOKUP_LIMIT = 12;

export default defineUnlistedScript(() => {
  if (cardHandle() && browser.runtime?.id) return;
  const host = createCardHost(tokensCss + cardPartsCss + cardCss, import.meta.env.MODE === 'e2e' ? 'open' : 'closed');
  const card = startCard(host, {
    cite: (id) => send('cite', { id }),
    search: (query) => send('search', { query, limit: LOOKUP_LIMIT }),
    openReader: (place) => void send('reader/open', place).catch(() => {}),
    openEntity: (id) => void send('entity/open', { id }).catch(() => {}),
    openSearch: (words) => void send('panel/search', { query: words.slice(0, MAX_QUERY_LENGTH) }).catch(() => {}),
    copy: copyText,
    readFormat: () => readCopyFormat(COPY_FORMATS),
    keepFormat: (format) => void keepCopyFormat(format),
    today: () => dayOf(new Date()),
    host: location.hostname,
    // Other frames are of other sites.
    keepNotHere: (rule, not) => send('page/not-here', { rule: { ...rule, site: '' }, not }),
    keepNotThis: async (rule, not) => (not ? addNotThis(rule) : removeNotThis(rule).then(() => 'kept' as const)),
  });
  const unanswer = answerUnchecked({ 'page/lookup': ({ text }) => ({ shown: card.lookUp(text) }) });
  const end = new AbortController();
  const handle: CardHandle = {
    ...card,
    dispose() {
      end.abort();
      unanswer();
      card.dispose();
    },
  };
  leaveCardHandle(handle);
  attend(handle, end.signal);
});

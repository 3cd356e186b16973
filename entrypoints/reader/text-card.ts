/** Wiring only: the card of news pages, beside the marks of our own text. Loaded when the first one is asked for. */
import cardCss from '@/components/card.css?inline';
import cardPartsCss from '@/components/card-parts.css?inline';
import { COPY_FORMATS } from '@/components/citation-text.ts';
import { dayOf } from '@/components/due-state.ts';
import { type CardServices, type RunningCard, startCard } from '@/components/start-card.tsx';
import tokensCss from '@/components/tokens.css?inline';
import { createCardHost } from '@/page/card-host.ts';
import { copyText } from '@/page/copy-text.ts';
import { keepCopyFormat, readCopyFormat } from '@/runtime/copy-format.ts';

/** What the reader answers itself. */
export type TextCardServices = Pick<CardServices, 'cite' | 'search' | 'openReader' | 'openEntity' | 'openSearch'>;

export interface TextCard extends RunningCard {
  /** Whether an event came from inside the card. */
  readonly holds: (event: Event) => boolean;
}

export function startTextCard(services: TextCardServices): TextCard {
  const host = createCardHost(tokensCss + cardPartsCss + cardCss, import.meta.env.MODE === 'e2e' ? 'open' : 'closed');
  const card = startCard(host, {
    ...services,
    copy: copyText,
    readFormat: () => readCopyFormat(COPY_FORMATS),
    keepFormat: (format) => void keepCopyFormat(format),
    today: () => dayOf(new Date()),
    host: '',
    // What is marked in the documents themselves is never refused.
    keepNotThis: async () => 'kept',
    keepNotHere: async () => {},
  });
  return { ...card, holds: host.holds };
}

import type { Locality, NotThis } from '@/core/model/page.ts';
import type { NotHere, Request } from './messages.ts';
import type { Settings } from './settings.ts';
import { marksShownOn } from './settings.ts';

/** What the reader said of this one page, on top of the settings. */
export interface PageWord {
  /** Marks hidden or shown for this page alone; undefined follows the settings. */
  readonly shown?: boolean | undefined;
  readonly locality?: 'local' | 'elsewhere' | undefined;
  /** Names and indicators that are not meant on this page; forgotten with it. */
  readonly notHere?: readonly NotThis[] | undefined;
}

/** The word with what the reader says now. */
export function withWish(word: PageWord, { shown, locality, notHere }: Request<'page/set'>): PageWord {
  return {
    shown: shown ?? word.shown,
    locality: locality === 'auto' ? undefined : (locality ?? word.locality),
    notHere: notHere ? withNotHere(word.notHere, notHere) : word.notHere,
  };
}

function withNotHere(rules: PageWord['notHere'] = [], { rule, not }: NotHere): PageWord['notHere'] {
  const others = rules.filter(({ kind, name }) => kind !== rule.kind || name !== rule.name);
  return not ? [...others, rule] : others;
}

/** The settings and the reader's word about one page, put together. */
export function pageWishes(settings: Settings, host: string, word: PageWord) {
  const { showTemplates, everyOccurrence, kinds, restMs, notThis } = settings;
  return {
    on: word.shown ?? marksShownOn(settings, host),
    options: {
      showTemplates,
      everyOccurrence,
      kinds,
      notThis: { rules: [...notThis, ...(word.notHere ?? [])], host },
      ...(word.locality === undefined ? {} : { locality: word.locality }),
    },
    restMs,
  };
}

/** The page's own verdict under the reader's word, which comes first among the evidence. */
export function localityAsSaid(judged: Locality, said: PageWord['locality']): Locality {
  if (said === undefined) return judged;
  return { ...judged, verdict: said, evidence: [{ kind: 'reader', text: '', count: 1 }, ...judged.evidence] };
}

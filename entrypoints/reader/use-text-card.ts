import { useEffect, useRef } from 'preact/hooks';
import { type TextMark, watchTextMarks } from '@/components/reader-marks.ts';
import { DEFAULT_SETTINGS, readSettings, watchSettings } from '@/runtime/settings.ts';
import type { TextCard, TextCardServices } from './text-card.ts';

/** What the card is asked for, and what stands beside the text already. */
export interface TextCardProps extends TextCardServices {
  /** The thing in the aside: its card would say the same again. */
  readonly about: string;
}

/** Opens the card of news pages beside the marks of the text: at rest, at a click, by keys. */
export function useTextCard(props: TextCardProps): void {
  const latest = useRef(props);
  latest.current = props;
  useEffect(() => {
    const end = new AbortController();
    const { signal } = end;
    let restMs = DEFAULT_SETTINGS.restMs;
    const follow = (settings: typeof DEFAULT_SETTINGS) => {
      restMs = settings.restMs;
    };
    void readSettings().then(follow);
    signal.addEventListener('abort', watchSettings(follow));
    const opener = createOpener(latest);
    watchTextMarks(
      {
        restMs: () => restMs,
        onRest: (mark) => mark.id !== latest.current.about && void opener.open(mark, { hover: true, focus: false }),
        onTap: (mark) => void opener.open(mark, { hover: false, focus: false }),
        onKey: (mark) => void opener.open(mark, { hover: false, focus: true }),
      },
      signal,
    );
    // Before the card hears it, and before the reader closes what stands beside the text.
    window.addEventListener('keydown', (event) => event.key === 'Escape' && opener.escape(event), {
      capture: true,
      signal,
    });
    window.addEventListener('beforeprint', () => opener.card()?.close(), { signal });
    signal.addEventListener('abort', () => opener.card()?.dispose());
    return () => end.abort();
  }, []);
}

function createOpener(latest: { readonly current: TextCardProps }) {
  let card: TextCard | undefined;
  let last: HTMLAnchorElement | undefined;
  const load = async () => {
    const { startTextCard } = await import('./text-card.ts');
    card ??= startTextCard({
      cite: (id) => latest.current.cite(id),
      search: (query) => latest.current.search(query),
      openReader(place) {
        card?.close();
        latest.current.openReader(place);
      },
      openEntity: (id) => latest.current.openEntity(id),
      openSearch(words) {
        card?.close();
        latest.current.openSearch(words);
      },
    });
    return card;
  };
  return {
    card: () => card,
    async open({ id, name, link }: TextMark, how: { readonly hover: boolean; readonly focus: boolean }) {
      const { openThing, shown } = card ?? (await load());
      if (how.hover && shown() === id && last === link) return;
      last = link;
      openThing({ id, name, anchor: () => [...link.getClientRects()], ...how });
    },
    escape(event: KeyboardEvent) {
      if (card?.shown() === undefined || card.holds(event)) return;
      card.close();
      event.preventDefault();
    },
  };
}

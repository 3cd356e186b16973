import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { NamedOnPage } from './page-summary.ts';

/** The searches made last, kept on this machine. */
export interface RecentSearches {
  readonly queries: readonly string[];
  /** What was just taken away can be put back. */
  readonly removed: boolean;
  /** A search that has led somewhere. */
  readonly onKeep: (query: string) => void;
  readonly onRemove: (query: string) => void;
  readonly onClear: () => void;
  readonly onUndo: () => void;
}

export interface SearchStartProps {
  readonly recent: RecentSearches | undefined;
  /** Things the page in the active tab names. */
  readonly named: readonly NamedOnPage[];
  readonly onQuery: (query: string) => void;
  readonly onNamed: (named: NamedOnPage, newTab: boolean) => void;
  /** Goes back to the box. */
  readonly onBack: () => void;
}

/** A handful: more would be a list to read before one searches. */
const MOST_NAMED = 6;

/** What an empty box offers. One stop of the Tab key; inside, the arrows lead on, and a key that deletes forgets a search. */
export function SearchStart({ recent, named, onQuery, onNamed, onBack }: SearchStartProps) {
  const root = useRef<HTMLDivElement>(null);
  const things = useStill(named);
  const queries = recent?.queries ?? [];
  const [stop, setStop] = useState(0);
  const forget = useForgetting(root, recent);
  const items = () => [...(root.current?.querySelectorAll<HTMLElement>('.start-go') ?? [])];
  const onKeyDown = (event: KeyboardEvent) => {
    const at = items().findIndex((it) => it.parentElement?.contains(event.target as Node));
    if (at < 0 || event.isComposing || event.altKey) return;
    const step = STEPS[event.key];
    const query = queries[at];
    if (event.key === 'ArrowUp' && at === 0) onBack();
    else if (step) items()[step(at, items().length - 1)]?.focus();
    else if ((event.key === 'Delete' || event.key === 'Backspace') && query !== undefined) forget(query, at);
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) openAside(at);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const openAside = (at: number) => {
    const thing = things[at - queries.length];
    if (thing) onNamed(thing, true);
  };
  if (queries.length + things.length === 0 && !recent?.removed) return null;
  const isStop = (at: number) => at === Math.min(stop, queries.length + things.length - 1);
  const item = (at: number) => ({ tabIndex: isStop(at) ? 0 : -1, onFocus: () => setStop(at) });
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the arrows are a short cut, every item is a button of its own
    <div ref={root} class="search-start" onKeyDown={onKeyDown}>
      {recent && (queries.length > 0 || recent.removed) && (
        <section aria-label={i18n.t('search.recent')}>
          <p class="start-title soft">
            <span>{i18n.t('search.recent')}</span>
            {recent.removed && <Undo onUndo={recent.onUndo} />}
            {queries.length > 0 && (
              <button type="button" class="button-quiet" onClick={recent.onClear}>
                {i18n.t('search.forgetAll')}
              </button>
            )}
          </p>
          <ul class="start-list">
            {queries.map((query, at) => (
              <li key={query} class="start-item">
                <button type="button" class="start-go" {...item(at)} onClick={() => onQuery(query)}>
                  {query}
                </button>
                <button
                  type="button"
                  class="start-forget"
                  tabIndex={isStop(at) ? 0 : -1}
                  aria-label={i18n.t('search.forget', [query])}
                  onClick={() => forget(query, at)}
                >
                  <span aria-hidden="true">×</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      {things.length > 0 && (
        <section aria-label={i18n.t('search.onPage')}>
          <p class="start-title soft">{i18n.t('search.onPage')}</p>
          <ul class="start-list" lang="zh-Hans">
            {things.map((thing, at) => (
              <li key={thing.id} class="start-item">
                <button
                  type="button"
                  class="start-go"
                  {...item(queries.length + at)}
                  onClick={(event) => onNamed(thing, event.ctrlKey || event.metaKey)}
                >
                  {thing.name}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

const STEPS: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowRight: (at, last) => Math.min(at + 1, last),
  ArrowUp: (at) => at - 1,
  ArrowLeft: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_, last) => last,
};

function Undo({ onUndo }: { readonly onUndo: () => void }) {
  return (
    <span class="start-undo">
      <span role="status">{i18n.t('search.forgotten')}</span>
      <button type="button" class="button-quiet" onClick={onUndo}>
        {i18n.t('card.undo')}
      </button>
    </span>
  );
}

/** Forgets a search; the focus goes to the one that takes its place, or to what takes it back. */
function useForgetting(root: { readonly current: HTMLElement | null }, recent: RecentSearches | undefined) {
  const [refocus, setRefocus] = useState<number>();
  useEffect(() => {
    if (refocus === undefined) return;
    const items = root.current?.querySelectorAll<HTMLElement>('.start-forget') ?? [];
    const next = items[Math.min(refocus, items.length - 1)];
    const button = next?.parentElement?.querySelector<HTMLElement>('.start-go');
    (button ?? root.current?.querySelector<HTMLElement>('.start-undo button'))?.focus();
    setRefocus(undefined);
  }, [recent?.queries]);
  return (query: string, at: number) => {
    setRefocus(at);
    recent?.onRemove(query);
  };
}

/** A page that changes must not move its names from under the pointer: those that stay keep their places. */
function useStill(now: readonly NamedOnPage[]): readonly NamedOnPage[] {
  const shown = useRef<readonly NamedOnPage[]>([]);
  const ids = new Set(shown.current.map(({ id }) => id));
  const staying = shown.current.filter(({ id }) => now.some((other) => other.id === id));
  shown.current = [...staying, ...now.filter(({ id }) => !ids.has(id))].slice(0, MOST_NAMED);
  return shown.current;
}

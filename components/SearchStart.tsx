import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { NamedOnPage } from './page-summary.ts';
import { type RecentSearches, useForgetting } from './recent-searches.ts';
import { followStops } from './start-stops.ts';

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
  const [chosen, setStop] = useState(0);
  const { forget, forgetAll, undo } = useForgetting(root, recent, onBack);
  const queries = recent?.queries ?? [];
  const total = queries.length + things.length;
  const stop = Math.min(chosen, total - 1);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing || event.altKey || followStops(event)) return;
    const rows = [...(root.current?.querySelectorAll('.start-item') ?? [])];
    const at = rows.findIndex((row) => row.contains(event.target as Node));
    const thing = things[at - queries.length];
    if (at < 0) return;
    if (!thing && (event.key === 'Delete' || event.key === 'Backspace')) forget(at);
    else if (thing && event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onNamed(thing, true);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  if (total === 0 && !recent?.removed) return null;
  const item = (at: number) => ({ tabIndex: at === stop ? 0 : -1, onFocus: () => setStop(at) });
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the arrows are a short cut, every item is a button of its own
    <div ref={root} class="search-start" onKeyDown={onKeyDown}>
      {recent && (queries.length > 0 || recent.removed) && (
        <Offered title={i18n.t('search.recent')} actions={<Actions {...{ recent, forgetAll, undo }} />}>
          {queries.map((query, at) => (
            <li key={query} class="start-item">
              <button type="button" class="start-go" {...item(at)} onClick={() => onQuery(query)}>
                {query}
              </button>
              <Forget query={query} tabIndex={at === stop ? 0 : -1} onClick={() => forget(at)} />
            </li>
          ))}
        </Offered>
      )}
      {things.length > 0 && (
        <Offered title={i18n.t('search.onPage')}>
          {things.map((thing, at) => (
            <li key={thing.id} class="start-item" lang="zh-Hans">
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
        </Offered>
      )}
    </div>
  );
}

interface OfferedProps {
  readonly title: string;
  readonly actions?: ComponentChildren;
  readonly children: ComponentChildren;
}

function Offered({ title, actions, children }: OfferedProps) {
  return (
    <section aria-label={title}>
      <p class="start-title soft">
        <span>{title}</span>
        {actions}
      </p>
      <ul class="start-list">{children}</ul>
    </section>
  );
}

interface ActionsProps {
  readonly recent: RecentSearches;
  readonly forgetAll: () => void;
  readonly undo: () => void;
}

function Actions({ recent, forgetAll, undo }: ActionsProps) {
  return (
    <>
      {recent.removed && (
        <span class="start-undo">
          <span role="status">{i18n.t('search.forgotten')}</span>
          <button type="button" class="button-quiet" onClick={undo}>
            {i18n.t('common.undo')}
          </button>
        </span>
      )}
      {recent.queries.length > 0 && (
        <button type="button" class="button-quiet" onClick={forgetAll}>
          {i18n.t('search.forgetAll')}
        </button>
      )}
    </>
  );
}

interface ForgetProps {
  readonly query: string;
  readonly tabIndex: number;
  readonly onClick: () => void;
}

function Forget({ query, ...button }: ForgetProps) {
  return (
    <button type="button" class="start-forget" aria-label={i18n.t('search.forget', [query])} {...button}>
      <span aria-hidden="true">×</span>
    </button>
  );
}

/** A page that changes must not move its names from under the pointer: those that stay keep their places. */
function useStill(now: readonly NamedOnPage[]): readonly NamedOnPage[] {
  const shown = useRef<readonly NamedOnPage[]>([]);
  const ids = new Set(shown.current.map(({ id }) => id));
  const staying = shown.current.filter(({ id }) => now.some((other) => other.id === id));
  shown.current = [...staying, ...now.filter(({ id }) => !ids.has(id))].slice(0, MOST_NAMED);
  return shown.current;
}

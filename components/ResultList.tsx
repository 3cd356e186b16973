import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { SearchResult } from '@/core/model/search.ts';
import { ResultRow } from './ResultRow.tsx';
import type { ResultGroup } from './result-groups.ts';
import type { SearchState } from './search-state.ts';

export interface ResultListProps extends Pick<SearchState, 'answer' | 'groups' | 'rows' | 'active' | 'chosenBy'> {
  /** Names the list and its rows for the box that steers it: `<id>-list`, `<id>-0` … */
  readonly id: string;
  /** What was asked for, where the clauses only come near it. */
  readonly passage: string | undefined;
  readonly onOpen: (at: number, event: MouseEvent) => void;
  readonly onPoint: (at: number) => void;
}

const TITLES = {
  entity: 'search.names',
  target: 'search.targets',
  clause: 'search.clauses',
  department: 'search.departments',
  document: 'search.documents',
  near: 'search.near',
} as const;

/** Search results under headings. Focus stays in the box; the active row is told by `aria-activedescendant`. */
export function ResultList(props: ResultListProps) {
  const { id, answer, groups, rows, active, chosenBy } = props;
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (chosenBy === 'pointer') return;
    if (active <= 0) list.current?.scrollTo?.({ top: 0 });
    else list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView?.({ block: 'nearest' });
  }, [active, rows, chosenBy]);
  const row = (result: SearchResult, at: number) => (
    <ResultRow
      key={`${result.type} ${result.id}`}
      id={`${id}-${at}`}
      result={result}
      asks={at === 0 ? answer.asks : undefined}
      passage={props.passage}
      active={at === active}
      onOpen={(event) => props.onOpen(at, event)}
      onPoint={() => props.onPoint(at)}
    />
  );
  const some = useSoon(rows);
  let at = 0;
  return (
    <div
      ref={list}
      id={`${id}-list`}
      class="results"
      role="listbox"
      aria-label={i18n.t('search.label')}
      hidden={rows.length === 0}
    >
      {groups.map((group) => {
        const drawn = group.results.slice(0, some - at).map((result) => row(result, at++));
        return (
          drawn.length > 0 && (
            <Group key={group.key} group={group}>
              {drawn}
            </Group>
          )
        );
      })}
    </div>
  );
}

/** More rows than are seen without scrolling. */
const AT_ONCE = 8;

/** How many rows to draw: those in sight at once, the others when they have been painted, so that typing never waits for them. */
function useSoon(rows: ResultListProps['rows']): number {
  const [whole, setWhole] = useState<ResultListProps['rows']>();
  useEffect(() => setWhole(rows), [rows]);
  return whole === rows ? rows.length : AT_ONCE;
}

function Group({ group: { key }, children }: { readonly group: ResultGroup; readonly children: preact.JSX.Element[] }) {
  const title = i18n.t(TITLES[key]);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset has no place in a listbox
    <div role="group" aria-label={title}>
      <p class="results-title" aria-hidden="true">
        {title}
      </p>
      {children}
    </div>
  );
}

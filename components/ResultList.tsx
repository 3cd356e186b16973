import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { SearchResult } from '@/core/model.ts';
import { kindLabel } from './labels.ts';
import { MarkedText } from './MarkedText.tsx';
import type { SearchState } from './search-state.ts';

export interface ResultListProps {
  /** Names the list and its rows for the box that steers it: `<id>-list`, `<id>-0` … */
  readonly id: string;
  /** Names first, then clauses. */
  readonly results: readonly SearchResult[];
  readonly active: number;
  readonly chosenBy: SearchState['chosenBy'];
  readonly onOpen: (at: number) => void;
  readonly onPoint: (at: number) => void;
}

/** Search results in two groups. Focus stays in the box; the active row is told by `aria-activedescendant`. */
export function ResultList({ id, results, active, chosenBy, onOpen, onPoint }: ResultListProps) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (chosenBy === 'pointer') return;
    if (active === 0) list.current?.scrollTo?.({ top: 0 });
    else list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView?.({ block: 'nearest' });
  }, [active, results, chosenBy]);
  const names = results.filter((result) => result.type !== 'clause').length;
  const rows = results.map((result, at) => (
    <ResultRow
      key={`${result.type} ${result.id}`}
      id={`${id}-${at}`}
      result={result}
      active={at === active}
      onOpen={() => onOpen(at)}
      onPoint={() => onPoint(at)}
    />
  ));
  return (
    <div
      ref={list}
      id={`${id}-list`}
      class="results"
      role="listbox"
      aria-label={i18n.t('search.label')}
      hidden={!rows.length}
      // Pressing on a row must not take the focus from the box: the list would be gone before the click.
      onMouseDown={(event) => event.preventDefault()}
    >
      <ResultGroup title={i18n.t('search.names')} rows={rows.slice(0, names)} />
      <ResultGroup title={i18n.t('search.clauses')} rows={rows.slice(names)} />
    </div>
  );
}

function ResultGroup({ title, rows }: { readonly title: string; readonly rows: readonly preact.JSX.Element[] }) {
  if (rows.length === 0) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset has no place in a listbox
    <div role="group" aria-label={title}>
      <p class="results-title" aria-hidden="true">
        {title}
      </p>
      {rows}
    </div>
  );
}

interface ResultRowProps {
  readonly id: string;
  readonly result: SearchResult;
  readonly active: boolean;
  readonly onOpen: () => void;
  readonly onPoint: () => void;
}

function ResultRow({ id, result, active, onOpen, onPoint }: ResultRowProps) {
  const named = result.type !== 'clause';
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the box, which keeps the focus
    // biome-ignore lint/a11y/useFocusableInteractive: an option of a combobox takes no focus itself
    <div id={id} class="result" role="option" aria-selected={active} onClick={onOpen} onPointerMove={onPoint}>
      {named && (
        <p class="result-title">
          <span class={result.type === 'target' ? 'tag tag-target' : 'tag'}>{kindLabel(result.type)}</span>{' '}
          <span lang="zh-Hans">{result.title}</span>
        </p>
      )}
      {result.text !== '' && (
        <p class={named ? 'result-text soft' : 'result-text'} lang="zh-Hans">
          <MarkedText text={result.text} highlights={result.highlights} />
        </p>
      )}
      <p class="result-source soft">
        {[result.date, named ? '' : result.title, result.path.at(-1)].filter(Boolean).join(' · ')}
      </p>
    </div>
  );
}

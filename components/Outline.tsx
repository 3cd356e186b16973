import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { PolicyDocument } from '@/core/model/corpus.ts';
import { headingText } from './citation-text.ts';
import { branchOf, type OutlineRow, outlineMove, outlineRows } from './outline-rows.ts';
import { Phrases } from './Phrases.tsx';
import { type ScriptState, shownLanguage, shownText } from './reading-script.ts';

export interface OutlineProps {
  readonly document: PolicyDocument;
  /** Id of the section being read. */
  readonly section: string;
  /** The deepest level of headings that is shown throughout; those round the section being read are shown too. */
  readonly depth: number;
  /** 0 … 1: how much was read. */
  readonly share: number;
  readonly script: ScriptState;
  readonly onSection: (id: string) => void;
}

/** The headings as a tree that follows the reading; what the reader folds by hand stays so until another depth is chosen. */
export function Outline({ document: { sections }, section, depth, share, script, onSection }: OutlineProps) {
  const tree = useRef<HTMLDivElement>(null);
  const [focused, setFocused] = useState('');
  const { rows, current, fold } = useRows(sections, section, depth);
  useEffect(() => {
    const item = tree.current?.querySelector('[aria-current]');
    if (item) keepInView(item);
  }, [current]);
  // One stop for Tab: where the keys were last, else where the reading is.
  const stop = [focused, current, rows[0]?.section.id].find((id) => rows.some((row) => row.section.id === id));
  const onKeyDown = (event: KeyboardEvent) => {
    const id = (event.target as HTMLElement).dataset['section'] ?? '';
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const move = outlineMove(rows, id, event.key);
    if (move?.kind === 'fold') fold(move.id, move.open);
    else if (move) elementOf(tree.current, move.id)?.focus();
    else if (event.key === 'Enter' || event.key === ' ') onSection(id);
    else if (!event.key.startsWith('Arrow')) return;
    // In the tree the arrows are its own, also where they lead nowhere.
    event.preventDefault();
    event.stopPropagation();
  };
  // Drawn again when another section is read, not with every step on the way there.
  const items = useMemo(
    () =>
      rows.map((row) => (
        <OutlineItem
          key={row.section.id}
          row={row}
          text={shownText(script, headingText(row.section))}
          current={row.section.id === current}
          stop={row.section.id === stop}
          onFold={() => fold(row.section.id, !row.expanded)}
          onChoose={() => onSection(row.section.id)}
        />
      )),
    [rows, current, stop, script.kind],
  );
  return (
    <nav class="outline" aria-label={i18n.t('reader.outline')}>
      <h2 class="nav-title">
        {i18n.t('reader.outline')} <span class="nav-share">{i18n.t('reader.share', [Math.round(share * 100)])}</span>
      </h2>
      <div
        ref={tree}
        role="tree"
        tabIndex={-1}
        aria-label={i18n.t('reader.outline')}
        lang={shownLanguage(script)}
        onKeyDown={onKeyDown}
        onFocusIn={(event) => setFocused((event.target as HTMLElement).dataset['section'] ?? '')}
      >
        {items}
      </div>
    </nav>
  );
}

interface OutlineItemProps {
  readonly row: OutlineRow;
  readonly text: string;
  readonly current: boolean;
  readonly stop: boolean;
  readonly onFold: () => void;
  readonly onChoose: () => void;
}

function OutlineItem({ row: { section, expanded }, text, current, stop, onFold, onChoose }: OutlineItemProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree hears the keys
    <div
      role="treeitem"
      aria-level={section.level}
      aria-expanded={expanded}
      aria-current={current ? 'location' : undefined}
      tabIndex={stop ? 0 : -1}
      data-section={section.id}
      data-level={section.level}
      onClick={onChoose}
    >
      {expanded === undefined ? (
        <span class="outline-leaf" />
      ) : (
        <span
          class="outline-fold"
          aria-hidden="true"
          onClick={(event) => {
            event.stopPropagation();
            onFold();
          }}
        />
      )}
      <Phrases text={text} />
    </div>
  );
}

/** The rows to be seen, and which of them the reading is in: inside a folded heading it is that heading. */
function useRows(sections: PolicyDocument['sections'], section: string, depth: number) {
  const [folds, setFolds] = useState<ReadonlyMap<string, boolean>>(new Map());
  const branch = useMemo(() => branchOf(sections, section), [sections, section]);
  useEffect(() => setFolds(new Map()), [depth]);
  const rows = useMemo(
    () => outlineRows(sections, ({ id, level }) => folds.get(id) ?? (level < depth || branch.includes(id))),
    [sections, branch, depth, folds],
  );
  const current = branch.find((id) => rows.some((row) => row.section.id === id)) ?? '';
  const fold = (id: string, open: boolean) => setFolds((now) => new Map([...now, [id, open]]));
  return { rows, current, fold };
}

/** So much of what comes before and after the section being read is seen, too, in px. */
const AROUND = 96;

/** Scrolls the list alone: the browser's own way would scroll the text with it. */
function keepInView(item: Element): void {
  const list = item.closest('.reader-nav');
  if (!list) return;
  const [outer, inner] = [list.getBoundingClientRect(), item.getBoundingClientRect()];
  const above = inner.top - AROUND - outer.top;
  const below = inner.bottom + AROUND - outer.bottom;
  if (above < 0) list.scrollTop += above;
  else if (below > 0) list.scrollTop += below;
}

function elementOf(tree: HTMLElement | null, id: string): HTMLElement | undefined {
  return [...(tree?.querySelectorAll<HTMLElement>('[role="treeitem"]') ?? [])].find(
    (item) => item.dataset['section'] === id,
  );
}

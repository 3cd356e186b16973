import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { PolicyDocument } from '@/core/model/corpus.ts';
import type { ReaderViewProps } from './ReaderView.tsx';
import type { ReadingProgress } from './reader-progress.ts';

/** What a key does, by `KeyboardEvent.key`; letters are small. */
export type KeyActions = Readonly<Record<string, (() => void) | undefined>>;

/**
 * Keys of the whole page. They are left alone in fields and dialogs, with others held down, and while an input method composes; `?`
 * and `+` need Shift on most keyboards.
 */
export function useReaderKeys(actions: KeyActions): void {
  // Always those of the last drawing: keys that repeat come faster than effects.
  const latest = useRef(actions);
  latest.current = actions;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { target, key } = event;
      const busy = target instanceof Element && target.closest('input, textarea, select, dialog') !== null;
      const combined = event.altKey || event.ctrlKey || event.metaKey || (event.shiftKey && !'?+'.includes(key));
      if (busy || event.isComposing || combined || event.defaultPrevented) return;
      const action = latest.current[key.length === 1 ? key.toLowerCase() : key];
      if (!action) return;
      action();
      // A letter that opens a field is not typed into it.
      if (key.length === 1) event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}

/** ← → go from clause to clause, Esc closes what stands beside the text. */
export function useClauseKeys(
  { place, onGo }: Pick<ReaderViewProps, 'place' | 'onGo'>,
  { id, clauses }: PolicyDocument,
  progress: { readonly current: ReadingProgress | undefined },
): void {
  const step = (by: number) => {
    const at = clauses.findIndex((clause) => clause.id === place.clause);
    // Without an addressed clause the keys begin where the reader is.
    const here = clauses.findIndex((clause) => clause.section === progress.current?.section);
    const next = clauses[at < 0 ? Math.max(here, 0) : at + by];
    if (next) onGo({ document: id, clause: next.id }, true);
  };
  const actions = useMemo(
    () => ({
      ArrowRight: () => step(1),
      ArrowLeft: () => step(-1),
      Escape: () => onGo({ document: id }, true),
    }),
    [place, clauses, onGo],
  );
  useReaderKeys(actions);
}

import { useEffect, useState } from 'preact/hooks';

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

interface Forgetting {
  readonly forget: (at: number) => void;
  readonly forgetAll: () => void;
  readonly undo: () => void;
}

/**
 * Forgetting, with the focus brought to a place that stays before it is done: a list that is only shown while it has the focus would be
 * gone if it were lost for a moment.
 */
export function useForgetting(
  root: { readonly current: HTMLElement | null },
  recent: RecentSearches | undefined,
  onBack: () => void,
): Forgetting {
  const [toUndo, setToUndo] = useState(false);
  useEffect(() => {
    if (toUndo) root.current?.querySelector<HTMLElement>('.start-undo button')?.focus();
    setToUndo(false);
  }, [recent?.queries]);
  const bringFocus = (to: HTMLElement | null | undefined) => {
    const isHere = root.current?.contains(document.activeElement) === true;
    if (isHere && to) to.focus();
    else if (isHere) onBack();
    return isHere;
  };
  return {
    forget(at) {
      const query = recent?.queries[at];
      const item = root.current?.querySelectorAll('.start-item')[at];
      const neighbour = item?.nextElementSibling ?? item?.previousElementSibling;
      if (bringFocus(neighbour?.querySelector<HTMLElement>('.start-go'))) setToUndo(!neighbour);
      if (query !== undefined) recent?.onRemove(query);
    },
    forgetAll() {
      if (bringFocus(undefined)) setToUndo(true);
      recent?.onClear();
    },
    undo() {
      bringFocus(undefined);
      recent?.onUndo();
    },
  };
}

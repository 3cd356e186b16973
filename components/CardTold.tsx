import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Told } from './card-state.ts';

/** What was just done, with the way back where there is one. The region is always there: a screen reader hears what comes into it. */
export function CardTold({ told, onUndo }: { readonly told: Told | undefined; readonly onUndo: () => void }) {
  const undo = useRef<HTMLButtonElement>(null);
  const canUndo = told?.undo === true;
  useEffect(() => {
    // The choice that was made is gone: its place in the order of Tab is here.
    if (canUndo) undo.current?.focus({ preventScroll: true });
  }, [canUndo]);
  return (
    <div class="card-told">
      <p role="status">{told?.text}</p>
      {canUndo && (
        <button ref={undo} type="button" class="card-action" onClick={onUndo}>
          {i18n.t('common.undo')}
        </button>
      )}
    </div>
  );
}

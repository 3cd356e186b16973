import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { COPY_FORMATS, type CopyFormat } from './citation-text.ts';
import { keepInView } from './keep-in-view.ts';
import { formatLabel } from './labels.ts';

interface CardCopyProps {
  /** The one used last. */
  readonly format: CopyFormat;
  readonly onCopy: (format: CopyFormat) => void;
}

/** Copies in the format used last; the small menu beside it has the others. */
export function CardCopy({ format, onCopy }: CardCopyProps) {
  const [open, setOpen] = useState(false);
  const menu = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  // At once: keys may follow the click before the menu is painted.
  useLayoutEffect(() => {
    if (!open) return;
    keepInView(menu.current);
    menu.current?.querySelector<HTMLElement>('[aria-checked="true"]')?.focus({ preventScroll: true });
  }, [open]);
  const close = () => {
    setOpen(false);
    button.current?.focus({ preventScroll: true });
  };
  const onKey = (event: KeyboardEvent) => {
    const items = [...(menu.current?.querySelectorAll<HTMLElement>('[role="menuitemradio"]') ?? [])];
    const at = items.indexOf((event.target as Element).closest<HTMLElement>('[role]')!);
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (event.key === 'Tab') close();
    if (step === 0) return;
    event.preventDefault();
    items[(at + step + items.length) % items.length]?.focus();
  };
  return (
    <div class="card-copy">
      <button type="button" class="card-action" aria-keyshortcuts="c" onClick={() => onCopy(format)}>
        {i18n.t('card.copy')}
      </button>
      <button
        ref={button}
        type="button"
        class="card-action card-more"
        aria-haspopup="menu"
        aria-expanded={open}
        title={i18n.t('format.choose')}
        aria-label={i18n.t('format.choose')}
        onClick={() => (open ? close() : setOpen(true))}
      >
        <svg viewBox="0 0 10 10" aria-hidden="true">
          <path d="M2 3.5l3 3 3-3" />
        </svg>
      </button>
      {open && (
        <div ref={menu} class="card-menu" role="menu" aria-label={i18n.t('format.choose')} onKeyDown={onKey}>
          {COPY_FORMATS.map((each) => (
            <button
              key={each}
              type="button"
              role="menuitemradio"
              aria-checked={each === format}
              tabIndex={-1}
              onClick={() => {
                close();
                onCopy(each);
              }}
            >
              {formatLabel(each)}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}

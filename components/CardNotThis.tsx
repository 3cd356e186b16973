import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { NotThisReach } from './card-state.ts';
import { keepInView } from './keep-in-view.ts';

export interface CardNotThisProps {
  /** The thing as the card calls it. */
  readonly name: string;
  /** Where it can be refused: a page without a host has no site. */
  readonly reaches: readonly NotThisReach[];
  readonly onChoose: (reach: NotThisReach) => void;
}

const REACHES: Readonly<Record<NotThisReach, 'card.notThisPage' | 'card.notThisSite' | 'card.notThisAll'>> = {
  page: 'card.notThisPage',
  site: 'card.notThisSite',
  everywhere: 'card.notThisAll',
};

/** “不是这个”: a quiet word that opens the choice of where the thing is no longer marked. */
export function CardNotThis({ name, reaches, onChoose }: CardNotThisProps) {
  const [open, setOpen] = useState(false);
  const choice = useId();
  const button = useRef<HTMLButtonElement>(null);
  const whole = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (open) keepInView(whole.current);
  }, [open]);
  return (
    <div ref={whole} class="card-not-this">
      <button
        ref={button}
        type="button"
        class="card-quiet"
        aria-expanded={open}
        aria-controls={choice}
        onClick={() => setOpen(!open)}
      >
        {i18n.t('card.notThis')}
      </button>
      {open && (
        <fieldset id={choice} class="card-choice">
          <legend>{i18n.t('card.notThisAsk', [name])}</legend>
          {reaches.map((reach) => (
            <button
              key={reach}
              type="button"
              class="card-action"
              onClick={() => {
                setOpen(false);
                button.current?.focus();
                onChoose(reach);
              }}
            >
              {i18n.t(REACHES[reach])}
            </button>
          ))}
        </fieldset>
      )}
    </div>
  );
}

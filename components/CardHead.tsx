import type { ComponentProps } from 'preact';
import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { CardActions, CardState } from './card-state.ts';
import { kindLabel } from './labels.ts';

interface CardHeadProps extends Pick<CardActions, 'onPin' | 'onClose' | 'onMove'> {
  readonly state: CardState;
  readonly title: string;
  readonly pinned: boolean;
}

/** An arrow key moves the card by so much, in px. */
const STEP = 16;

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
  ArrowUp: [0, -STEP],
  ArrowDown: [0, STEP],
};

/** Kind, title, pin and close; the card is moved by it, and by the arrow keys on its handle. */
export function CardHead({ state, title, pinned, onPin, onClose, onMove }: CardHeadProps) {
  const drag = useDrag(onMove);
  const kind = kindOf(state);
  const onArrow = (event: KeyboardEvent) => {
    const step = ARROWS[event.key];
    if (!step || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    onMove(...step);
  };
  return (
    <div class="card-head" {...drag}>
      <button
        type="button"
        class="card-grip"
        title={i18n.t('card.move')}
        aria-label={i18n.t('card.move')}
        onKeyDown={onArrow}
      >
        <svg viewBox="0 0 8 16" aria-hidden="true">
          <path d="M2 4v.01M6 4v.01M2 8v.01M6 8v.01M2 12v.01M6 12v.01" />
        </svg>
      </button>
      {kind && <span class={kind === 'target' ? 'card-tag card-tag-target' : 'card-tag'}>{kindLabel(kind)}</span>}
      <h2>{title}</h2>
      <Icon
        label={i18n.t('card.pin')}
        path="M5.5 2h5l-.6 4 2.1 2.4v1.1H4V8.4L6.1 6z M8 9.5V14"
        aria-pressed={pinned}
        aria-keyshortcuts="p"
        onClick={onPin}
      />
      <Icon label={i18n.t('card.close')} path="M4 4l8 8M12 4l-8 8" onClick={onClose} />
    </div>
  );
}

interface IconProps extends Pick<ComponentProps<'button'>, 'aria-pressed' | 'aria-keyshortcuts'> {
  readonly label: string;
  /** Its drawing, on a field of 16 by 16. */
  readonly path: string;
  readonly onClick: () => void;
}

function Icon({ label, path, ...button }: IconProps) {
  return (
    <button type="button" class="card-icon" title={label} aria-label={label} {...button}>
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d={path} />
      </svg>
    </button>
  );
}

/** What kind of thing it is: known of a mark before the documents are asked. */
function kindOf(state: CardState) {
  if (state.status === 'lookup') return undefined;
  return state.status === 'dossier' ? state.dossier.kind : state.mention?.kind;
}

/** Handlers for an element that is dragged, but not by the buttons in it other than the handle. */
function useDrag(onMove: CardHeadProps['onMove']) {
  const last = useRef<{ x: number; y: number } | undefined>(undefined);
  const end = () => {
    last.current = undefined;
  };
  return {
    onPointerDown(event: PointerEvent & { currentTarget: HTMLElement }) {
      const button = (event.target as Element).closest('button');
      if (event.button !== 0 || (button && !button.matches('.card-grip'))) return;
      last.current = { x: event.clientX, y: event.clientY };
      event.currentTarget.setPointerCapture(event.pointerId);
    },
    onPointerMove({ clientX: x, clientY: y }: PointerEvent) {
      if (!last.current) return;
      onMove(x - last.current.x, y - last.current.y);
      last.current = { x, y };
    },
    onPointerUp: end,
    onPointerCancel: end,
  };
}

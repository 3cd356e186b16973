import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';

interface CardSensesProps {
  /** Best first. */
  readonly senses: readonly string[];
  readonly sense: number;
  /** The id of the element that shows the chosen one. */
  readonly panel: string;
  readonly onSense: (index: number) => void;
}

/** The switcher between the things that words may mean: tabs, of which one is in the order of Tab, arrows go along. */
export function CardSenses({ senses, sense, panel, onSense }: CardSensesProps) {
  const list = useRef<HTMLDivElement>(null);
  if (senses.length < 2) return null;
  const onKey = (event: KeyboardEvent) => {
    const next = stepTo(event.key, sense, senses.length);
    if (next === undefined) return;
    event.preventDefault();
    onSense(next);
    (list.current?.children[next] as HTMLElement | undefined)?.focus();
  };
  return (
    <div
      ref={list}
      class="card-senses"
      role="tablist"
      aria-label={i18n.t('card.senses', [senses.length])}
      onKeyDown={onKey}
    >
      {senses.map((name, index) => (
        <button
          key={name}
          type="button"
          role="tab"
          aria-selected={index === sense}
          aria-controls={panel}
          tabIndex={index === sense ? 0 : -1}
          lang="zh-Hans"
          onClick={() => onSense(index)}
        >
          {name}
        </button>
      ))}
    </div>
  );
}

function stepTo(key: string, from: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
      return (from + 1) % count;
    case 'ArrowLeft':
    case 'ArrowUp':
      return (from + count - 1) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}

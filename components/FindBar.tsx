import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { useFound } from './found-places.ts';

export interface FindBarProps {
  /** What is drawn; found anew when it changes. */
  readonly drawn: unknown;
  readonly onClose: () => void;
}

/** Finds words in the document that is open, in either script, and paints all places; the text itself is not touched. */
export function FindBar({ drawn, onClose }: FindBarProps) {
  const input = useRef<HTMLInputElement>(null);
  const [words, setWords] = useState('');
  const { count, at, step } = useFound(words, drawn);
  useEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === 'Enter') step(event.shiftKey ? -1 : 1);
    else if (event.key === 'Escape') onClose();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <search class="find-bar" aria-label={i18n.t('reader.find')} onKeyDown={onKeyDown}>
      <input
        ref={input}
        type="text"
        autocomplete="off"
        spellcheck={false}
        enterkeyhint="search"
        aria-label={i18n.t('reader.find')}
        placeholder={i18n.t('find.placeholder')}
        value={words}
        onInput={(event) => setWords(event.currentTarget.value)}
      />
      <span class="find-count" role="status">
        {words.trim() === '' ? '' : count === 0 ? i18n.t('find.none') : i18n.t('find.count', [at + 1, count])}
      </span>
      <Step sign="↑" label={i18n.t('find.previous')} disabled={count === 0} onStep={() => step(-1)} />
      <Step sign="↓" label={i18n.t('find.next')} disabled={count === 0} onStep={() => step(1)} />
      <button type="button" class="button-quiet" onClick={onClose}>
        {i18n.t('common.close')}
      </button>
    </search>
  );
}

interface StepProps {
  readonly sign: string;
  readonly label: string;
  readonly disabled: boolean;
  readonly onStep: () => void;
}

function Step({ sign, label, disabled, onStep }: StepProps) {
  return (
    <button type="button" class="button-quiet" disabled={disabled} aria-label={label} onClick={onStep}>
      {sign}
    </button>
  );
}

import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { KeyHints } from './KeyHints.tsx';
import { KeyList, type Shortcut } from './KeyList.tsx';

/** The keys of the search, and behind them all others; a question mark opens and closes the list. */
export function PanelKeys({ shortcuts }: { readonly shortcuts: readonly Shortcut[] }) {
  const details = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!isQuestion(event) || isTyping(event.target) || !details.current) return;
      event.preventDefault();
      details.current.open = !details.current.open;
      if (details.current.open) details.current.scrollIntoView?.({ block: 'nearest' });
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  return (
    <details ref={details} class="panel-keys soft">
      <summary>
        <KeyHints text={`${i18n.t('search.hint')} · ${i18n.t('keys.all')}`} />
      </summary>
      <KeyList shortcuts={shortcuts} />
    </details>
  );
}

/** With a Chinese keyboard it comes in full width. */
function isQuestion({ key, altKey, ctrlKey, metaKey, isComposing }: KeyboardEvent): boolean {
  return (key === '?' || key === '？') && !altKey && !ctrlKey && !metaKey && !isComposing;
}

/** In a field that holds words the sign is one more of them; the search is where the focus is at first. */
function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement && target.value !== '';
}

import { useEffect, useState } from 'preact/hooks';

export interface FilterTextProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Words that narrow a list while they are typed; an input method is left to compose in peace. */
export function FilterText({ label, value, onChange }: FilterTextProps) {
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  return (
    <input
      type="search"
      class="filter-text"
      aria-label={label}
      placeholder={label}
      autocomplete="off"
      spellcheck={false}
      value={typed}
      onInput={({ currentTarget, isComposing }) => {
        setTyped(currentTarget.value);
        if (!isComposing) onChange(currentTarget.value);
      }}
      onCompositionEnd={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}

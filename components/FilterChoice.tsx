import { i18n } from '#i18n';

interface FilterChoiceProps {
  readonly label: string;
  /** Empty for all. */
  readonly value: string;
  /** Each with how many it would leave. */
  readonly options: readonly { readonly value: string; readonly label: string; readonly count: number }[];
  readonly onChange: (value: string) => void;
}

/** One filter of a list: all, or one of its values with how many there are. */
export function FilterChoice({ label, value, options, onChange }: FilterChoiceProps) {
  return (
    <label class="filter-choice">
      <span class="soft small">{label}</span>
      <select
        value={value}
        disabled={options.length === 0}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      >
        <option value="">{i18n.t('filter.all')}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {i18n.t('filter.option', [option.label, option.count])}
          </option>
        ))}
      </select>
    </label>
  );
}

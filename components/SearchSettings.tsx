import { i18n } from '#i18n';

export interface SearchSettingsProps {
  readonly keepSearches: boolean;
  readonly onKeepSearches: (keep: boolean) => void;
}

/** Whether the last searches are remembered. */
export function SearchSettings({ keepSearches, onKeepSearches }: SearchSettingsProps) {
  return (
    <label class="check">
      <input type="checkbox" checked={keepSearches} onChange={(event) => onKeepSearches(event.currentTarget.checked)} />
      <span>
        {i18n.t('options.keepSearches')}
        <span class="soft small check-hint">{i18n.t('options.keepSearchesHint')}</span>
      </span>
    </label>
  );
}

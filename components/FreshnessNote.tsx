import { i18n } from '#i18n';

/** Whether what is shown is of the stored documents, or of the packaged ones while their database is built anew. */
export type Freshness = 'stored' | 'packaged' | 'updating';

export interface FreshnessNoteProps {
  readonly freshness: Freshness;
  /** Builds the database again. */
  readonly onRefresh: () => void;
}

/** Says that the database is being built, or could not be; what is read is the same. */
export function FreshnessNote({ freshness, onRefresh }: FreshnessNoteProps) {
  if (freshness === 'stored') return null;
  return (
    <div class="notice freshness-note" role="status">
      {i18n.t(freshness === 'updating' ? 'freshness.updating' : 'freshness.packaged')}{' '}
      {freshness === 'packaged' && (
        <button type="button" class="button-quiet" onClick={onRefresh}>
          {i18n.t('freshness.refresh')}
        </button>
      )}
    </div>
  );
}

import { i18n } from '#i18n';

export interface OpeningViewProps {
  readonly state: 'loading' | 'failed';
  readonly onRetry: () => void;
  /** What could not be opened, if not the documents. */
  readonly failedText?: string;
}

/** Stands where the documents will be: while they open, and when they could not be opened. */
export function OpeningView({ state, onRetry, failedText = i18n.t('common.failed') }: OpeningViewProps) {
  return (
    <div class="opening" role={state === 'failed' ? 'alert' : 'status'}>
      <span class="seal" aria-hidden="true">
        引
      </span>
      <p>{state === 'failed' ? failedText : i18n.t('common.loading')}</p>
      {state === 'failed' && (
        <button type="button" class="button button-main" onClick={onRetry}>
          {i18n.t('common.retry')}
        </button>
      )}
    </div>
  );
}

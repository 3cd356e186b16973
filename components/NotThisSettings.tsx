import { i18n } from '#i18n';
import type { NotThis } from '@/core/model/page.ts';

export interface NotThisProps {
  /** What the reader said is not meant, oldest first. */
  readonly notThis: readonly NotThis[];
  readonly onMarkAgain: (rule: NotThis) => void;
}

/** Names and indicators that are not marked, each with the way back. Nothing is shown while there are none. */
export function NotThisSettings({ notThis, onMarkAgain }: NotThisProps) {
  if (notThis.length === 0) return null;
  return (
    <>
      <h3>{i18n.t('options.notThis')}</h3>
      <ul class="hosts">
        {notThis.toReversed().map((rule) => (
          <li key={`${rule.kind} ${rule.name} ${rule.site}`}>
            <span>
              <span lang="zh-Hans">{rule.name}</span>{' '}
              <span class="soft small">{rule.site === '' ? i18n.t('options.notThisEverywhere') : rule.site}</span>
            </span>
            <button
              type="button"
              class="button"
              aria-label={i18n.t('options.markAgainName', [rule.name])}
              onClick={() => onMarkAgain(rule)}
            >
              {i18n.t('options.markAgain')}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

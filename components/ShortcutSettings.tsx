import { i18n } from '#i18n';
import { KeyList, type Shortcut } from './KeyList.tsx';

export interface ShortcutProps {
  readonly shortcuts: readonly Shortcut[];
  /** Opens the browser's own page, where keys are given. */
  readonly onShortcuts: () => void;
}

/** The keys there are, and the way to other ones: only the browser can give them. */
export function ShortcutSettings({ shortcuts, onShortcuts }: ShortcutProps) {
  return (
    <>
      <KeyList shortcuts={shortcuts} />
      <div class="explained">
        <button type="button" class="button" onClick={onShortcuts}>
          {i18n.t('options.changeKeys')}
        </button>
        <p class="soft small">{i18n.t('options.changeKeysHint')}</p>
      </div>
    </>
  );
}

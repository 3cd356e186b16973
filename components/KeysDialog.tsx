import { i18n } from '#i18n';
import { Dialog } from './Dialog.tsx';
import { KeyRow } from './KeyList.tsx';

/** The keys of the reader, all of them. */
export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  const keys: readonly (readonly [string, string])[] = [
    ['← →', i18n.t('readerKeys.clauses')],
    ['Alt+N Alt+P', i18n.t('readerKeys.walk')],
    ['/', i18n.t('readerKeys.search')],
    ['F', i18n.t('readerKeys.find')],
    ['Q', i18n.t('readerKeys.quote')],
    ['C', i18n.t('readerKeys.copy')],
    ['O', i18n.t('readerKeys.received')],
    ['W', i18n.t('readerKeys.witness')],
    ['M', i18n.t('readerKeys.marks')],
    ['T', i18n.t('readerKeys.script')],
    ['A', i18n.t('readerKeys.settings')],
    ['+ −', i18n.t('readerKeys.size')],
    ['Esc', i18n.t('readerKeys.close')],
    ['?', i18n.t('readerKeys.keys')],
  ];
  return (
    <Dialog title={i18n.t('reader.keys')} class="dialog-middle" onClose={onClose}>
      <dl class="keys">
        {keys.map(([key, does]) => (
          <KeyRow key={key} what={does}>
            {key.split(' ').map((each) => (
              <kbd key={each}>{each}</kbd>
            ))}
          </KeyRow>
        ))}
      </dl>
      <p class="soft small">{i18n.t('readerKeys.hint')}</p>
    </Dialog>
  );
}

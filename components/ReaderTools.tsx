import { i18n } from '#i18n';
import type { ReaderMode } from './reader-address.ts';

/** What opens over the text. */
export type ReaderPanel = 'find' | 'quote' | 'settings' | 'keys';

export interface ReaderToolsProps {
  readonly view: ReaderMode;
  /** Whether the document has a second copy to be laid beside it. */
  readonly hasWitness: boolean;
  readonly onView: (view: ReaderMode) => void;
  readonly onOpen: (panel: ReaderPanel) => void;
}

const VIEWS = {
  '': { label: 'reader.viewClean', hint: 'reader.viewCleanHint' },
  received: { label: 'reader.viewReceived', hint: 'reader.viewReceivedHint' },
  witness: { label: 'reader.viewWitness', hint: 'reader.viewWitnessHint' },
} as const;

const PANELS = {
  find: { label: 'reader.find', key: 'f', sign: 'M7 2a5 5 0 1 0 0 10 5 5 0 0 0 0-10M11 11l4 4M4.5 7h5' },
  quote: { label: 'reader.quoteCheck', key: 'q', sign: 'M2 12V7q0-4 4-4M2 9h4v3H2M10 12V7q0-4 4-4M10 9h4v3h-4' },
  settings: { label: 'reader.settings', key: 'a', sign: 'M1.5 13 5.5 3l4 10M3 9.5h5M10.5 13 13 7l2.5 6M11.4 11h3.2' },
  keys: { label: 'reader.keys', key: '?', sign: 'M5 5.5a3 3 0 1 1 4.4 2.6Q8 8.900 8 10.500M8 13v.5' },
} as const;

/** In the head of the page: which state of the text is shown, and what can be opened over it. */
export function ReaderTools({ view, hasWitness, onView, onOpen }: ReaderToolsProps) {
  const views = (['', 'received', 'witness'] as const).filter((each) => each !== 'witness' || hasWitness);
  return (
    <div class="reader-tools">
      <fieldset class="segments" aria-label={i18n.t('reader.views')}>
        {views.map((each) => (
          <button
            key={each}
            type="button"
            aria-pressed={each === view}
            title={i18n.t(VIEWS[each].hint)}
            onClick={() => onView(each)}
          >
            {i18n.t(VIEWS[each].label)}
          </button>
        ))}
      </fieldset>
      {(['find', 'quote', 'settings', 'keys'] as const).map((panel) => (
        <button
          key={panel}
          type="button"
          class="tool"
          aria-keyshortcuts={PANELS[panel].key}
          title={i18n.t(PANELS[panel].label)}
          onClick={() => onOpen(panel)}
        >
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <path d={PANELS[panel].sign} />
          </svg>
          <span class="tool-text">{i18n.t(PANELS[panel].label)}</span>
        </button>
      ))}
    </div>
  );
}

import { FindBar } from './FindBar.tsx';
import { KeysDialog } from './KeysDialog.tsx';
import { QuoteCheckDialog } from './QuoteCheckDialog.tsx';
import type { ReaderViewProps } from './ReaderView.tsx';
import { ReadingSettings } from './ReadingSettings.tsx';
import type { ReaderPanels } from './reader-panels.ts';

export interface ReaderPanelViewProps
  extends Pick<ReaderViewProps, 'reading' | 'onReading' | 'studies' | 'cite' | 'onGo'> {
  readonly panels: ReaderPanels;
  /** Changes with what is drawn of the text. */
  readonly drawn: string;
}

/** What is open over the text, if anything. */
export function ReaderPanelView({ panels, drawn, reading, onReading, studies, cite, onGo }: ReaderPanelViewProps) {
  const { shown, passage, close } = panels;
  switch (shown) {
    case 'find':
      return <FindBar drawn={drawn} onClose={close} />;
    case 'settings':
      return <ReadingSettings reading={reading} onReading={onReading} onClose={close} />;
    case 'keys':
      return <KeysDialog onClose={close} />;
    case 'quote':
      return (
        <QuoteCheckDialog
          passage={passage}
          check={studies.check}
          cite={cite}
          onGo={(place) => {
            close();
            onGo({ ...place, view: '' });
          }}
          onClose={close}
        />
      );
    default:
      return null;
  }
}

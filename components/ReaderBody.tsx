import { useEffect, useMemo, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { ReaderAside } from './ReaderAside.tsx';
import { ReaderPanelView } from './ReaderPanelView.tsx';
import { ReaderSide } from './ReaderSide.tsx';
import { ReaderText } from './ReaderText.tsx';
import type { ReaderViewProps } from './ReaderView.tsx';
import { beginningOf, Resumed } from './Resumed.tsx';
import type { ReaderDocument, WitnessPair } from './reader-document.ts';
import { useClauseKeys } from './reader-keys.ts';
import type { ReaderPanels } from './reader-panels.ts';
import type { ReadingProgress } from './reader-progress.ts';
import { useAddressed, useKeptPlace, useResumed } from './reader-scroll.ts';
import type { ScriptState } from './reading-script.ts';

const AS_IS: ScriptState = { kind: 'as-is' };

export interface ReaderBodyProps extends ReaderViewProps {
  readonly content: ReaderDocument;
  readonly pair: WitnessPair | undefined;
  readonly notice: string;
  readonly panels: ReaderPanels;
}

/** Below the head of the page: outline, text, and what stands beside or over it. */
export function ReaderBody({ content, pair, notice, panels, ...props }: ReaderBodyProps) {
  const { corpus, place, onCopy, studies, reading } = props;
  const { document } = content;
  const received = useMemo(
    () => (place.view === 'received' ? studies.received(document) : undefined),
    [place.view, document, studies],
  );
  // As its file has it, a text is shown in the characters it came in.
  const script: ScriptState = place.view === '' ? props.script : AS_IS;
  const drawn = `${document.id} ${place.view} ${reading.marks} ${script.kind}`;
  const resumed = useMemo(
    () => (props.resumed ? studies.locate(document, props.resumed).clause : ''),
    [document.id, props.resumed],
  );
  useAddressed(place.clause, drawn);
  useResumed(document.id, place.clause, resumed);
  const progress = useRef<ReadingProgress | undefined>(undefined);
  useKeptPlace(document.id, drawn, place.clause, progress);
  useClauseKeys(props, document, progress);
  useEffect(() => {
    globalThis.document.title = `${document.title} · ${i18n.t('page.reader')}`;
  }, [document]);
  return (
    <div class="reader-body" data-view={place.view}>
      <ReaderSide
        corpus={corpus}
        document={document}
        clause={place.clause}
        drawn={drawn}
        depth={reading.outline}
        script={script}
        onRead={props.onRead}
        onProgress={(now) => {
          progress.current = now;
        }}
      />
      <ReaderText {...props} content={content} pair={pair} notice={notice} script={script} received={received} />
      <ReaderAside
        {...props}
        received={received?.get(place.clause)}
        copyOf={(citation) => ({
          format: props.format,
          onFormat: props.onFormat,
          text: props.copyText(citation, props.format),
          link: props.linkTo({ document: document.id, clause: citation.clause, quote: beginningOf(citation.text) }),
          onCopy,
        })}
      />
      <Resumed clause={place.clause === '' ? resumed : ''} document={document.id} />
      <ReaderPanelView {...props} panels={panels} drawn={drawn} />
    </div>
  );
}

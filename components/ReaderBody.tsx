import { useEffect, useMemo, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { PolicyDocument } from '@/core/model/corpus.ts';
import { DocumentHead } from './DocumentHead.tsx';
import { DocumentIssues } from './DocumentIssues.tsx';
import { DocumentText } from './DocumentText.tsx';
import { ReaderAside } from './ReaderAside.tsx';
import { ReaderPanelView } from './ReaderPanelView.tsx';
import { ReaderSide } from './ReaderSide.tsx';
import type { ReaderViewProps } from './ReaderView.tsx';
import { ReceivedLegend } from './ReceivedClauseText.tsx';
import { beginningOf, Resumed } from './Resumed.tsx';
import type { ReaderDocument, WitnessPair } from './reader-document.ts';
import { useClauseKeys } from './reader-keys.ts';
import type { ReaderPanels } from './reader-panels.ts';
import { useAddressed, useKeptPlace, useResumed } from './reader-scroll.ts';
import type { ScriptState } from './reading-script.ts';
import { WitnessView } from './WitnessView.tsx';

const AS_IS: ScriptState = { kind: 'as-is' };

export interface ReaderBodyProps extends ReaderViewProps {
  readonly content: ReaderDocument;
  readonly pair: WitnessPair | undefined;
  readonly notice: string;
  readonly panels: ReaderPanels;
}

/** Below the head of the page: outline, text, and what stands beside or over it. */
export function ReaderBody({ content, pair, notice, panels, ...props }: ReaderBodyProps) {
  const { corpus, place, onGo, onCopy, studies, reading } = props;
  const { document } = content;
  const shownAs = useShownAs(props, document, pair);
  // As its file has it, a text is shown in the characters it came in.
  const script: ScriptState = place.view === '' ? props.script : AS_IS;
  const drawn = `${document.id} ${place.view} ${reading.marks} ${script.kind}`;
  const resumed = useMemo(
    () => (props.resumed ? studies.locate(document, props.resumed).clause : ''),
    [document.id, props.resumed],
  );
  useAddressed(place.clause, drawn);
  useResumed(document.id, place.clause, resumed);
  const section = useRef('');
  const lastRead = useRef('');
  useKeptPlace(document.id, drawn, place.clause, lastRead);
  useClauseKeys(props, document, section);
  useEffect(() => {
    globalThis.document.title = `${document.title} · ${i18n.t('page.reader')}`;
  }, [document]);
  const onTextClick = (event: MouseEvent) => {
    const target = event.target as Element;
    const clause = target.closest<HTMLElement>('[data-clause]')?.dataset['clause'];
    // A click that ends a selection is no wish to go anywhere, and a link knows its own way.
    if (!clause || target.closest('a') || !globalThis.document.getSelection()?.isCollapsed) return;
    onGo({ document: document.id, clause }, true);
  };
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
        onProgress={(progress) => {
          section.current = progress.section;
          lastRead.current = progress.clause;
        }}
      />
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the arrow keys go from clause to clause */}
      <main id="text" class="reader-text" tabIndex={-1} onClick={onTextClick}>
        <DocumentHead content={content} notice={notice} script={script} />
        {shownAs.rows && pair ? (
          <WitnessView {...pair} rows={shownAs.rows} />
        ) : (
          <>
            {shownAs.received && <ReceivedLegend document={document} received={shownAs.received} />}
            <DocumentText content={content} marks={reading.marks} script={script} received={shownAs.received} />
          </>
        )}
        <DocumentIssues issues={document.issues} />
      </main>
      <ReaderAside
        {...props}
        received={shownAs.received?.get(place.clause)}
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

function useShownAs({ place, studies }: ReaderViewProps, document: PolicyDocument, pair: WitnessPair | undefined) {
  return useMemo(
    () => ({
      received: place.view === 'received' ? studies.received(document) : undefined,
      rows: place.view === 'witness' && pair ? studies.witnesses(pair.left, pair.right) : undefined,
    }),
    [place.view, document, pair?.left, pair?.right, studies],
  );
}

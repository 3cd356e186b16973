import { useMemo } from 'preact/hooks';
import type { ReceivedClause } from '@/core/model/answers.ts';
import { DocumentHead, type DocumentHeadProps } from './DocumentHead.tsx';
import { DocumentIssues } from './DocumentIssues.tsx';
import { DocumentText } from './DocumentText.tsx';
import type { ReaderViewProps } from './ReaderView.tsx';
import { ReceivedLegend } from './ReceivedClauseText.tsx';
import type { WitnessPair } from './reader-document.ts';
import { WitnessView } from './WitnessView.tsx';

export interface ReaderTextProps
  extends Pick<ReaderViewProps, 'place' | 'reading' | 'studies' | 'onGo'>,
    DocumentHeadProps {
  readonly pair: WitnessPair | undefined;
  /** Given where the text is to be shown as its file has it. */
  readonly received: ReadonlyMap<string, ReceivedClause> | undefined;
}

/** The document in the state that is chosen; a click on a clause addresses it. */
export function ReaderText({
  content,
  pair,
  received,
  notice,
  script,
  place,
  reading,
  studies,
  onGo,
}: ReaderTextProps) {
  const { document } = content;
  const rows = useMemo(
    () => (place.view === 'witness' && pair ? studies.witnesses(pair.left, pair.right) : undefined),
    [place.view, pair?.left, pair?.right, studies],
  );
  const onClick = (event: MouseEvent) => {
    const target = event.target as Element;
    const clause = target.closest<HTMLElement>('[data-clause]')?.dataset['clause'];
    // A click that ends a selection is no wish to go anywhere, and a link knows its own way.
    if (!clause || target.closest('a') || !globalThis.document.getSelection()?.isCollapsed) return;
    onGo({ document: document.id, clause }, true);
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the arrow keys go from clause to clause
    <main id="text" class="reader-text" tabIndex={-1} onClick={onClick}>
      <DocumentHead content={content} notice={notice} script={script} />
      {received && <ReceivedLegend document={document} received={received} />}
      {rows && pair ? (
        <WitnessView {...pair} rows={rows} />
      ) : (
        <DocumentText content={content} marks={reading.marks} script={script} received={received} />
      )}
      <DocumentIssues issues={document.issues} />
    </main>
  );
}

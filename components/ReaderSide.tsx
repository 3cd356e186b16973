import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ReadingPlace } from '@/core/model/answers.ts';
import type { Corpus, PolicyDocument } from '@/core/model/corpus.ts';
import { DocumentNav } from './DocumentNav.tsx';
import { useReadingPlace } from './Resumed.tsx';
import { type ReadingProgress, useProgress } from './reader-progress.ts';
import { scrollToSection } from './reader-scroll.ts';
import type { ScriptState } from './reading-script.ts';

export interface ReaderSideProps {
  readonly corpus: Corpus;
  readonly document: PolicyDocument;
  /** The addressed one. */
  readonly clause: string;
  /** Changes with what is drawn of the text. */
  readonly drawn: string;
  readonly depth: number;
  readonly script: ScriptState;
  readonly onRead: (document: string, place: ReadingPlace | undefined) => void;
  /** Told what is being read. */
  readonly onProgress: (progress: ReadingProgress) => void;
}

/** What follows the reader: the bar, the list of documents, the outline. While one scrolls, this alone is drawn again. */
export function ReaderSide({ corpus, document, clause, drawn, depth, script, onRead, onProgress }: ReaderSideProps) {
  const [open, setOpen] = useState(false);
  const progress = useProgress(document, clause, drawn);
  useReadingPlace(document, progress, onRead);
  useEffect(() => onProgress(progress), [progress]);
  useEffect(() => setOpen(false), [document, clause]);
  return (
    <>
      <div class="reading-bar" style={{ '--read': progress.share }} aria-hidden="true" />
      <button type="button" class="button nav-toggle" aria-expanded={open} onClick={() => setOpen(!open)}>
        {i18n.t('reader.openOutline')}
      </button>
      <div class={open ? 'reader-nav open' : 'reader-nav'}>
        <DocumentNav
          corpus={corpus}
          document={document}
          section={progress.section}
          depth={depth}
          share={progress.share}
          script={script}
          onSection={(id) => {
            setOpen(false);
            scrollToSection(id);
          }}
        />
      </div>
    </>
  );
}

import { type ComponentChildren, Fragment } from 'preact';
import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ReadingPreferences, ReceivedClause } from '@/core/model/answers.ts';
import { ClauseText } from './ClauseText.tsx';
import { headingText } from './citation-text.ts';
import { ReceivedBefore, ReceivedClauseText } from './ReceivedClauseText.tsx';
import { readerHash } from './reader-address.ts';
import type { ReaderClause, ReaderDocument, ReaderSection } from './reader-document.ts';
import { type ScriptState, shownLanguage, shownText } from './reading-script.ts';

export interface DocumentTextProps {
  readonly content: ReaderDocument;
  /** What is marked in the text. */
  readonly marks: ReadingPreferences['marks'];
  readonly script: ScriptState;
  /** Given where the text is to be shown as its file has it. */
  readonly received: ReadonlyMap<string, ReceivedClause> | undefined;
}

/** How a clause's words are drawn, and what stands between the clause before and it. */
interface Drawing {
  readonly words: (clause: ReaderClause) => ComponentChildren;
  readonly before: (clause: ReaderClause) => ComponentChildren;
}

/**
 * The text of a document. It is drawn once for each document and state: which clause is addressed is told to the elements by
 * `useAddressed`, so that going from clause to clause costs nothing however long the text is.
 */
export function DocumentText({ content, marks, script, received }: DocumentTextProps) {
  return useMemo(() => {
    const { document, sections } = content;
    if (document.clauses.length === 0) return <p class="notice">{i18n.t('reader.emptyDocument')}</p>;
    const hrefOf = (about: string, clause: string) => readerHash({ document: document.id, clause, about });
    const drawing: Drawing = {
      words(clause) {
        const raw = received?.get(clause.clause.id);
        if (raw) return <ReceivedClauseText text={clause.clause.text} received={raw} />;
        const layers = clause.layers.filter(({ kind }) => isShown(kind, marks));
        return <ClauseText {...clause} layers={layers} hrefOf={hrefOf} script={script} />;
      },
      before({ clause: { id } }) {
        const raw = received?.get(id);
        return raw && <ReceivedBefore received={raw} />;
      },
    };
    return sections.map((section) => (
      <SectionView key={section.section.id} content={section} drawing={drawing} script={script} />
    ));
  }, [content, marks, script.kind, received]);
}

function isShown(kind: 'name' | 'target' | 'repair', marks: ReadingPreferences['marks']): boolean {
  return kind === 'repair' || marks === 'all' || (kind === 'name' ? marks === 'names' : marks === 'targets');
}

interface SectionViewProps {
  readonly content: ReaderSection;
  readonly drawing: Drawing;
  readonly script: ScriptState;
}

function SectionView({ content: { section, heading, paragraphs }, drawing, script }: SectionViewProps) {
  const Heading = (['h2', 'h3', 'h4', 'h5'] as const)[Math.min(section.level, 4) - 1] ?? 'h2';
  return (
    <section class="doc-section" lang={shownLanguage(script)} data-section={section.id}>
      <Heading
        id={`s:${section.id}`}
        class="doc-heading"
        data-level={section.level}
        data-given={heading !== undefined}
        data-block
      >
        {heading?.clause.text.includes(section.title) ? (
          <>
            {drawing.before(heading)}
            {shownText(script, headingText({ label: section.label, title: '' }))}
            <Clause clause={heading} drawing={drawing} />
          </>
        ) : (
          shownText(script, headingText(section))
        )}
      </Heading>
      {paragraphs.map((clauses) => (
        <p
          key={clauses[0]!.clause.id}
          class={clauses[0]!.clause.kind === 'bullet' ? 'doc-bullet' : 'doc-paragraph'}
          data-block
        >
          {clauses.map((clause) => (
            <Fragment key={clause.clause.id}>
              {drawing.before(clause)}
              <Clause clause={clause} drawing={drawing} />
            </Fragment>
          ))}
        </p>
      ))}
    </section>
  );
}

function Clause({ clause, drawing }: { readonly clause: ReaderClause; readonly drawing: Drawing }) {
  return (
    <span class="clause" id={clause.clause.id} data-clause={clause.clause.id}>
      {drawing.words(clause)}
    </span>
  );
}

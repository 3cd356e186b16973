import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import { ClauseText } from './ClauseText.tsx';
import { headingText } from './citation-text.ts';
import { readerHash } from './reader-address.ts';
import type { ReaderClause, ReaderDocument, ReaderSection } from './reader-document.ts';

export interface DocumentTextProps {
  readonly content: ReaderDocument;
}

/**
 * The text of a document. It is drawn once for each document: which clause is addressed is told to the elements by
 * `ReaderView`, so that going from clause to clause costs nothing however long the text is.
 */
export function DocumentText({ content }: DocumentTextProps) {
  return useMemo(() => <Whole content={content} />, [content]);
}

function Whole({ content: { document, sections } }: DocumentTextProps) {
  if (document.clauses.length === 0) return <p class="notice">{i18n.t('reader.emptyDocument')}</p>;
  const hrefOf = (about: string, clause: string) => readerHash({ document: document.id, clause, about });
  return (
    <>
      {sections.map((section) => (
        <SectionView key={section.section.id} content={section} hrefOf={hrefOf} />
      ))}
    </>
  );
}

interface SectionViewProps {
  readonly content: ReaderSection;
  readonly hrefOf: (about: string, clause: string) => string;
}

function SectionView({ content: { section, heading, paragraphs }, hrefOf }: SectionViewProps) {
  const Heading = (['h2', 'h3', 'h4', 'h5'] as const)[Math.min(section.level, 4) - 1] ?? 'h2';
  return (
    <section class="doc-section" lang="zh-Hans">
      <Heading id={`s:${section.id}`} class="doc-heading" data-level={section.level} data-section={section.id}>
        {heading?.clause.text.includes(section.title) ? (
          <>
            {headingText({ label: section.label, title: '' })}
            <Clause clause={heading} hrefOf={hrefOf} />
          </>
        ) : (
          headingText(section)
        )}
      </Heading>
      {paragraphs.map((clauses) => (
        <p key={clauses[0]!.clause.id} class={clauses[0]!.clause.kind === 'bullet' ? 'doc-bullet' : 'doc-paragraph'}>
          {clauses.map((clause) => (
            <Clause key={clause.clause.id} clause={clause} hrefOf={hrefOf} />
          ))}
        </p>
      ))}
    </section>
  );
}

function Clause({ clause, hrefOf }: { readonly clause: ReaderClause; readonly hrefOf: SectionViewProps['hrefOf'] }) {
  return (
    <span class="clause" id={clause.clause.id} data-clause={clause.clause.id}>
      <ClauseText {...clause} hrefOf={hrefOf} />
    </span>
  );
}

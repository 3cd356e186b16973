import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Corpus, PolicyDocument } from '@/core/model.ts';
import { headingText } from './citation-text.ts';
import { readerHash } from './reader-address.ts';
import { documentsByDate } from './reader-document.ts';

export interface DocumentNavProps {
  readonly corpus: Corpus;
  readonly document: PolicyDocument;
  /** Id of the section being read. */
  readonly section: string;
  readonly onSection: (id: string) => void;
}

/** The list of documents and the outline of the one that is open. */
export function DocumentNav({ corpus, document, section, onSection }: DocumentNavProps) {
  return (
    <>
      <nav aria-label={i18n.t('reader.documents')}>
        <h2 class="nav-title">{i18n.t('reader.documents')}</h2>
        <ul class="doc-list">
          {documentsByDate(corpus).map((entry) => (
            <li key={entry.document.id}>
              <DocumentLink document={entry.document} open={document.id} />
              {entry.variants.map((variant) => (
                <DocumentLink key={variant.id} document={variant} open={document.id} variant />
              ))}
            </li>
          ))}
        </ul>
      </nav>
      <Outline key={document.id} document={document} section={section} onSection={onSection} />
    </>
  );
}

interface DocumentLinkProps {
  readonly document: PolicyDocument;
  readonly open: string;
  readonly variant?: boolean;
}

function DocumentLink({ document, open, variant = false }: DocumentLinkProps) {
  return (
    <a
      class={variant ? 'doc-link doc-variant' : 'doc-link'}
      href={readerHash({ document: document.id })}
      {...(document.id === open ? { 'aria-current': 'page' as const } : {})}
    >
      {variant ? (
        <span class="tag tag-plain">{i18n.t('reader.variant')}</span>
      ) : (
        <span class="soft small" lang="zh-Hans">
          {[document.date, document.kind].join(' · ')}
        </span>
      )}
      <span class="doc-link-title" lang="zh-Hans">
        {document.title}
      </span>
    </a>
  );
}

/** Deeper headings would make the outline as long as the text. */
const DEEPEST = 3;

type OutlineProps = Pick<DocumentNavProps, 'document' | 'section' | 'onSection'>;

function Outline({ document, section, onSection }: OutlineProps) {
  const current = useRef<HTMLButtonElement>(null);
  useEffect(() => current.current?.scrollIntoView?.({ block: 'nearest' }), [section]);
  const shown = document.sections.filter(({ level }) => level <= DEEPEST);
  return (
    <nav class="outline" aria-label={i18n.t('reader.outline')}>
      <h2 class="nav-title">{i18n.t('reader.outline')}</h2>
      <ul lang="zh-Hans">
        {shown.map((entry) => (
          <li key={entry.id} data-level={entry.level}>
            <button
              type="button"
              {...(entry.id === section ? { ref: current, 'aria-current': 'location' as const } : {})}
              onClick={() => onSection(entry.id)}
            >
              {headingText(entry)}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

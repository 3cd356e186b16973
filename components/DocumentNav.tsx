import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Corpus, PolicyDocument } from '@/core/model/corpus.ts';
import { Outline, type OutlineProps } from './Outline.tsx';
import { Phrases } from './Phrases.tsx';
import { readerHash } from './reader-address.ts';
import { documentsByDate } from './reader-document.ts';

export interface DocumentNavProps extends OutlineProps {
  readonly corpus: Corpus;
}

/** The list of documents and the outline of the one that is open. */
export function DocumentNav({ corpus, document, ...outline }: DocumentNavProps) {
  const list = useMemo(
    () =>
      documentsByDate(corpus).map((entry) => (
        <li key={entry.document.id}>
          <DocumentLink document={entry.document} open={document.id} />
          {entry.variants.map((variant) => (
            <DocumentLink key={variant.id} document={variant} open={document.id} variant />
          ))}
        </li>
      )),
    [corpus, document],
  );
  return (
    <>
      <nav aria-label={i18n.t('reader.documents')}>
        <h2 class="nav-title">{i18n.t('reader.documents')}</h2>
        <ul class="doc-list">{list}</ul>
      </nav>
      <Outline key={document.id} document={document} {...outline} />
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
        <Phrases text={document.title} />
      </span>
    </a>
  );
}

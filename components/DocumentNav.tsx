import { useEffect, useMemo, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Corpus, PolicyDocument } from '@/core/model/corpus.ts';
import { headingText } from './citation-text.ts';
import { readerHash } from './reader-address.ts';
import { documentsByDate } from './reader-document.ts';
import { type ScriptState, shownLanguage, shownText } from './reading-script.ts';

export interface DocumentNavProps {
  readonly corpus: Corpus;
  readonly document: PolicyDocument;
  /** Id of the section being read. */
  readonly section: string;
  /** The deepest level of headings that is shown throughout; those round the section being read are shown too. */
  readonly depth: number;
  /** 0 … 1: how much was read. */
  readonly share: number;
  readonly script: ScriptState;
  readonly onSection: (id: string) => void;
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
        {document.title}
      </span>
    </a>
  );
}

/** Deeper headings would make the outline as long as the text. */
const DEEPEST = 3;

type OutlineProps = Omit<DocumentNavProps, 'corpus'>;

function Outline({ document: { sections }, section, depth, share, script, onSection }: OutlineProps) {
  const current = useRef<HTMLButtonElement>(null);
  useEffect(() => current.current?.scrollIntoView?.({ block: 'nearest' }), [section]);
  const branch = useMemo(() => branchOf(sections, section), [sections, section]);
  const shown = sections.filter(
    ({ level, parent }) => level <= depth || (level <= DEEPEST && parent !== null && branch.has(parent)),
  );
  // Drawn again when another section is read, not with every step on the way there.
  const entries = useMemo(
    () =>
      shown.map((entry) => (
        <li key={entry.id} data-level={entry.level}>
          <button
            type="button"
            {...(entry.id === section ? { ref: current, 'aria-current': 'location' as const } : {})}
            onClick={() => onSection(entry.id)}
          >
            {shownText(script, headingText(entry))}
          </button>
        </li>
      )),
    [sections, section, depth, script.kind],
  );
  return (
    <nav class="outline" aria-label={i18n.t('reader.outline')}>
      <h2 class="nav-title">
        {i18n.t('reader.outline')} <span class="nav-share">{i18n.t('reader.share', [Math.round(share * 100)])}</span>
      </h2>
      <ul lang={shownLanguage(script)}>{entries}</ul>
    </nav>
  );
}

/** A section and those above it. */
function branchOf(sections: PolicyDocument['sections'], id: string): ReadonlySet<string> {
  const byId = new Map(sections.map((section) => [section.id, section]));
  const branch = new Set<string>();
  for (let at = byId.get(id); at; at = byId.get(at.parent ?? '')) branch.add(at.id);
  return branch;
}

import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Citation, EntityChapter, EntityRecord } from '@/core/model/answers.ts';
import { ComparedText } from './ComparedText.tsx';
import { headingPath } from './card-path.ts';
import { EntityAside } from './EntityAside.tsx';
import { categoryLabel, kindLabel } from './labels.ts';
import { MarkedText } from './MarkedText.tsx';
import { Phrases } from './Phrases.tsx';
import { readerPath } from './reader-address.ts';
import { textChanges } from './text-diff.ts';

export interface EntityViewProps {
  readonly record: EntityRecord;
  readonly onSearch: (words: string) => void;
}

/** Everything the documents say of one thing, from the oldest to the newest. */
export function EntityView({ record, onSearch }: EntityViewProps) {
  const { name, aliases, kind, category, lineage } = record;
  return (
    <article class="entity">
      <header class="entity-head">
        <p>
          <span class="tag">{kindLabel(kind)}</span> <span class="tag tag-plain">{categoryLabel(category)}</span>
        </p>
        <h1 lang="zh-Hans">{name}</h1>
        {aliases.length > 0 && (
          <p class="soft">
            {i18n.t('dossier.aliases')} <span lang="zh-Hans">{aliases.join('、')}</span>
          </p>
        )}
        {lineage?.arc && (
          <p class="arc" lang="zh-Hans">
            {lineage.arc}
          </p>
        )}
        <p class="entity-actions">
          <button type="button" class="button" onClick={() => onSearch(name)}>
            {i18n.t('common.searchThis')}
          </button>
        </p>
      </header>
      <div class="entity-body">
        <Timeline record={record} />
        <EntityAside record={record} />
      </div>
    </article>
  );
}

/** The documents in order of date, each with its sentence and how that differs from the one before. */
function Timeline({ record: { id, chapters } }: Pick<EntityViewProps, 'record'>) {
  const told = useMemo(
    () =>
      chapters.map((chapter, at) => {
        const before = chapters[at - 1];
        return { chapter, changes: before ? textChanges(before.lead.text, chapter.lead.text) : [] };
      }),
    [chapters],
  );
  return (
    <section class="timeline">
      <h2>{i18n.t('entity.timeline')}</h2>
      {told.some(({ changes }) => changes.length > 0) && <p class="soft small">{i18n.t('entity.changesHint')}</p>}
      <ol>
        {told.map(({ chapter, changes }) => (
          <li key={chapter.lead.document.id}>
            <h3>
              <time dateTime={chapter.lead.document.date}>{chapter.lead.document.date}</time>{' '}
              <span lang="zh-Hans">
                <Phrases text={chapter.lead.document.title} />
              </span>
            </h3>
            <blockquote lang="zh-Hans">
              <ComparedText {...chapter.lead} changes={changes} sayWas={(words) => i18n.t('card.was', [words])} />
            </blockquote>
            <SourceLine citation={chapter.lead} about={id} />
            <Others chapter={chapter} about={id} />
          </li>
        ))}
      </ol>
    </section>
  );
}

interface SourceLineProps {
  readonly citation: Citation;
  readonly about: string;
}

function SourceLine({ citation: { document, clause, path, alsoIn }, about }: SourceLineProps) {
  return (
    <p class="soft small">
      <a href={readerPath({ document: document.id, clause, about })}>{i18n.t('common.read')}</a>{' '}
      {path.length > 0 && <span lang="zh-Hans">{headingPath(path)}</span>}
      {alsoIn.length > 0 && ` · ${i18n.t('dossier.alsoIn', [alsoIn.join(i18n.t('common.listStop'))])}`}
    </p>
  );
}

function Others({ chapter: { others }, about }: { readonly chapter: EntityChapter; readonly about: string }) {
  if (others.length === 0) return null;
  return (
    <details>
      <summary>{i18n.t('entity.others', [others.length])}</summary>
      <ul class="entity-others">
        {others.map((citation) => (
          <li key={citation.clause}>
            <blockquote lang="zh-Hans">
              <MarkedText text={citation.text} highlights={citation.highlights} />
            </blockquote>
            <SourceLine citation={citation} about={about} />
          </li>
        ))}
      </ul>
    </details>
  );
}

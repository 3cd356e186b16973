import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Citation } from '@/core/model/answers.ts';
import { ComparedText } from './ComparedText.tsx';
import type { CardActions } from './card-state.ts';
import { textChanges } from './text-diff.ts';

interface CardOthersProps extends Pick<CardActions, 'onOpen'> {
  readonly lead: Citation;
  /** In order of date. */
  readonly citations: readonly Citation[];
  /** The thing they speak of, by its id. */
  readonly about: string;
}

/** The same thing in the other documents: each one's own sentence, and where its words or numbers are not the leading clause's. */
export function CardOthers({ lead, citations, about, onOpen }: CardOthersProps) {
  // The card is drawn anew at each small thing that is told in it.
  const others = useMemo(
    () => citations.map((citation) => ({ citation, changes: textChanges(lead.text, citation.text) })),
    [lead, citations],
  );
  if (citations.length === 0) return null;
  return (
    <>
      <h3>{i18n.t('card.others')}</h3>
      {others.some(({ changes }) => changes.length > 0) && <p class="card-hint">{i18n.t('card.othersHint')}</p>}
      <ol class="card-others" lang="zh-Hans">
        {others.map(({ citation, changes }) => (
          <li key={citation.clause}>
            <button
              type="button"
              onClick={() => onOpen({ document: citation.document.id, clause: citation.clause, about })}
            >
              <span class="card-when">
                <time dateTime={citation.document.date}>{citation.document.date.slice(0, 7)}</time>{' '}
                {citation.document.kind}
              </span>
              <span>
                <ComparedText {...citation} changes={changes} sayWas={(words) => i18n.t('card.was', [words])} />
              </span>
            </button>
          </li>
        ))}
      </ol>
    </>
  );
}

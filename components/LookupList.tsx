import { i18n } from '#i18n';
import type { SearchResult } from '@/core/model.ts';
import type { CardActions } from './card-state.ts';
import { kindLabel } from './labels.ts';
import { MarkedText } from './MarkedText.tsx';

interface LookupListProps extends Pick<CardActions, 'onOpen'> {
  readonly results: readonly SearchResult[];
}

/** What the documents say about the words a reader selected. */
export function LookupList({ results, onOpen }: LookupListProps) {
  if (results.length === 0) return <p class="card-message">{i18n.t('card.nothing')}</p>;
  return (
    <ol class="card-others">
      {results.map((result) => (
        <li key={`${result.type} ${result.id}`}>
          <button type="button" onClick={() => onOpen(result.document, result.clause)}>
            {result.type !== 'clause' && (
              <strong>
                <span class={result.type === 'target' ? 'card-tag card-tag-target' : 'card-tag'}>
                  {kindLabel(result.type)}
                </span>{' '}
                {result.title}
              </strong>
            )}
            <span lang="zh-Hans">
              <MarkedText text={result.text} highlights={result.highlights} />
            </span>
            <span class="card-when">{[result.date, result.path.at(-1)].filter(Boolean).join(' · ')}</span>
          </button>
        </li>
      ))}
    </ol>
  );
}

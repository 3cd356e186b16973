import { i18n } from '#i18n';
import type { SearchAnswer, SearchResult } from '@/core/model/search.ts';
import type { CardActions } from './card-state.ts';
import { kindLabel } from './labels.ts';
import { differsAnywhere, isBySentence, passageOf } from './passage.ts';
import { ResultText } from './ResultText.tsx';
import { placeOfResult } from './reader-address.ts';
import { factParts, plainAnswer, sourceParts } from './result-facts.ts';

interface LookupListProps extends Pick<CardActions, 'onOpen'> {
  readonly query: string;
  readonly answer: SearchAnswer;
}

/** What the documents say about the words a reader selected, or what comes nearest. */
export function LookupList({ query, answer, onOpen }: LookupListProps) {
  const { kind, results, suggestions } = answer;
  const passage = passageOf(query, answer);
  const rows = (list: readonly SearchResult[], asks?: SearchAnswer['asks']) => (
    <ol class="card-others">
      {list.map((result, at) => (
        <li key={`${result.type} ${result.id}`}>
          <button type="button" onClick={() => onOpen(placeOfResult(result))}>
            <Found result={result} asks={at === 0 ? asks : undefined} passage={passage} />
          </button>
        </li>
      ))}
    </ol>
  );
  if (results.length > 0)
    return (
      <>
        {kind === 'nearest' && (
          <p class="card-hint">{i18n.t(isBySentence(answer) ? 'search.bySentence' : 'search.nearest')}</p>
        )}
        {differsAnywhere(passage, answer) && <p class="card-hint">{i18n.t('search.differs')}</p>}
        {rows(results, answer.asks)}
      </>
    );
  return (
    <>
      <p class="card-message">{i18n.t('card.nothing')}</p>
      {suggestions.length > 0 && <h3>{i18n.t('search.near')}</h3>}
      {suggestions.length > 0 && rows(suggestions)}
    </>
  );
}

interface FoundProps {
  readonly result: SearchResult;
  readonly asks: SearchAnswer['asks'];
  readonly passage: string | undefined;
}

function Found({ result, asks, passage }: FoundProps) {
  const { type, title, entity, target } = result;
  const answer = plainAnswer(result, asks);
  return (
    <>
      {answer && <strong class="card-answer">{answer.said}</strong>}
      {type !== 'clause' && (
        <strong>
          <span class={type === 'target' ? 'card-tag card-tag-target' : 'card-tag'}>
            {kindLabel(entity?.type ?? type)}
          </span>{' '}
          {title}
        </strong>
      )}
      {target && <span class="card-fact">{(answer?.beside ?? factParts(target)).join(' · ')}</span>}
      <span lang="zh-Hans">
        <ResultText {...{ result, passage }} />
      </span>
      <span class="card-when">{sourceParts(result).join(' · ')}</span>
    </>
  );
}

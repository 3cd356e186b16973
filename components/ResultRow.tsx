import { i18n } from '#i18n';
import type { SearchAnswer, SearchResult } from '@/core/model/search.ts';
import { excerptFor, inExcerpt } from './excerpt.ts';
import { kindLabel } from './labels.ts';
import { MarkedText } from './MarkedText.tsx';
import { ResultText } from './ResultText.tsx';
import { factParts, plainAnswer, sourceParts } from './result-facts.ts';

export interface ResultRowProps {
  readonly id: string;
  readonly result: SearchResult;
  /** What the query asks of it, where it is the answer. */
  readonly asks: SearchAnswer['asks'];
  readonly passage: string | undefined;
  readonly active: boolean;
  readonly onOpen: (event: MouseEvent) => void;
  readonly onPoint: () => void;
}

/** One result: what it is called, what it says, where it stands. */
export function ResultRow({ id, result, asks, passage, active, onOpen, onPoint }: ResultRowProps) {
  const { type, path } = result;
  const answer = plainAnswer(result, asks);
  const [document, heading] = sourceParts(result);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the box, which keeps the focus
    // biome-ignore lint/a11y/useFocusableInteractive: an option of a combobox takes no focus itself
    <div
      id={id}
      class={answer ? 'result result-answer' : 'result'}
      role="option"
      aria-selected={active}
      onClick={onOpen}
      onAuxClick={(event) => event.button === 1 && onOpen(event)}
      onPointerMove={onPoint}
    >
      {answer && <p class="answer-said">{answer.said}</p>}
      {type !== 'clause' && <Head result={result} facts={answer?.beside} />}
      {type !== 'document' && (
        <p class={type === 'clause' ? 'result-text' : 'result-text soft'} lang="zh-Hans">
          {type === 'clause' && passage !== undefined ? (
            <ResultText {...{ result, passage }} />
          ) : (
            <Excerpted {...result} />
          )}
        </p>
      )}
      <p class="result-source soft" lang="zh-Hans" title={path.join(' › ')}>
        <span>{document}</span>
        {heading && <span>{heading}</span>}
      </p>
    </div>
  );
}

/** Of a long clause a few lines are seen: they begin shortly before what is meant. */
function Excerpted({ text, highlights }: Pick<SearchResult, 'text' | 'highlights'>) {
  const excerpt = excerptFor(text, highlights);
  return (
    <>
      {excerpt.from > 0 && '…'}
      <MarkedText text={excerpt.text} highlights={inExcerpt(excerpt, highlights)} />
    </>
  );
}

interface HeadProps {
  readonly result: SearchResult;
  /** What stands beside the title instead of the target's own facts. */
  readonly facts: readonly string[] | undefined;
}

function Head({ result: { title, entity, target }, facts }: HeadProps) {
  const beside = target
    ? (facts ?? factParts(target))
    : entity
      ? [i18n.t('search.inDocuments', [entity.documents])]
      : [];
  return (
    <p class="result-title">
      {entity && <span class="tag">{kindLabel(entity.type)}</span>}
      <span class="result-name" lang="zh-Hans">
        {title}
      </span>
      {beside.length > 0 && <span class={target ? 'result-fact' : 'result-fact soft'}>{beside.join(' · ')}</span>}
    </p>
  );
}

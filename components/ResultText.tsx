import { i18n } from '#i18n';
import type { SearchResult } from '@/core/model/search.ts';
import { ComparedText } from './ComparedText.tsx';
import { MarkedText } from './MarkedText.tsx';
import { changesIn } from './passage.ts';

export interface ResultTextProps {
  readonly result: SearchResult;
  /** A passage the clause comes near: what differs from it is marked instead of what agrees. */
  readonly passage: string | undefined;
}

/** The clause of a result. */
export function ResultText({ result, passage }: ResultTextProps) {
  const { text, highlights } = result;
  const changes = changesIn(result, passage);
  if (!changes) return <MarkedText text={text} highlights={highlights} />;
  if (changes.length === 0)
    return (
      <>
        {text} <span class="text-same">{i18n.t('search.same')}</span>
      </>
    );
  return <ComparedText {...{ text, changes }} highlights={[]} sayWas={(words) => i18n.t('search.was', [words])} />;
}

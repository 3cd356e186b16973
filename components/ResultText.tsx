import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import type { SearchResult } from '@/core/model.ts';
import { ComparedText } from './ComparedText.tsx';
import { excerptFor, inExcerpt } from './excerpt.ts';
import { MarkedText } from './MarkedText.tsx';
import { textChanges } from './text-diff.ts';

export interface ResultTextProps extends Pick<SearchResult, 'text' | 'highlights'> {
  /** A passage the clause comes near: what differs from it is marked instead of what agrees. */
  readonly passage: string | undefined;
}

/** The clause of a result, from shortly before what is meant in it. */
export function ResultText({ text, highlights, passage }: ResultTextProps) {
  const changes = useMemo(() => (passage === undefined ? [] : textChanges(passage, text)), [passage, text]);
  const meant = changes.length > 0 ? changes : highlights;
  const excerpt = excerptFor(text, meant);
  return (
    <>
      {excerpt.from > 0 && '…'}
      {changes.length > 0 ? (
        <ComparedText
          text={excerpt.text}
          highlights={[]}
          changes={inExcerpt(excerpt, changes)}
          sayWas={(words) => i18n.t('search.was', [words])}
        />
      ) : (
        <MarkedText text={excerpt.text} highlights={inExcerpt(excerpt, highlights)} />
      )}
    </>
  );
}

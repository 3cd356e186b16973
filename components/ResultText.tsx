import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import type { SearchResult } from '@/core/model/answers.ts';
import { ComparedText } from './ComparedText.tsx';
import { MarkedText } from './MarkedText.tsx';
import { textChanges } from './text-diff.ts';

export interface ResultTextProps extends Pick<SearchResult, 'text' | 'highlights'> {
  /** A passage the clause comes near: what differs from it is marked instead of what agrees. */
  readonly passage: string | undefined;
}

/** The clause of a result. */
export function ResultText({ text, highlights, passage }: ResultTextProps) {
  const changes = useMemo(() => (passage === undefined ? [] : textChanges(passage, text)), [passage, text]);
  if (changes.length === 0) return <MarkedText text={text} highlights={highlights} />;
  return <ComparedText {...{ text, changes }} highlights={[]} sayWas={(words) => i18n.t('search.was', [words])} />;
}

import type { Span } from '@/core/model/corpus.ts';
import { cutText } from './cut-text.ts';

export interface MarkedTextProps {
  readonly text: string;
  /** In `text`. */
  readonly highlights: readonly Span[];
}

/** A text with the words meant in it marked. */
export function MarkedText({ text, highlights }: MarkedTextProps) {
  return (
    <>
      {cutText(text, highlights).map((piece) =>
        piece.layers.length > 0 ? <mark key={piece.start}>{piece.text}</mark> : piece.text,
      )}
    </>
  );
}

import { Fragment } from 'preact';
import { i18n } from '#i18n';
import type { Span } from '@/core/model/corpus.ts';
import { cutText } from './cut-text.ts';
import type { TextChange } from './text-diff.ts';

export interface ComparedTextProps {
  readonly text: string;
  /** In `text`. */
  readonly highlights: readonly Span[];
  /** In `text`. */
  readonly changes: readonly TextChange[];
  /** Says of words that differ what stands in their place in the other text. */
  readonly sayWas: (words: string) => string;
}

type Layer = Span & ({ readonly kind: 'name' } | { readonly kind: 'changed'; readonly was: string });

/** A text with its name marked; words of its own underlined, a sign where it lacks some. */
export function ComparedText({ text, highlights, changes, sayWas }: ComparedTextProps) {
  const gaps = changes.filter(({ start, end }) => start === end);
  const layers: Layer[] = [
    ...highlights.map((span) => ({ ...span, kind: 'name' as const })),
    ...changes.map((change) => ({ ...change, kind: 'changed' as const })),
  ];
  // A gap is a border to cut at: a layer from there to the end, which covers nothing anyone asks for.
  const cut: (Layer | Span)[] = [...layers, ...gaps.map(({ start }) => ({ start, end: text.length }))];
  const gapAt = (at: number) => gaps.filter(({ start }) => start === at).map(({ was }) => <Gap key={at} words={was} />);
  return (
    <>
      {cutText(text, cut).map((piece) => (
        <Fragment key={piece.start}>
          {gapAt(piece.start)}
          <Compared text={piece.text} layers={piece.layers.filter((layer) => 'kind' in layer)} sayWas={sayWas} />
        </Fragment>
      ))}
      {gapAt(text.length)}
    </>
  );
}

interface ComparedProps extends Pick<ComparedTextProps, 'text' | 'sayWas'> {
  readonly layers: readonly Layer[];
}

function Compared({ text, layers, sayWas }: ComparedProps) {
  const words = layers.some(({ kind }) => kind === 'name') ? <mark>{text}</mark> : text;
  const changed = layers.find((layer) => layer.kind === 'changed');
  if (!changed) return <>{words}</>;
  return <ins {...(changed.was === '' ? {} : { title: sayWas(changed.was) })}>{words}</ins>;
}

/** Where the other text has words that are not here. */
function Gap({ words }: { readonly words: string }) {
  const note = i18n.t('card.missing', [words]);
  return (
    <span class="text-gap" title={note}>
      <span aria-hidden="true">‸</span>
      <span class="visually-hidden">（{note}）</span>
    </span>
  );
}

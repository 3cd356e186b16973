import { Fragment } from 'preact';
import { i18n } from '#i18n';
import type { Citation, Span } from '@/core/model.ts';
import { cutText } from './cut-text.ts';
import type { TextChange } from './text-diff.ts';

export interface ComparedTextProps extends Pick<Citation, 'text' | 'highlights'> {
  readonly changes: readonly TextChange[];
  /** Says what the other text has in the place of some words; unless told otherwise it stands above. */
  readonly was?: (words: string) => string;
}

const ABOVE = (words: string) => i18n.t('card.was', [words]);

type Layer = Span & ({ readonly kind: 'name' } | { readonly kind: 'changed'; readonly was: string });

/** A clause with its name marked; words of its own underlined, a sign where it lacks some. */
export function ComparedText({ text, highlights, changes, was = ABOVE }: ComparedTextProps) {
  const gaps = changes.filter(({ start, end }) => start === end);
  const layers: Layer[] = [
    ...highlights.map((span) => ({ ...span, kind: 'name' as const })),
    ...changes.map((change) => ({ ...change, kind: 'changed' as const })),
  ];
  // A gap is a border to cut at: a layer from there to the end, which covers nothing anyone asks for.
  const cut: (Layer | Span)[] = [...layers, ...gaps.map(({ start }) => ({ start, end: text.length }))];
  const gapAt = (at: number) => gaps.filter(({ start }) => start === at).map((gap) => <Gap key={at} words={gap.was} />);
  return (
    <>
      {cutText(text, cut).map((piece) => (
        <Fragment key={piece.start}>
          {gapAt(piece.start)}
          <Compared text={piece.text} layers={piece.layers.filter((layer) => 'kind' in layer)} was={was} />
        </Fragment>
      ))}
      {gapAt(text.length)}
    </>
  );
}

interface ComparedProps extends Pick<Required<ComparedTextProps>, 'text' | 'was'> {
  readonly layers: readonly Layer[];
}

function Compared({ text, layers, was }: ComparedProps) {
  const words = layers.some(({ kind }) => kind === 'name') ? <mark>{text}</mark> : text;
  const changed = layers.find((layer) => layer.kind === 'changed');
  if (!changed) return <>{words}</>;
  return <ins {...(changed.was === '' ? {} : { title: was(changed.was) })}>{words}</ins>;
}

/** Where the leading clause has words that are not here. */
function Gap({ words }: { readonly words: string }) {
  const note = i18n.t('card.missing', [words]);
  return (
    <span class="card-gap" title={note}>
      <span aria-hidden="true">‸</span>
      <span class="visually-hidden">（{note}）</span>
    </span>
  );
}

import { Fragment } from 'preact';
import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Citation, Span } from '@/core/model.ts';
import type { CardActions } from './card-state.ts';
import { cutText } from './cut-text.ts';
import { type TextChange, textChanges } from './text-diff.ts';

interface CardOthersProps extends Pick<CardActions, 'onOpen'> {
  readonly lead: Citation;
  /** In order of date. */
  readonly citations: readonly Citation[];
}

/** The same thing in the other documents: each one's own sentence, and where its words or numbers are not the leading clause's. */
export function CardOthers({ lead, citations, onOpen }: CardOthersProps) {
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
            <button type="button" onClick={() => onOpen(citation.document.id, citation.clause)}>
              <span class="card-when">
                <time dateTime={citation.document.date}>{citation.document.date.slice(0, 7)}</time>{' '}
                {citation.document.kind}
              </span>
              <span>
                <ComparedText {...citation} changes={changes} />
              </span>
            </button>
          </li>
        ))}
      </ol>
    </>
  );
}

interface ComparedTextProps extends Pick<Citation, 'text' | 'highlights'> {
  readonly changes: readonly TextChange[];
}

type Layer = Span & ({ readonly kind: 'name' } | { readonly kind: 'changed'; readonly was: string });

/** A clause with its name marked; words of its own underlined, a sign where it lacks some. */
function ComparedText({ text, highlights, changes }: ComparedTextProps) {
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
          <Compared text={piece.text} layers={piece.layers.filter((layer) => 'kind' in layer)} />
        </Fragment>
      ))}
      {gapAt(text.length)}
    </>
  );
}

function Compared({ text, layers }: { readonly text: string; readonly layers: readonly Layer[] }) {
  const words = layers.some(({ kind }) => kind === 'name') ? <mark>{text}</mark> : text;
  const changed = layers.find((layer) => layer.kind === 'changed');
  if (!changed) return <>{words}</>;
  return <ins {...(changed.was === '' ? {} : { title: i18n.t('card.was', [changed.was]) })}>{words}</ins>;
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

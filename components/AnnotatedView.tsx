import { useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { PageArticle } from '@/core/model/page.ts';
import { cutText } from './cut-text.ts';
import { comparisonText, type DossierOf, type Footnote, type NotedBlock, noteArticle } from './footnotes.ts';
import { kindLabel } from './labels.ts';
import { OpeningView } from './OpeningView.tsx';

/** How far the page's text is. */
export type AnnotatedState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'ready'; readonly article: PageArticle; readonly dossierOf: DossierOf };

export interface AnnotatedViewProps {
  readonly state: AnnotatedState;
  /** The day it was read, `YYYY-MM-DD`. */
  readonly date: string;
  readonly onRetry: () => void;
  readonly onPrint: () => void;
}

/** An article with its marks and its footnotes, laid out for print. */
export function AnnotatedView({ state, date, onRetry, onPrint }: AnnotatedViewProps) {
  if (state.kind === 'loading') return <p class="annotated-wait">{i18n.t('annotated.loading')}</p>;
  if (state.kind === 'failed')
    return <OpeningView state="failed" failedText={i18n.t('annotated.failed')} onRetry={onRetry} />;
  return <Annotated {...state} date={date} onPrint={onPrint} />;
}

interface AnnotatedProps extends Pick<AnnotatedViewProps, 'date' | 'onPrint'> {
  readonly article: PageArticle;
  readonly dossierOf: DossierOf;
}

function Annotated({ article, dossierOf, date, onPrint }: AnnotatedProps) {
  const [part, setPart] = useState<'main' | 'whole'>('main');
  const noted = useMemo(() => noteArticle(article, part, dossierOf), [article, part, dossierOf]);
  return (
    <main class="annotated">
      <header class="annotated-tools">
        <label class="check">
          <input
            type="checkbox"
            checked={part === 'whole'}
            onChange={({ currentTarget }) => setPart(currentTarget.checked ? 'whole' : 'main')}
          />
          {i18n.t('annotated.whole')}
        </label>
        <button type="button" class="button button-main" onClick={onPrint}>
          {i18n.t('annotated.print')}
        </button>
      </header>
      <h1>{noted.title}</h1>
      <p class="annotated-source soft small">
        {i18n.t('annotated.from')} {noted.url}
        <br />
        {i18n.t('export.exported', [date])}
      </p>
      <article lang="zh">
        {noted.blocks.map((block, at) => (
          <Block key={at} block={block} />
        ))}
      </article>
      {noted.leftOut > 0 && <p class="soft small">{i18n.t('export.leftOut', [noted.leftOut])}</p>}
      {noted.cut && <p class="soft small">{i18n.t('export.cut')}</p>}
      <h2 class="annotated-notes-title">{i18n.t('annotated.notes')}</h2>
      {noted.notes.length === 0 && <p class="soft">{i18n.t('annotated.none')}</p>}
      <ol class="annotated-notes">
        {noted.notes.map((note) => (
          <Note key={note.number} note={note} />
        ))}
      </ol>
    </main>
  );
}

function Block({ block: { text, heading, notes } }: { readonly block: NotedBlock }) {
  const spans = notes.map((note) => ({ start: note.mark.start, end: note.mark.end, note }));
  const content = cutText(text, spans).map(({ text: words, start, layers }) => {
    if (layers.length === 0) return words;
    const ending = layers.filter(({ end }) => end === start + words.length);
    return (
      <>
        <mark class={layers[0]!.note.mark.kind === 'target' ? 'noted noted-target' : 'noted'}>{words}</mark>
        {ending.map(({ note: { number } }) => (
          <sup key={number}>
            <a id={`mark-${number}`} href={`#note-${number}`} aria-label={i18n.t('annotated.noteLabel', [number])}>
              {number}
            </a>
          </sup>
        ))}
      </>
    );
  });
  return heading ? <h2>{content}</h2> : <p>{content}</p>;
}

function Note({ note: { number, mark, citation } }: { readonly note: Footnote }) {
  return (
    <li id={`note-${number}`} value={number}>
      <strong lang="zh-Hans">{mark.name}</strong> <span class="soft">{kindLabel(mark.kind)}</span>
      {citation ? (
        <>
          <q lang="zh-Hans">{citation.text}</q>
          <span class="soft" lang="zh-Hans">
            {[`《${citation.document.title}》`, citation.document.date, citation.path.join(' › ')]
              .filter(Boolean)
              .join('，')}
          </span>
        </>
      ) : (
        <span class="soft"> {i18n.t('card.empty')}</span>
      )}
      {mark.comparison && <span class="noted-figure">{comparisonText(mark.comparison, mark.quote.exact)}</span>}{' '}
      <a href={`#mark-${number}`} class="note-back" aria-label={i18n.t('annotated.backLabel', [number])}>
        ↑
      </a>
    </li>
  );
}

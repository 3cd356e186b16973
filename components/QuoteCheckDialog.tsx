import { useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Citation, QuoteChange, QuoteCheck, QuoteVerdict } from '@/core/model/answers.ts';
import type { Span } from '@/core/model/corpus.ts';
import { cutText } from './cut-text.ts';
import { Dialog } from './Dialog.tsx';
import type { ReaderPlace } from './reader-address.ts';

export interface QuoteCheckDialogProps {
  /** What was selected when it was opened. */
  readonly passage: string;
  readonly check: (passage: string) => QuoteCheck;
  readonly cite: (clause: string) => Citation | undefined;
  readonly onGo: (place: Partial<ReaderPlace>) => void;
  readonly onClose: () => void;
}

/** “查此引文”: whether a passage that is said to be from the documents stands in them, and where it differs. */
export function QuoteCheckDialog({ passage, check, cite, onGo, onClose }: QuoteCheckDialogProps) {
  const [text, setText] = useState(passage);
  const found = useMemo(() => (text.trim() === '' ? undefined : check(text)), [text, check]);
  return (
    <Dialog title={i18n.t('reader.quoteCheck')} class="dialog-middle" onClose={onClose}>
      <label class="quote-field">
        <span class="soft small">{i18n.t('quote.hint')}</span>
        <textarea
          rows={4}
          spellcheck={false}
          lang="zh"
          placeholder={i18n.t('quote.placeholder')}
          value={text}
          autofocus
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </label>
      <div aria-live="polite">{found && <Result text={text} found={found} cite={cite} onGo={onGo} />}</div>
    </Dialog>
  );
}

const VERDICTS = {
  verbatim: { sign: '✓', title: 'quote.verbatim', told: 'quote.verbatimTold' },
  abridged: { sign: '✓', title: 'quote.abridged', told: 'quote.abridgedTold' },
  'number-changed': { sign: '≠', title: 'quote.numberChanged', told: 'quote.numberChangedTold' },
  reworded: { sign: '≈', title: 'quote.reworded', told: 'quote.rewordedTold' },
  'not-found': { sign: '○', title: 'quote.notFound', told: 'quote.notFoundTold' },
  'too-short': { sign: '…', title: 'quote.tooShort', told: 'quote.tooShortTold' },
  'too-long': { sign: '…', title: 'quote.tooLong', told: 'quote.tooLongTold' },
} as const satisfies Record<QuoteVerdict, { sign: string; title: string; told: string }>;

interface ResultProps {
  readonly text: string;
  readonly found: QuoteCheck;
  readonly cite: (clause: string) => Citation | undefined;
  readonly onGo: (place: Partial<ReaderPlace>) => void;
}

function Result({ text, found: { verdict, nearest, changes, elsewhere }, cite, onGo }: ResultProps) {
  const { sign, title, told } = VERDICTS[verdict];
  const clause = nearest?.clauses[0];
  const citation = clause === undefined ? undefined : cite(clause);
  const near = verdict === 'not-found' && nearest !== undefined;
  return (
    <section class="quote-result" data-verdict={verdict}>
      <h3>
        <span class="quote-sign" aria-hidden="true">
          {sign}
        </span>
        {i18n.t(title)}
      </h3>
      <p>{near ? i18n.t('quote.nearTold') : i18n.t(told)}</p>
      {nearest && citation && (
        <>
          {changes.length > 0 && (
            <Compared
              label={i18n.t('quote.stated')}
              text={text}
              spans={changes.map((it) => ({ ...it.stated, kind: it.kind }))}
            />
          )}
          <Compared
            label={near ? i18n.t('quote.nearest') : i18n.t('quote.source')}
            text={nearest.text}
            spans={changes.map((it) => ({ ...it.source, kind: it.kind }))}
            meant={nearest.span}
          />
          <p class="soft small" lang="zh-Hans">
            {[`《${citation.document.title}》`, citation.document.date, ...citation.path].join(' › ')}
          </p>
          {citation.notes.map((note) => (
            <p key={note} class="small">
              {i18n.t('repair.told', [note])}
            </p>
          ))}
          {elsewhere.length > 0 && <p class="soft small">{i18n.t('quote.elsewhere', [elsewhere.length])}</p>}
          <button
            type="button"
            class="button"
            onClick={() => onGo({ document: nearest.document, clause: nearest.clauses[0]! })}
          >
            {i18n.t('quote.open')}
          </button>
        </>
      )}
    </section>
  );
}

interface ComparedProps {
  readonly label: string;
  readonly text: string;
  readonly spans: readonly (Span & Pick<QuoteChange, 'kind'>)[];
  /** The words that are meant; what is round them stands back. */
  readonly meant?: Span;
}

function Compared({ label, text, spans, meant = { start: 0, end: text.length } }: ComparedProps) {
  const layers = [...spans.filter(({ start, end }) => start < end), { ...meant, kind: 'meant' as const }];
  return (
    <div class="compared">
      <p class="soft small">{label}</p>
      <blockquote lang="zh">
        {cutText(text, layers).map((piece) => {
          const change = piece.layers.find(({ kind }) => kind !== 'meant');
          if (change)
            return (
              <mark key={piece.start} data-kind={change.kind}>
                {piece.text}
              </mark>
            );
          return piece.layers.length > 0 ? (
            piece.text
          ) : (
            <span key={piece.start} class="soft">
              {piece.text}
            </span>
          );
        })}
      </blockquote>
    </div>
  );
}

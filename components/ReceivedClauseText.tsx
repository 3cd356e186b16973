import { i18n } from '#i18n';
import type { ReceivedClause, ReceivedPiece } from '@/core/model/answers.ts';
import type { PolicyDocument } from '@/core/model/corpus.ts';
import { changesWords } from '@/core/text/edits.ts';
import { repairLabel } from './labels.ts';
import { countReasons, visibleBlanks } from './received-text.ts';

/** A clause as its file has it, in its place in the text: what was removed is struck out, what it was read as stands in brackets. */
export function ReceivedClauseText({ text, received }: { readonly text: string; readonly received: ReceivedClause }) {
  return <Pieces pieces={[...(received.pieces ?? [{ raw: text }]), ...received.after]} />;
}

/** What was repaired between the clause before and this one. */
export function ReceivedBefore({ received }: { readonly received: ReceivedClause }) {
  return <Pieces pieces={received.before} />;
}

function Pieces({ pieces }: { readonly pieces: readonly ReceivedPiece[] }) {
  return (
    <>
      {pieces.map((piece, index) =>
        piece.repair ? <Slip key={index} raw={piece.raw} repair={piece.repair} /> : piece.raw,
      )}
    </>
  );
}

function Slip({ raw, repair }: Required<ReceivedPiece>) {
  const note = repairNote(repair);
  // Repairs of words are read, those of layout seen: what a page end was read as need not be said.
  if (!changesWords(repair))
    return (
      <s class="slip" data-reason={repair.reason} title={note} aria-hidden="true">
        {visibleBlanks(raw)}
        {repair.reason === 'page-break' && raw.includes('\n') && <br />}
      </s>
    );
  return (
    <span class="slip slip-words" data-reason={repair.reason} title={note}>
      {raw !== '' && <s>{visibleBlanks(raw)}</s>}
      <ins>{repair.text === '' ? i18n.t('repair.dropped') : `〔${repair.text}〕`}</ins>
      <span class="visually-hidden">（{note}）</span>
    </span>
  );
}

/** `原文误字：原文作“支”（据 004 校）`: why, in words, and by which witness. */
export function repairNote({ reason, note, witness }: NonNullable<ReceivedPiece['repair']>): string {
  const label = repairLabel(reason);
  const why = note === undefined || note === label ? label : i18n.t('repair.reason', [label, note]);
  return witness === undefined ? why : i18n.t('repair.byWitness', [why, witness]);
}

interface ReceivedLegendProps {
  readonly document: PolicyDocument;
  readonly received: ReadonlyMap<string, ReceivedClause>;
}

/** What the marks in the text as received mean, and how often each stands there. */
export function ReceivedLegend({ document, received }: ReceivedLegendProps) {
  const pieces = [...received.values()].flatMap((it) => [...it.before, ...(it.pieces ?? []), ...it.after]);
  const counts = countReasons(pieces);
  const whole = document.edits.find(({ reason }) => reason === 'traditional');
  return (
    <section class="legend" aria-label={i18n.t('reader.viewReceived')}>
      <p>
        {counts.length === 0 ? i18n.t('reader.receivedNone') : i18n.t('reader.receivedHint', [document.sourceFile])}
      </p>
      {whole && <p class="soft">{i18n.t('reader.receivedTraditional')}</p>}
      <ul class="legend-list">
        {counts.map(([reason, count]) => (
          <li key={reason}>
            <span class={changesWords({ reason }) ? 'legend-sign slip-words' : 'legend-sign slip'}>
              {repairLabel(reason)}
            </span>
            <span class="soft">{count}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

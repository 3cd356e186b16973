import { i18n } from '#i18n';
import type { ReceivedPiece } from '@/core/model/answers.ts';
import { changesWords } from '@/core/text/edits.ts';
import { repairLabel } from './labels.ts';
import { visibleBlanks } from './received-text.ts';

/** A clause as its file has it: what was repaired is marked, and what it was read as stands behind it in brackets. */
export function ReceivedText({ pieces }: { readonly pieces: readonly ReceivedPiece[] }) {
  return (
    <>
      {pieces.map(({ raw, repair }, index) =>
        repair ? <Repaired key={index} raw={raw} repair={repair} /> : <span key={index}>{raw}</span>,
      )}
    </>
  );
}

function Repaired({ raw, repair }: Required<ReceivedPiece>) {
  const note = repair.note ?? repairLabel(repair.reason);
  return (
    <span class="card-slip" title={note}>
      <s>{visibleBlanks(raw)}</s>
      {/* Repairs of layout are seen: what they were read as need not be said. */}
      {changesWords(repair) && <ins>{repair.text === '' ? i18n.t('repair.dropped') : `〔${repair.text}〕`}</ins>}
      <span class="visually-hidden">（{note}）</span>
    </span>
  );
}

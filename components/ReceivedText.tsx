import { i18n } from '#i18n';
import type { ReceivedPiece } from '@/core/model/answers.ts';
import type { EditReason } from '@/core/model/corpus.ts';
import { repairLabel } from './labels.ts';

/** Repairs that change no word: they are seen, what they were read as need not be said. */
const LAYOUT: ReadonlySet<EditReason> = new Set([
  'spacing',
  'punctuation',
  'mark',
  'page-break',
  'page-furniture',
  'inserted-reading',
]);

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
      <s>{visible(raw)}</s>
      {!LAYOUT.has(repair.reason) && <ins>{repair.text === '' ? i18n.t('card.dropped') : `〔${repair.text}〕`}</ins>}
      <span class="visually-hidden">（{note}）</span>
    </span>
  );
}

/** Blanks and line ends as signs that can be seen. */
function visible(raw: string): string {
  return raw
    .replace(/\r?\n/g, '↵')
    .replace(/[\t ]/g, '␣')
    .replace(/\u3000/g, '□');
}

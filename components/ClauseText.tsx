import { i18n } from '#i18n';
import { traditionalSlice } from '@/core/text/traditional.ts';
import { cutText, type Piece } from './cut-text.ts';
import { repairLabel } from './labels.ts';
import type { ReaderClause, TextLayer } from './reader-document.ts';
import type { ScriptState } from './reading-script.ts';

export interface ClauseTextProps extends ReaderClause {
  /** Where a name or target leads. */
  readonly hrefOf: (id: string, clause: string) => string;
  readonly script: ScriptState;
}

/** The words of a clause: names and targets are links, repaired places carry a note. */
export function ClauseText({ clause, layers, hrefOf, script }: ClauseTextProps) {
  const converted = script.kind === 'traditional' ? script.convert(clause.text) : undefined;
  const shown = ({ text, start }: Piece<TextLayer>) =>
    converted ? traditionalSlice(converted, start, start + text.length) : text;
  // Elements, not components: a long document has thousands of pieces, and each component would be kept.
  return (
    <>
      {cutText(clause.text, layers).map((piece) =>
        drawPiece({ ...piece, text: shown(piece) }, (id) => hrefOf(id, clause.id)),
      )}
    </>
  );
}

function drawPiece({ text, start, layers }: Piece<TextLayer>, href: (id: string) => string) {
  const repair = layers.find((layer) => layer.kind === 'repair');
  // A name inside a target's words is the nearer meaning: the target has the rest of its words.
  const link = layers.find((layer) => layer.kind === 'name') ?? layers.find((layer) => layer.kind === 'target');
  const words = repair ? <RepairedWords key={start} text={text} repair={repair} /> : text;
  if (!link || link.kind === 'repair') return words;
  return (
    <a key={start} class={link.kind === 'target' ? 'in-target' : 'in-name'} href={href(link.id)}>
      {words}
    </a>
  );
}

interface RepairedWordsProps {
  readonly text: string;
  readonly repair: Extract<TextLayer, { kind: 'repair' }>;
}

function RepairedWords({ text, repair }: RepairedWordsProps) {
  const note = i18n.t('repair.told', [repair.edit.note ?? repairLabel(repair.edit.reason)]);
  return (
    <ins class="repair" title={note}>
      {text}
      <span class="visually-hidden">（{note}）</span>
    </ins>
  );
}
